import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import { interestsOf, type Interest } from '../../../src/domain/audit/independence';
import { involvedByRecord, together } from '../../../src/domain/audit/involvedByRecord';
import { worksheet, type Station } from '../../../src/domain/audit/worksheet';
import { standingItems } from '../../../src/domain/evidence/evidence';
import { elementRows, type ElementRow } from '../../../src/domain/plan/elementRow';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { recordFactsOf } from '../../../src/domain/record/recordFactsOf';
import { judgePlan } from '../../../src/domain/score/judge';
import { currentProfile, profiles } from '../../../src/domain/score/profile';
import { plannedChildren, readChildren, workOf, type ChildWork } from '../../../src/jira/childWork';
import { controlIssues } from '../../../src/domain/control/controlTasks';
import { openObjective, type OpenedObjective } from '../../../src/jira/openObjective';
import { workFactsOf } from '../../../src/jira/workFacts';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import type { NoValue } from './useCall';

/** Everything on the worksheet of one objective, read at one moment as the viewer. */
export interface Sheet {
  opened: OpenedObjective;
  recorded: OpenedRecord;
  work: ChildWork;
  /** Issues under the objective that count and that the viewer may not open. */
  hidden: number;
  stations: Station[];
  rows: ElementRow[];
  /** What the viewer is or was to the objective; somebody with any of these does not conclude on it. */
  interests: Interest[];
}

/** A sheet, or why the record was not given. */
export type ReadSheet = { kind: 'sheet'; sheet: Sheet } | { kind: 'no record'; answer: NoValue<'openRecord'> };

/**
 * Reads a worksheet: the epic and its work from Jira as the viewer, and what is recorded from the app. The marks follow
 * from the same rules as the app's own figure, over what this viewer can see.
 *
 * @param at the moment on the site's clock, ISO 8601 in UTC: what has expired by then has expired
 * @throws JiraTrouble `not found` when the objective is out of the viewer's reach
 */
export async function readSheet(issueId: string, viewer: { accountId: string; origin: string }, at: string): Promise<ReadSheet> {
  const [opened, under, answer] = await Promise.all([openObjective(asViewer, issueId, viewer.origin), readChildren(asViewer, issueId), call('openRecord', { issueId })]);
  if (answer.kind !== 'value') return { kind: 'no record', answer };
  const recorded = answer.value;
  const children = plannedChildren(under, controlIssues(recorded.record.controls));
  const proved = new Set(standingItems(recorded.record.evidence).flatMap(({ supports }) => supports));
  const facts: PlanFacts = {
    ...opened.facts,
    work: workFactsOf(opened, children, proved),
    catalogues: recorded.catalogues,
    record: recordFactsOf(recorded.record, opened.facts, opened.issue.status, at, recorded.assignments),
  };
  const profile = profiles.find(({ version }) => version === recorded.profile) ?? currentProfile;
  const scoring = judgePlan(facts, profile);
  const work = workOf(opened, children);
  const counted = opened.concluded.row.kind === 'value' ? (opened.concluded.row.value.work?.total ?? 0) : 0;
  const ownerNow = facts.owner.kind === 'account' ? [['owner', facts.owner.accountId] as const] : [];
  const involved = Object.entries(involvedByRecord(recorded.events)).flatMap(([interest, accounts]) => accounts.map((account) => [interest as Interest, account] as const));
  const contributors = facts.contributors.map(({ accountId }) => ['contributor', accountId] as const);
  return {
    kind: 'sheet',
    sheet: {
      opened: { ...opened, facts },
      recorded,
      work,
      hidden: Math.max(0, counted - work.items.length),
      stations: worksheet({ facts, scoring, profile, work: work.byStatus, today: at.slice(0, 10) }),
      rows: elementRows(facts, scoring, profile),
      interests: interestsOf(viewer.accountId, together([...ownerNow, ...contributors, ...involved])),
    },
  };
}
