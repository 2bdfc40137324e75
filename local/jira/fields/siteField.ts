import type { Actor } from '../access/actor';
import type { ChangeItem, CustomField, Issue, IssueType, Project } from '../entities/entities';
import type { Site } from '../site';

/** Who reads, and in which version of the REST API. Version 2 gives rich text as wiki markup. */
export interface Reading {
  site: Site;
  actor: Actor;
  version: 2 | 3;
}

/** What a writer of a field needs to know. */
export interface Writing extends Reading {
  project: Project;
  type: IssueType;
  creating: boolean;
}

/** The type of a field's value as `schema` gives it. */
export interface FieldSchema {
  type: string;
  items?: string;
  system?: string;
  custom?: string;
  customId?: number;
  configuration?: Record<string, unknown>;
}

/** An operation of the `update` form of a write. */
export type FieldOperation = 'set' | 'add' | 'remove' | 'edit';

/** How a field is written. `draft` is a copy of the issue; the writer changes it, or throws {@link FieldRefusal}. */
export interface FieldWriter {
  operations: FieldOperation[];
  write(draft: Issue, operation: FieldOperation, value: unknown, writing: Writing): void;
  /** Whether the field stands on the screen of this operation. */
  onScreen(writing: { type: IssueType; project: Project; creating: boolean }): boolean;
  required?: boolean;
  /** What may be chosen, where the field is a choice. */
  allowed?(writing: Writing): Record<string, unknown>[];
  /** What a new issue has until something else is chosen. */
  first?(writing: Writing): Record<string, unknown> | undefined;
}

/** A field of the site, Jira's own or a custom one. */
export interface SiteField {
  id: string;
  key: string;
  name: string;
  custom: boolean;
  orderable: boolean;
  navigable: boolean;
  searchable: boolean;
  clauseNames: string[];
  schema?: FieldSchema;
  row?: CustomField;
  /** The value as Jira shows it to the reader; `undefined`: the issue has no such field. */
  show(issue: Issue, reading: Reading): unknown;
  writer?: FieldWriter;
  /** What a change of this field leaves in the history, if it changed. */
  changeOf?(before: Issue, after: Issue, site: Site): ChangeItem | ChangeItem[] | undefined;
}

/** Why a value of one field is refused, in Jira's words. */
export class FieldRefusal extends Error {}
