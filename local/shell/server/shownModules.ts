import type { ForgeDouble } from '../../forge';
import type { DisplayFacts } from '../../forge/manifest/displayConditions';
import type { ForgeModule } from '../../forge/manifest/manifest';
import type { Ask } from './askAs';
import { displayFacts } from './displayFacts';
import type { Place } from './place';
import { mayEnter, surfaceOf } from './surfaces';

/** A page of the app below its own address; `route` is what the address and the app's history have for it. */
export interface SubPage {
  title: string;
  route: string;
}

/** A module of the app as the page lists it. */
export interface ShownModule {
  key: string;
  title: string;
  /** Of a page: its sub-pages, grouped as the manifest groups them; empty for a page without any. */
  sections: { header?: string; pages: SubPage[] }[];
  /** Of a page: `blank` leaves the whole place below Jira's bar to the app. */
  layout?: string;
  /** Where its picture is, when it has one. */
  picture?: string;
  /** Of a context: the words beside its title. */
  label?: string;
  /** Of an action: how large its dialog is, a name of Atlassian's or the manifest's own measures. Of a panel or an activity: its height. */
  viewportSize?: unknown;
  /** Of a gadget: whether it has a view to configure it in, and whether Jira refreshes it by drawing it anew. */
  hasEdit?: boolean;
  refreshable?: boolean;
  description?: string;
}

/** A custom field of the app: how the page shows and edits it. `custom` is the field's origin in Jira's schema. */
export interface ShownField {
  key: string;
  custom: string;
  hasView: boolean;
  hasEdit: boolean;
  /** Whether the app's editor stands in the create dialog too; else Jira draws its own for the type. */
  onCreate: boolean;
  readOnly: boolean;
}

/** What of the app is shown at a place. */
export interface ShownModules {
  panels: ShownModule[];
  contexts: ShownModule[];
  activities: ShownModule[];
  actions: ShownModule[];
  fields: ShownField[];
  projectPages: ShownModule[];
  projectSettingsPages: ShownModule[];
  globalPages: ShownModule[];
  personalSettingsPages: ShownModule[];
  adminPages: ShownModule[];
  gadgets: ShownModule[];
}

/** Judges every module's display conditions for the signed-in person at a place. Decides what is shown, protects nothing. */
export async function shownModules(forge: ForgeDouble, ask: Ask, place: Place): Promise<ShownModules> {
  const here = forge.manifest.modules.filter((module) => standsAt(module, place));
  // Every page asks what there is on the site; where there is nothing, nobody needs to be asked about.
  const facts = here.length === 0 ? {} : await displayFacts(ask, place, here);
  const shown = (type: string): ShownModule[] =>
    here.filter((module) => module.type === type && isShown(forge, module, facts)).map((module) => shownModule(forge, module));
  // Jira does not offer Forge's custom fields in team-managed projects.
  const fields = place.project?.simplified === false ? forge.customFields().map((field) => shownField(forge, field)) : [];
  return {
    panels: shown('jira:issuePanel'),
    contexts: shown('jira:issueContext'),
    activities: shown('jira:issueActivity'),
    actions: shown('jira:issueAction'),
    fields,
    projectPages: shown('jira:projectPage'),
    projectSettingsPages: shown('jira:projectSettingsPage'),
    globalPages: shown('jira:globalPage'),
    personalSettingsPages: shown('jira:personalSettingsPage'),
    adminPages: shown('jira:adminPage'),
    gadgets: shown('jira:dashboardGadget'),
  };
}

/** Project pages are listed on their issues too, so that one can go to them from there. */
function standsAt(module: ForgeModule, place: Place): boolean {
  const at = surfaceOf(module.type)?.at;
  if (at === 'issue') return place.issue !== undefined;
  if (at === 'project') return place.project !== undefined;
  return at === 'site' && place.project === undefined;
}

function isShown(forge: ForgeDouble, module: ForgeModule, facts: DisplayFacts): boolean {
  const surface = surfaceOf(module.type);
  return surface !== undefined && mayEnter(surface, facts) && forge.displayed(module, facts);
}

function shownModule(forge: ForgeDouble, module: ForgeModule): ShownModule {
  const { pages, sections, layout, viewportSize, description, label } = module as {
    pages?: SubPage[];
    sections?: { header: string; pages: SubPage[] }[];
    layout?: string;
    viewportSize?: unknown;
    description?: string;
    label?: string;
  };
  const picture = forge.pictureOf(module);
  const plain = ({ title, route }: SubPage): SubPage => ({ title, route });
  return {
    key: module.key,
    title: module.title ?? module.name ?? module.key,
    sections: pages ? [{ pages: pages.map(plain) }] : (sections ?? []).map((it) => ({ header: it.header, pages: it.pages.map(plain) })),
    ...(picture === undefined ? {} : { picture }),
    ...(label === undefined ? {} : { label }),
    ...(layout === undefined ? {} : { layout }),
    ...(viewportSize === undefined ? {} : { viewportSize }),
    ...(description === undefined ? {} : { description }),
    ...(module.type === 'jira:dashboardGadget'
      ? { hasEdit: hasResource(module, 'edit'), refreshable: module.refreshable !== false }
      : {}),
  };
}

function shownField(forge: ForgeDouble, field: ReturnType<ForgeDouble['customFields']>[number]): ShownField {
  const module = forge.moduleByKey(field.key);
  return {
    key: field.key,
    custom: field.custom,
    hasView: hasResource(module, 'view'),
    hasEdit: hasResource(module, 'edit'),
    onCreate: hasResource(module, 'edit') && stands(module, 'issue-create'),
    readOnly: field.readOnly,
  };
}

/** Whether the manifest says that the editor stands in this experience. */
const stands = (module: ForgeModule | undefined, experience: string): boolean =>
  (module?.['edit'] as { experience?: string[] } | undefined)?.experience?.includes(experience) === true;

const hasResource = (module: ForgeModule | undefined, entry: 'view' | 'edit'): boolean =>
  typeof (module?.[entry] as { resource?: unknown } | undefined)?.resource === 'string';
