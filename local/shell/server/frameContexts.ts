import type { FrameEntry, ForgeDouble } from '../../forge';
import type { Ask } from './askAs';
import { findPlace, type Place } from './place';

/** What the page asks to have opened. All of it is only a name for things that are looked up here. */
export interface FrameWish {
  moduleKey: string;
  issue?: string;
  project?: string;
  entry?: FrameEntry;
  /** The Jira field, for a module that is a custom field. */
  fieldId?: string;
}

/** The extension part of a frame's context, or why there is none. */
export type FrameContext = { kind: 'found'; extension: Record<string, unknown> } | { kind: 'not found'; message: string };

/**
 * Gathers what an opened frame is told about where it stands: from the manifest and from Jira's answers to the
 * signed-in person, never from the browser.
 */
export async function frameContext(forge: ForgeDouble, ask: Ask, siteUrl: string, wish: FrameWish): Promise<FrameContext> {
  const module = forge.moduleByKey(wish.moduleKey);
  if (!module) return { kind: 'not found', message: `The app has no module ${wish.moduleKey}.` };
  const place = await findPlace(ask, wish);
  if (!place) return { kind: 'not found', message: 'There is no such issue or project, or you may not see it.' };
  const where = { type: module.type, ...inIssue(place), project: projectIn(place), location: locationOf(siteUrl, wish, place) };
  if (module.type !== 'jira:customField') return { kind: 'found', extension: where };
  const field = await readField(ask, place, wish.fieldId ?? '');
  if (!field || !field.custom.endsWith(`/static/${wish.moduleKey}`)) {
    return { kind: 'not found', message: 'The issue does not have this field.' };
  }
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

const inIssue = (place: Place): { issue?: Place['issue'] } => (place.issue ? { issue: place.issue } : {});

const projectIn = ({ project }: Place): { id: string; key: string; type: string } => ({
  id: project.id,
  key: project.key,
  type: project.type,
});

const locationOf = (siteUrl: string, wish: FrameWish, place: Place): string =>
  place.issue ? `${siteUrl}/browse/${place.issue.key}` : `${siteUrl}/projects/${place.project.key}/apps/${wish.moduleKey}`;

async function readField(ask: Ask, place: Place, fieldId: string): Promise<{ custom: string; value: unknown } | undefined> {
  if (!place.issue || !/^customfield_\d+$/.test(fieldId)) return undefined;
  const issue = (await ask(`/rest/api/3/issue/${place.issue.id}?fields=${fieldId}&expand=schema`)) as
    | { fields: Record<string, unknown>; schema?: Record<string, { custom?: string }> }
    | undefined;
  const custom = issue?.schema?.[fieldId]?.custom;
  return custom === undefined ? undefined : { custom, value: issue?.fields[fieldId] ?? null };
}
