import { canonicalJson } from '../../../domain/ledger/canonicalJson';
import { sha256 } from '../../../domain/ledger/sha256';
import { hashOfBytes } from '../../../domain/evidence/hashOfBytes';
import type { ReadContent } from '../../../domain/evidence/captureEvidence';
import type { Locator } from '../../../domain/evidence/evidence';
import { attachmentBytes } from '../../../jira/attachmentBytes';
import { JiraTrouble } from '../../../jira/jiraFetch';
import { readComment } from '../../../jira/readComment';
import { readEvidenceIssue, type EvidenceIssue } from '../../../jira/readEvidenceIssue';
import type { Ports } from '../../ports';
import type { Before } from '../onObjective';

/** The largest attachment that is read and hashed: it lies in the function's memory whole. 20 MB. */
export const largestRead = 20 * 1024 * 1024;

/**
 * Reads what a piece of evidence names, as the acting user, and hashes it: the bytes of an attachment up to
 * {@link largestRead}, the text of a comment or an issue as canonical JSON, the event of the record by its own hash. A link
 * is never opened, because nothing leaves Atlassian. What cannot be hashed says why.
 *
 * `not there`: it does not exist, this person may not see it, or it is not on this objective or the work under it.
 */
export async function readContent(ports: Pick<Ports, 'asUser'>, { opened, chain, situation }: Before, locator: Locator): Promise<ReadContent | 'not there'> {
  if (locator.type === 'link') return { unhashed: 'the app opens no links' };
  if (locator.type === 'event') {
    const event = chain.events.find(({ sequence }) => sequence === locator.sequence);
    return event === undefined ? 'not there' : { sha256: event.hash, bytes: 0 };
  }
  try {
    const issue = await readEvidenceIssue(ports.asUser, locator.issue);
    if (!isUnder(issue, opened.issue.id, situation.commitment.what.promised)) return 'not there';
    switch (locator.type) {
      case 'attachment':
        return await readAttachment(ports, issue, locator.attachment);
      case 'comment':
        return hashOfText(await readComment(ports.asUser, locator.issue, locator.comment));
      case 'issue':
        return hashOfText(issue.text);
    }
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'refused')) return 'not there';
    throw trouble;
  }
}

/** The objective, a child of it, work that the plan names, or an issue linked with it. */
const isUnder = ({ id, parentId, linked }: EvidenceIssue, epic: string, work: readonly string[]): boolean =>
  id === epic || parentId === epic || linked.includes(epic) || work.includes(id);

/** The list on the issue says the size, so a file that is too large is never fetched. */
async function readAttachment(ports: Pick<Ports, 'asUser'>, { attachments }: EvidenceIssue, id: string): Promise<ReadContent | 'not there'> {
  const file = attachments.find((one) => one.id === id);
  if (file === undefined) return 'not there';
  if (file.size > largestRead) return { unhashed: `larger than ${largestRead / 1024 / 1024} MB`, fileName: file.fileName };
  const bytes = await attachmentBytes(ports.asUser, id);
  return { sha256: hashOfBytes(bytes), bytes: bytes.length, fileName: file.fileName };
}

function hashOfText(text: unknown): ReadContent {
  const canonical = canonicalJson(text, 'replace');
  return { sha256: sha256(canonical), bytes: new TextEncoder().encode(canonical).length };
}
