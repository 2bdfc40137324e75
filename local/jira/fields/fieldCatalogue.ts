import type { Site } from '../site';
import { customField } from './customField';
import type { SiteField } from './siteField';
import { systemFields } from './systemFields';

/** All fields of the site, Jira's own first. */
export function siteFields(site: Site): SiteField[] {
  return [...systemFields, ...customFields(site)];
}

const made = new WeakMap<object, SiteField>();

/** The site's custom fields. */
export function customFields(site: Site): SiteField[] {
  return [...site.store.fields.all()].map((row) => {
    let field = made.get(row);
    if (!field) {
      field = customField(row);
      made.set(row, field);
    }
    return field;
  });
}

/** A field by id. */
export function fieldById(site: Site, id: string): SiteField | undefined {
  return systemFields.find((it) => it.id === id) ?? customFields(site).find((it) => it.id === id);
}
