import { canonicalJson } from '../../../src/domain/ledger/canonicalJson';
import { objectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import { evaluationCriteria } from '../../../src/domain/plan/evaluationCriteria';
import type { ContentField, Element } from '../../../src/domain/plan/fields';
import type { OwnerFact, PlanFacts } from '../../../src/domain/plan/planFacts';
import { plannedWork } from '../../../src/domain/plan/plannedWork';
import { readStored, type StoredShape } from '../../../src/domain/plan/reading';
import { resources } from '../../../src/domain/plan/resources';
import { timing } from '../../../src/domain/plan/timing';
import type { FieldIds } from '../../../src/jira/fieldIds';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { peopleOf, personOf } from '../people/findPeople';

/** Where the parts of an element are kept in Jira: the app's fields, and Jira's own two dates. */
export type Slot = ContentField | 'start-date' | 'duedate';

/** Values by slot, as Jira keeps them; a person with name, so that it can be shown. */
export type Parts = Partial<Record<Slot, unknown>>;

/** What is edited together. Who and the objective share the definition: the role title stands there. */
export const slotsOf: Record<Element, readonly Slot[]> = {
  objective: ['objective-definition'],
  what: ['planned-work'],
  resources: ['resources'],
  who: ['accountable-owner', 'objective-definition', 'contributors'],
  when: ['start-date', 'duedate', 'timing'],
  evaluated: ['evaluation-criteria'],
};

/** Jira's id of a slot's field; `undefined` where the site does not have it. */
export const fieldIdOf = (slot: Slot, ids: FieldIds): string | undefined => (slot === 'duedate' ? 'duedate' : ids[slot]);

/** What stands in the slots of an element, as read from the issue. Slots that this site does not have are left out. */
export function partsOf(objective: OpenedObjective, element: Element): Parts {
  const slots = slotsOf[element].filter((slot) => fieldIdOf(slot, objective.fieldIds) !== undefined);
  return Object.fromEntries(slots.map((slot) => [slot, standing(objective, slot)]));
}

function standing(objective: OpenedObjective, slot: Slot): unknown {
  if (slot === 'duedate') return objective.facts.due ?? null;
  if (slot === 'start-date') return objective.facts.start ?? null;
  return objective.raw[slot] ?? null;
}

/** The facts of a plan with these parts in place of what stands: for judging an edit before it is saved. */
export function factsWith(facts: PlanFacts, parts: Parts): PlanFacts {
  const has = (slot: Slot): boolean => Object.hasOwn(parts, slot);
  const changed: PlanFacts = { ...facts };
  if (has('duedate')) changed.due = dayIn(parts.duedate);
  if (has('start-date')) changed.start = dayIn(parts['start-date']);
  if (has('accountable-owner')) changed.owner = ownerIn(parts['accountable-owner']);
  if (has('contributors')) changed.contributors = peopleOf(parts.contributors).map(({ accountId, displayName, active }) => ({ accountId, displayName, active }));
  if (has('objective-definition')) changed.definition = readStored(objectiveDefinition, parts['objective-definition']);
  if (has('planned-work')) changed.plannedWork = readStored(plannedWork, parts['planned-work']);
  if (has('resources')) changed.resources = readStored(resources, parts.resources);
  if (has('timing')) changed.timing = readStored(timing, parts.timing);
  if (has('evaluation-criteria')) changed.evaluation = readStored(evaluationCriteria, parts['evaluation-criteria']);
  return changed;
}

const dayIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function ownerIn(value: unknown): OwnerFact {
  const person = personOf(value);
  if (!person) return { kind: 'nobody' };
  const { accountId, displayName, active, accountType } = person;
  return { kind: 'account', accountId, displayName, active, accountType };
}

/** The value as Jira takes it: people by account id, nothing where nothing is. */
export function valueForJira(slot: Slot, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (slot === 'contributors') return peopleOf(value).map(({ accountId }) => ({ accountId }));
  return slot === 'accountable-owner' ? { accountId: (value as { accountId: string }).accountId } : value;
}

/** Whether two values of a slot are the same content. A person is the account; a name or a picture is not content. */
export function sameValue(slot: Slot, one: unknown, other: unknown): boolean {
  const text = (value: unknown): string => canonicalJson(slot === 'contributors' && !(value as unknown[] | null)?.length ? null : valueForJira(slot, value), 'replace');
  return text(one) === text(other);
}

const shapes: Partial<Record<Slot, StoredShape<unknown>>> = {
  'objective-definition': objectiveDefinition as StoredShape<unknown>,
  'planned-work': plannedWork as StoredShape<unknown>,
  resources: resources as StoredShape<unknown>,
  timing: timing as StoredShape<unknown>,
  'evaluation-criteria': evaluationCriteria as StoredShape<unknown>,
};

/** The shape of what is kept in a slot; `undefined` for a person or a day. */
export const shapeOf = (slot: Slot): StoredShape<unknown> | undefined => shapes[slot];

/** Whether a newer version of the app wrote any of these: such a value must not be written over. */
export const isNewer = (parts: Parts): boolean =>
  (Object.keys(parts) as Slot[]).some((slot) => {
    const shape = shapeOf(slot);
    return shape !== undefined && readStored(shape, parts[slot]).kind === 'newer';
  });
