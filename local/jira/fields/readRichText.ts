import { textOf } from '../shapes/adf';
import { isDocument } from '../shapes/isDocument';
import { readWiki } from '../shapes/readWiki';
import { FieldRefusal } from './siteField';

const TEXT_LIMIT = 32_767;
const TOO_LONG = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';

/** What Jira says of a document with a node that does not belong where it stands. */
export const INVALID_DOCUMENT = 'INVALID_INPUT';

/** Reads rich text: a document in version 3, wiki markup in version 2. */
export function readRichText(value: unknown, version: 2 | 3): unknown {
  if (value === null || value === undefined) return null;
  if (version === 2) {
    if (typeof value !== 'string') throw new FieldRefusal('Operation value must be a string');
    if (value.length > TEXT_LIMIT) throw new FieldRefusal(TOO_LONG);
    return value === '' ? null : readWiki(value);
  }
  const isOne = typeof value === 'object' && (value as { type?: unknown }).type === 'doc';
  if (isOne && !isDocument(value)) throw new FieldRefusal(INVALID_DOCUMENT);
  if (!isOne) {
    throw new FieldRefusal('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  }
  if (textOf(value).length > TEXT_LIMIT) {
    throw new FieldRefusal(TOO_LONG);
  }
  return value;
}
