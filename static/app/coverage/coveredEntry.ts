import type { CoveredObjective } from '../../../src/domain/traceability/coverageOfSet';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { rowOf } from '../panel/rowOf';
import { registerEntry, type RegisterEntry } from '../register/registerEntry';

/** An objective as the register shows it, with what coverage looks at. */
export interface CoveredEntry extends RegisterEntry {
  covered: CoveredObjective;
}

/** The field that names the policy lines and requirements; the register itself does without it. */
export const alsoRead = ['objective-definition'] as const;

/** Reads an entry out of a searched issue. What the app has concluded nothing about is a draft. */
export const coveredEntry = (objective: OpenedObjective): CoveredEntry => ({
  ...registerEntry(objective),
  covered: { facts: objective.facts, state: rowOf(objective)?.state ?? 'draft' },
});
