import type { Conclusion } from '../../contract/calls';
import { canonicalJson } from '../../domain/ledger/canonicalJson';
import { concludePlan } from '../../domain/plan/concludePlan';
import { foldRecord } from '../../domain/record/objectiveRecord';
import { recordedRow } from '../../domain/record/recordedRow';
import { linkedWork } from '../../jira/childWork';
import type { OpenedObjective } from '../../jira/openObjective';
import { ownerAccess } from '../../jira/ownerAccess';
import { writeConcluded } from '../../jira/writeConcluded';
import { keepReceipt } from './keepReceipt';
import { catchUp } from '../governance/catchUp';
import { factsOf } from '../governance/factsOf';
import { readSituation } from '../governance/readSituation';
import { readSiteRecords } from '../governance/siteRecords';
import type { Ports } from '../ports';

/** What came of scoring: the conclusion, or that the issue is not an objective (nothing was written). */
export type Rescored = { kind: 'concluded'; conclusion: Conclusion; written: boolean } | { kind: 'not an objective' };

/** Somebody else may append to the record between reading and writing; then everything is read anew, this often at most. */
const attempts = 4;

/**
 * Keeps one objective true: reads it as the app, which sees all facts; records what Jira knows and the record does not;
 * judges it; and writes the concluded fields if what they show has changed. 2 requests, 1 more to write, and where
 * something was noticed 1 to learn who did it. Doing it twice changes nothing, so duplicate and late events are harmless.
 *
 * @param justChanged issues whose change is the reason; none when everything may have changed
 * @param alsoAccess also asks Jira whether the owner may still see the objective (1 request more, mostly): no event tells of it
 * @throws JiraTrouble when Jira does not answer; the last conclusion stays in place
 */
export async function rescoreObjective(ports: Ports, issueId: string, at: string, justChanged: string[] = [], alsoAccess = false): Promise<Rescored> {
  const site = await readSiteRecords(ports);
  for (let attempt = 1; ; attempt += 1) {
    const read = await readSituation(ports, issueId, site, justChanged);
    if (read.kind === 'not an objective') return read;
    const kept = read.opened.concluded.row;
    if (kept.kind === 'newer') throw new Error(`register-row of ${issueId}: expected version 1, came ${kept.version}; a newer app wrote it`);
    const { owner } = read.opened.facts;
    const access = alsoAccess && owner.kind === 'account' && owner.active ? await ownerAccess(ports.asApp, read.opened.issue.key, owner.accountId) : 'not asked';
    const caught = read.kind === 'read' ? await catchUp(ports, read, site, at, access) : read;
    if (caught === 'changed meanwhile') {
      if (attempt === attempts) throw new Error(`The record of ${issueId} was appended to ${attempts} times while it was being read`);
      continue;
    }
    const record = foldRecord(caught.chain.events);
    const { opened } = caught;
    const before = kept.kind === 'value' ? kept.value : undefined;
    // A screen's call comes before Jira's search knows what was done a moment ago; the event of it counts again.
    const onlyItself = justChanged.length > 0 && justChanged.every((id) => id === issueId);
    const children = (onlyItself ? before?.work?.children : undefined) ?? caught.children.length;
    const facts = factsOf({ opened, children: caught.children, record, at }, site);
    const concluded = concludePlan(facts, at, before, site.profile, recordedRow(record, opened.facts, opened.issue.status, at));
    const conclusion: Conclusion = {
      completeness: concluded.completeness,
      traceability: concluded.traceability,
      state: concluded.objectiveState,
      row: { ...concluded.row, work: { children, total: children + linkedWork(opened).length } },
    };
    const written = !shownAlready(opened, conclusion);
    if (written) {
      // Before the figure, so that no figure is ever shown whose receipt is not kept.
      await keepReceipt(ports, facts, site.profile);
      await writeConcluded(ports.asApp, opened.issue.id, opened.fieldIds, {
        'plan-completeness': conclusion.completeness,
        traceability: conclusion.traceability,
        'objective-state': conclusion.state,
        'register-row': conclusion.row,
      });
    }
    return { kind: 'concluded', conclusion, written };
  }
}

function shownAlready({ concluded }: OpenedObjective, next: Conclusion): boolean {
  const shown = [concluded.completeness ?? null, concluded.traceability ?? null, concluded.state ?? null, concluded.row.kind === 'value' ? concluded.row.value : null];
  return canonicalJson(shown) === canonicalJson([next.completeness, next.traceability, next.state, next.row]);
}
