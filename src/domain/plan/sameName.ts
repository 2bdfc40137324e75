/** Whether two names are one name to a reader: letters' case, spaces around and between words make no difference. */
export const sameName = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && plain(one) === plain(other);

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
