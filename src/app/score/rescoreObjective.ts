import type { Conclusion } from '../../contract/calls';
import { canonicalJson } from '../../domain/ledger/canonicalJson';
import { concludePlan } from '../../domain/plan/concludePlan';
import { readChildren, workOf } from '../../jira/childWork';
import { readObjective, type OpenedObjective } from '../../jira/openObjective';
import { writeConcluded } from '../../jira/writeConcluded';
import { whyObjective } from '../objective/whyObjective';
import type { Ports } from '../ports';

/** What came of scoring: the conclusion, or that the issue is not an objective (nothing was written). */
export type Rescored =
  | { kind: 'concluded'; conclusion: Conclusion; written: boolean }
  | { kind: 'not an objective'; opened: OpenedObjective };

/**
 * Reads an objective as the app, which sees all facts, judges it, and writes the four concluded fields if what they
 * show has changed: 2 requests, 3 with a write. Doing it twice changes nothing, so duplicate and late events are harmless.
 *
 * @throws JiraTrouble when Jira does not answer; the last conclusion stays in place
 */
export async function rescoreObjective(
  ports: Ports,
  issueId: string,
  at: string,
  justChanged: string[] = [],
): Promise<Rescored> {
  const fieldIds = await ports.fieldIds();
  const opened = await readObjective(ports.asApp, issueId, fieldIds);
  if ((await whyObjective(ports.records, opened)) === 'none') return { kind: 'not an objective', opened };

  const kept = opened.concluded.row;
  if (kept.kind === 'newer') throw new Error(`register-row of ${issueId}: expected version 1, came ${kept.version}; a newer app wrote it`);
  const before = kept.kind === 'value' ? kept.value : undefined;
  const work = workOf(opened, await readChildren(ports.asApp, opened.issue.id, justChanged));
  const concluded = concludePlan(opened.facts, at, before);
  const conclusion: Conclusion = {
    completeness: concluded.completeness,
    state: concluded.objectiveState,
    row: { ...concluded.row, work: { total: work.items.length } },
  };
  const written = !shownAlready(opened, conclusion);
  if (written) {
    await writeConcluded(ports.asApp, opened.issue.id, fieldIds, {
      'plan-completeness': conclusion.completeness,
      'objective-state': conclusion.state,
      'register-row': conclusion.row,
    });
  }
  return { kind: 'concluded', conclusion, written };
}

function shownAlready({ concluded }: OpenedObjective, next: Conclusion): boolean {
  const shown = [concluded.completeness ?? null, concluded.state ?? null, concluded.row.kind === 'value' ? concluded.row.value : null];
  return canonicalJson(shown) === canonicalJson([next.completeness, next.state, next.row]);
}
