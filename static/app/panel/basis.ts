import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import { standingItems } from '../../../src/domain/evidence/evidence';
import { hashInputs } from '../../../src/domain/plan/hashInputs';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { recordFactsOf } from '../../../src/domain/record/recordFactsOf';
import { judgePlan } from '../../../src/domain/score/judge';
import { profiles, type Profile } from '../../../src/domain/score/profile';
import { controlIssues } from '../../../src/domain/control/controlTasks';
import { plannedChildren } from '../../../src/jira/childWork';
import { workFactsOf } from '../../../src/jira/workFacts';
import { hiddenWork } from './hiddenWork';
import type { Reading } from './useReading';

/** What a plan is judged by: the facts and the rules that the app judges by, and the record they come from. */
export interface Basis {
  facts: PlanFacts;
  profile: Profile;
  opened: OpenedRecord;
  /** Issues under the objective that the app counts and this person does not see. */
  hidden: number;
}

/**
 * The basis of a reading; `undefined` while a part of it is not there, and where a newer version of the app judges by rules
 * that are not known here. Nothing is judged by a part of the facts: a mark that may be another one a moment later is none.
 */
export function basisOf({ opened, children, record }: Reading, row: RegisterRow | undefined): Basis | undefined {
  if (children.kind !== 'ready' || record.kind !== 'ready') return undefined;
  const { record: recorded, catalogues, assignments, at, profile: version } = record.value;
  const profile = profiles.find((one) => one.version === version);
  if (profile === undefined) return undefined;
  const proved = new Set(standingItems(recorded.evidence).flatMap(({ supports }) => supports));
  const planned = plannedChildren(children.value, controlIssues(recorded.controls));
  const facts: PlanFacts = {
    ...opened.facts,
    work: workFactsOf(opened, planned, proved),
    catalogues,
    record: recordFactsOf(recorded, opened.facts, opened.issue.status, at, assignments),
  };
  return { facts, profile, opened: record.value, hidden: hiddenWork(opened, row, planned) };
}

/** What the app's hash of these facts would be. */
export const inputsOf = ({ facts, profile }: Basis): string => hashInputs(facts, profile).slice(0, 16);

/**
 * Whether a row of the app is about these facts. Where the app counts issues that this person does not see, the two cannot
 * be compared, and the app's figure is the one that counts all of them. While a fact cannot be read the app keeps the
 * figure of before and says since when; that is its answer to a plan that cannot be judged here either.
 */
export function isAbout(row: RegisterRow, basis: Basis): boolean {
  if (basis.hidden > 0) return true;
  if (row.inputs === inputsOf(basis) && row.profile === basis.profile.version) return true;
  return row.unknownSince !== undefined && judgePlan(basis.facts, basis.profile).kind === 'unknown';
}
