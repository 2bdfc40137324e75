/**
 * The custom fields of an objective, by the key of their module in `manifest.yml`. Keys are for ever: data in Jira hangs
 * on them. The first seven are written by the acting user, the last four only by the app.
 */
export const contentFields = [
  'accountable-owner',
  'contributors',
  'objective-definition',
  'planned-work',
  'resources',
  'timing',
  'evaluation-criteria',
] as const;
export const concludedFields = ['plan-completeness', 'traceability', 'objective-state', 'register-row'] as const;

export type ContentField = (typeof contentFields)[number];
export type ConcludedField = (typeof concludedFields)[number];
export type FieldKey = ContentField | ConcludedField;

/** Jira's limit for the value of an object field, in bytes of UTF-8 JSON. */
export const fieldValueLimit = 32 * 1024;

/** The six elements that are scored; the objective itself and the five of 6.2.2. Order is the order of every list. */
export const elements = ['objective', 'what', 'resources', 'who', 'when', 'evaluated'] as const;
export type Element = (typeof elements)[number];
