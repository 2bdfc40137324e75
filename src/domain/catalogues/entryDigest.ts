import { canonicalJson } from '../ledger/canonicalJson';
import { sha256 } from '../ledger/sha256';

/** SHA-256 over the canonical JSON of a record’s content: the event of a version holds it, so that the content can be proved. */
export const entryDigest = (body: unknown): string => sha256(canonicalJson(body, 'replace'));
