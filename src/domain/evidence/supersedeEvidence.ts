import type { Decision, RecordRefusal, Standing } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { provesNothing, type ReadContent } from './captureEvidence';
import { currentVersion, type EvidenceItem, type Locator, type Proves } from './evidence';
import { sameValue } from './sameValue';

const maySupersede: Standing[] = whoMay.supersedeEvidence;

/** A newer version of an item: where it is, what it proves, and why it takes the place of the older. */
export interface Superseding {
  id: string;
  locator: Locator;
  proves: Proves;
  reason: string;
}

const itemOf = ({ record: { evidence } }: Situation, id: string): EvidenceItem | undefined => (Object.hasOwn(evidence.items, id) ? evidence.items[id] : undefined);

/** Why the item cannot be given a newer version; `undefined` where it can. Whoever recorded a version of it or answers for it may. */
export function refuseSupersede(situation: Situation, acting: Acting, { id, proves, reason }: Superseding): RecordRefusal | undefined {
  const item = itemOf(situation, id);
  if (item === undefined) return { kind: 'unknown', what: 'evidence', id };
  const own = item.owner === acting.actor || item.versions.some(({ by }) => by === acting.actor);
  if (!own && !mayAs(acting, ...maySupersede)) return { kind: 'not your part', needs: maySupersede };
  if (item.withdrawn !== undefined) return { kind: 'not now', state: 'withdrawn', expected: ['recorded'] };
  const items = [...(reason.trim() === '' ? [{ item: 'a reason', facts: {} }] : []), ...provesNothing(proves, acting.at.slice(0, 10))];
  return items.length > 0 ? { kind: 'not met', items } : undefined;
}

/** Puts a newer version in the place of an item's current one, which stays readable (SYS-D3). */
export function supersedeEvidence(situation: Situation, acting: Acting, request: Superseding, content: ReadContent): Decision {
  const refusal = refuseSupersede(situation, acting, request);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const { id, locator, proves, reason } = request;
  const item = itemOf(situation, id);
  const stands = item && currentVersion(item);
  const sameContent = stands !== undefined && stands.sha256 === ('sha256' in content ? content.sha256 : undefined);
  if (stands !== undefined && sameContent && sameValue(stands.locator, locator) && sameValue(stands.proves, proves)) return { kind: 'done already' };
  return { kind: 'events', events: [{ type: 'evidence.superseded', data: { id, locator, proves, reason: reason.trim(), ...content } }] };
}
