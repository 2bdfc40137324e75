/** Seconds until a store that meters by the minute takes requests again. */
export const busyForSeconds = 60;

/**
 * Whether a fault only says that the app's store has had too many requests in this minute. Forge meters reads and writes
 * for each installation; what is refused was not done.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/ (read 2026-11)
 */
export const storeIsBusy = (fault: unknown): boolean => (fault as { code?: unknown } | null)?.code === 'RATE_LIMIT_EXCEEDED';
