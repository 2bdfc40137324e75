import type { Conclusion } from '../../contract/calls';
import { canonicalJson } from '../../domain/ledger/canonicalJson';
import { concludePlan } from '../../domain/plan/concludePlan';
import { linkedWork, readChildren } from '../../jira/childWork';
import { readObjective, type OpenedObjective } from '../../jira/openObjective';
import { writeConcluded } from '../../jira/writeConcluded';
import { whyObjective } from '../objective/whyObjective';
import type { Ports } from '../ports';

/** What came of scoring: the conclusion, or that the issue is not an objective (nothing was written). */
export type Rescored =
  | { kind: 'concluded'; conclusion: Conclusion; written: boolean }
  | { kind: 'not an objective'; opened: OpenedObjective };

/**
 * Reads an objective as the app, which sees all facts, judges it, and writes the concluded fields if what they show has
 * changed: 1 request, 1 more where the children have to be counted, 1 more to write. Doing it twice changes nothing, so
 * duplicate and late events are harmless.
 *
 * @param justChanged issues whose change is the reason; none when everything may have changed. Children are counted again
 *   unless only the objective itself changed, because Jira's search may not know yet what a count before already knew
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
  const children = await countChildren(ports, opened, before?.work?.children, justChanged);
  const concluded = concludePlan(opened.facts, at, before);
  const conclusion: Conclusion = {
    completeness: concluded.completeness,
    state: concluded.objectiveState,
    row: { ...concluded.row, work: { children, total: children + linkedWork(opened).length } },
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

async function countChildren(ports: Ports, { issue }: OpenedObjective, known: number | undefined, justChanged: string[]): Promise<number> {
  const onlyItself = justChanged.length > 0 && justChanged.every((id) => id === issue.id);
  if (known !== undefined && onlyItself) return known;
  return (await readChildren(ports.asApp, issue.id, justChanged)).length;
}

function shownAlready({ concluded }: OpenedObjective, next: Conclusion): boolean {
  const shown = [concluded.completeness ?? null, concluded.state ?? null, concluded.row.kind === 'value' ? concluded.row.value : null];
  return canonicalJson(shown) === canonicalJson([next.completeness, next.state, next.row]);
}
