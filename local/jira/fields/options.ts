import type { CustomField, FieldOption } from '../entities/entities';
import type { Site } from '../site';
import { FieldRefusal } from './siteField';

/** The choices of a field at the top, or below one of them, in their order. */
export const optionsUnder = (field: CustomField, parentId?: string): FieldOption[] =>
  (field.options ?? []).filter((it) => it.parentId === parentId);

/** Reads a choice, `{id}` or `{value}` and below it `{child: …}`, and gives the id of the lowest. Throws {@link FieldRefusal}. */
export function readOption(field: CustomField, value: unknown, parentId?: string): string {
  if (typeof value !== 'object' || value === null) throw new FieldRefusal(`Specify a valid 'id' or 'name' for ${field.name}`);
  const { id, value: text, child } = value as { id?: unknown; value?: unknown; child?: unknown };
  const found = optionsUnder(field, parentId).find(
    (it) => !it.disabled && (id === undefined ? it.value === text : it.id === String(id)),
  );
  if (!found && field.type === 'option-with-child') {
    throw new FieldRefusal(`Could not find valid 'id' or 'value' in the ${parentId === undefined ? 'Parent' : 'Child'} Option object.`);
  }
  if (!found) throw new FieldRefusal(id === undefined ? `Option value '${String(text)}' is not valid` : `Option id '${String(id)}' is not valid`);
  const deeper = field.type === 'option-with-child' && parentId === undefined && child !== undefined && child !== null;
  return deeper ? readOption(field, child, found.id) : found.id;
}

/** A choice by its id as Jira shows it, under the one above it where there is one; null for a choice that is gone. */
export function showOption(site: Site, field: CustomField, id: string): Record<string, unknown> | null {
  const shape = (it: FieldOption): Record<string, unknown> => ({
    self: `${site.apiUrl}/customFieldOption/${it.id}`, value: it.value, id: it.id,
  });
  const own = field.options?.find((it) => it.id === id);
  const above = own?.parentId === undefined ? undefined : field.options?.find((it) => it.id === own.parentId);
  if (!own) return null;
  return above ? { ...shape(above), child: shape(own) } : shape(own);
}

/** All that may be chosen, as a screen offers it. */
export const offeredOptions = (site: Site, field: CustomField): Record<string, unknown>[] =>
  optionsUnder(field).filter(({ disabled }) => !disabled).map((it) => {
    const children = optionsUnder(field, it.id).filter(({ disabled }) => !disabled).map(({ id }) => showOption(site, field, id)!.child);
    return { ...showOption(site, field, it.id)!, ...(children.length > 0 ? { children } : {}) };
  });

/** A choice as a text: its value, below that of the one above it. */
export function optionText(field: CustomField, id: string): string {
  const own = field.options?.find((it) => it.id === id);
  const above = own?.parentId === undefined ? undefined : field.options?.find((it) => it.id === own.parentId);
  return above ? `Parent values: ${above.value}(${above.id})Level 1 values: ${own!.value}(${own!.id})` : (own?.value ?? '');
}
