import type { Decision, Standing, Unmet } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';

const mayHandOver: Standing[] = whoMay.handOver;

/** To whom, from which day, what is handed over, and who agreed to it where somebody did. */
export interface HandingOver {
  to: string;
  effective: string;
  note: string;
  approver?: string;
}

/**
 * Records a hand-over from the present owner to a successor (PLN-15, AUD-05). Jira's field is changed by a person; the
 * successor takes it on. Whoever manages objectives agrees to it by recording it. Somebody else can be named as having
 * agreed only while they hold a role that may, which `mayAgree` says, and never the two it is about.
 */
export function handOver({ record: { ownership }, facts: { owner } }: Situation, acting: Acting, request: HandingOver, mayAgree: (accountId: string) => boolean): Decision {
  if (!mayAs(acting, ...mayHandOver)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayHandOver } };
  const { to, effective } = request;
  const from = owner.kind === 'nobody' ? null : owner.accountId;
  const last = ownership.handovers.at(-1);
  if (last?.from === from && last.to === to && last.effective === effective && last.declined === undefined) return { kind: 'done already' };
  const party = (accountId: string): boolean => accountId === from || accountId === to;
  const agreeing = mayAs(acting, 'manages objectives', 'SMS manager') && !party(acting.actor) ? acting.actor : undefined;
  const approver = request.approver ?? agreeing;
  const items: Unmet[] = [
    ...(from === to ? [{ item: 'somebody else', facts: {} }] : []),
    ...(request.note.trim() === '' ? [{ item: 'what is handed over', facts: {} }] : []),
    ...(approver !== undefined && approver !== agreeing && (party(approver) || !mayAgree(approver)) ? [{ item: 'somebody who may agree', facts: { approver } }] : []),
  ];
  if (items.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items } };
  return { kind: 'events', events: [{ type: 'owner.handedOver', data: { from, to, effective, note: request.note.trim(), approver } }] };
}
