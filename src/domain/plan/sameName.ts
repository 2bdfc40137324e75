/** Whether two names are one name to a reader: letters' case, spaces around and between words make no difference. */
export const sameName = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && plainName(one) === plainName(other);

/** A name as names are compared: two that are one name to a reader give the same text. */
export const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
