import type { DemoObjective } from '../objectives/demoObjective';
import type { Stage } from './stage';

/** What people did about an objective at one moment, before the demonstration plays. */
export interface Deed {
  /** ISO 8601 in UTC, between the day plans are written and the day the demonstration plays. */
  at: string;
  objective: DemoObjective;
  happens(stage: Stage): Promise<void>;
}
