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
  operation?: Record<string, { element: OperationPart; severity: Severity }>;
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

/** What the fields, the work items and the catalogues can show before anything is recorded. */
export const profile2: Profile = {
  version: '2',
  rules: {
    'OBJ-01': { element: 'objective', severity: 'GP' },
    'OBJ-03': { element: 'objective', severity: 'GQ' },
    'OBJ-04': { element: 'objective', severity: 'major' },
    'OBJ-05': { element: 'objective', severity: 'major' },
    'OBJ-06': { element: 'objective', severity: 'major' },
    'OBJ-07': { element: 'objective', severity: 'major' },
    'OBJ-08': { element: 'objective', severity: 'minor' },
    'OBJ-09': { element: 'objective', severity: 'minor' },
    'OBJ-10': { element: 'objective', severity: 'minor' },
    'OBJ-11': { element: 'objective', severity: 'minor' },
    'OBJ-12': { element: 'objective', severity: 'advice' },
    'OBJ-13': { element: 'objective', severity: 'advice' },
    'OBJ-14': { element: 'objective', severity: 'major' },
    'OBJ-15': { element: 'objective', severity: 'minor' },
    'WHA-01': { element: 'what', severity: 'GP' },
    'WHA-02': { element: 'what', severity: 'GQ' },
    'WHA-03': { element: 'what', severity: 'major' },
    'WHA-04': { element: 'what', severity: 'minor' },
    'WHA-05': { element: 'what', severity: 'minor' },
    'WHA-06': { element: 'what', severity: 'minor' },
    'WHA-07': { element: 'what', severity: 'advice' },
    'RES-01': { element: 'resources', severity: 'GP' },
    'RES-02': { element: 'resources', severity: 'GQ' },
    'RES-04': { element: 'resources', severity: 'major' },
    'RES-05': { element: 'resources', severity: 'minor' },
    'RES-06': { element: 'resources', severity: 'minor' },
    'RES-07': { element: 'resources', severity: 'major' },
    'WHO-01': { element: 'who', severity: 'GP' },
    'WHO-02': { element: 'who', severity: 'GQ' },
    'WHO-03': { element: 'who', severity: 'major' },
    'WHO-06': { element: 'who', severity: 'minor' },
    'WHO-07': { element: 'who', severity: 'minor' },
    'WHO-08': { element: 'who', severity: 'minor' },
    'WHN-01': { element: 'when', severity: 'GP' },
    'WHN-02': { element: 'when', severity: 'major' },
    'WHN-03': { element: 'when', severity: 'major' },
    'WHN-04': { element: 'when', severity: 'major' },
    'WHN-05': { element: 'when', severity: 'major' },
    'WHN-06': { element: 'when', severity: 'minor' },
    'EVL-01': { element: 'evaluated', severity: 'GP' },
    'EVL-02': { element: 'evaluated', severity: 'GQ' },
    'EVL-03': { element: 'evaluated', severity: 'GQ' },
    'EVL-04': { element: 'evaluated', severity: 'major' },
    'EVL-05': { element: 'evaluated', severity: 'major' },
    'EVL-06': { element: 'evaluated', severity: 'minor' },
    'EVL-07': { element: 'evaluated', severity: 'major' },
    'EVL-08': { element: 'evaluated', severity: 'major' },
    'EVL-09': { element: 'evaluated', severity: 'minor' },
    'EVL-10': { element: 'evaluated', severity: 'minor' },
  },
  blocksApproval: ['EVL-04'],
};

/** With the record: who committed, who accepted, and what has happened since approval. */
export const profile3: Profile = {
  version: '3',
  rules: {
    ...profile2.rules,
    'OBJ-02': { element: 'objective', severity: 'approval' },
    'OBJ-16': { element: 'objective', severity: 'advice' },
    'RES-03': { element: 'resources', severity: 'major' },
    'RES-09': { element: 'resources', severity: 'major' },
    'RES-10': { element: 'resources', severity: 'minor' },
    'RES-11': { element: 'resources', severity: 'minor' },
    'WHO-04': { element: 'who', severity: 'major' },
  },
  blocksApproval: ['EVL-04'],
  operation: {
    'RES-08': { element: 'commitments', severity: 'minor' },
    'WHO-05': { element: 'commitments', severity: 'major' },
    'WHN-07': { element: 'dates', severity: 'major' },
    'WHN-08': { element: 'dates', severity: 'minor' },
    'WHN-09': { element: 'dates', severity: 'minor' },
    'GOV-01': { element: 'changes', severity: 'GP' },
    'GOV-02': { element: 'changes', severity: 'GQ' },
    'GOV-03': { element: 'changes', severity: 'major' },
    'GOV-05': { element: 'changes', severity: 'minor' },
    'GOV-09': { element: 'changes', severity: 'major' },
    'TRC-04': { element: 'evidence', severity: 'major' },
    'TRC-11': { element: 'evidence', severity: 'major' },
    'TRC-12': { element: 'evidence', severity: 'minor' },
  },
  traceability: ['TRC-01', 'TRC-03', 'TRC-07', 'TRC-09', 'TRC-10', 'TRC-13'],
};

/** Every version that scores may have been stored with, oldest first. */
export const profiles: readonly Profile[] = [profile1, profile2, profile3];

/**
 * The version in force until a site chooses one. A version whose rules look beyond the fields can only be in force where
 * every reader, the app and the screens alike, brings those facts: see `reads` of the rules.
 */
export const currentProfile: Profile = profile3;

/** Every rule a profile has a use for, each once: completeness first, then operation, then those beside traceability. */
export const rulesOf = (profile: Profile): string[] => [
  ...new Set([...Object.keys(profile.rules), ...Object.keys(profile.operation ?? {}), ...(profile.traceability ?? [])]),
];
