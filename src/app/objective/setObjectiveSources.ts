import type { Request, Sources } from '../../contract/calls';
import { askJira, path } from '../../jira/jiraFetch';
import { mayAdminister } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { objectiveSources } from './objectiveSources';

/**
 * `setObjectiveSources`: a Jira admin says where objectives live. Every project and type is looked up first, so either
 * all of it is kept or nothing; then everything there is scored, in steps of its own.
 */
export async function setObjectiveSources(
  ports: Ports,
  { sources }: Request<'setObjectiveSources'>,
  actor: Actor,
): Promise<Answered<'setObjectiveSources'>> {
  if (!(await mayAdminister(ports.asUser))) return new Refused({ kind: 'not permitted', permission: 'Administer Jira' });
  for (const [i, source] of sources.entries()) {
    const refusal = await whatIsWrong(ports, source, `setObjectiveSources.sources.${i}`);
    if (refusal) return refusal;
  }
  const before = await ports.records.current<{ sources: Sources }>(objectiveSources.kind, objectiveSources.id);
  const basedOn = before?.version ?? 0;
  const next = { body: { sources }, by: actor.accountId, at: actor.at, basedOn };
  const kept = await ports.records.keep(objectiveSources.kind, objectiveSources.id, next);
  if (kept === 'changed meanwhile') return new Refused({ kind: 'changed meanwhile' });
  for (const source of sources) await ports.later.rescoreSource(source);
  return { version: basedOn + 1 };
}

async function whatIsWrong(ports: Ports, source: Sources[number], place: string): Promise<Refused | undefined> {
  const project = (await askJira(ports.asUser, path`/rest/api/3/project/${source.projectId}`)) as {
    key: string;
    simplified?: boolean;
    style?: string;
    issueTypes?: { id: string; name: string; hierarchyLevel?: number }[];
  };
  if (project.simplified || project.style === 'next-gen') {
    const came = `${project.key}, a team-managed project`;
    return new Refused({ kind: 'bad request', place: `${place}.projectId`, expected: 'a company-managed project', came });
  }
  for (const typeId of source.typeIds) {
    const type = project.issueTypes?.find(({ id }) => id === typeId);
    if (type?.hierarchyLevel === 1) continue;
    const came = type ? `${type.name}, at level ${type.hierarchyLevel ?? 0}` : `${typeId}, which ${project.key} does not have`;
    return new Refused({ kind: 'bad request', place: `${place}.typeIds`, expected: 'issue types at epic level (1)', came });
  }
  return undefined;
}
