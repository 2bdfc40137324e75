import type { When } from './calendar';

/** When an objective is to be achieved or judged, by token indexes, `to` excluded. */
export interface DeadlineWords {
  when: When;
  from: number;
  to: number;
}
