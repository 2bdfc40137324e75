import type { FactsBeyondFields, PlanFacts } from '../plan/planFacts';
import type { WorkItemFact } from '../plan/workFacts';
import { coverageOf, type Coverage } from './coverage';
import { expectedRelations, type WholeFacts } from './expectedRelations';
import { relationGroups, type Relation, type RelationGroup } from './relation';
import { threadOf, type Recorded, type Thread } from './thread';
import { traceFigure, type Counted, type TraceFigure } from './traceFigure';

/** One group with its count and each relation, the missing ones by name. */
export interface TracedGroup extends Counted {
  group: RelationGroup;
  relations: Relation[];
}

/** What can be followed of one objective. */
export interface Traced {
  kind: 'traced';
  figure: TraceFigure;
  /** Groups of which something is expected, in their order. */
  groups: TracedGroup[];
  missing: Relation[];
  /** There, but the other end changed since somebody confirmed it. */
  suspects: Relation[];
  thread: Thread;
  /** Work that serves no planned activity. Shown, and never part of the figure. */
  orphans: WorkItemFact[];
  /** Activities to work, and work to activities. */
  coverage: Coverage;
}

/**
 * - `not yet expected`: a draft owes no relations; `relations` are those it will owe, as far as they are there already;
 * - `unknown`: these facts were not brought or come from a newer version of the app, so there is no new figure.
 */
export type Traceability =
  | { kind: 'not yet expected'; relations: Relation[]; orphans: WorkItemFact[] }
  | { kind: 'unknown'; lacking: string[] }
  | Traced;

/** Traces one objective over everything known about it. Pure: the app and the screens get the same. */
export function traceObjective(facts: PlanFacts, recorded?: Recorded): Traceability {
  const lacking = lackingIn(facts);
  if (!isWhole(facts) || lacking.length > 0) return { kind: 'unknown', lacking };
  const relations = expectedRelations(facts);
  const orphans = facts.work.issues.filter(({ activity }) => activity === undefined);
  const { state } = facts.record;
  if (state === 'draft' || state === 'accepted') return { kind: 'not yet expected', relations, orphans };
  const groups = relationGroups.flatMap((group): TracedGroup[] => {
    const own = relations.filter((one) => one.group === group);
    return own.length === 0 ? [] : [{ group, relations: own, expected: own.length, actual: own.filter(({ there }) => there).length }];
  });
  return {
    kind: 'traced',
    figure: traceFigure(groups),
    groups,
    missing: relations.filter(({ there }) => !there),
    suspects: relations.filter(({ suspect }) => suspect === true),
    thread: threadOf(facts, relations, recorded),
    orphans,
    coverage: workCoverage(facts),
  };
}

const beyond: FactsBeyondFields[] = ['work', 'catalogues', 'record'];
const fields = ['definition', 'plannedWork', 'resources', 'timing', 'evaluation'] as const;

const lackingIn = (facts: PlanFacts): string[] => [
  ...beyond.filter((part) => facts[part] === undefined),
  ...fields.filter((field) => facts[field].kind === 'newer'),
];

const isWhole = (facts: PlanFacts): facts is WholeFacts => beyond.every((part) => facts[part] !== undefined);

function workCoverage({ plannedWork, work: { issues } }: WholeFacts): Coverage {
  const activities = plannedWork.kind === 'value' ? plannedWork.value.activities.filter(({ routine }) => routine !== true) : [];
  return coverageOf(
    activities.map(({ id }) => id),
    issues.map(({ id }) => id),
    issues.flatMap(({ id, activity }) => (activity === undefined ? [] : [[activity, id] as const])),
  );
}
