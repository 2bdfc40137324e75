import { holdsGlobally } from '../access/permissions';
import { creatableTypes } from '../fields/creatableTypes';
import { fieldById, siteFields } from '../fields/fieldCatalogue';
import type { SiteField } from '../fields/siteField';
import { badFields, forbidden } from '../refusal';
import { created, pageOf, type Call, type Route } from './call';

const shape = (field: SiteField): Record<string, unknown> => ({
  id: field.id, key: field.key, name: field.name, custom: field.custom, orderable: field.orderable,
  navigable: field.navigable,
  searchable: field.searchable, clauseNames: field.clauseNames, ...(field.schema ? { schema: field.schema } : {}),
});

function search(call: Call): unknown {
  const query = call.query.get('query')?.toLowerCase();
  const types = call.query.list('type');
  const ids = call.query.list('id');
  const found = siteFields(call.site).filter(
    ({ id, name, custom, schema }) =>
      // The key is a clause of queries rather than a field that has a value.
      schema !== undefined &&
      (query === undefined || name.toLowerCase().includes(query)) && (ids.length === 0 || ids.includes(id)) &&
      (types.length === 0 || types.includes(custom ? 'custom' : 'system')),
  );
  return pageOf(
    call, found,
    ({ id, key, name, schema, row }) => ({
      id, key, name, schema, description: row?.description ?? '', isLocked: row?.forge !== undefined,
    }),
  );
}

function create(call: Call): unknown {
  if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) {
    throw forbidden('You must be a Jira administrator to do this.');
  }
  const { name, type, description = '' } = call.body<{ name: string; type: string; description: string }>();
  if (typeof name !== 'string' || name.trim() === '' || name.length > 255) {
    throw badFields({ name: 'A name of at most 255 characters must be given.' });
  }
  const kept = typeof type === 'string' && Object.hasOwn(creatableTypes, type) ? creatableTypes[type] : undefined;
  if (!kept) {
    throw badFields({
      type: `The local Jira makes fields of these types only: ${Object.keys(creatableTypes).join(', ')}`,
    });
  }
  return call.site.change(() => {
    const id = `customfield_${call.site.store.nextId('field')}`;
    call.site.store.fields.put({
      id, key: id, name: name.trim(), description: String(description), custom: String(type), ...kept,
    });
    return created(shape(fieldById(call.site, id)!));
  });
}

/** The fields of the site. */
export const fieldRoutes: Route[] = [
  { method: 'GET', path: '/field', answer: (call) => siteFields(call.site).map(shape) },
  { method: 'POST', path: '/field', answer: create },
  { method: 'GET', path: '/field/search', answer: search },
];
