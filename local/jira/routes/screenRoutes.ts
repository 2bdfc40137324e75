import { holdsGlobally } from '../access/permissions';
import type { Project } from '../entities/entities';
import { siteFields } from '../fields/fieldCatalogue';
import type { SiteField } from '../fields/siteField';
import { badRequest, forbidden, notFound } from '../refusal';
import type { Site } from '../site';
import { noContent, pageOf, type Call, type Route } from './call';

/** Every company-managed project has one screen, for creating, editing and looking; it goes by the id of its project. */
const screensOf = (site: Site): Project[] => [...site.store.projects.all()].filter(({ style }) => style === 'classic');

function opened(call: Call): Project {
  if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) throw forbidden('You must be a Jira administrator to do this.');
  const { screenId, tabId } = call.params;
  const project = screensOf(call.site).find(({ id }) => id === screenId);
  if (!project) throw notFound(`The screen with ID '${screenId}' does not exist.`);
  if (tabId !== undefined && tabId !== project.id) throw notFound(`The tab with ID '${tabId}' does not exist.`);
  return project;
}

/** The fields that can stand on a screen at all, split by whether they do on this one. */
function fieldsOf({ site }: Call, project: Project): { on: SiteField[]; off: SiteField[] } {
  const fields = siteFields(site).filter(({ writer }) => writer !== undefined);
  // Whether a field stands on the screen depends on the type nowhere here: a project has one screen for all of them.
  const type = site.store.issueTypes.get(project.typeIds[0]!)!;
  const stands = ({ writer }: SiteField): boolean => writer!.onScreen({ project, type, creating: false });
  return { on: fields.filter(stands), off: fields.filter((field) => field.row?.forge?.readOnly === false && !stands(field)) };
}

const fieldShape = ({ id, name }: SiteField): unknown => ({ id, name });

/** An app's fields on the screen of a project; until the screen is changed, as the site began. */
const appFieldsOn = ({ site }: Call, project: Project): string[] =>
  project.screenFields ?? [...site.store.fields.all()].filter(({ forge }) => forge !== undefined).map(({ id }) => id);

function add(call: Call): unknown {
  const project = opened(call);
  const { fieldId } = call.body<{ fieldId: string }>();
  const { on, off } = fieldsOf(call, project);
  if (on.some(({ id }) => id === fieldId)) throw badRequest(`The field with ID '${fieldId}' already exists on the screen.`);
  const field = off.find(({ id }) => id === fieldId);
  if (!field) throw badRequest(`The field with ID '${fieldId}' does not exist.`);
  call.site.change(() => call.site.store.projects.put({ ...project, screenFields: [...appFieldsOn(call, project), field.id] }));
  return fieldShape(field);
}

function remove(call: Call): unknown {
  const project = opened(call);
  const field = fieldsOf(call, project).on.find(({ id }) => id === call.params.id);
  if (!field) throw notFound(`The field with ID '${call.params.id}' does not exist.`);
  if (field.row?.forge === undefined) throw badRequest('The local Jira takes no fields but those of apps from a screen.');
  const screenFields = appFieldsOn(call, project).filter((id) => id !== field.id);
  call.site.change(() => call.site.store.projects.put({ ...project, screenFields }));
  return noContent();
}

/** Screens with their fields, for administrators. Screens themselves and their tabs are neither made nor changed. */
export const screenRoutes: Route[] = [
  {
    method: 'GET', path: '/screens',
    answer: (call) => {
      if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) throw forbidden('You must be a Jira administrator to do this.');
      return pageOf(call, screensOf(call.site), ({ id, key }) => ({
        id: Number(id), name: `${key}: Default Issue Screen`, description: '',
      }), 100, 100);
    },
  },
  { method: 'GET', path: '/screens/:screenId/tabs', answer: (call) => [{ id: Number(opened(call).id), name: 'Field Tab' }] },
  { method: 'GET', path: '/screens/:screenId/availableFields', answer: (call) => fieldsOf(call, opened(call)).off.map(fieldShape) },
  { method: 'GET', path: '/screens/:screenId/tabs/:tabId/fields', answer: (call) => fieldsOf(call, opened(call)).on.map(fieldShape) },
  { method: 'POST', path: '/screens/:screenId/tabs/:tabId/fields', answer: add },
  { method: 'DELETE', path: '/screens/:screenId/tabs/:tabId/fields/:id', answer: remove },
];
