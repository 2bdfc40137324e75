import type { CustomField, Issue } from '../entities/entities';
import { fieldValidation } from '../expressions/fieldValidation';
import { historyText, readCustomValue, showCustomValue } from './customValue';
import { offeredOptions } from './options';
import { FieldRefusal, type FieldSchema, type SiteField, type Writing } from './siteField';

/** A custom field of the site, an app's or its own. */
export function customField(row: CustomField): SiteField {
  const number = Number(row.id.replace('customfield_', ''));
  const valueOf = (issue: Issue): unknown => issue.custom[row.id] ?? null;
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${number}]`, row.name],
    schema: schemaOf(row, number),
    row,
    show: (issue, reading) => showCustomValue(row, valueOf(issue), reading),
    writer: {
      operations: row.collection === 'list' ? ['add', 'set', 'remove'] : ['set'],
      // Forge fields of a team-managed project are undocumented: the double has none there.
      onScreen: ({ project }) =>
        row.forge === undefined ||
        (!row.forge.readOnly && project.style === 'classic' && (project.screenFields?.includes(row.id) ?? true)),
      ...(row.type.startsWith('option') ? { allowed: ({ site }: Writing) => offeredOptions(site, row) } : {}),
      write(draft, operation, value, writing) {
        const now = (valueOf(draft) as unknown[] | null) ?? [];
        const came = operation === 'set' ? value : [value];
        const read = readCustomValue(writing.site, row, came, writing.version);
        const list = (read as unknown[] | null) ?? [];
        const next =
          operation === 'set' ? read
          : operation === 'add' ? [...now, ...list.filter((one) => !now.includes(one))]
          : now.filter((one) => !list.includes(one));
        const message = row.forge?.validation && fieldValidation(
          row, Array.isArray(next) && next.length === 0 ? null : next, draft, writing,
        );
        if (message !== undefined) throw new FieldRefusal(message);
        draft.custom[row.id] = Array.isArray(next) && row.collection === 'list' && next.length === 0 ? null : next;
      },
    },
    changeOf(before, after, site) {
      const was = valueOf(before);
      const is = valueOf(after);
      if (JSON.stringify(was) === JSON.stringify(is)) return undefined;
      const from = historyText(site, row, was);
      const to = historyText(site, row, is);
      return {
        field: row.name, fieldtype: 'custom', fieldId: row.id, from: from.value, fromString: from.text, to: to.value,
        toString: to.text,
      };
    },
  };
}

function schemaOf(row: CustomField, customId: number): FieldSchema {
  const item = row.type === 'rich text' ? 'string' : row.type;
  return {
    ...(row.collection === 'list' ? { type: 'array', items: item } : { type: item }),
    custom: row.custom,
    customId,
    ...(row.forge ? { configuration: { readOnly: row.forge.readOnly, environment: 'DEVELOPMENT' } } : {}),
  };
}
