import type { Element } from '../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { factsWith, type Slot } from '../editors/parts';

/** The object fields that have a view and an editor of their own, and the element each belongs to. */
const elementOf: Partial<Record<string, Element>> = {
  'objective-definition': 'objective',
  'planned-work': 'what',
  resources: 'resources',
  timing: 'when',
  'evaluation-criteria': 'evaluated',
};

/** A field by the key of its module; throws for one that has no screen here. */
export function fieldOf(moduleKey: string): { slot: Slot; element: Element } {
  const element = elementOf[moduleKey];
  if (!element) throw new Error(`Field ${moduleKey}: expected one of the app’s object fields`);
  return { slot: moduleKey as Slot, element };
}

const nothing: PlanFacts = {
  issue: { id: '', key: '', summary: '', created: '' },
  owner: { kind: 'nobody' },
  contributors: [],
  definition: { kind: 'absent' },
  plannedWork: { kind: 'absent' },
  resources: { kind: 'absent' },
  timing: { kind: 'absent' },
  evaluation: { kind: 'absent' },
};

/** A plan of which only this field is known: a field's frame is given its value and nothing else of the issue. */
export const planOfField = (slot: Slot, value: unknown): PlanFacts => factsWith(nothing, { [slot]: value });
