import { pendingSubmission, versionInForce } from '../../../src/domain/approval/approvals';
import { topicWords } from '../../../src/domain/commitment/topicWords';
import type { ChangeTopic } from '../../../src/domain/commitment/changeClass';
import { objectiveState, registerState } from '../../../src/domain/objective/lifecycle/lifecycle';
import type { Element } from '../../../src/domain/plan/fields';
import type { Lozenge } from '../../../src/domain/plan/registerRow';
import { sayVerdict } from '../../../src/domain/plan/words';
import { duties, type Duty } from '../../../src/domain/progress/duties';
import { milestoneLine, type Stop } from '../../../src/domain/progress/milestoneLine';
import type { Acting } from '../../../src/domain/record/situation';
import type { Show } from '../../../src/domain/score/fillMessage';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import type { Formats } from '../words/formats';
import type { headlineWords } from '../words/panel';
import type { Say } from '../words/words';
import type { Basis } from './basis';
import type { FoldName } from './folds';
import type { Judgement } from './judgement';

/** Where the next thing is done: an element's editor, the approval, or a folded section of the panel. */
export type NextPlace = { kind: 'element'; element: Element; place: string } | { kind: 'approval' } | { kind: 'fold'; fold: FoldName };

/** One thing to do, with why, the words of its button and where that leads; without a button somebody else does it. */
export interface NextThing {
  text: string;
  why: string;
  deed?: string;
  place?: NextPlace;
}

/** State in words, one sentence, and the one thing to do next. */
export interface Headline {
  lozenge: Lozenge;
  heading: string;
  sentence: string;
  next?: NextThing;
  /** What can be done as well, beside the next thing. */
  also?: NextThing;
}

type HeadlineSay = Say<keyof typeof headlineWords.english>;

interface Asked {
  opened: OpenedObjective;
  basis: Basis;
  judgement: Judgement;
  /** Whoever looks, as far as the page knows. */
  acting: Acting;
}

/**
 * What to say first of an objective: the record decides its state, the rules what its plan lacks. What waits for somebody
 * comes before what could be better, and a deed is offered only to who may do it as far as the page knows.
 */
export function headlineOf(asked: Asked, say: HeadlineSay, formats: Formats, show: Show): Headline {
  const { opened, basis, judgement } = asked;
  const { lifecycle, approvals } = basis.opened.record;
  const state = registerState(objectiveState(lifecycle, opened.issue.status));
  const pending = pendingSubmission(approvals);
  const version = versionInForce(approvals)?.number ?? 0;
  const words = sayVerdict(judgement.verdict, show);
  const lozenge: Lozenge = state === 'draft' ? (pending !== undefined ? 'in review' : judgement.verdict.lozenge) : state;
  const [next, also] = thingsToDo(asked, say, formats, words);
  const offered = { ...(next === undefined ? {} : { next }), ...(also === undefined ? {} : { also }) };

  if (state === 'suspended' || state === 'cancelled' || state === 'superseded' || state === 'complete') {
    return { lozenge, heading: say(`heading_${state}`), sentence: lifecycle.reason ?? '' };
  }
  if (pending !== undefined) {
    const open = pending.required.filter(({ role }) => !pending.given.some((one) => one.role === role)).map(({ role }) => role);
    return {
      lozenge,
      heading: say('heading_review', { version: pending.version, roles: formats.list(open) }),
      sentence: say('reviewSentence', { day: formats.day(pending.until) }),
      ...offered,
    };
  }
  const { change } = approvals;
  if (change !== undefined && change.class !== 'T4') {
    const topics = [...new Set(change.differences.map(({ topic }) => topic))].filter((topic) => topic !== 'editorial').map((topic) => topicWords[topic as ChangeTopic] ?? topic);
    const heading = say(change.class === 'T3' ? 'heading_context' : 'heading_changed', { version, topics: formats.list(topics) });
    return { lozenge, heading, sentence: say('changedSentence', { version, day: formats.day(change.since.slice(0, 10)) }), ...offered };
  }
  if (version > 0) {
    const { heading, sentence } = ofDates(basis, say);
    const first = say(state === 'in progress' ? 'heading_underWay' : 'heading_approved', { version });
    return { lozenge, heading: heading === '' ? first : say('headingAnd', { first, second: heading }), sentence: sentence || say('approvedSentence'), ...offered };
  }
  return { lozenge, heading: words.heading, sentence: returnedSentence(basis, say, words.sentence), ...offered };
}

/** What became of the dates of an approved plan: what is late, what has slipped, and of the last slip how far and why. */
function ofDates({ facts, opened: { record, at } }: Basis, say: HeadlineSay): { heading: string; sentence: string } {
  const { stops } = milestoneLine(facts, record.approvals.versions, at.slice(0, 10));
  const late = stops.filter(({ standing }) => standing === 'passed').length;
  const slipped = stops.filter((stop) => stop.slipped > 0 && stop.standing !== 'shown');
  const parts = [...(late > 0 ? [say('late', { count: late })] : []), ...(slipped.length > 0 ? [say('slipped', { count: slipped.length })] : [])];
  const worst = [...slipped].sort((one, other) => other.slipped - one.slipped)[0];
  return { heading: parts.join(', '), sentence: worst === undefined ? '' : slipSentence(worst, say) };
}

