import { defineWords } from './words';

/** Words of the figures beside completeness. They are drawn before anything else, so they stand apart from the words of what opens later. */
export const figureWords = defineWords('figure', {
  traceability: 'Traceability',
  countOf: '{actual} of {expected}',
  operation: 'Operation',
  countName: '{actual} of {expected} relations are there',
  operationName: '{score} of 100',
  none: 'No figure',
  notYetExpected: 'Not yet expected',
  notConcluded: 'Not concluded yet',
  allThere: 'Every relation is there',
  missing: '{count, plural, one {# relation is missing} other {# relations are missing}}',
  startsAtApproval: 'Starts at approval',
  nothingYet: 'Nothing has happened yet that a rule looks at',
  notCounted: 'Rules {version} count nothing that happens',
  sinceApproval: 'What has happened since approval',
});
