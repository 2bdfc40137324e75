import { canonicalJson } from '../ledger/canonicalJson';
import { sha256 } from '../ledger/sha256';
import type { Decision } from '../record/decision';
import { mayAs, type Acting } from '../record/situation';
import { auditorsPart } from './freezePopulation';
import { type Sample, stateOf } from './sample';
import { type Seed, seedGaps, seedText } from './seed';
import { inTicketOrder } from './tickets';
import { unless } from './unmet';

/**
 * Draws: the objectives with the smallest tickets, as many as were settled. All of them need no seed, and none is kept.
 * Refused before the population is frozen and the size settled, and after a draw: another draw is another sample, which
 * names this one. Quiet when exactly this was drawn.
 */
export function drawSample(sample: Sample, acting: Acting, seed: Seed | undefined): Decision {
  if (!mayAs(acting, 'auditor')) return auditorsPart;
  const { population, plan, draw } = sample;
  const state = stateOf(sample);
  if (draw !== undefined && (draw.seed === undefined || (seed !== undefined && canonicalJson(draw.seed) === canonicalJson(seed)))) return { kind: 'done already' };
  if (population === undefined || plan === undefined || draw !== undefined) {
    return { kind: 'refused', refusal: { kind: 'not now', state, expected: ['sized'] } };
  }
  if (plan.size === population.ids.length) {
    const drawn = population.ids.map((issueId) => ({ issueId, ticket: '' }));
    return { kind: 'events', events: [{ type: 'sample.drawn', data: { method: 'all', drawn } }] };
  }
  const gaps = seed === undefined ? unless(false, 'a seed is given') : seedGaps(seed, population.at);
  if (seed === undefined || gaps.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: gaps } };
  const order = inTicketOrder(seedText(seed), population.ids);
  const data = {
    method: 'sha256 of seed, comma, issue id; smallest first',
    seed,
    drawn: order.slice(0, plan.size),
    order: sha256(order.map(({ issueId }) => issueId).join('\n')),
  };
  return { kind: 'events', events: [{ type: 'sample.drawn', data }] };
}
