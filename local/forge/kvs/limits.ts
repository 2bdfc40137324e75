/** Limits of storage, from developer.atlassian.com/platform/forge/limits-kvs-ce unless said otherwise. */
export const limits = {
  keyLength: 500,
  /** As the documentation prints it; the hyphen stands between a class and a sign and so means itself. */
  keyPattern: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
  valueBytes: 240 * 1024,
  /** Levels of objects and arrays inside each other. */
  depth: 31,
  transactionOperations: 25,
  transactionBytes: 4 * 1024 * 1024,
  batchItems: 25,
  batchBytes: 4 * 1024 * 1024,
  defaultPage: 10,
  maxPage: 100,
  conditions: 100,
  /** Bytes of the values of an index: its range attribute, and its partition attributes together. */
  rangeBytes: 900,
  partitionBytes: 1_700,
  /** An `integer` attribute is signed and has 32 bits. */
  maxInteger: 2_147_483_647,
  minInteger: -2_147_483_648,
  /** The longest time a value may be kept by TTL: one year. */
  ttlSeconds: 365 * 24 * 60 * 60,
  /** Storage is metered in units of 10 KB begun. */
  unitBytes: 10 * 1024,
} as const;
