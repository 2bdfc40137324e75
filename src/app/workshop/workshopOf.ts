import { readStored } from '../../domain/plan/reading';
import type { StandingWorkshop } from '../../domain/workshop/changeWorkshop';
import { workshopShape } from '../../domain/workshop/workshop';
import type { Kept } from '../ports';

/** The workshop in a kept record; or why it cannot be read, so that nothing is decided about it. */
export function workshopOf(kept: Kept<unknown> | undefined): StandingWorkshop | { unreadable: string } {
  if (kept === undefined) return { version: 0 };
  const read = readStored(workshopShape, kept.body);
  if (read.kind === 'value') return { version: kept.version, workshop: read.value };
  if (read.kind === 'newer') return { unreadable: `it was written by a newer version of the app (${read.version})` };
  return { unreadable: read.kind === 'unreadable' ? `${read.place}: expected ${read.expected}, came ${read.came}` : 'it is empty' };
}
