import { pendingSubmission, versionInForce } from '../../../src/domain/approval/approvals';
import { topicWords } from '../../../src/domain/commitment/topicWords';
import type { ChangeTopic } from '../../../src/domain/commitment/changeClass';
import { objectiveState, registerState } from '../../../src/domain/objective/lifecycle/lifecycle';
import type { Element } from '../../../src/domain/plan/fields';
import type { Lozenge } from '../../../src/domain/plan/registerRow';
import { sayVerdict } from '../../../src/domain/plan/words';
import type { Standing } from '../../../src/domain/record/decision';
import { whoMay } from '../../../src/domain/record/whoMay';
import type { Show } from '../../../src/domain/score/fillMessage';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import type { Formats } from '../words/formats';
import type { headlineWords } from '../words/panel';
import type { Say } from '../words/words';
import type { Basis } from './basis';
import type { Judgement } from './judgement';

/** Where the next thing is done: an element's editor, the approval, the confirmations, or the owner's part. */
export type NextPlace = { kind: 'element'; element: Element; place: string } | { kind: 'approval' } | { kind: 'confirmations' } | { kind: 'owner' };

/** State in words, one sentence, and the one thing to do next. */
export interface Headline {
  lozenge: Lozenge;
  heading: string;
  sentence: string;
  next?: { text: string; why: string; deed: string; place: NextPlace };
  /** What can be done as well, beside the next thing. */
  also?: { deed: string; place: NextPlace };
}

type HeadlineSay = Say<keyof typeof headlineWords.english>;

interface Asked {
  opened: OpenedObjective;
  basis: Basis;
  judgement: Judgement;
  here: ReadonlySet<Standing>;
}

/**
 * What to say first of an objective: the record decides its state, the rules what its plan lacks. What waits for somebody
 * comes before what could be better, and a deed is offered only to who may do it as far as the page knows.
 */
export function headlineOf({ opened, basis, judgement, here }: Asked, say: HeadlineSay, formats: Formats, show: Show): Headline {
  const { lifecycle, approvals, ownership } = basis.opened.record;
  const state = registerState(objectiveState(lifecycle, opened.issue.status));
  const pending = pendingSubmission(approvals);
  const version = versionInForce(approvals)?.number ?? 0;
  const words = sayVerdict(judgement.verdict, show);
  const maySubmit = whoMay.submitPlan.some((one) => here.has(one));
  const toApproval = (text: 'submitNext' | 'approveNext' | 'changeNext' | 'contextNext', why: 'submitWhy' | 'approveWhy' | 'changeWhy' | 'contextWhy', deed: 'submitDeed' | 'approveDeed' | 'changeDeed' | 'contextDeed'): NonNullable<Headline['next']> => ({
    text: say(text), why: say(why), deed: say(deed, { version: pending?.version ?? version + 1 }), place: { kind: 'approval' },
  });
  const byRules = stepOf(judgement, words);
  const lozenge: Lozenge = state === 'draft' ? (pending !== undefined ? 'in review' : judgement.verdict.lozenge) : state;

  if (state === 'suspended' || state === 'cancelled' || state === 'superseded' || state === 'complete') {
    return { lozenge, heading: say(`heading_${state}`), sentence: lifecycle.reason ?? '' };
  }
  if (pending !== undefined) {
    const open = pending.required.filter(({ role }) => !pending.given.some((one) => one.role === role)).map(({ role }) => role);
    const mine = open.some((role) => basis.opened.roles.includes(role)) || here.has('required approver');
    return {
      lozenge,
      heading: say('heading_review', { version: pending.version, roles: formats.list(open) }),
      sentence: say('reviewSentence', { day: formats.day(pending.until) }),
      ...(mine ? { next: toApproval('approveNext', 'approveWhy', 'approveDeed') } : {}),
    };
  }
  const { change } = approvals;
  if (change !== undefined && change.class !== 'T4') {
    const topics = [...new Set(change.differences.map(({ topic }) => topic))].filter((topic) => topic !== 'editorial').map((topic) => topicWords[topic as ChangeTopic] ?? topic);
    const context = change.class === 'T3';
    const next = context ? toApproval('contextNext', 'contextWhy', 'contextDeed') : toApproval('changeNext', 'changeWhy', 'changeDeed');
    const ready = judgement.verdict.kind === 'ready';
    const offered = !ready && !context ? byRules : maySubmit ? next : undefined;
    return { lozenge, heading: say(context ? 'heading_context' : 'heading_changed', { version, topics: formats.list(topics) }), sentence: say('changedSentence', { version, day: formats.day(change.since.slice(0, 10)) }), ...(offered === undefined ? {} : { next: offered }) };
  }
  const owner = opened.facts.owner.kind === 'account' ? opened.facts.owner.accountId : undefined;
  const accept: Headline['next'] =
    here.has('accountable owner') && ownership.accepted?.by !== owner ? { text: say('acceptNext'), why: say('acceptWhy'), deed: say('acceptDeed'), place: { kind: 'owner' } } : undefined;
  if (version > 0) {
    const next = accept ?? byRules;
    return { lozenge, heading: say(state === 'in progress' ? 'heading_underWay' : 'heading_approved', { version }), sentence: say('approvedSentence'), ...(next === undefined ? {} : { next }) };
  }
  if (judgement.verdict.kind === 'ready' && maySubmit) {
    // What would still strengthen the plan comes first, and nobody has to do it before they submit.
    const first = byRules ?? accept;
    const submit = toApproval('submitNext', 'submitWhy', 'submitDeed');
    return { lozenge, heading: words.heading, sentence: returnedSentence(basis, say, words.sentence), next: first ?? submit, ...(first === undefined ? {} : { also: { deed: submit.deed, place: submit.place } }) };
  }
  return { lozenge, heading: words.heading, sentence: returnedSentence(basis, say, words.sentence), ...(byRules === undefined ? {} : { next: byRules }) };
}

/** What was returned is said until it is submitted again. */
function returnedSentence({ opened }: Basis, say: HeadlineSay, otherwise: string): string {
  const last = opened.record.approvals.submissions.at(-1);
  if (last?.ended?.how !== 'returned') return last?.ended?.how === 'changed' ? `${say('submissionEnded')} ${otherwise}` : otherwise;
  return say('returned', { reasons: (last.ended.reasons ?? []).map(({ reason }) => reason).join('; ') });
}

/** The step the rules offer, at the place where it is done. */
function stepOf({ verdict }: Judgement, words: ReturnType<typeof sayVerdict>): Headline['next'] {
  const step = verdict.kind === 'unknown' ? undefined : verdict.next;
  if (step === undefined || words.next === undefined) return undefined;
  return { ...words.next, place: placeOf(step.element, step.place) };
}

/** Where a remedy is carried out: most in an element's editor, some in the record. */
export function placeOf(element: Element, place: string): NextPlace {
  if (place.startsWith('record#')) return { kind: 'approval' };
  if (place === 'resources#confirmation') return { kind: 'confirmations' };
  if (place === 'who#acceptance') return { kind: 'owner' };
  return { kind: 'element', element, place };
}
