import type { AppRuleType, ForgeField } from '../contract';
import type { StatusCategoryKey } from '../seed';

/** What the site keeps, as it is kept: ids instead of names, moments as epoch milliseconds. */

export interface Person {
  id: string;
  accountType: 'atlassian' | 'app';
  displayName: string;
  emailAddress: string;
  timeZone: string;
  locale: string;
  active: boolean;
  apiToken: string;
  /** The account was closed: name and address are gone, the id stays. */
  closed?: boolean;
  /** For an app's own account: the app. */
  appId?: string;
  properties?: Record<string, unknown>;
}

export interface Group {
  id: string;
  name: string;
  members: string[];
}

export interface IssueType {
  id: string;
  name: string;
  description: string;
  hierarchyLevel: number;
  /** Set for a type of one team-managed project. */
  projectId?: string;
}

export interface Status {
  id: string;
  name: string;
  category: StatusCategoryKey;
  /** Set for a status of one team-managed project. */
  projectId?: string;
}

export interface Named {
  id: string;
  name: string;
  description?: string;
}

export interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

/** A rule that an app brought, as it stands on a transition. */
export interface AppRule {
  id: string;
  /** The rule's key: the ARI that the app's manifest gives it. */
  key: string;
  /** JSON text, as the rule's configuration page saved it; empty when it saved nothing. */
  config: string;
  disabled: boolean;
  tag: string;
}

export interface Transition {
  id: string;
  name: string;
  /** Statuses it leads from; absent: from all. */
  from?: string[];
  to: string;
  permission?: string;
  condition?: string;
  validator?: { expression: string; errorMessage: string };
  /** Conditions of apps: all of them, or any, must hold for the transition to be offered. */
  appConditions?: { operation: 'ALL' | 'ANY'; rules: AppRule[] };
  /** Validators of apps, asked in this order. */
  appValidators?: AppRule[];
}

export interface Workflow {
  id: string;
  name: string;
  /** Statuses, the first of which an issue is created in. */
  statusIds: string[];
  transitions: Transition[];
  /** Set for the workflow of one team-managed project. */
  projectId?: string;
  /** Counts its changes; absent: never changed. */
  revision?: number;
}

export type Holder =
  | { type: 'group' | 'user' | 'projectRole'; parameter: string }
  | { type: 'anyone' | 'assignee' | 'reporter' | 'projectLead' };

export interface PermissionScheme {
  id: string;
  name: string;
  grants: Record<string, Holder[]>;
}

export interface SecurityLevel {
  id: string;
  name: string;
  description: string;
  holders: Holder[];
}

export interface Project {
  id: string;
  key: string;
  /** Keys it had before; they still lead to it. */
  formerKeys: string[];
  name: string;
  description: string;
  style: 'classic' | 'next-gen';
  projectTypeKey: string;
  leadId: string;
  /** Who is assigned issues that are made without an assignee; absent: nobody. */
  assigneeType?: 'PROJECT_LEAD' | 'UNASSIGNED';
  typeIds: string[];
  /** Issue type id to workflow id. */
  workflows: Record<string, string>;
  permissionSchemeId: string;
  /** Role id to its actors. */
  roles: Record<string, { users: string[]; groups: string[] }>;
  securityLevels: SecurityLevel[];
  /** Fields of apps on the project's screen; absent: all of them. */
  screenFields?: string[];
  /** Number of the issue created last. */
  lastNumber: number;
  properties: Record<string, unknown>;
}

export interface Component {
  id: string;
  projectId: string;
  name: string;
  description: string;
  leadId: string | null;
  /** Who is assigned issues that are made with it. */
  assigneeType: 'PROJECT_DEFAULT' | 'COMPONENT_LEAD' | 'PROJECT_LEAD' | 'UNASSIGNED';
}

export interface Version {
  id: string;
  projectId: string;
  name: string;
  description: string;
  archived: boolean;
  released: boolean;
  /** `YYYY-MM-DD` or null. */
  startDate: string | null;
  releaseDate: string | null;
}

export interface GlobalGrant {
  id: string;
  groups: string[];
  /** Everybody who is signed in. */
  everyone?: boolean;
}

