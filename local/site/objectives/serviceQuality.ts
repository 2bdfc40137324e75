import type { DemoObjective } from './demoObjective';

/** Hollow: a wish without a plan. Every remedy the app knows can be followed from here. */
export const serviceQuality: DemoObjective = {
  project: 'SMO',
  summary: 'Improve service quality',
  reporter: 'amara',
  fields: {},
  children: [],
  trap: 'Nothing is filled. The panel reads “No plan yet”, the completeness is 0, and no element is judged kindly.',
};
