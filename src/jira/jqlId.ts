/** An id as JQL takes it: bare digits. Anything else is refused here rather than quoted. */
export function digits(id: string): string {
  if (!/^\d+$/.test(id)) throw new Error(`JQL: expected an id of digits, came “${id}”`);
  return id;
}
