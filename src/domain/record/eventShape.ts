import type * as z from 'zod/mini';

/** The data of each type of event of a room. Loose: a later version may say more, and old events stay readable. */
export type EventShapes = Record<string, z.ZodMiniType>;

/** Who does something and when, both from the platform. */
export interface Moment {
  /** Account id, or `app`. */
  actor: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** An event whose data have the shape of its type. */
export type EventOf<S extends EventShapes> = {
  [T in keyof S & string]: Moment & { type: T; sequence: number; hash: string; data: z.infer<S[T]> };
}[keyof S & string];
