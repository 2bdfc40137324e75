import type { Request } from '../../contract/calls';
import { objectiveChain } from '../../domain/record/objectiveChain';
import { readObjective } from '../../jira/openObjective';
import { mayOnIssue } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { rescoreObjective } from '../score/rescoreObjective';
import { whyObjective } from './whyObjective';

/**
 * `adoptObjective`: makes an epic an objective by a person's decision, which is the first event of its record, and scores it.
 * Stays quiet when it is one already.
 */
export async function adoptObjective(
  ports: Ports,
  { issueId }: Request<'adoptObjective'>,
  actor: Actor,
): Promise<Answered<'adoptObjective'>> {
  const opened = await readObjective(ports.asUser, issueId, await ports.fieldIds());
  if (opened.issue.teamManaged) return new Refused({ kind: 'not an objective', why: 'team-managed project' });
  if (opened.issue.hierarchyLevel !== 1) return new Refused({ kind: 'not an objective', why: 'not at epic level' });
  if (!(await mayOnIssue(ports.asUser, 'EDIT_ISSUES', issueId))) {
    return new Refused({ kind: 'not permitted', permission: 'Edit issues' });
  }
  if ((await whyObjective(ports.records, opened)) === 'none') {
    await recordAdoption(ports, opened.issue.id, actor);
    // Scored below for whoever waits; and once more for certain, should that not come to its end.
    await ports.later.rescore([opened.issue.id]);
  }
  const rescored = await rescoreObjective(ports, opened.issue.id, actor.at);
  return rescored.kind === 'concluded' ? rescored.conclusion : new Refused({ kind: 'changed meanwhile' });
}

/** Others may append to the record of this epic at the same moment; then it is tried anew, this often. */
const attempts = 4;

/** Two people adopting at once want the same thing; whoever comes second finds it done. */
async function recordAdoption({ ledger, records }: Pick<Ports, 'ledger' | 'records'>, issueId: string, { accountId, at }: Actor): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const head = await ledger.head(objectiveChain(issueId));
    if ((await records.current('adopted-objective', issueId)) !== undefined) return;
    const kept = { kind: 'adopted-objective' as const, id: issueId, version: 1, body: {} };
    const appended = await ledger.append(head, [{ type: 'objective.adopted', data: {} }], { actor: accountId, at }, [kept]);
    if (appended.kind === 'appended') return;
    if (appended.kind === 'too large') throw new Error(`Adopting ${issueId}: ${appended.type} holds ${appended.bytes} bytes; ${appended.limit} is the most`);
  }
  throw new Error(`Adopting ${issueId}: others appended to its record ${attempts} times`);
}
