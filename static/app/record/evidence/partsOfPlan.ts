import { elements } from '../../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../../src/domain/plan/planFacts';
import { elementNames } from '../../../../src/domain/plan/names';
import type { WorkItem } from '../../../../src/jira/childWork';

/** Everything evidence can support and a decision can settle, as references with their names, in the order of the plan. */
export function partsOfPlan({ plannedWork, resources, timing, evaluation }: PlanFacts, work: readonly WorkItem[]): { value: string; label: string }[] {
  const named = (kind: string, parts: readonly { id: string }[] | undefined, name: (part: never) => string) =>
    (parts ?? []).map((part) => ({ value: `${kind}:${part.id}`, label: name(part as never) }));
  return [
    ...elements.map((value) => ({ value: value as string, label: elementNames[value] })),
    ...(plannedWork.kind === 'value' ? named('deliverable', plannedWork.value.deliverables, ({ name }: { name: string }) => name) : []),
    ...(plannedWork.kind === 'value' ? named('activity', plannedWork.value.activities, ({ text }: { text: string }) => text) : []),
    ...(resources.kind === 'value' ? named('line', resources.value.lines, ({ name }: { name: string }) => name) : []),
    ...(timing.kind === 'value' ? named('milestone', timing.value.milestones, ({ name }: { name: string }) => name) : []),
    ...(evaluation.kind === 'value' ? named('metric', evaluation.value.metrics, ({ name }: { name: string }) => name) : []),
    ...work.map(({ id, key, summary }) => ({ value: `issue:${id}`, label: `${key} ${summary}` })),
  ];
}

/** What a reference names, in words; one whose part is no longer in the plan is shown as it is kept. */
export const nameOfPart = (parts: readonly { value: string; label: string }[], reference: string): string => parts.find(({ value }) => value === reference)?.label ?? reference;
