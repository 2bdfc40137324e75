import type { CustomField } from '../entities/entities';
import { readCustomValue } from '../fields/customValue';
import { FieldRefusal } from '../fields/siteField';
import { findIssue } from '../issues/findIssue';
import { keepChange } from '../issues/keepIssue';
import { badFields, badRequest, forbidden, notFound } from '../refusal';
import { noContent, Reply, texts, type Call, type Route } from './call';
import { maySee } from '../access/permissions';

interface Update {
  customField?: string;
  issueIds?: number[];
  value?: unknown;
}

/** Only an app that acts as itself may write through this API, and only fields of its own. */
function ownField(call: Call, idOrKey: string): CustomField {
  if (call.actor.app === undefined) throw forbidden('Only Forge apps can access this resource, as the app itself.');
  const field = call.site.store.fields.get(idOrKey) ?? [...call.site.store.fields.all()].find(
    ({ key, custom }) => key === idOrKey || custom === idOrKey,
  );
  if (!field) throw notFound(`The custom field '${idOrKey}' does not exist.`);
  if (field.forge?.appId !== call.actor.app) throw forbidden('The app is not the owner of the custom field.');
  return field;
}

function write(call: Call, updates: (Update & { customField: string })[]): unknown {
  const silent = !call.query.flag('generateChangelog', true);
  const quiet = !call.query.flag('generateAppEvents', true);
  call.site.change(() => {
    for (const { customField, issueIds, value } of updates) {
      const field = ownField(call, customField);
      if (value === undefined) throw badRequest("'value' must be given; null empties the field.");
      for (const id of texts(issueIds, 'issueIds')) {
        const issue = findIssue(call.site, id);
        if (!issue || !maySee(call.site, call.actor, issue)) {
          throw notFound(`The issue with the id ${id} does not exist, or the app may not see it.`);
        }
        const kept = valueOf(call, field, value);
        keepChange(
          call.site, call.actor, issue, { ...issue, custom: { ...issue.custom, [field.id]: kept } }, { silent, quiet },
        );
      }
    }
  });
  return noContent();
}

function valueOf(call: Call, field: CustomField, value: unknown): unknown {
  try {
    return readCustomValue(call.site, field, value);
  } catch (fault) {
    if (fault instanceof FieldRefusal) throw badFields({ [field.id]: fault.message });
    throw fault;
  }
}

const VALUE_UPDATES_LIMIT = 200;

function many(call: Call): unknown {
  if (call.actor.app === undefined) throw forbidden('Only Forge apps can access this resource, as the app itself.');
  const { updates } = call.body<{ updates: Update[] }>();
  if (!Array.isArray(updates) || updates.length === 0) {
    throw badRequest("'updates' must be a list of at least one update.");
  }
  const pairs = updates.reduce((sum, it) => sum + (it?.issueIds?.length ?? 0), 0);
  if (updates.length > VALUE_UPDATES_LIMIT || pairs > 1_000) throw badRequest('Too many values for one request.');
  return write(call, updates.map((it) => {
    if (typeof it?.customField !== 'string') throw badRequest("'customField' must name a field by id or key.");
    return { ...it, customField: it.customField };
  }));
}

function one(call: Call): unknown {
  const { updates } = call.body<{ updates: Update[] }>();
  ownField(call, call.params.fieldIdOrKey!);
  if (!Array.isArray(updates)) throw badRequest("'updates' must be a list.");
  return write(call, updates.map((it) => ({ ...it, customField: call.params.fieldIdOrKey! })));
}

/** What apps do: their fields' values, and what a data policy keeps from them. */
export const appRoutes: Route[] = [
  { method: 'PUT', path: '/app/field/:fieldIdOrKey/value', answer: one },
  { method: 'POST', path: '/app/field/value', answer: many },
  {
    method: 'GET', path: '/data-policy',
    answer: (call) => new Reply(200, { anyContentBlocked: call.site.settings.hiddenFromApps.length > 0 }),
  },
  {
    method: 'GET', path: '/data-policy/project',
    answer: (call) => ({
      projectDataPolicies: call.query.list('ids').flatMap((id) => {
        const project = call.site.store.projects.get(id);
        return project ? [{
          id: Number(id), dataPolicy: { anyContentBlocked: call.site.settings.hiddenFromApps.includes(project.key) },
        }] : [];
      }),
    }),
  },
];
