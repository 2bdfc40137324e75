import * as z from 'zod/mini';

/** An issue id as Jira gives it: digits. Keys are not accepted, because a moved issue changes its key. */
export const issueId = z.string().check(z.regex(/^\d{1,18}$/, 'an issue id of digits'));
export const projectId = z.string().check(z.regex(/^\d{1,18}$/, 'a project id of digits'));
export const typeId = z.string().check(z.regex(/^\d{1,18}$/, 'an issue type id of digits'));
/** An account id as Jira gives it. */
export const accountId = z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,128}$/, 'an account id'));
/** SHA-256 in lower-case hexadecimal digits. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'));
