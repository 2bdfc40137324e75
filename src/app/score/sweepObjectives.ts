import type { Ports } from '../ports';
import { everyObjective } from './everyObjective';

/**
 * Objectives looked at in one minute. With 20 children each that is about 13,000 of the 65,000 points that all customers
 * of the app share in an hour, and a small part of what the store gives in a minute. Forge lets one run start 1,000 messages,
 * those that start one another included, so a round reaches some 4,000 objectives; on a larger site the newest wait.
 */
const aMinute = 10;

/**
 * Looks at every objective once more, a few each minute: what Jira's events did not tell, or what became true by the
 * passing of a day, is found by this alone; and whether each owner may still see their objective. Each step stands for itself, so one that is repeated does no harm.
 *
 * @param after id of the last objective of the step before; every step lists them anew, in the order of their ids
 */
export async function sweepObjectives(ports: Ports, after?: string): Promise<void> {
  const left = (await everyObjective(ports)).filter((id) => after === undefined || Number(id) > Number(after));
  const now = left.slice(0, aMinute);
  await ports.later.rescore(now, [], 'and owner access');
  const last = now.at(-1);
  if (last !== undefined && left.length > now.length) await ports.later.sweep(last);
}
