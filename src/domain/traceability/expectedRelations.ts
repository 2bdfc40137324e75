import type { CatalogueFacts } from '../plan/catalogueFacts';
import { hasAcceptanceTest } from '../plan/hasAcceptanceTest';
import { datedMilestones, milestonesWithoutWork } from '../plan/milestonesWithoutWork';
import { namedMetrics } from '../plan/namedMetrics';
import type { PlanFacts } from '../plan/planFacts';
import type { Reading } from '../plan/reading';
import type { ConfirmationFact, RecordFacts } from '../plan/recordFacts';
import { stated } from '../plan/stated';
import type { WorkFacts } from '../plan/workFacts';
import { excerpt } from '../score/excerpt';
import type { Relation, RelationGroup } from './relation';

/** Facts whose every part was read. */
export type WholeFacts = PlanFacts & { work: WorkFacts; catalogues: CatalogueFacts; record: RecordFacts };

/**
 * Every relation that is expected of a plan, by instance, in the order of the groups: each linked policy and requirement
 * (or that none is), each activity to its work, the owner, each resource line to its commitment, each dated milestone to
 * work, each deliverable to its acceptance, and the result to how it is judged. A field that cannot be read gives nothing.
 */
export function expectedRelations(facts: WholeFacts): Relation[] {
  return [
    ...policies(facts),
    ...requirements(facts),
    ...work(facts),
    owner(facts),
    ...commitments(facts),
    ...milestones(facts),
    ...acceptance(facts),
  ];
}

const valueOf = <T>(reading: Reading<T>): T | undefined => (reading.kind === 'value' ? reading.value : undefined);

function relation(group: RelationGroup, of: string, message: string, there: boolean, facts: Relation['facts'] = {}, suspect = false): Relation {
  return { group, of, message, facts, there, ...(suspect ? { suspect } : {}) };
}

function policies({ definition, catalogues, record }: WholeFacts): Relation[] {
  const ids = (valueOf(definition)?.policies ?? []).filter((id) => stated(id) !== undefined);
  if (ids.length === 0) return [relation('policy', 'objective', 'policy.none', false)];
  return ids.map((id) => linked('policy', id, catalogues.policies.find((entry) => entry.id === id), ['effective'], record));
}

function requirements({ definition, catalogues, record }: WholeFacts): Relation[] {
  const { requirements: linkedTo = [], noRequirement } = valueOf(definition) ?? {};
  const ids = linkedTo.filter((id) => stated(id) !== undefined);
  if (ids.length > 0) {
    return ids.map((id) => linked('requirement', id, catalogues.requirements.find((entry) => entry.id === id), ['applicable', 'changed'], record));
  }
  return stated(noRequirement?.reason) === undefined ? [relation('requirement', 'objective', 'requirement.none', false)] : [];
}

/** A commitment names what it answers by kind and id, because the two catalogues give their ids each for itself. */
const kindOf = { policy: 'policy-statement', requirement: 'applicable-requirement' } as const;

interface Entry {
  id: string;
  version: number;
  title: string;
  state: string;
}

function linked(group: 'policy' | 'requirement', id: string, entry: Entry | undefined, live: string[], { context = [] }: RecordFacts): Relation {
  if (entry === undefined || !live.includes(entry.state)) {
    return relation(group, id, `${group}.dead`, false, { id: excerpt(id), state: entry?.state ?? 'not there' });
  }
  const confirmed = context.find((one) => one.id === `${kindOf[group]}:${id}`);
  const suspect = confirmed !== undefined && confirmed.version !== String(entry.version);
  return relation(group, id, `${group}.there`, true, { title: excerpt(entry.title) }, suspect);
}

function work({ plannedWork, work: { issues } }: WholeFacts): Relation[] {
  const planned = valueOf(plannedWork);
  const activities = planned?.activities ?? [];
  // A plan that lives on another epic has its work there, and is traced there.
  if (activities.length === 0) return planned?.deliveredBy ? [] : [relation('work', 'objective', 'work.noActivities', false)];
  return activities
    .filter(({ routine }) => routine !== true)
    .map(({ id, text }) => {
      const carrying = issues.filter(({ activity }) => activity === id).length;
      const activity = excerpt(text);
      return carrying > 0 ? relation('work', id, 'work.there', true, { activity, issues: carrying }) : relation('work', id, 'work.none', false, { activity });
    });
}

function owner({ owner: held }: WholeFacts): Relation {
  if (held.kind === 'nobody') return relation('owner', 'objective', 'owner.none', false);
  return relation('owner', 'objective', held.active ? 'owner.there' : 'owner.inactive', held.active);
}

function commitments({ resources, record }: WholeFacts): Relation[] {
  const held = valueOf(resources);
  const lines = held?.lines ?? [];
  if (lines.length === 0) return held?.noneExtra ? [] : [relation('budget and capacity', 'objective', 'commitment.noLines', false)];
  return lines.map(({ id, name }) => {
    const line = excerpt(name);
    const confirmation: ConfirmationFact | undefined = Object.hasOwn(record.confirmations, id) ? record.confirmations[id] : undefined;
    switch (confirmation?.state) {
      case 'confirmed':
        return relation('budget and capacity', id, 'commitment.there', true, { line }, confirmation.lineChanged === true);
      case 'declined':
        return relation('budget and capacity', id, 'commitment.declined', false, { line });
      case 'expired':
      case 'withdrawn':
        return relation('budget and capacity', id, 'commitment.lapsed', false, { line, state: confirmation.state });
      default:
        return relation('budget and capacity', id, 'commitment.none', false, { line });
    }
  });
}

function milestones({ timing, start, work: { issues } }: WholeFacts): Relation[] {
  const held = valueOf(timing);
  if (held === undefined) return [];
  const open = new Set(milestonesWithoutWork(held, start, issues).map(({ id }) => id));
  return datedMilestones(held).map(({ id, name }) =>
    relation('milestones', id, open.has(id) ? 'milestone.none' : 'milestone.there', !open.has(id), { milestone: excerpt(name) }),
  );
}

function acceptance({ plannedWork, definition, evaluation }: WholeFacts): Relation[] {
  const criteria = valueOf(evaluation);
  const success = valueOf(definition)?.success;
  const judged = (criteria !== undefined && (namedMetrics(criteria).length > 0 || hasAcceptanceTest(criteria))) || stated(success?.acceptance) !== undefined;
  const deliverables = (valueOf(plannedWork)?.deliverables ?? []).map(({ id, name, acceptance: condition }) => {
    const there = stated(condition) !== undefined;
    return relation('acceptance criteria', id, there ? 'acceptance.there' : 'acceptance.none', there, { deliverable: excerpt(name) });
  });
  return [...deliverables, relation('acceptance criteria', 'objective', judged ? 'acceptance.measured' : 'acceptance.notMeasured', judged)];
}
