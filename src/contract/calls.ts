import * as z from 'zod/mini';
import type { RegisterRow } from '../domain/plan/registerRow';
import type { RecordRefusal } from '../domain/record/decision';
import { auditCalls } from './calls/auditCalls';
import { catalogueCalls } from './calls/catalogueCalls';
import { governanceCalls } from './calls/governanceCalls';
import { issueId, projectId, typeId } from './calls/ids';
import { ledgerCalls } from './calls/ledgerCalls';
import { scoreCalls } from './calls/scoreCalls';
import { exportCalls } from './calls/exportCalls';
import { setupCalls } from './calls/setupCalls';
import { peopleCalls } from './calls/peopleCalls';
import { workshopCalls } from './calls/workshopCalls';
import { workCalls } from './calls/workCalls';


/** Where objectives live: in these projects, issues of these types (at Jira's epic level). */
const source = z.object({ projectId, typeIds: z.array(typeId).check(z.minLength(1, 'at least one issue type'), z.maxLength(20, 'at most 20 issue types')) });
const sources = z
  .array(source)
  .check(
    z.maxLength(50, 'at most 50 projects'),
    z.refine((all) => new Set(all.map((one) => one.projectId)).size === all.length, 'each project once'),
  );
export type Sources = z.infer<typeof sources>;

/** What the app concluded about an objective, as it stands in its read-only fields. */
const conclusion = z.object({
  completeness: z.nullable(z.number()),
  /** Per cent of the expected relations; `null` while none is expected. */
  traceability: z.nullable(z.number()),
  state: z.string(),
  row: z.custom<RegisterRow>((value) => typeof value === 'object' && value !== null),
});
export type Conclusion = z.infer<typeof conclusion>;

/**
 * Every call of the app's backend, by name, with what is asked and what is answered. Screens and handlers are typed from
 * this table, and the boundary checks each request against it.
 */
export const calls = {
  /**
   * Scores one objective again from what stands in Jira now. Refused without Browse projects on the issue. `justMade` are
   * issues under it that Jira's search may not know yet; it is asked to have them right.
   */
  rescore: { request: z.object({ issueId, justMade: z.optional(z.array(issueId).check(z.maxLength(50, 'at most 50 issues'))) }), reply: conclusion },
  /** Whether an issue counts as an objective, and whether this person can make it one. */
  objectiveStatus: {
    request: z.object({ issueId }),
    reply: z.object({ is: z.boolean(), canAdopt: z.boolean(), why: z.enum(['source', 'adopted', 'concluded', 'none']) }),
  },
  /** Makes an issue at epic level an objective although its project and type are not configured. Needs Edit issues. */
  adoptObjective: { request: z.object({ issueId }), reply: conclusion },
  /** What a register page needs before it can search: the app's field ids, and the objective types of the project it stands in. */
  whereObjectivesAre: {
    request: z.object({}),
    reply: z.object({ fieldIds: z.record(z.string(), z.string()), typeIds: z.array(z.string()) }),
  },
  /** Says in which projects and of which types objectives are. Needs Administer Jira. Everything there is scored. */
  setObjectiveSources: { request: z.object({ sources }), reply: z.object({ version: z.number() }) },
  ...governanceCalls,
  ...peopleCalls,
  ...catalogueCalls,
  ...auditCalls,
  ...ledgerCalls,
  ...scoreCalls,
  ...setupCalls,
  ...exportCalls,
  ...workshopCalls,
  ...workCalls,
} as const;

export type CallName = keyof typeof calls;
export type Request<N extends CallName> = z.infer<(typeof calls)[N]['request']>;
export type Reply<N extends CallName> = z.infer<(typeof calls)[N]['reply']>;

/** A refusal is an answer, not an error: it says what stands in the way and what would help. */
export type Refusal =
  | { kind: 'bad request'; place: string; expected: string; came: string }
  | { kind: 'not permitted'; permission: 'Browse projects' | 'Edit issues' | 'Administer Jira' }
  | { kind: 'not found' }
  | { kind: 'not an objective'; why: 'not at epic level' | 'not configured' | 'team-managed project' }
  | { kind: 'changed meanwhile' }
  | RecordRefusal
  | { kind: 'try again'; because: 'Jira is limiting requests' | 'Jira is not answering' | 'the store is busy'; afterSeconds: number };

/** What every call answers: a value, a refusal, or the id under which the fault was logged. */
export type Answer<N extends CallName> =
  | { kind: 'value'; value: Reply<N> }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'trouble'; id: string };
