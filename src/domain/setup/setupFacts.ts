import type { KeptEntry } from '../catalogues/inForce';
import type { RoleAssignment } from '../roles/roleHoldings';

/** What could be read, or that it could not: Jira did not answer, or did not let this person see it. */
export type Told<T> = { kind: 'told'; value: T } | { kind: 'not told' };

/** A project where objectives are configured, as the person who sets up sees it. */
export interface SourceFacts {
  projectId: string;
  /** Absent where the project is gone or hidden from whoever looks. */
  project?: { key: string; name: string; teamManaged: boolean };
  /** Names of the configured types that the project has at epic level, and how many of the configured ones it has not. */
  types: string[];
  typesGone: number;
  /** Names of the app's fields that a person cannot write there, because they stand on no screen. */
  offScreen: Told<string[]>;
  /** How many fields there are to stand on it. */
  fields: number;
  /** Who may manage objectives there: groups, roles and people by name. */
  managers: Told<string[]>;
}

/** Objectives of the configured projects, as the person who sets up may see them. */
export interface ObjectivesFacts {
  total: number;
  /** Those that have been scored: the app's row stands on them. */
  inRegister: number;
  /** Those that went from plan to approval and results to the end. */
  complete: number;
}

/** Everything the checks of setting up rest on; nothing of it is kept for setting up itself. */
export interface SetupFacts {
  sources: SourceFacts[];
  entries: readonly KeptEntry[];
  roles: readonly RoleAssignment[];
  /** ISO 8601 in UTC, of the site's clock. */
  at: string;
  objectives: Told<ObjectivesFacts>;
  /** Key of the issue on which checkpoints of the record are written, where the site names one. */
  recordIssue?: Told<string>;
}
