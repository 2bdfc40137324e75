import { canonicalJson } from '../ledger/canonicalJson';
import { sha256 } from '../ledger/sha256';
import { termsOf, type ResourceLine } from './terms';

/** The hash of what a line asks for, as shown to whoever confirms it; 64 hexadecimal digits. Equal terms have equal hashes. */
export const termsHash = (line: ResourceLine): string => sha256(canonicalJson(termsOf(line), 'replace'));
