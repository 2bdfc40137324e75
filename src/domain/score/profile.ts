import type { Element } from '../plan/fields';
import type { Severity } from './score';

/** What each severity weighs. Advice is shown and weighs nothing; `approval` keeps the plan from being approved instead. */
export const weights: Record<Severity, number> = { GP: 5, GQ: 5, major: 3, minor: 1, advice: 0, approval: 0 };

/** The most an element can reach, in basis points, while a gate of it is open: presence not met, quality unmet or partly. */
export const caps = { presenceNotMet: 1500, qualityUnmet: 5000, qualityPartly: 8500 } as const;

/** Upper ends of the marks in basis points; above the last an element is fully there. */
export const markEnds = { missing: 1500, partly: 5000, largely: 8500 } as const;

/**
 * Which rules count, where and how much. A version never changes once scores were stored with it; new rules come with a
 * new version. The order of the rules is the order of lines, findings and open gates.
 */
export interface Profile {
  version: string;
  /** Completeness: what the plan says. */
  rules: Record<string, { element: Element; severity: Severity }>;
  /** Rules that keep the plan from being approved until they are met, beside its gates and those of severity `approval`. */
  blocksApproval?: readonly string[];
  /** Operation: what has happened since approval. */
  operation?: Record<string, { part: OperationPart; severity: Severity }>;
  /** Rules shown beside traceability. They weigh nothing: that figure counts relations, each once. */
  traceability?: readonly string[];
}

/** The parts of operation, in the order of every list. */
export const operationParts = ['commitments', 'dates', 'changes', 'evidence'] as const;
export type OperationPart = (typeof operationParts)[number];

/** The rules that need nothing but the fields of the objective. */
export const profile1: Profile = {
  version: '1',
  rules: {
    'OBJ-01': { element: 'objective', severity: 'GP' },
    'OBJ-03': { element: 'objective', severity: 'GQ' },
    'OBJ-04': { element: 'objective', severity: 'major' },
    'OBJ-12': { element: 'objective', severity: 'advice' },
    'WHA-01': { element: 'what', severity: 'GP' },
    'WHA-02': { element: 'what', severity: 'GQ' },
    'RES-01': { element: 'resources', severity: 'GP' },
    'RES-02': { element: 'resources', severity: 'GQ' },
    'WHO-01': { element: 'who', severity: 'GP' },
    'WHO-02': { element: 'who', severity: 'GQ' },
    'WHN-01': { element: 'when', severity: 'GP' },
    'WHN-02': { element: 'when', severity: 'major' },
    'WHN-04': { element: 'when', severity: 'major' },
    'EVL-01': { element: 'evaluated', severity: 'GP' },
    'EVL-02': { element: 'evaluated', severity: 'GQ' },
    'EVL-03': { element: 'evaluated', severity: 'GQ' },
    'EVL-07': { element: 'evaluated', severity: 'major' },
  },
};
