/** The Jira Cloud double: a site that can be asked over fetch, seeded, and told to be slow or strict. */
export type {
  Clock, ForgeField, JiraApp, JiraDouble, JiraEvent, JiraOptions, OutboxMail, Principal, SitePerson,
} from './contract';
export type * from './seed';
export type { JiraSettings } from './settings';
export type { InspectorEntry } from './limits/inspector';
export { openJira } from './openJira';
export { evaluateExpression } from './expressions/evaluate';
export { ExpressionError } from './expressions/expressionError';
export { parseExpression } from './expressions/parse';
