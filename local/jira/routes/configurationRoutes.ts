import { mayBrowse } from '../issues/findProject';
import { notFound } from '../refusal';
import { categoryShape, securityShape, statusCategoryKeys } from '../shapes/catalogueShapes';
import type { Call, Route } from './call';

/** Categories are named by id, or by key. */
function category(call: Call): unknown {
  const named = call.params.idOrKey!;
  const found = statusCategoryKeys.map((key) => categoryShape(call.site, key)).find(
    ({ id, key }) => String(id) === named || key === named,
  );
  if (!found) throw notFound(`The status category '${named}' does not exist.`);
  return found;
}

/** A security level of a project that the reader may browse. */
function securityLevel(call: Call): unknown {
  const level = [...call.site.store.projects.all()]
    .filter((project) => mayBrowse(call.site, call.actor, project))
    .flatMap(({ securityLevels }) => securityLevels)
    .find(({ id }) => id === call.params.id);
  if (!level) throw notFound(`The security level '${call.params.id}' does not exist.`);
  return securityShape(call.site, level);
}

/** The switches of the site: all that an issue can have is on. */
const configuration = {
  votingEnabled: true, watchingEnabled: true, unassignedIssuesAllowed: true, subTasksEnabled: true,
  issueLinkingEnabled: true, timeTrackingEnabled: true, attachmentsEnabled: true,
  timeTrackingConfiguration: { workingHoursPerDay: 8, workingDaysPerWeek: 5, timeFormat: 'pretty', defaultUnit: 'minute' },
};

/** What is the same for the whole site and changes with no request. */
export const configurationRoutes: Route[] = [
  { method: 'GET', path: '/configuration', answer: () => configuration },
  {
    method: 'GET', path: '/statuscategory',
    answer: (call) => statusCategoryKeys.map((key) => categoryShape(call.site, key)),
  },
  { method: 'GET', path: '/statuscategory/:idOrKey', answer: category },
  { method: 'GET', path: '/securitylevel/:id', answer: securityLevel },
];
