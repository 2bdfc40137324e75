import { type Sample } from './sample';
import { seedText } from './seed';
import { inTicketOrder, type Ticket } from './tickets';

/** The tickets behind those that were drawn or taken as replacements, next first; none where all are looked at. */
export function nextTickets({ population, draw, replaced }: Sample): Ticket[] {
  if (population === undefined || draw?.seed === undefined) return [];
  return inTicketOrder(seedText(draw.seed), population.ids).slice(draw.drawn.length + replaced.length);
}
