import { siteFields } from '../fields/fieldCatalogue';
import type { SiteField } from '../fields/siteField';
import { pageOf, type Call, type Route } from './call';

const shape = (field: SiteField): Record<string, unknown> => ({
  id: field.id, key: field.key, name: field.name, custom: field.custom, orderable: field.orderable, navigable: field.navigable,
  searchable: field.searchable, clauseNames: field.clauseNames, ...(field.schema ? { schema: field.schema } : {}),
});

function search(call: Call): unknown {
  const query = call.query.get('query')?.toLowerCase();
  const types = call.query.list('type');
  const ids = call.query.list('id');
  const found = siteFields(call.site).filter(
    ({ id, name, custom }) =>
      (query === undefined || name.toLowerCase().includes(query)) && (ids.length === 0 || ids.includes(id)) &&
      (types.length === 0 || types.includes(custom ? 'custom' : 'system')),
  );
  return {
    ...pageOf(call, found, ({ id, key, name, schema, row }) => ({ id, key, name, ...(schema ? { schema } : {}), description: row?.description ?? '', isLocked: row?.forge !== undefined })),
    self: `${call.site.baseUrl}/rest/api/3/field/search`,
  };
}

/** The fields of the site. */
export const fieldRoutes: Route[] = [
  { method: 'GET', path: '/field', answer: (call) => siteFields(call.site).map(shape) },
  { method: 'GET', path: '/field/search', answer: search },
];
