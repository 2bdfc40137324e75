import type { Decision, Standing } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';

const mayAnnounce: Standing[] = whoMay.announceRoleChange;

/** Says that the owner leaves the role on a day (PLN-15), so that a successor can be found before it. */
export function announceRoleChange({ record: { ownership }, facts: { owner } }: Situation, acting: Acting, { effective, note }: { effective: string; note?: string }): Decision {
  if (!mayAs(acting, ...mayAnnounce)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayAnnounce } };
  if (owner.kind === 'nobody') return { kind: 'refused', refusal: { kind: 'not now', state: 'nobody is accountable', expected: ['somebody is accountable'] } };
  const { vacancy } = ownership;
  const known = vacancy?.accountId === owner.accountId && vacancy.reason === 'role change announced' && vacancy.effective === effective;
  if (known) return { kind: 'done already' };
  if (effective < acting.at.slice(0, 10)) return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a day to come', facts: { until: effective } }] } };
  return { kind: 'events', events: [{ type: 'owner.vacated', data: { accountId: owner.accountId, reason: 'role change announced', effective, note } }] };
}
