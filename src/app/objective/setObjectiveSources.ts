import type { Request, Sources } from '../../contract/calls';
import { canonicalJson } from '../../domain/ledger/canonicalJson';
import { askJira, path } from '../../jira/jiraFetch';
import { mayAdminister } from '../../jira/permissions';
import { onSiteRecord, type SiteRecordDecision } from '../ledger/onSiteRecord';
import { Refused, type Answered } from '../refused';
import type { Actor, Kept, Ports, RecordWrite } from '../ports';
import { objectiveSources } from './objectiveSources';

/**
 * `setObjectiveSources`: a Jira admin says where objectives live. Every project and type is looked up first, so either
 * all of it is kept or nothing; it is an event of the site, because auditors draw from what lives there. Then everything
 * there is scored, in steps of its own. Saying the same again keeps nothing.
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
  const version = await onSiteRecord(ports, actor, async (): Promise<SiteRecordDecision<number>> => {
    const before = await ports.records.current<{ sources: Sources }>(objectiveSources.kind, objectiveSources.id);
    if (before !== undefined && canonicalJson(before.body.sources) === canonicalJson(sources)) return { then: before.version };
    const next = (before?.version ?? 0) + 1;
    return {
      event: { type: 'objectives.placed', data: { version: next, sources } },
      kept: [{ ...objectiveSources, version: next, body: { sources } }, ...earlier(before)],
      then: next,
    };
  });
  if (version instanceof Refused) return version;
  for (const source of sources) await ports.later.rescoreSource(source);
  return { version };
}

/** The version before stands under its own key alone where it was kept before this was an event: then it goes among the versions. */
function earlier(before: Kept<unknown> | undefined): RecordWrite[] {
  if (before === undefined) return [];
  const { version, body, by, at } = before;
  return [{ ...objectiveSources, version, body, stands: 'among versions', kept: { by, at } }];
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
