import type { Ports } from '../ports';
import type { Step } from '../step';
import { everyObjective } from './everyObjective';

/**
 * Objectives looked at in one minute. With 20 children each that is about 13,000 of the 65,000 points that all customers
 * of the app share in an hour, and a small part of what the store gives in a minute: some 14,000 objectives in a day.
 */
const aMinute = 10;

/**
 * Minutes that one run goes on by itself. Forge lets what one invocation started push 1,000 times, whatever follows from
 * it included; the next hour goes on where this run stopped, as an invocation of its own.
 */
const aRun = 50;

/** How far the daily look has come. It stands in a row of its own, of which only the newest version is kept. */
interface Look {
  /** When this look was begun, ISO 8601 in UTC. */
  begun: string;
  /** Id of the last objective that was sent to be looked at; they go in the order of their ids. */
  after?: string;
  /** When it was through. */
  done?: string;
}

const kind = 'look';
const id = 'objectives';

/**
 * Begins the look of a day at every objective: what Jira's events did not tell, or what became true by the passing of a
 * day, is found by this alone; and whether each owner may still see their objective. One that is not through goes on first,
 * so that on the largest site the newest are not left out for ever.
 *
 * @param now ISO 8601 in UTC
 */
export async function beginSweep(ports: Ports, now: string): Promise<void> {
  const stands = await ports.records.current<Look>(kind, id);
  if (stands === undefined || stands.body.done !== undefined) {
    const begun = await ports.records.replace<Look>(kind, id, { body: { begun: now }, by: 'app', at: now, basedOn: stands?.version ?? 0 });
    // Somebody else began it at the same moment, and looks.
    if (begun === 'changed meanwhile') return;
  }
  await sweepObjectives(ports, now, aRun);
}

/** A step of the hourly round: goes on with a look that is not through. */
export const goOnSweeping: Step = async (ports, now) => {
  const stands = await ports.records.current<Look>(kind, id);
  if (stands !== undefined && stands.body.done === undefined) await sweepObjectives(ports, now, aRun);
  return undefined;
};

/**
 * Sends the next few objectives to be looked at, and itself to go on in a minute, as often as `left` says. Where it stands is
 * kept after they were sent: cut off in between, they are sent again. Of two that go on at the same time one stops.
 *
 * @param now ISO 8601 in UTC
 */
export async function sweepObjectives(ports: Ports, now: string, left: number): Promise<void> {
  const stands = await ports.records.current<Look>(kind, id);
  if (stands === undefined || stands.body.done !== undefined) return;
  const { body: look, version } = stands;
  const open = (await everyObjective(ports)).filter((one) => look.after === undefined || Number(one) > Number(look.after));
  const batch = open.slice(0, aMinute);
  await ports.later.rescore(batch, [], 'and owner access');
  const through = open.length === batch.length;
  const last = batch.at(-1) ?? look.after;
  const body: Look = { ...look, ...(last === undefined ? {} : { after: last }), ...(through ? { done: now } : {}) };
  const kept = await ports.records.replace<Look>(kind, id, { body, by: 'app', at: now, basedOn: version });
  if (kept === 'kept' && !through && left > 1) await ports.later.sweep(left - 1);
}
