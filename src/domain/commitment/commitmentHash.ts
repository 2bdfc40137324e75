import { canonicalJson } from '../ledger/canonicalJson';
import { sha256 } from '../ledger/sha256';
import type { Commitment } from './commitment';

const prefix = 'throughline-commitment-v1\n';

/** A commitment as it is frozen and exported, to the byte, for ever: its canonical JSON (RFC 8785). */
export const commitmentText = (commitment: Commitment): string => canonicalJson(commitment);

/** What an approval names: SHA-256 of a prefix of its own and the text of the commitment. Lower-case hex. */
export const commitmentHash = (commitment: Commitment): string => sha256(prefix + commitmentText(commitment));
