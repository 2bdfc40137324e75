import type { Ports } from './ports';

/**
 * A part of the hourly round: small, resumable, and harmless when done twice. It answers where to go on, which comes back
 * to it in a message of its own, or nothing when it is through.
 *
 * @param now ISO 8601 in UTC
 */
export type Step = (ports: Ports, now: string, cursor?: string) => Promise<string | undefined>;
