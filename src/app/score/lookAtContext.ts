import { objectiveDefinition } from '../../domain/objective/objectiveDefinition';
import { readStored } from '../../domain/plan/reading';
import { readField } from '../../jira/readField';
import { readShelf } from '../catalogues/shelf';
import type { Ports } from '../ports';
import type { Step } from '../step';
import { everyObjective } from './everyObjective';

/** Objectives whose policies and requirements are read in one hour, a hundred with one request. */
const anHour = 1_000;

/** After so many that are to be looked at the rest waits for the next hour: the queue takes 500 messages in a minute. */
const enough = 300;

/** Objectives read with one request. */
const atOnce = 100;

/** How far back is looked again: a record bears the moment its call began, and a call lives 25 seconds. */
const margin = 60_000;

/** How far the record was followed. It stands in a row of its own, of which only the newest version is kept. */
interface Followed {
  /** Changes until then have been looked for in every objective, ISO 8601 in UTC. */
  upTo: string;
  /** A look that is not through: when it was begun, and the id of the last objective it read. */
  begun?: string;
  after?: string;
}

const kind = 'look';
const id = 'context';

/**
 * A step of the hourly round: objectives that serve a policy or answer a requirement of which a version was kept since are
 * scored again, which notices what that makes of their plans (T3). However many records were changed, it is one look in the
 * hour, and a larger one goes on in the next. The daily look finds whatever this does not.
 */
export const lookAtContext: Step = async (ports, now) => {
  const stands = await ports.records.current<Followed>(kind, id);
  const keep = (body: Followed) => ports.records.replace<Followed>(kind, id, { body, by: 'app', at: now, basedOn: stands?.version ?? 0 });
  if (stands === undefined) {
    await keep({ upTo: now });
    return undefined;
  }
  const { upTo, begun = now, after } = stands.body;
  const changed = await changedSince(ports, new Date(Date.parse(upTo) - margin).toISOString());
  if (changed.size === 0) {
    if (after !== undefined) await keep({ upTo: begun });
    return undefined;
  }
  const open = (await everyObjective(ports)).filter((one) => after === undefined || Number(one) > Number(after));
  let read = 0;
  let found = 0;
  while (read < Math.min(open.length, anHour) && found < enough) {
    const named = await naming(ports, open.slice(read, read + atOnce), changed);
    await ports.later.rescore(named);
    found += named.length;
    read += atOnce;
  }
  await keep(read < open.length ? { upTo, begun, after: open[read - 1] ?? '' } : { upTo: begun });
  return undefined;
};

/** Policies and requirements kept after a moment, as `kind id`. */
async function changedSince(ports: Pick<Ports, 'records'>, moment: string): Promise<Set<string>> {
  const { entries } = await readShelf(ports);
  return new Set(entries.filter((one) => (one.kind === 'policy-statement' || one.kind === 'applicable-requirement') && one.at > moment).map((one) => `${one.kind} ${one.id}`));
}

/** Of these objectives, those that name one of these records. */
async function naming(ports: Pick<Ports, 'asApp' | 'fieldIds'>, ids: readonly string[], records: ReadonlySet<string>): Promise<string[]> {
  const field = (await ports.fieldIds())['objective-definition'];
  if (field === undefined) return [];
  const values = await readField(ports.asApp, ids, field);
  return values.flatMap(({ issueId, value }) => {
    const definition = readStored(objectiveDefinition, value);
    if (definition.kind !== 'value') return [];
    const { policies = [], requirements = [] } = definition.value;
    const named = [...policies.map((one) => `policy-statement ${one}`), ...requirements.map((one) => `applicable-requirement ${one}`)];
    return named.some((one) => records.has(one)) ? [issueId] : [];
  });
}
