import type { DisplayFacts } from '../../forge/manifest/displayConditions';
import type { ForgeModule } from '../../forge/manifest/manifest';
import type { Ask } from './askAs';
import type { Place } from './place';

const ALWAYS_ASKED = ['ADMINISTER', 'ADMINISTER_PROJECTS', 'BROWSE_PROJECTS', 'EDIT_ISSUES', 'CREATE_ISSUES'];

interface PermissionsReply {
  permissions: Record<string, { key: string; type: string; havePermission: boolean }>;
}

/**
 * Gathers what the display conditions of these modules ask about, as Jira tells it to the signed-in person: permissions,
 * the place, and the entity properties that a condition names.
 */
export async function displayFacts(ask: Ask, place: Place, modules: ForgeModule[]): Promise<DisplayFacts> {
  const conditions = modules.flatMap((module) => namedConditions(module.displayConditions ?? {}));
  const named = conditions.filter(([name]) => name.endsWith('Permission')).flatMap(([, keys]) => [keys].flat().map(String));
  const others = [...new Set(named)].filter((key) => !ALWAYS_ASKED.includes(key));
  const [held, properties] = await Promise.all([
    // A key that Jira does not know spoils a whole question, so what conditions name is asked one by one.
    Promise.all([ALWAYS_ASKED.join(','), ...others].map((keys) => permissionsHeld(ask, place, keys))).then((lists) => lists.flat()),
    propertiesAt(ask, place, conditions.filter(([name]) => name.startsWith('entityProperty')).map(([, wanted]) => wanted)),
  ]);
  const ofType = (type: string): string[] => held.filter((it) => it.type === type).map(({ key }) => key);
  return {
    isLoggedIn: true,
    isAdmin: ofType('GLOBAL').includes('ADMINISTER'),
    ...(place.issue ? { issueType: place.issue.type } : {}),
    ...(place.project ? { projectKey: place.project.key, projectType: place.project.type } : {}),
    globalPermissions: ofType('GLOBAL'),
    projectPermissions: ofType('PROJECT'),
    properties,
  };
}

/** Every condition by name, those within and, or, not included. */
function namedConditions(conditions: Record<string, unknown>): [string, unknown][] {
  return Object.entries(conditions).flatMap(([name, wanted]) =>
    ['and', 'or', 'not'].includes(name)
      ? [wanted].flat().flatMap((group) => namedConditions(group as Record<string, unknown>))
      : [[name, wanted] as [string, unknown]],
  );
}

async function permissionsHeld(ask: Ask, { issue, project }: Place, keys: string): Promise<{ key: string; type: string }[]> {
  const scope = issue ? `issueId=${issue.id}&` : project ? `projectId=${project.id}&` : '';
  const reply = (await ask(`/rest/api/3/mypermissions?${scope}permissions=${encodeURIComponent(keys)}`)) as PermissionsReply | undefined;
  return Object.values(reply?.permissions ?? {}).filter(({ havePermission }) => havePermission);
}

/** The named properties of the issue, the project and the person; those of apps themselves are not kept here. */
async function propertiesAt(ask: Ask, { issue, project }: Place, named: unknown[]): Promise<NonNullable<DisplayFacts['properties']>> {
  const bases: Record<string, string | undefined> = {
    issue: issue && `/rest/api/3/issue/${issue.id}/properties`,
    project: project && `/rest/api/3/project/${project.id}/properties`,
    user: '/rest/api/3/user/properties',
  };
  const found: Record<string, Record<string, unknown>> = {};
  for (const { entity, propertyKey } of named as { entity: string; propertyKey: string }[]) {
    const base = bases[entity];
    const reply = base && ((await ask(`${base}/${encodeURIComponent(propertyKey)}`)) as { value: unknown } | undefined);
    if (reply) (found[entity] ??= {})[propertyKey] = reply.value;
  }
  return found;
}
