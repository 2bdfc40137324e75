import { catalogueKinds, type CatalogueKindId } from './catalogueKinds';
import { keepEntry, type KeepDecision, type StandingEntry } from './keepEntry';

/**
 * Takes an entry out of use: its next version has the state its kind ends in. It stays readable with all its versions,
 * and what names it goes on naming it. Quiet when it is retired already.
 */
export function retireEntry(current: StandingEntry | undefined, { kind, id, basedOn, why }: { kind: CatalogueKindId; id: string; basedOn: number; why: string }): KeepDecision {
  const { single, retired, one } = catalogueKinds[kind];
  if (current === undefined) return { kind: 'refused', refusal: { kind: 'unknown', what: one, id } };
  if (single) return { kind: 'refused', refusal: { kind: 'not now', state: 'the only one there is', expected: ['another version of it'] } };
  const body = current.body as { state: string };
  if (body.state === retired) return { kind: 'done already', version: current.version };
  // What an older version allowed is no reason to keep an entry in use, so references are not looked up again.
  return keepEntry(current, { kind, id, body: { ...body, state: retired }, basedOn, why }, () => true);
}
