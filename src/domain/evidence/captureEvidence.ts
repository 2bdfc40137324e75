import type { Decision, RecordRefusal, Standing, Unmet } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { currentVersion, standingItems, type Evidence, type EvidenceKind, type Locator, type OriginClass, type Proves } from './evidence';
import { sameValue } from './sameValue';
import { unknownReference } from './unknownReference';

const mayCapture: Standing[] = whoMay.addEvidence;

/** What somebody says of a piece of evidence. */
export interface Capturing {
  title: string;
  kind: EvidenceKind;
  locator: Locator;
  supports: readonly string[];
  proves: Proves;
  origin: OriginClass;
  /** Account id of who answers for it; without one it is who records it. */
  owner?: string;
}

/** What the app read of it: the hash with its size, or why there is none. */
export type ReadContent = { sha256: string; bytes: number; fileName?: string } | { unhashed: string; fileName?: string };

/**
 * Why this evidence cannot be recorded; `undefined` where it can. It is asked before anything is read, so nobody has
 * the app read on their behalf what they may not record.
 */
export function refuseCapture({ facts, commitment }: Situation, acting: Acting, request: Capturing): RecordRefusal | undefined {
  if (!mayAs(acting, ...mayCapture)) return { kind: 'not your part', needs: mayCapture };
  const unknown = unknownReference(request.supports, facts, [commitment.issue, ...commitment.what.promised]);
  if (unknown !== undefined) return { kind: 'unknown', what: 'part of the plan', id: unknown };
  const items = [...(request.title.trim() === '' ? [{ item: 'a title', facts: {} }] : []), ...provesNothing(request.proves, acting.at.slice(0, 10))];
  return items.length > 0 ? { kind: 'not met', items } : undefined;
}

/** A period that ends before it begins; a day that has not come proves nothing yet. */
export function provesNothing(proves: Proves, today: string): Unmet[] {
  const { from, to } = typeof proves === 'string' ? { from: proves, to: proves } : proves;
  return [
    ...(from > to ? [{ item: 'a period that ends after it begins', facts: { from, to } }] : []),
    ...(to > today ? [{ item: 'a day that has been', facts: { until: to } }] : []),
  ];
}

/** Records a piece of evidence: what it supports, the day it proves, and the hash of what the app could read of it (EVD-15). */
export function captureEvidence(situation: Situation, acting: Acting, request: Capturing, content: ReadContent): Decision {
  const refusal = refuseCapture(situation, acting, request);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const { evidence } = situation.record;
  const { title, kind, locator, proves, origin } = request;
  const supports = [...new Set(request.supports)].sort();
  const same = standingItems(evidence).some((item) => {
    const stands = currentVersion(item);
    return (
      item.kind === kind && item.title === title.trim() && sameValue(stands.locator, locator) && sameValue(item.supports, supports) && sameValue(stands.proves, proves) &&
      stands.sha256 === ('sha256' in content ? content.sha256 : undefined)
    );
  });
  if (same) return { kind: 'done already' };
  const data = { id: nextId(evidence), title: title.trim(), kind, supports, origin, owner: request.owner ?? acting.actor, locator, proves, ...content };
  return { kind: 'events', events: [{ type: 'evidence.captured', data }] };
}

/** After the highest there is, not after how many there are: an item whose data were erased for a person leaves a gap. */
const nextId = ({ items }: Evidence): string => `e${Math.max(0, ...Object.keys(items).map((id) => Number(id.slice(1)))) + 1}`;
