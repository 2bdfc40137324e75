import * as z from 'zod/mini';
import { checkpointText, parseCheckpoint, type Checkpoint } from '../../domain/ledger/checkpoint';
import { JiraTrouble } from '../../jira/jiraFetch';
import { linesWrittenBy } from '../../jira/comments';
import { ownAccount } from '../../jira/ownAccount';
import type { Kept, Ports } from '../ports';

/** Under which both are kept: there is one log, and one issue that holds its checkpoints. */
export const theSite = 'site';

const published = z.object({
  origin: z.string(),
  size: z.int(),
  root: z.string(),
  /** The issue it was written on; absent while the site names none. */
  issueId: z.optional(z.string()),
});
export type PublishedCheckpoint = z.infer<typeof published>;

/** The newest checkpoint that was published, if it can be read. */
export async function lastPublished({ records }: Pick<Ports, 'records'>): Promise<Kept<PublishedCheckpoint> | undefined> {
  const kept = await records.current<unknown>('checkpoint', theSite);
  const read = published.safeParse(kept?.body);
  return kept === undefined || !read.success ? undefined : { ...kept, body: read.data };
}

/** The issue on which checkpoints are written, where the site names one. */
export async function recordIssue({ records }: Pick<Ports, 'records'>): Promise<Kept<{ issueId: string }> | undefined> {
  return records.current<{ issueId: string }>('site-record-issue', theSite);
}

/** Where a checkpoint was found, and it. */
export interface FoundCheckpoint {
  /** `app` is the app's own store, which whoever rewrites the record can rewrite as well. */
  from: 'given' | 'Jira' | 'app';
  checkpoint: Checkpoint;
}

/**
 * Every checkpoint there is to hold the log against: those the app wrote into Jira on the site's record issue, and those it
 * published. `inJira` tells whether the former could be read.
 */
export async function knownCheckpoints(ports: Pick<Ports, 'records' | 'asApp'>): Promise<{ found: FoundCheckpoint[]; inJira: 'read' | 'no record issue' | 'could not be read' }> {
  const [versions, issue] = await Promise.all([ports.records.versions<unknown>('checkpoint', theSite), recordIssue(ports)]);
  const own = versions.flatMap(({ body }): FoundCheckpoint[] => {
    const read = published.safeParse(body);
    return read.success ? [{ from: 'app', checkpoint: { origin: read.data.origin, size: read.data.size, root: read.data.root } }] : [];
  });
  if (issue === undefined) return { found: own, inJira: 'no record issue' };
  try {
    const lines = await linesWrittenBy(ports.asApp, await ownAccount(ports.asApp), issue.body.issueId);
    const inJira = lines.flatMap((text): FoundCheckpoint[] => {
      const parsed = parseCheckpoint(text);
      return parsed.kind === 'checkpoint' ? [{ from: 'Jira', checkpoint: parsed.checkpoint }] : [];
    });
    return { found: [...inJira, ...own], inJira: 'read' };
  } catch (fault) {
    // An issue that was deleted, or that the app may not read: the rest is verified, and the report says so.
    if (fault instanceof JiraTrouble && (fault.kind === 'not found' || fault.kind === 'refused')) return { found: own, inJira: 'could not be read' };
    throw fault;
  }
}

/** The line of a checkpoint's text that no other checkpoint has: its root. */
export const rootLine = (checkpoint: Checkpoint): string => checkpointText(checkpoint).split('\n')[2] ?? '';
