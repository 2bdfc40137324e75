import type { SourceFacts } from '../domain/setup/setupFacts';
import { contentFields, type FieldKey } from '../domain/plan/fields';
import type { FieldIds } from './fieldIds';
import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';
import { offScreen } from './offScreen';
import { permissionHolders } from './permissionHolders';

/** A project as Jira tells of it to this account. */
export interface JiraProject {
  id: string;
  key: string;
  name: string;
  style?: string;
  simplified?: boolean;
  issueTypes?: { id: string; name: string; hierarchyLevel?: number }[];
  /** Addresses of the project's roles, by name. */
  roles?: Record<string, string>;
}

/** What reading a source needs to know of the app on this site. */
export interface SourceReading {
  fieldIds: FieldIds;
  /** Names of the app's fields as the site shows them, by key. */
  fieldNames: Partial<Record<FieldKey, string>>;
  /** The key of the app's project permission. */
  permission: string;
}

/** How things stand in one configured project, as this account may see it (about 2 requests, and 3 for each type). */
export async function readSource(fetch: JiraFetch, source: { projectId: string; typeIds: readonly string[] }, { fieldIds, fieldNames, permission }: SourceReading): Promise<SourceFacts> {
  const { projectId, typeIds } = source;
  const asked = contentFields.flatMap((key) => (fieldIds[key] === undefined ? [] : [{ key, id: fieldIds[key] }]));
  const nothing: SourceFacts = { projectId, types: [], typesGone: 0, offScreen: { kind: 'not told' }, fields: contentFields.length, managers: { kind: 'not told' } };
  const project = await readProject(fetch, projectId);
  if (project === undefined) return nothing;
  const types = (project.issueTypes ?? []).filter(({ id, hierarchyLevel }) => typeIds.includes(id) && hierarchyLevel === 1);
  const [screens, managers] = await Promise.all([
    Promise.all(types.map(({ id: typeId }) => offScreen(fetch, { projectId, typeId }, asked.map(({ id }) => id)))),
    permissionHolders(fetch, projectId, permission, roleNames(project)),
  ]);
  const told = screens.flatMap((screen) => (screen.kind === 'told' ? [screen.value] : []));
  return {
    ...nothing,
    project: { key: project.key, name: project.name, teamManaged: isTeamManaged(project) },
    types: types.map(({ name }) => name),
    typesGone: typeIds.length - types.length,
    offScreen:
      told.length === 0
        ? { kind: 'not told' }
        : {
            kind: 'told',
            value: contentFields.filter((key) => fieldIds[key] === undefined || told.some((ids) => ids.includes(fieldIds[key] ?? ''))).map((key) => fieldNames[key] ?? key),
          },
    managers,
  };
}

export const isTeamManaged = ({ simplified, style }: JiraProject): boolean => simplified === true || style === 'next-gen';

async function readProject(fetch: JiraFetch, projectId: string): Promise<JiraProject | undefined> {
  try {
    return (await askJira(fetch, path`/rest/api/3/project/${projectId}`)) as JiraProject;
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'refused')) return undefined;
    throw trouble;
  }
}

/** Jira gives each role by its address, which ends with its id. */
const roleNames = ({ roles = {} }: JiraProject): Record<string, string> =>
  Object.fromEntries(Object.entries(roles).map(([name, address]) => [address.slice(address.lastIndexOf('/') + 1), name]));
