/** The member of an entry at a column's name, where a point leads into a group; `undefined` where nothing stands. */
export function memberOf(entry: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((inside, part) => (typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[part] : undefined), entry);
}

/** The entry with a member set, or without it where the value is `undefined`; a group without members is left out. */
export function withMember(entry: Readonly<Record<string, unknown>>, name: string, value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = name.split('.');
  const inside = rest.length === 0 ? value : withMember((entry[first] ?? {}) as Record<string, unknown>, rest.join('.'), value);
  const { [first]: _, ...others } = entry;
  const nothing = inside === undefined || (rest.length > 0 && Object.keys(inside as object).length === 0);
  return nothing ? others : { ...entry, [first]: inside };
}
