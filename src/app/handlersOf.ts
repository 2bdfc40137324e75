import type { Refused } from './refused';
import type { Actor, Ports } from './ports';
import type * as z from 'zod/mini';

/** A request and a reply by name, as a room of the contract lists its calls. */
type CallTable = Record<string, { request: z.ZodMiniType; reply: z.ZodMiniType }>;

/** One use case for each call of a room of the contract; it answers with the reply or a refusal, and throws faults. */
export type HandlersOf<Calls extends CallTable> = {
  [N in keyof Calls]: (ports: Ports, request: z.infer<Calls[N]['request']>, actor: Actor) => Promise<z.infer<Calls[N]['reply']> | Refused>;
};
