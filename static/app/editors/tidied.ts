import type { Parts } from './parts';

/**
 * A value without what an editor leaves behind: keys set to nothing, and list lines that hold nothing but their id.
 * Everything else is kept, unknown keys too.
 */
export function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied).filter((item) => !isBlankLine(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, tidied(inner)]])),
  );
}

/** {@link tidied} for every slot of an edit. */
export const tidiedParts = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).map(([slot, value]) => [slot, tidied(value)]));

/** A line that was added and never filled: a kind chosen by the editor is not content. */
function isBlankLine(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || !('id' in item)) return false;
  const says = ([key, value]: [string, unknown]): boolean =>
    key !== 'id' && key !== 'type' && value !== '' && !(Array.isArray(value) && value.length === 0);
  return !Object.entries(item).some(says);
}
