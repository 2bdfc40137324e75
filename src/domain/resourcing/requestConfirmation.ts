import type { Decision, Standing } from '../record/decision';
import type { NewRecord } from '../record/recordedEvent';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { linesIn } from './linesIn';
import { commitmentOf, stateOf } from './resourcing';
import { sameTerms, termsOf } from './terms';

const mayAsk: Standing[] = whoMay.requestConfirmation;

/** Which lines, by id or all that nobody has committed; and who is asked. */
export interface AskingConfirmation {
  lines: readonly string[] | 'all';
  from: string;
  note?: string;
}

/**
 * Asks somebody to commit resource lines as they stand (PLN-09, PLN-10). Lines that are confirmed, and those that the same
 * person was asked for in the same terms, are left as they are. Nobody asks themself: a confirmation is given by another
 * than who asks for it (R:RES-03). Whether the account is an active person's is for the caller to have found out.
 */
export function requestConfirmation({ record: { resourcing }, facts }: Situation, acting: Acting, { lines, from, note }: AskingConfirmation): Decision {
  if (!mayAs(acting, ...mayAsk)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayAsk } };
  const planned = linesIn(facts);
  if (planned === undefined) return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a field that can be read', facts: { field: 'resources', kind: facts.resources.kind } }] } };
  const missing = lines === 'all' ? undefined : lines.find((id) => !planned.some((line) => line.id === id));
  if (missing !== undefined) return { kind: 'refused', refusal: { kind: 'unknown', what: 'resource line', id: missing } };
  if (from === acting.actor) return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'somebody else confirms', facts: {} }] } };
  const today = acting.at.slice(0, 10);
  const events = planned
    .filter(({ id }) => lines === 'all' || lines.includes(id))
    .filter((line) => {
      const state = stateOf(resourcing, line.id);
      const asked = state?.state === 'requested' && state.from === from && sameTerms(state.holds, line);
      return !asked && commitmentOf(line, resourcing, today) !== 'confirmed';
    })
    .map((line): NewRecord => ({ type: 'resource.requested', data: { line: line.id, holds: termsOf(line), from, note } }));
  return events.length === 0 ? { kind: 'done already' } : { kind: 'events', events };
}
