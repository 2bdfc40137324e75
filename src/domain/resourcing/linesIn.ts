import type { PlanFacts } from '../plan/planFacts';
import type { ResourceLine } from './terms';

/** The resource lines of a plan; `undefined` while what stands there cannot be read. */
export function linesIn({ resources }: Pick<PlanFacts, 'resources'>): readonly ResourceLine[] | undefined {
  if (resources.kind === 'value') return resources.value.lines;
  return resources.kind === 'absent' ? [] : undefined;
}
