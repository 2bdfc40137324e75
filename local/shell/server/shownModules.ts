import type { DisplayFacts } from '../../forge/manifest/displayConditions';
import type { ForgeDouble } from '../../forge';
import type { ForgeModule } from '../../forge/manifest/manifest';
import type { Ask } from './askAs';
import type { Place } from './place';

/** A module of the app as the page lists it. */
export interface ShownModule {
  key: string;
  title: string;
}

/** A custom field of the app: how the page shows and edits it. `custom` is the field's origin in Jira's schema. */
export interface ShownField {
  key: string;
  custom: string;
  hasView: boolean;
  hasEdit: boolean;
  readOnly: boolean;
  formatter?: string;
}

/** What of the app is shown at a place. */
export interface ShownModules {
  panels: ShownModule[];
  contexts: ShownModule[];
  projectPages: ShownModule[];
  fields: ShownField[];
}

/** Judges every module's display conditions for the signed-in person at a place. Decides what is shown, protects nothing. */
export async function shownModules(forge: ForgeDouble, ask: Ask, place: Place): Promise<ShownModules> {
  const facts = await factsAt(ask, place);
  const shown = (type: string): ShownModule[] =>
    forge
      .modules(type)
      .filter((module) => forge.displayed(module, facts))
      .map((module) => ({ key: module.key, title: module.title ?? module.name ?? module.key }));
  // Jira does not offer Forge's custom fields in team-managed projects.
  const fields = place.project.simplified ? [] : forge.customFields().map((field) => shownField(forge, field));
  return {
    panels: place.issue ? shown('jira:issuePanel') : [],
    contexts: place.issue ? shown('jira:issueContext') : [],
    projectPages: shown('jira:projectPage'),
    fields: place.issue ? fields : [],
  };
}

function shownField(forge: ForgeDouble, field: ReturnType<ForgeDouble['customFields']>[number]): ShownField {
  const module = forge.moduleByKey(field.key);
  return {
    key: field.key,
    custom: field.custom,
    hasView: hasResource(module, 'view'),
    hasEdit: hasResource(module, 'edit'),
    readOnly: field.readOnly,
    ...(field.formatter === undefined ? {} : { formatter: field.formatter }),
  };
}

const hasResource = (module: ForgeModule | undefined, entry: 'view' | 'edit'): boolean =>
  typeof (module?.[entry] as { resource?: unknown } | undefined)?.resource === 'string';

interface PermissionsReply {
  permissions: Record<string, { key: string; type: string; havePermission: boolean }>;
}

async function factsAt(ask: Ask, place: Place): Promise<DisplayFacts> {
  const scope = place.issue ? `issueId=${place.issue.id}` : `projectId=${place.project.id}`;
  const asked = 'ADMINISTER,ADMINISTER_PROJECTS,BROWSE_PROJECTS,EDIT_ISSUES,CREATE_ISSUES';
  const reply = (await ask(`/rest/api/3/mypermissions?${scope}&permissions=${asked}`)) as PermissionsReply | undefined;
  const held = Object.values(reply?.permissions ?? {}).filter(({ havePermission }) => havePermission);
  const ofType = (type: string): string[] => held.filter((it) => it.type === type).map(({ key }) => key);
  return {
    isLoggedIn: true,
    isAdmin: ofType('GLOBAL').includes('ADMINISTER'),
    ...(place.issue ? { issueType: place.issue.type } : {}),
    projectKey: place.project.key,
    projectType: place.project.type,
    globalPermissions: ofType('GLOBAL'),
    projectPermissions: ofType('PROJECT'),
  };
}
