import { sameName } from '../plan/sameName';
import { stated } from '../plan/stated';
import type { PlanFacts } from '../plan/planFacts';
import type { EvidenceFact, RecordFacts } from '../plan/recordFacts';

/** An observation somebody may want to ask about. It lowers nothing, blocks nothing, and accuses nobody. */
export interface Question {
  /** Message of {@link questionWords}. */
  message: string;
  facts: Record<string, string | number>;
}

/** English by message, in the form of score/fillMessage.ts. Each has an innocent answer, and asks for it. */
export const questionWords: Record<string, string> = {
  oneFileForMany: 'One file supports {supported} parts of the plan. What in it shows each of them?',
  approvedAtOnce: 'Version {version} was approved {seconds#1 second|{seconds} seconds} after it was submitted. Was it read beforehand, for example in a meeting?',
  sameAcceptance: '{deliverables} deliverables have the same acceptance text. Does one condition decide them all?',
  easierLate: 'The target was made easier {days#1 day|{days} days} before the end. What was learned that late?',
  oneDay: '{reviews} reviews were recorded on {day:day}. Were they held on the days they report?',
};

/** One file may well support a few things; more parts than this ask for a look. */
const partsOfOneFile = 5;

/** An approval sooner than this after its submission, in seconds. */
const soonestApproval = 60;

/** A target made easier in the last share of the plan, in per cent of its length. */
const lateShare = 20;

/** More reviews than this recorded on one day. */
const reviewsOnOneDay = 2;

/** What the record may know beside the facts that rules look at. */
export interface AlsoKnown {
  /** Changes that made the target easier to reach: the moment of each, ISO 8601 in UTC. */
  madeEasier?: string[];
  /** Reviews: the moment each was recorded, and the day it says it was held. Absent while nothing keeps reviews: nothing is asked then. */
  reviews?: { recordedAt: string; heldOn: string }[];
}

/** What an attentive reader would ask about one objective, in a fixed order. Pure; nothing is asked of what was not read. */
export function questionsAbout(facts: PlanFacts, also: AlsoKnown = {}): Question[] {
  return [
    ...(facts.record ? oneFileForMany(facts.record.evidence) : []),
    ...(facts.record ? approvedAtOnce(facts.record) : []),
    ...sameAcceptance(facts),
    ...easierLate(facts, also),
    ...oneDay(also),
  ];
}

function oneFileForMany(evidence: readonly EvidenceFact[]): Question[] {
  const supported = new Map<string, Set<string>>();
  for (const { sha256, supports } of evidence) {
    if (sha256 === undefined) continue;
    const parts = supported.get(sha256) ?? new Set();
    supports.forEach((part) => parts.add(part));
    supported.set(sha256, parts);
  }
  return [...supported.values()].filter(({ size }) => size > partsOfOneFile).map(({ size }) => ({ message: 'oneFileForMany', facts: { supported: size } }));
}

function approvedAtOnce({ version }: RecordFacts): Question[] {
  const submitted = Date.parse(version?.submittedAt ?? '');
  const approved = Date.parse(version?.at ?? '');
  const seconds = Math.floor((approved - submitted) / 1000);
  if (version === undefined || Number.isNaN(seconds) || seconds < 0 || seconds >= soonestApproval) return [];
  return [{ message: 'approvedAtOnce', facts: { version: version.number, seconds } }];
}

function sameAcceptance({ plannedWork }: PlanFacts): Question[] {
  const texts = plannedWork.kind === 'value' ? plannedWork.value.deliverables.flatMap(({ acceptance }) => stated(acceptance) ?? []) : [];
  const most = Math.max(0, ...texts.map((text) => texts.filter((other) => sameName(text, other)).length));
  return most > 1 ? [{ message: 'sameAcceptance', facts: { deliverables: most } }] : [];
}

function easierLate({ start, issue, due }: PlanFacts, { madeEasier = [] }: AlsoKnown): Question[] {
  const end = Date.parse(due ?? '');
  const begin = Date.parse(start ?? issue.created);
  if (Number.isNaN(end) || Number.isNaN(begin) || end <= begin) return [];
  const day = 24 * 60 * 60 * 1000;
  return madeEasier.flatMap((at) => {
    const left = end - Date.parse(at);
    if (Number.isNaN(left) || left < 0 || 100 * left > lateShare * (end - begin)) return [];
    return [{ message: 'easierLate', facts: { days: Math.floor(left / day) } }];
  });
}

function oneDay({ reviews = [] }: AlsoKnown): Question[] {
  const days = reviews.map(({ recordedAt }) => recordedAt.slice(0, 10));
  return [...new Set(days)].flatMap((day) => {
    const held = new Set(reviews.filter(({ recordedAt }) => recordedAt.startsWith(day)).map(({ heldOn }) => heldOn));
    return held.size > reviewsOnOneDay ? [{ message: 'oneDay', facts: { reviews: held.size, day } }] : [];
  });
}
