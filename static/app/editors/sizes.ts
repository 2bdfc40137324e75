import { fieldValueLimit } from '../../../src/domain/plan/fields';
import { valueForJira, type Parts, type Slot } from './parts';

/** A field that is nearly full, or fuller than Jira keeps. Bytes as Jira counts them. */
export interface Size {
  slot: Slot;
  bytes: number;
  limit: number;
  over: boolean;
}

/** From how full a field is spoken of: early enough to stop writing. */
const nearly = 0.85;

/** The fullest of the changed slots, once it is nearly full; said before it is saved, because Jira refuses the whole of it. */
export function fullest(parts: Parts): Size | undefined {
  const sizes = (Object.keys(parts) as Slot[]).map((slot): Size => {
    const bytes = new TextEncoder().encode(JSON.stringify(valueForJira(slot, parts[slot]))).length;
    return { slot, bytes, limit: fieldValueLimit, over: bytes > fieldValueLimit };
  });
  const [most] = sizes.sort((a, b) => b.bytes - a.bytes);
  return most && most.bytes > nearly * most.limit ? most : undefined;
}
