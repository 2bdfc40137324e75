import { countKinds, workKindOf, type WorkKind, type WorkKindMap } from '../../../src/domain/plan/workKind';
import { workOf, type WorkItem } from '../../../src/jira/childWork';
import type { OpenedObjective } from '../../../src/jira/openObjective';

/** One issue with what it is for. */
export interface TrailItem extends WorkItem {
  kind: WorkKind;
}

/** The plan's activities beside the issues this person sees, and what serves none of them. */
export interface Trail {
  activities: { id: string; text: string; routine: boolean; items: TrailItem[]; done: number }[];
  orphans: TrailItem[];
  /** Of everything, in their order. */
  kinds: { kind: WorkKind; count: number }[];
  /** Issues done, of all there are. */
  done: number;
  total: number;
}

/** What carries each activity, as the viewer sees it. `children` are without control tasks. */
export function trailOf(opened: OpenedObjective, children: WorkItem[], map: WorkKindMap): Trail {
  const { plannedWork } = opened.facts;
  const planned = plannedWork.kind === 'value' ? plannedWork.value.activities : [];
  const items = workOf(opened, children).items.map((item): TrailItem => ({ ...item, kind: workKindOf(item, map) }));
  const doneOf = (some: readonly TrailItem[]): number => some.filter(({ status }) => status === 'done').length;
  // As the rules read it: an issue named twice belongs to the first activity that names it.
  const servedBy = new Map(items.map(({ id }) => [id, planned.find(({ work }) => work?.includes(id))?.id]));
  return {
    activities: planned.map(({ id, text, routine }) => {
      const own = items.filter((item) => servedBy.get(item.id) === id);
      return { id, text, routine: routine === true, items: own, done: doneOf(own) };
    }),
    orphans: items.filter(({ id }) => servedBy.get(id) === undefined),
    kinds: countKinds(items.map(({ kind }) => kind)),
    done: doneOf(items),
    total: items.length,
  };
}
