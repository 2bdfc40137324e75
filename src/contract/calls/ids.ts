import * as z from 'zod/mini';

// An id has one form only. Jira reads “010042” as the id 10042, while a chain of the ledger, a receipt and a comparison with
// what the app keeps would take it for another; and beyond 15 digits a number no longer is the id it was made of.
const id = /^[1-9]\d{0,14}$/;

/** An issue id as Jira gives it: digits. Keys are not accepted, because a moved issue changes its key. */
export const issueId = z.string().check(z.regex(id, 'an issue id of digits'));
export const projectId = z.string().check(z.regex(id, 'a project id of digits'));
export const typeId = z.string().check(z.regex(id, 'an issue type id of digits'));
/** An account id as Jira gives it. */
export const accountId = z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,128}$/, 'an account id'));
/** SHA-256 in lower-case hexadecimal digits. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'));
