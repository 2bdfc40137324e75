import type { Decision } from '../record/decision';
import { mayAs, type Acting } from '../record/situation';
import { inByteOrder, populationHash } from './population';
import { type Sample, stateOf } from './sample';
import { unless } from './unmet';

/** What the app found, and what the auditor says it is for. */
export interface Freezing {
  purpose: string;
  query: string;
  projects: string[];
  ids: string[];
  excluded: { issueId: string; reason: string }[];
  notSearched: { projectId: string; reason: string }[];
  outOfReach: number;
  /** See the event `sample.frozen`. */
  placed?: { version: number; by: string; at: string; places: number; event?: number };
  adopted?: { issueId: string; by: string; at: string }[];
  follows?: string;
}

/** Only an auditor prepares and keeps a sample. */
export const auditorsPart: Decision = { kind: 'refused', refusal: { kind: 'not your part', needs: ['auditor'] } };

/** Freezes the population: who is in it is settled before anybody knows the seed. Refused when there is nothing in it. */
export function freezePopulation(sample: Sample, acting: Acting, found: Freezing): Decision {
  if (!mayAs(acting, 'auditor')) return auditorsPart;
  const state = stateOf(sample);
  if (state !== 'nothing') return { kind: 'refused', refusal: { kind: 'not now', state, expected: ['nothing'] } };
  const ids = inByteOrder(found.ids);
  const gaps = [...unless(found.purpose.trim() !== '', 'purpose is said'), ...unless(ids.length > 0, 'population has objectives')];
  if (gaps.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: gaps } };
  const data = { ...found, purpose: found.purpose.trim(), ids, hash: populationHash(ids) };
  return { kind: 'events', events: [{ type: 'sample.frozen', data }] };
}
