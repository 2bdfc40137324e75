import { pendingSubmission, versionInForce } from '../approval/approvals';
import { currentVersion, standingItems } from '../evidence/evidence';
import { objectiveState, registerState, statusDisagreement } from '../objective/lifecycle/lifecycle';
import type { PlanFacts } from '../plan/planFacts';
import type { RecordedRow } from '../plan/registerRow';
import { commitmentOf } from '../resourcing/resourcing';
import type { ObjectiveRecord } from './objectiveRecord';

/** The register opens the newest evidence from the row; the field has to stay small. */
const mostEvidence = 5;
const longestTitle = 80;

/** What the record says of an objective in its register row. It holds no moment, so the same record gives the same row. */
export function recordedRow(record: ObjectiveRecord, facts: PlanFacts, status: 'todo' | 'inProgress' | 'done', at: string): RecordedRow {
  const { lifecycle, approvals, ownership } = record;
  const today = at.slice(0, 10);
  const own = objectiveState(lifecycle, status);
  const state = registerState(own);
  const waiting = pendingSubmission(approvals);
  const version = versionInForce(approvals);
  const open = waiting?.required.filter(({ role }) => !waiting.given.some((one) => one.role === role)).map(({ role }) => role);
  const lines = facts.resources.kind === 'value' ? facts.resources.value.lines : [];
  const words = lines.map((line) => commitmentOf(line, record.resourcing, today));
  const count = (word: (typeof words)[number]): number => words.filter((one) => one === word).length;
  const [requested, refused] = [count('requested'), count('declined')];
  const items = standingItems(record.evidence);
  const disagreement = statusDisagreement(lifecycle, status);
  const interim = ownership.interim !== undefined && ownership.interim.until >= today ? ownership.interim : undefined;
  const vacant = facts.owner.kind === 'account' && (!facts.owner.active || (ownership.vacancy?.accountId === facts.owner.accountId && ownership.vacancy.effective <= today));
  return {
    objectiveState: own,
    state,
    lozenge: state === 'draft' && waiting !== undefined ? 'in review' : state,
    ...(lifecycle.state === 'accepted' && lifecycle.planDue !== undefined ? { planDue: lifecycle.planDue } : {}),
    ...(version === undefined ? {} : { approvedVersion: version.number }),
    ...(approvals.change === undefined || approvals.change.class === 'T4' ? {} : { change: approvals.change.class }),
    ...(open === undefined || open.length === 0 ? {} : { waitsFor: open }),
    ...(vacant ? { ownerVacant: true } : {}),
    ...(interim === undefined ? {} : { interimUntil: interim.until }),
    ...(lines.length === 0
      ? {}
      : { resources: { lines: lines.length, uncommitted: lines.length - count('confirmed'), ...(requested === 0 ? {} : { requested }), ...(refused === 0 ? {} : { refused }) } }),
    ...(items.length === 0 ? {} : { evidence: { of: items.length, items: items.slice(-mostEvidence).reverse().map(linkOf) } }),
    ...(disagreement === undefined ? {} : { disagreement }),
  };
}

function linkOf(item: ReturnType<typeof standingItems>[number]): NonNullable<RecordedRow['evidence']>['items'][number] {
  const { locator } = currentVersion(item);
  const named = { title: item.title.slice(0, longestTitle), kind: item.kind };
  switch (locator.type) {
    case 'link': return { ...named, href: locator.url };
    case 'attachment': return { ...named, issue: locator.issue, attachment: locator.attachment };
    case 'comment':
    case 'issue': return { ...named, issue: locator.issue };
    case 'event': return named;
  }
}
