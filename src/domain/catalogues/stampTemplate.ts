import type { PlannedWork } from '../plan/plannedWork';

/** Planned work that says from which template, in which version, its plan was made. What stands in it stays. */
export function stampTemplate(planned: PlannedWork | undefined, { id, version }: { id: string; version: number }): PlannedWork {
  return { ...(planned ?? { version: 1, deliverables: [], activities: [] }), template: { id, version } };
}
