import * as z from 'zod/mini';
import { canonicalJson } from '../ledger/canonicalJson';
import type { RecordedEvent } from '../record/recordedEvent';

/** Where objectives live: projects with the issue types that are objectives there, by id. */
const sources = z.array(z.looseObject({ projectId: z.string(), typeIds: z.array(z.string()) }));

/** Events on the chain of the site that decide which issues are objectives. */
export const objectiveSiteEvents = {
  /** A Jira administrator said where objectives live; `version` is of the record that was kept with it. */
  'objectives.placed': z.looseObject({ version: z.int(), sources }),
} as const;

/** The event that tells of a version of where objectives live, exactly as it is; `undefined` where none does. */
export function eventOfSources(events: readonly RecordedEvent[], version: number, body: unknown): RecordedEvent | undefined {
  return events.findLast(({ type, data }) => {
    const read = type === 'objectives.placed' ? objectiveSiteEvents[type].safeParse(data) : undefined;
    return read?.success === true && read.data.version === version && canonicalJson(read.data.sources) === canonicalJson(body);
  });
}
