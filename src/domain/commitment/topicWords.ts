import type { ChangeTopic } from './changeClass';

/** What a change is about, as a lozenge says it. */
export const topicWords: Record<ChangeTopic, string> = {
  evaluation: 'Evaluation',
  scope: 'Scope',
  time: 'Timeline',
  resource: 'Resources',
  accountability: 'Accountability',
  context: 'Context',
  editorial: 'Editorial',
};
