import type { ChangeItem } from '../entities/entities';
import type { SiteField } from './siteField';

type Wish = Partial<SiteField> & Pick<SiteField, 'id' | 'name' | 'show'> & { type?: string; items?: string };

/** One of Jira's own fields. What is left out is as most of them have it; `type` and `items` make its schema. */
export function systemField({ type, items, ...wish }: Wish): SiteField {
  return {
    key: wish.id,
    custom: false,
    orderable: wish.writer !== undefined,
    navigable: true,
    searchable: true,
    clauseNames: [wish.id],
    ...(type === undefined ? {} : { schema: { type, ...(items === undefined ? {} : { items }), system: wish.id } }),
    ...wish,
  };
}

/** An entry of the history from one side, value and text, to the other; `undefined` where the two are the same. */
export const changeItem = (
  fieldId: string, from: [string | null, string | null], to: [string | null, string | null], name = fieldId,
): ChangeItem | undefined =>
  from[0] === to[0] && from[1] === to[1]
    ? undefined
    : { field: name, fieldtype: 'jira', fieldId, from: from[0], fromString: from[1], to: to[0], toString: to[1] };
