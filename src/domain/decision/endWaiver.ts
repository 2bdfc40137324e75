import type { Decision, Standing } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { waiverOf } from './decisions';

const mayEnd: Standing[] = whoMay.endWaiver;

/** Insists on a waived rule again, before its day. Whoever waived it may, and who manages objectives. */
export function endWaiver({ record: { decisions } }: Situation, acting: Acting, { rule, reason }: { rule: string; reason: string }): Decision {
  const waiver = waiverOf(decisions, rule, acting.at.slice(0, 10));
  if (waiver?.by !== acting.actor && !mayAs(acting, ...mayEnd)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayEnd } };
  if (waiver === undefined) {
    const ended = decisions.waivers.some((one) => one.rule === rule);
    return ended ? { kind: 'done already' } : { kind: 'refused', refusal: { kind: 'unknown', what: 'waiver', id: rule } };
  }
  if (reason.trim() === '') return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a reason', facts: {} }] } };
  return { kind: 'events', events: [{ type: 'waiver.ended', data: { rule, reason: reason.trim() } }] };
}
