import { foldRecord } from '../../domain/record/objectiveRecord';
import { announceOnIssue } from '../ledger/writeProof';
import type { Ports } from '../ports';

/**
 * Writes an approval into Jira, as a comment of the app on the epic, so that removing the app does not take the proof
 * along: version, hash of what was approved, and hash of the event, which fixes everything recorded before it. Once, however
 * often it is asked for.
 */
export async function announceEvent(ports: Ports, { chain, sequence }: { chain: string; sequence: number }): Promise<void> {
  const { events } = await ports.ledger.read(chain);
  const event = events.find((one) => one.sequence === sequence);
  const version = event && foldRecord(events.filter((one) => one.sequence <= sequence)).approvals.versions.at(-1);
  if (event?.type !== 'plan.approved' || version === undefined) return;
  const issueId = chain.slice(chain.indexOf(':') + 1);
  await announceOnIssue(ports, issueId, event.hash, [
    `Version ${version.number} of the delivery plan was approved on ${event.at.slice(0, 10)}, in force from ${version.note.effectiveFrom}.`,
    `What: ${version.note.what}`,
    `Why: ${version.note.why}`,
    `SHA-256 of what was approved: ${version.hash}`,
    `Recorded as event ${event.sequence} of ${chain}, SHA-256 ${event.hash}`,
  ]);
}
