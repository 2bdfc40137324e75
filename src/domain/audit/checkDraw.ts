import { sha256 } from '../ledger/sha256';
import { populationHash } from './population';
import type { Sample } from './sample';
import { seedText } from './seed';
import { inTicketOrder } from './tickets';

/** What recomputing a sample from what is recorded finds. */
export type DrawProblem =
  | { kind: 'population hash differs'; kept: string; computed: string }
  | { kind: 'order differs'; kept: string; computed: string }
  /** The place in the draw, from 1, where another objective should stand. */
  | { kind: 'drawn otherwise'; place: number; kept: string; computed: string }
  /** A replacement that was not the next ticket. */
  | { kind: 'not the next ticket'; place: number; kept: string; computed: string };

/** Recomputes the population's hash, every ticket, the draw and the replacements. Empty when all of it is as recorded. */
export function checkDraw({ population, draw, replaced }: Sample): DrawProblem[] {
  if (population === undefined) return [];
  const problems: DrawProblem[] = [];
  const hash = populationHash(population.ids);
  if (hash !== population.hash) problems.push({ kind: 'population hash differs', kept: population.hash, computed: hash });
  if (draw === undefined) return problems;
  const order = draw.seed === undefined ? population.ids.map((issueId) => ({ issueId, ticket: '' })) : inTicketOrder(seedText(draw.seed), population.ids);
  if (draw.order !== undefined) {
    const computed = sha256(order.map(({ issueId }) => issueId).join('\n'));
    if (computed !== draw.order) problems.push({ kind: 'order differs', kept: draw.order, computed });
  }
  const taken = [...draw.drawn, ...replaced.map(({ next }) => next)];
  taken.forEach(({ issueId, ticket }, i) => {
    const should = order[i];
    if (should?.issueId === issueId && should.ticket === ticket) return;
    const computed = should?.issueId ?? '';
    const place = i < draw.drawn.length ? i + 1 : i - draw.drawn.length + 1;
    problems.push({ kind: i < draw.drawn.length ? 'drawn otherwise' : 'not the next ticket', place, kept: issueId, computed });
  });
  return problems;
}
