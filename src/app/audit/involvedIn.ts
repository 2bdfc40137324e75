import type { Involved, Interest } from '../../domain/audit/independence';
import { involvedByRecord, together } from '../../domain/audit/involvedByRecord';
import { objectiveChain } from '../../domain/record/objectiveChain';
import { readContentChanges } from '../../jira/contentChanges';
import { JiraTrouble } from '../../jira/jiraFetch';
import { readObjective } from '../../jira/openObjective';
import { planAuthors } from '../../jira/planAuthors';
import type { Ports } from '../ports';

/**
 * Everybody who has, or had, to do with an objective: from its record, from its fields, and from Jira's own history of who
 * wrote its plan. Read as the app (2 requests), so that what an auditor may not open still counts against them. An issue
 * that is gone from Jira is known by its record only.
 */
export async function involvedIn(ports: Ports, issueId: string): Promise<Involved> {
  const [recorded, inJira] = await Promise.all([ports.ledger.read(objectiveChain(issueId)), involvedInJira(ports, issueId)]);
  const byRecord = Object.entries(involvedByRecord(recorded.events)).flatMap(([interest, accounts]) => accounts.map((account) => [interest as Interest, account] as const));
  return together([...byRecord, ...inJira]);
}

async function involvedInJira(ports: Ports, issueId: string): Promise<[Interest, string][]> {
  try {
    const fieldIds = await ports.fieldIds();
    const [opened, changes] = await Promise.all([readObjective(ports.asApp, issueId, fieldIds), readContentChanges(ports.asApp, issueId, fieldIds)]);
    const { facts } = opened;
    return [
      ...(facts.owner.kind === 'account' ? [['owner', facts.owner.accountId] as [Interest, string]] : []),
      ...facts.contributors.map(({ accountId }): [Interest, string] => ['contributor', accountId]),
      ...planAuthors(opened, changes, '').map((author): [Interest, string] => ['author', author]),
    ];
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && trouble.kind === 'not found') return [];
    throw trouble;
  }
}
