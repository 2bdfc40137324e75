import * as z from 'zod/mini';
import { checkpointText, parseCheckpoint, type Checkpoint } from '../../domain/ledger/checkpoint';
import { JiraTrouble } from '../../jira/jiraFetch';
import { readOwnComments, type OwnComments } from '../../jira/comments';
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
 * What became of a proof that the app wrote into Jira: a comment of its own that somebody changed, or a checkpoint it
 * published there that is in none of its comments any more.
 */
export type LostProof = { kind: 'comment changed'; id: string; by?: string; at: string } | { kind: 'checkpoint gone'; size: number; at: string };

/** The checkpoints there are, and how it stands with those in Jira. */
export interface KnownCheckpoints {
  found: FoundCheckpoint[];
  inJira: 'read' | 'no record issue' | 'could not be read';
  /** The record issue, where the site names one. */
  issueId?: string;
  lost: LostProof[];
}

/**
 * Every checkpoint there is to hold the log against: those the app wrote into Jira on the site's record issue, and those it
 * published. `inJira` tells whether the former could be read, `lost` what of them no longer stands there as it was written.
 */
export async function knownCheckpoints(ports: Pick<Ports, 'records' | 'asApp'>): Promise<KnownCheckpoints> {
  const [versions, issue] = await Promise.all([ports.records.versions<unknown>('checkpoint', theSite), recordIssue(ports)]);
  const own = versions.flatMap(({ body, at }) => {
    const read = published.safeParse(body);
    return read.success ? [{ ...read.data, publishedAt: at }] : [];
  });
  const found = own.map(({ origin, size, root }): FoundCheckpoint => ({ from: 'app', checkpoint: { origin, size, root } }));
  if (issue === undefined) return { found, inJira: 'no record issue', lost: [] };
  const { issueId } = issue.body;
  try {
    const comments = await readOwnComments(ports.asApp, await ownAccount(ports.asApp), issueId);
    const inJira = comments.lines.flatMap((text): FoundCheckpoint[] => {
      const parsed = parseCheckpoint(text);
      return parsed.kind === 'checkpoint' ? [{ from: 'Jira', checkpoint: parsed.checkpoint }] : [];
    });
    return { found: [...inJira, ...found], inJira: 'read', issueId, lost: lostOf(comments, inJira, own.filter((one) => one.issueId === issueId)) };
  } catch (fault) {
    // An issue that was deleted, or that the app may not read: the rest is verified, and the report says so.
    if (fault instanceof JiraTrouble && (fault.kind === 'not found' || fault.kind === 'refused')) return { found, inJira: 'could not be read', issueId, lost: [] };
    throw fault;
  }
}

/** Of what was not read nothing is claimed: behind the newest comments an older checkpoint may well stand. */
function lostOf({ changed, all }: OwnComments, inJira: readonly FoundCheckpoint[], told: readonly (Checkpoint & { publishedAt: string })[]): LostProof[] {
  const standing = new Set(inJira.map(({ checkpoint }) => checkpointText(checkpoint)));
  return [
    ...changed.map((one): LostProof => ({ kind: 'comment changed', ...one })),
    ...told.flatMap(({ publishedAt, ...one }): LostProof[] => (!all || standing.has(checkpointText(one)) ? [] : [{ kind: 'checkpoint gone', size: one.size, at: publishedAt }])),
  ];
}

/** The line of a checkpoint's text that no other checkpoint has: its root. */
export const rootLine = (checkpoint: Checkpoint): string => checkpointText(checkpoint).split('\n')[2] ?? '';
