import { elements } from '../plan/fields';
import type { PlanFacts } from '../plan/planFacts';
import { catalogue } from '../score/catalogue';

const partsOf = (facts: PlanFacts): Record<string, readonly { id: string }[]> => ({
  activity: facts.plannedWork.kind === 'value' ? facts.plannedWork.value.activities : [],
  deliverable: facts.plannedWork.kind === 'value' ? facts.plannedWork.value.deliverables : [],
  line: facts.resources.kind === 'value' ? facts.resources.value.lines : [],
  milestone: facts.timing.kind === 'value' ? facts.timing.value.milestones : [],
  metric: facts.evaluation.kind === 'value' ? facts.evaluation.value.metrics : [],
});

/**
 * The first reference that names nothing of this objective; `undefined` when all do. A reference is an element, a part of
 * the plan by its id (`activity:a1`), a work item (`issue:10101`) or a rule (`rule:WHO-04`).
 *
 * @param work ids of the epic and of the issues under it
 */
export function unknownReference(references: readonly string[], facts: PlanFacts, work: readonly string[]): string | undefined {
  const parts = partsOf(facts);
  return references.find((reference) => {
    const at = reference.indexOf(':');
    if (at === -1) return !(elements as readonly string[]).includes(reference);
    const kind = reference.slice(0, at);
    const id = reference.slice(at + 1);
    if (kind === 'issue') return !work.includes(id);
    // In force or not: what was proved for a rule stays proved when a profile leaves it out.
    if (kind === 'rule') return !catalogue.some((rule) => rule.id === id);
    return !(Object.hasOwn(parts, kind) && parts[kind]?.some((part) => part.id === id));
  });
}
