import { defineWords } from './words';

/** Words of the help beside a field. */
export const helpWords = defineWords('help', {
  about: 'About “{label}”',
  loading: 'Loading',
  good: 'Good',
  bad: 'Not enough',
  clause: 'Clause {clause}',
  readBy: 'Read by {count, plural, one {this rule} other {these rules}}',
  noRule: 'No rule reads it; it is for whoever reads the plan.',
});
