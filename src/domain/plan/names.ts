import type { Subject } from '../score/rule';
import type { Element } from './fields';
import type { ElementRow } from './elementRow';
import type { Lozenge } from './registerRow';

/** What the elements are called as a heading of a row. */
export const elementNames: Record<Element, string> = {
  objective: 'Objective',
  what: 'What will be done',
  resources: 'Resources',
  who: 'Who is responsible',
  when: 'When',
  evaluated: 'How results are evaluated',
};

/** What a rule can be about, as a heading. */
export const subjectNames: Record<Subject, string> = {
  ...elementNames,
  governance: 'Approval and changes',
  traceability: 'Traceability',
};

/** The words of a mark and what each stands for as an accessible name. */
export const markWords: Record<ElementRow['mark'], string> = {
  missing: 'Missing',
  partly: 'Partly',
  largely: 'Largely',
  fully: 'Fully',
  'not applicable': 'Not applicable',
  unknown: 'Could not tell',
};

/** The words of a single check. */
export const outcomeWords = {
  met: 'Met',
  partly: 'Partly met',
  unmet: 'Not met',
  notApplicable: 'Not applicable',
  unknown: 'Could not tell',
} as const;

/** The words of the lozenge. */
export const lozengeWords: Record<Lozenge, string> = {
  'no plan': 'No plan',
  draft: 'Draft',
  'in review': 'In review',
  approved: 'Approved',
  'in progress': 'In progress',
  complete: 'Complete',
  suspended: 'Suspended',
  cancelled: 'Cancelled',
  superseded: 'Superseded',
};
