import { defineWords } from './words';

/** Words of the marks: of an element, and of a single check. */
export const markWords = defineWords('mark', {
  missing: 'Missing',
  partly: 'Partly',
  largely: 'Largely',
  fully: 'Fully',
  'not applicable': 'Not applicable',
  unknown: 'Could not tell',
  met: 'Met',
  partlyMet: 'Partly met',
  unmet: 'Not met',
  named: '{element}: {mark}',
});

/** Names of the six elements, in a row, in a sentence and as the letter of a register column. */
export const elementWords = defineWords('element', {
  objective: 'Objective',
  what: 'What will be done',
  resources: 'Resources',
  who: 'Who is responsible',
  when: 'When',
  evaluated: 'How results are evaluated',
});