/** A permission that an app brought along. */
export interface AppPermission {
  id: string;
  name: string;
  description: string;
  type: 'GLOBAL' | 'PROJECT';
  appId: string;
}

/** One thing that may be chosen in a field. */
export interface FieldOption {
  id: string;
  value: string;
  disabled: boolean;
  /** The choice above it, in a field of choices below choices. */
  parentId?: string;
}

/** A custom field. Jira's own fields are not rows: see `fields/systemFields.ts`. */
export interface CustomField {
  id: string;
  key: string;
  name: string;
  description: string;
  /** `schema.custom`. */
  custom: string;
  /** `rich text` is kept as a document; choices are kept by the ids of their options. */
  type: ForgeField['type'] | 'rich text' | 'option' | 'option-with-child';
  collection: 'none' | 'list';
  /** What may be chosen, in its order. */
  options?: FieldOption[];
  /** The Forge declaration, for a field that an app owns. */
  forge?: ForgeField & { appId: string };
}

export interface InstalledApp {
  id: string;
  environmentId: string;
  name: string;
  accountId: string;
  indexedProperties: { propertyKey: string; path: string; type: string; searchAlias?: string }[];
  workflowRules?: AppRuleType[];
}

export interface Issue {
  id: string;
  key: string;
  formerKeys: string[];
  projectId: string;
  typeId: string;
  statusId: string;
  summary: string;
  /** Atlassian Document Format, or null. */
  description: unknown;
  environment: unknown;
  priorityId: string | null;
  resolutionId: string | null;
  assigneeId: string | null;
  reporterId: string | null;
  creatorId: string;
  parentId: string | null;
  securityId: string | null;
  labels: string[];
  /** `YYYY-MM-DD` or null. */
  dueDate: string | null;
  /** Ids of parts of the project; absent: none. */
  components?: string[];
  fixVersions?: string[];
  versions?: string[];
  /** Seconds; absent or null: nobody has estimated it. */
  originalEstimate?: number | null;
  remainingEstimate?: number | null;
  created: number;
  updated: number;
  resolved: number | null;
  statusCategoryChanged: number;
  watchers: string[];
  voters: string[];
  /** Custom field id to its value as kept: account ids for people, names for groups. */
  custom: Record<string, unknown>;
  properties: Record<string, unknown>;
}

export interface ChangeItem {
  field: string;
  fieldtype: 'jira' | 'custom';
  fieldId: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

/** One entry of an issue's history. */
export interface Change {
  id: string;
  issueId: string;
  authorId: string | null;
  created: number;
  items: ChangeItem[];
}

/** To whom a comment or worklog is kept. */
export interface Restriction {
  type: 'group' | 'role';
  value: string;
  identifier: string;
}

export interface Comment {
  id: string;
  issueId: string;
  authorId: string;
  updateAuthorId: string;
  body: unknown;
  created: number;
  updated: number;
  visibility?: Restriction;
  properties: Record<string, unknown>;
}

export interface Worklog {
  id: string;
  issueId: string;
  authorId: string;
  updateAuthorId: string;
  comment: unknown;
  created: number;
  updated: number;
  started: number;
  timeSpentSeconds: number;
  visibility?: Restriction;
}

export interface Filter {
  id: string;
  name: string;
  description: string;
  jql: string;
  ownerId: string;
  /** Whom it is shared with; its owner is not named. */
  shares: FilterShare[];
  favouredBy: string[];
}

/** `group` and `project` by id; `loggedin`: everybody who is signed in. */
export type FilterShare = { id: string } & ({ type: 'loggedin' } | { type: 'group' | 'project'; parameter: string });

export interface IssueLink {
  id: string;
  typeId: string;
  /** The issue that shows the type's outward text. */
  outwardFrom: string;
  /** The issue that shows the type's inward text. */
  inwardTo: string;
}

export interface RemoteLink {
  id: string;
  issueId: string;
  globalId?: string;
  application: Record<string, unknown>;
  relationship?: string;
  object: Record<string, unknown>;
}

export interface Attachment {
  id: string;
  issueId: string;
  filename: string;
  authorId: string;
  created: number;
  mimeType: string;
  size: number;
  /** The bytes in base64. */
  content: string;
}

/** A counter of ids; the last one given. */
export interface Counter {
  id: string;
  last: number;
}
