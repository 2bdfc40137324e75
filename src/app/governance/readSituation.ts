import type { Illegible } from '../../domain/commitment/buildCommitment';
import { objectiveChain } from '../../domain/record/objectiveChain';
import { foldRecord } from '../../domain/record/objectiveRecord';
import type { Situation } from '../../domain/record/situation';
import { controlIssues } from '../../domain/control/controlTasks';
import { linkedWork, plannedChildren, readChildren, type WorkItem } from '../../jira/childWork';
import { readObjective, type OpenedObjective } from '../../jira/openObjective';
import { stillUnder } from '../../jira/stillUnder';
import { whyObjective } from '../objective/whyObjective';
import type { Chain, Ports } from '../ports';
import type { SiteRecords } from './siteRecords';
import { situationOf } from './situationOf';

/** An objective with everything a decision about it rests on, read at one moment as the app, which sees all of it. */
export interface Read {
  opened: OpenedObjective;
  children: WorkItem[];
  chain: Chain;
  situation: Situation;
  /** The children were looked up by id, see makeSure.ts. */
  sure?: true;
}

/** Why there is nothing to decide about. */
export type NotRead =
  | { kind: 'not an objective' }
  /** Fields whose content has no meaning here; no commitment can be made of them. */
  | { kind: 'illegible'; opened: OpenedObjective; children: WorkItem[]; chain: Chain; fields: Illegible[] };

/**
 * Reads an objective as it stands in Jira now and as it is recorded: 1 request for the epic, 1 for its children, and the
 * chain. The epic and the chain are read without lag; the children come from Jira's search, so what it no longer shows of
 * the promised work is looked up once more by id before anybody is told that it is gone.
 *
 * @param justChanged issues whose change is the reason; the search is asked to have these right
 */
export async function readSituation(ports: Ports, issueId: string, site: SiteRecords, justChanged: string[] = []): Promise<({ kind: 'read' } & Read) | NotRead> {
  const fieldIds = await ports.fieldIds();
  const [opened, under, chain] = await Promise.all([
    readObjective(ports.asApp, issueId, fieldIds),
    readChildren(ports.asApp, issueId, justChanged),
    ports.ledger.read(objectiveChain(issueId)),
  ]);
  if ((await whyObjective(ports.records, opened)) === 'none') return { kind: 'not an objective' };
  const record = foldRecord(chain.events);
  const controls = controlIssues(record.controls);
  const children = plannedChildren(under, controls);
  const work = [...new Set([...children, ...linkedWork(opened)].map(({ id }) => id))];
  const promised = [record.approvals.versions.at(-1), record.approvals.submissions.at(-1)].flatMap((one) => one?.commitment?.what.promised ?? []);
  const unseen = [...new Set(promised)].filter((id) => !work.includes(id) && !controls.has(id));
  const there = unseen.length === 0 ? [] : await stillUnder(ports.asApp, issueId, unseen);
  const stands = situationOf(opened, [...work, ...there], record, site);
  if (stands.kind === 'illegible') return { ...stands, opened, children, chain };
  return { kind: 'read', opened, children, chain, situation: stands.situation };
}