function slipSentence({ name, slipped, agreedIn }: Stop, say: HeadlineSay): string {
  const what = { what: name === undefined ? say('theEnd') : `“${name}”`, days: slipped };
  return agreedIn === undefined ? say('slipOpen', what) : say('slipAgreed', { ...what, version: agreedIn });
}

/** What was returned is said until it is submitted again. */
function returnedSentence({ opened }: Basis, say: HeadlineSay, otherwise: string): string {
  const last = opened.record.approvals.submissions.at(-1);
  if (last?.ended?.how !== 'returned') return last?.ended?.how === 'changed' ? `${say('submissionEnded')} ${otherwise}` : otherwise;
  return say('returned', { reasons: (last.ended.reasons ?? []).map(({ reason }) => reason).join('; ') });
}

/** The first two things to do, in words. The second is offered beside the first only where it is another place. */
function thingsToDo({ basis, judgement, acting }: Asked, say: HeadlineSay, formats: Formats, words: ReturnType<typeof sayVerdict>): NextThing[] {
  const { record } = basis.opened;
  const { verdict } = judgement;
  const step = verdict.kind === 'unknown' ? undefined : verdict.next;
  const version = (versionInForce(record.approvals)?.number ?? 0) + 1;
  const inWords = (duty: Duty): NextThing => {
    switch (duty.kind) {
      case 'approve':
        return { text: say('approveNext'), why: say('approveWhy'), deed: say('approveDeed', { version: duty.version }), place: { kind: 'approval' } };
      case 'submit':
        return { text: say('submitNext'), why: say('submitWhy'), deed: say('submitDeed'), place: { kind: 'approval' } };
      case 'change':
        return { text: say('changeNext'), why: say('changeWhy'), deed: say('changeDeed', { version }), place: { kind: 'approval' } };
      case 'context':
        return { text: say('contextNext'), why: say('contextWhy'), deed: say('contextDeed'), place: { kind: 'approval' } };
      case 'accept':
        return { text: say('acceptNext'), why: say('acceptWhy'), deed: say('acceptDeed'), place: { kind: 'fold', fold: 'owner' } };
      case 'commit':
        return { text: say('commitNext', { name: duty.name, more: duty.count - 1 }), why: say('commitWhy', { day: formats.day(duty.askedOn) }), deed: say('confirmDeed'), place: { kind: 'fold', fold: 'confirmations' } };
      case 'ask again': {
        const why = say(`again_${duty.because}`, { day: duty.on === undefined ? '' : formats.day(duty.on), reason: duty.reason ?? '' });
        return { text: say('againNext', { name: duty.name }), why, deed: say('askDeed'), place: { kind: 'fold', fold: 'confirmations' } };
      }
      case 'show':
        return { text: say('showNext', { what: duty.stop.name === undefined ? say('theEnd') : `“${duty.stop.name}”` }), why: say('showWhy', { day: formats.day(duty.stop.day) }), deed: say('showDeed'), place: { kind: 'fold', fold: 'evidence' } };
      case 'wait for submission':
        return { text: say('waitNext'), why: '' };
      case 'strengthen':
        return { ...words.next!, place: placeOf(step!.element, step!.place) };
    }
  };
  const all = duties({ record, facts: basis.facts, acting, ready: verdict.kind === 'ready', step: step !== undefined && words.next !== undefined });
  const [first, ...others] = all;
  // Beside a first thing only what is due, or the submission that nobody has to wait with.
  const second = others.find(({ kind }) => kind === 'submit' || kind === 'ask again' || kind === 'show' || kind === 'change');
  const things = [first, second].filter((duty) => duty !== undefined).map(inWords);
  return things[1] !== undefined && things[1].deed === things[0]?.deed ? things.slice(0, 1) : things;
}

/** Places of remedies that stand in a folded section of the panel. */
const folds: Record<string, FoldName> = {
  'record#evidence': 'evidence',
  'record#decisions': 'decisions',
  'resources#confirmation': 'confirmations',
  'who#acceptance': 'owner',
};

/** Where a remedy is carried out: most in an element's editor, some in the record. */
export function placeOf(element: Element, place: string): NextPlace {
  const fold = Object.hasOwn(folds, place) ? folds[place] : place.startsWith('fold#') ? (place.slice('fold#'.length) as FoldName) : undefined;
  if (fold !== undefined) return { kind: 'fold', fold };
  return place.startsWith('record#') ? { kind: 'approval' } : { kind: 'element', element, place };
}

/** How another frame of the page is told where to go: the inverse of {@link placeOf}. */
export function spotOf(place: NextPlace): { element: Element; place: string } {
  switch (place.kind) {
    case 'element': return { element: place.element, place: place.place };
    case 'approval': return { element: 'objective', place: 'record#approval' };
    case 'fold': return { element: 'objective', place: `fold#${place.fold}` };
  }
}
