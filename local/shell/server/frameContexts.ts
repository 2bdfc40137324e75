import type { FrameEntry, ForgeDouble } from '../../forge';
import type { Ask } from './askAs';
import { DASHBOARD_ID, readGadgets } from './dashboards';
import { displayFacts } from './displayFacts';
import { findPlace, type Place } from './place';
import { isRuleType } from './ruleModules';
import { mayEnter, surfaceOf } from './surfaces';
import { readWorkflow, rulesOf } from './workflows';

/** What the page asks to have opened. All of it is only a name for things that are looked up here. */
export interface FrameWish {
  moduleKey: string;
  issue?: string;
  project?: string;
  /** The type of an issue that is about to be created in the project, for a field in the create dialog. */
  issueType?: string;
  entry?: FrameEntry;
  /** The Jira field, for a module that is a custom field. */
  fieldId?: string;
  /** The gadget on the person's dashboard, for a module that is one. */
  gadget?: string;
  /** The workflow, and the rule on one of its transitions, for a module that is a workflow rule; no rule: one to come. */
  workflow?: string;
  rule?: string;
}

/** The extension part of a frame's context, or why there is none: the wish does not say where, or nothing is found there. */
export type FrameContext =
  | { kind: 'found'; extension: Record<string, unknown> }
  | { kind: 'incomplete' | 'not found'; message: string };

const notFound = (message: string): FrameContext => ({ kind: 'not found', message });

/**
 * Gathers what an opened frame is told about where it stands: from the manifest and from Jira's answers to the
 * signed-in person, never from the browser.
 */
export async function frameContext(forge: ForgeDouble, ask: Ask, siteUrl: string, wish: FrameWish): Promise<FrameContext> {
  const module = forge.moduleByKey(wish.moduleKey);
  const surface = module && surfaceOf(module.type);
  if (!module || !surface) return notFound(`The app has no module ${wish.moduleKey}.`);
  const { issue, project } = wish;
  if (module.type === 'jira:customField' && issue === undefined && wish.issueType !== undefined) return createContext(ask, wish, siteUrl);
  // What a module is not about is not looked at: a page of the site learns of no issue.
  const named = surface.at === 'issue' ? { issue } : surface.at === 'project' ? { project } : {};
  if (Object.values(named).includes(undefined)) return { kind: 'incomplete', message: `Expected the ${surface.at} at which the module stands.` };
  const place = await findPlace(ask, named);
  if (!place) return notFound('There is no such issue or project, or you may not see it.');
  if (surface.for !== undefined && !mayEnter(surface, await displayFacts(ask, place, []))) {
    return notFound(`Only ${surface.for} get to see this.`);
  }
  const where = { type: module.type, ...within(place), location: siteUrl + addressOf(module.type, wish, place) };
  if (module.type === 'jira:customField') return fieldContext(ask, place, wish, where);
  if (module.type === 'jira:dashboardGadget') return gadgetContext(ask, wish, where);
  if (isRuleType(module.type)) return ruleContext(ask, wish, where);
  return { kind: 'found', extension: where };
}

async function fieldContext(ask: Ask, place: Place, wish: FrameWish, where: object): Promise<FrameContext> {
  const field = await readField(ask, place, wish.fieldId ?? '');
  if (!field || !field.custom.endsWith(`/static/${wish.moduleKey}`)) return notFound('The issue does not have this field.');
  return {
    kind: 'found',
    extension: {
      ...where,
      entryPoint: wish.entry ?? 'view',
      renderContext: 'issue-view',
      experience: 'issue-view',
      fieldId: wish.fieldId,
      fieldType: field.custom,
      fieldValue: field.value,
    },
  };
}

