/** Calls about the ledger as a whole: verification, proofs, erasure. */
export const ledgerCalls = {} as const;
