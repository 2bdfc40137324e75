import * as z from 'zod/mini';
import type { Json } from '../ledger/json';
import type { RecordedEvent } from './recordedEvent';

/** Stands where the account of a person stood who was forgotten. It is nobody's account. */
export const formerMember = 'former-member';

/** The type of the event that tells what an erasure left of another event's data: `of` is its sequence in the same chain. */
export const reducedType = 'content.reduced';

const reduced = z.looseObject({ of: z.int(), data: z.unknown() });

/** What an event of this type says without the people in it is still a decision others rely on; of an owner nothing is left. */
const decided = /^(?:resource|evidence|decision|conflict|rule|waiver)\./;

/** The most that is kept of one event, in bytes: several of them are written in one transaction, none of them in blobs. */
const most = 60_000;

/**
 * What is left of an event when an account is forgotten: the same data with another word for the person, and the sequence of
 * the event they belong to. `undefined` where nothing is: it is only about the person, or too large.
 */
export function reducedFor(event: Pick<RecordedEvent, 'sequence' | 'type'>, data: Json, naming: RegExp): { of: number; data: Json } | undefined {
  const before = event.type === reducedType ? reduced.safeParse(data) : undefined;
  const [of, said] = before?.success === true ? [before.data.of, before.data.data as Json] : [event.sequence, data];
  if (before === undefined && !decided.test(event.type)) return undefined;
  const without = withoutPerson(said, new RegExp(naming.source, 'g'));
  return new TextEncoder().encode(JSON.stringify(without)).length > most ? undefined : { of, data: without };
}

/** @param named everywhere an account stands: a global expression */
function withoutPerson(value: Json, named: RegExp): Json {
  if (typeof value === 'string') return value.replaceAll(named, formerMember);
  if (Array.isArray(value)) return value.map((one) => withoutPerson(one, named));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.replaceAll(named, formerMember), withoutPerson(member, named)]));
  return value;
}

/**
 * The events of a chain, each erased one with what was left of it, where something was. That is what a later event of the
 * chain says, and so it stands as firmly as any; an event whose data are there is never replaced.
 */
export function withReduced(events: readonly RecordedEvent[]): RecordedEvent[] {
  const left = new Map<number, Json>();
  for (const { type, data } of events) {
    const read = type === reducedType ? reduced.safeParse(data) : undefined;
    if (read?.success === true) left.set(read.data.of, read.data.data as Json);
  }
  return events.map((event) => (event.data === undefined && left.has(event.sequence) ? { ...event, data: left.get(event.sequence), reduced: true } : event));
}