/** A field of an issue that is not there yet: the project and the type are known, a value is not. */
async function createContext(ask: Ask, wish: FrameWish, siteUrl: string): Promise<FrameContext> {
  const place = await findPlace(ask, { project: wish.project ?? '' });
  const meta = (await ask(
    `/rest/api/3/issue/createmeta/${encodeURIComponent(wish.project ?? '')}/issuetypes/${encodeURIComponent(wish.issueType ?? '')}?maxResults=200`,
  )) as { fields: { fieldId: string; schema: { custom?: string } }[] } | undefined;
  const custom = meta?.fields.find(({ fieldId }) => fieldId === wish.fieldId)?.schema.custom;
  if (!place || !custom?.endsWith(`/static/${wish.moduleKey}`)) return notFound('The create screen does not have this field.');
  return {
    kind: 'found',
    extension: {
      type: 'jira:customField',
      ...within(place),
      location: siteUrl,
      entryPoint: 'edit',
      renderContext: 'issue-create',
      experience: 'issue-create',
      fieldId: wish.fieldId,
      fieldType: custom,
      fieldValue: null,
    },
  };
}

async function gadgetContext(ask: Ask, wish: FrameWish, where: object): Promise<FrameContext> {
  const gadget = (await readGadgets(ask)).find(({ id, moduleKey }) => id === wish.gadget && moduleKey === wish.moduleKey);
  if (!gadget) return notFound('This gadget is not on your dashboard.');
  const configuration = gadget.configuration === undefined ? {} : { gadgetConfiguration: gadget.configuration };
  return { kind: 'found', extension: { ...where, dashboard: { id: DASHBOARD_ID }, gadget: { id: gadget.id }, ...configuration } };
}

/** As Jira's present workflow editor tells it; the configuration is the text that the rule's page saved. */
async function ruleContext(ask: Ask, wish: FrameWish, where: { type: string }): Promise<FrameContext> {
  const workflow = await readWorkflow(ask, wish.workflow ?? '');
  if (!workflow) return notFound('There is no such workflow.');
  const { id, scope } = workflow;
  const told = { ...where, isNewEditor: true, workflowId: id, ...(scope.project && { scopedProjectId: scope.project.id }) };
  if (wish.rule === undefined) return { kind: 'found', extension: told };
  const rule = rulesOf(workflow).find(
    ({ parameters }) => parameters.id === wish.rule && parameters.key?.endsWith(`/static/${wish.moduleKey}`),
  );
  if (!rule) return notFound('This rule is on no transition of the workflow.');
  const name = where.type === 'jira:workflowCondition' ? 'conditionConfig' : 'validatorConfig';
  return { kind: 'found', extension: { ...told, [name]: rule.parameters.config } };
}

const within = ({ issue, project }: Place): { issue?: Place['issue']; project?: { id: string; key: string; type: string } } => ({
  ...(issue ? { issue } : {}),
  ...(project ? { project: { id: project.id, key: project.key, type: project.type } } : {}),
});

/** Where the page draws the module, as the address bar has it. */
function addressOf(type: string, { moduleKey }: FrameWish, { issue, project }: Place): string {
  if (issue) return `/browse/${issue.key}`;
  if (type === 'jira:projectPage') return `/projects/${project?.key}/apps/${moduleKey}`;
  if (type === 'jira:projectSettingsPage') return `/projects/${project?.key}/settings/apps/${moduleKey}`;
  if (type === 'jira:dashboardGadget') return '/dashboard';
  if (isRuleType(type)) return '/admin/workflows';
  const above = { 'jira:adminPage': '/admin', 'jira:personalSettingsPage': '/settings' }[type] ?? '';
  return `${above}/apps/${moduleKey}`;
}

async function readField(ask: Ask, place: Place, fieldId: string): Promise<{ custom: string; value: unknown } | undefined> {
  if (!place.issue || !/^customfield_\d+$/.test(fieldId)) return undefined;
  const issue = (await ask(`/rest/api/3/issue/${place.issue.id}?fields=${fieldId}&expand=schema`)) as
    | { fields: Record<string, unknown>; schema?: Record<string, { custom?: string }> }
    | undefined;
  const custom = issue?.schema?.[fieldId]?.custom;
  return custom === undefined ? undefined : { custom, value: issue?.fields[fieldId] ?? null };
}
