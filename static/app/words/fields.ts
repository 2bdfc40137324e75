import { defineWords } from './words';

/** Words of the custom fields’ own views and editors. */
export const fieldWords = defineWords('field', {
  empty: 'None',
  unreadable: 'Cannot be read as a plan: {place}, expected {expected}, came {came}',
  newer: 'Written by a newer version of the app (version {version})',
  writeNow: 'Write it now: {field}',
  withIssue: 'Saved together with the issue.',
  newerEdit: 'This value was written by a newer version of the app. It is not changed here.',
});
