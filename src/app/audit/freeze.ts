import type { Request } from '../../contract/calls';
import { freezePopulation } from '../../domain/audit/freezePopulation';
import { populationHash } from '../../domain/audit/population';
import { noSample, stateOf } from '../../domain/audit/sample';
import { askJira } from '../../jira/jiraFetch';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { auditing } from './auditing';
import { findPopulation } from './findPopulation';
import { appendTo, attempts } from './onSample';
import { exists, newestSample, readSample, type ReadSample } from './readSample';

/**
 * `freezePopulation`: a new sample, numbered after the newest. Stays quiet when this auditor has just frozen the very same
 * for the same purpose, so that a repeated click leaves one sample and not two.
 */
export async function freeze(ports: Ports, { purpose, projects }: Request<'freezePopulation'>, actor: Actor): Promise<Answered<'freezePopulation'>> {
  const acting = await auditing(ports, actor);
  if (!acting.standings.has('auditor')) return new Refused({ kind: 'not your part', needs: ['auditor'] });
  const within = [...new Set(projects)].sort();
  const hidden = await firstHidden(ports, within);
  if (hidden !== undefined) return new Refused({ kind: 'unknown', what: 'project', id: hidden });
  const found = await findPopulation(ports, within);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const newest = await newestSample(ports);
    const { population } = newest?.sample ?? noSample;
    if (
      newest !== undefined && population?.by === actor.accountId && stateOf(newest.sample) === 'frozen' &&
      population.purpose === purpose.trim() && population.hash === populationHash(found.ids) && population.query === found.query
    ) {
      return { id: newest.id, done: 'already', sample: newest.sample };
    }
    const id = String(Number(newest?.id ?? 0) + 1);
    const follows = await sameBefore(ports, newest, within);
    const blank = await readSample(ports, id);
    const decision = freezePopulation(blank.sample, acting, { purpose, projects: within, ...found, ...(follows === undefined ? {} : { follows }) });
    // Somebody else may have taken the number between the two readings: then the next one is tried.
    if (exists(blank)) continue;
    const done = await appendTo(ports, actor, blank, decision);
    if (done !== 'changed meanwhile') return done;
  }
  return new Refused({ kind: 'changed meanwhile' });
}

/** A project the auditor may not browse: keeping to it would tell what is in it. */
async function firstHidden(ports: Ports, projects: string[]): Promise<string | undefined> {
  if (projects.length === 0) return undefined;
  const reply = (await askJira(ports.asUser, '/rest/api/3/permissions/check', {
    method: 'POST',
    body: { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: projects.map(Number) }] },
  })) as { projectPermissions: { projects?: number[] }[] };
  const seen = new Set(reply.projectPermissions.flatMap(({ projects: held = [] }) => held).map(String));
  return projects.find((id) => !seen.has(id));
}

/** How far back a sample of the same projects is looked for. */
const lookedBack = 20;

/** The newest sample of the same projects: a second draw is never silent, it names the first. */
async function sameBefore(ports: Ports, newest: ReadSample | undefined, projects: string[]): Promise<string | undefined> {
  const last = Number(newest?.id ?? 0);
  for (let number = last; number > 0 && number > last - lookedBack; number -= 1) {
    const { id, sample } = number === last && newest !== undefined ? newest : await readSample(ports, String(number));
    if (sample.population?.projects.join() === projects.join()) return id;
  }
  return undefined;
}
