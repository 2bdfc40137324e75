/** A person to be. `groups` are names; groups named here or by people come into being by themselves. */
export interface SeedPerson {
  accountId: string;
  displayName: string;
  emailAddress: string;
  groups: string[];
  /** IANA name; default UTC. Relative dates in JQL are counted in it. */
  timeZone?: string;
  locale?: string;
  active?: boolean;
}

/** `to do`, `in progress` and `done` in Jira's own keys. */
export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

/** A status by name with its category. */
export interface SeedStatus {
  name: string;
  category: StatusCategoryKey;
}

/** A transition of a workflow; `from` absent: from every status. Names of statuses. */
export interface SeedTransition {
  name: string;
  from?: string[];
  to: string;
  /** Permission (key) that the transition's condition asks for. */
  permission?: string;
  /** Jira expression that must give true, or the transition is not offered. */
  condition?: string;
  /** Jira expression that must give true, or the transition is refused with the message. */
  validator?: { expression: string; errorMessage: string };
  /** Rules of an app (by the ARI of the rule) with the configuration that their page would have saved. */
  rules?: { kind: 'condition' | 'validator'; key: string; config?: unknown }[];
}

/** A workflow: its statuses, the first of which an issue is created in, and its transitions. */
export interface SeedWorkflow {
  name: string;
  statuses: SeedStatus[];
  transitions: SeedTransition[];
}

/** An issue type by name; level 1 is Jira's epic level, 0 the ordinary one, -1 the sub-tasks'. */
export interface SeedIssueType {
  name: string;
  description?: string;
  hierarchyLevel: number;
  /** Name of the workflow its issues follow; default the project's. */
  workflow?: string;
}

/** Who holds a permission or may see a security level. `anyone` includes nobody who is not signed in. */
export type SeedHolder =
  | { group: string }
  | { person: string }
  | { role: string }
  | 'anyone'
  | 'assignee'
  | 'reporter'
  | 'lead';

/** A permission scheme: permission key to holders. */
export interface SeedPermissionScheme {
  name: string;
  grants: Record<string, SeedHolder[]>;
}

/** A project. People by account id, everything else by name. */
export interface SeedProject {
  key: string;
  name: string;
  description?: string;
  style: 'company-managed' | 'team-managed';
  projectTypeKey?: 'software' | 'business' | 'service_desk';
  lead: string;
  issueTypes: SeedIssueType[];
  workflow: string;
  permissionScheme: string;
  /** What stands on the project's screen of fields that apps bring: all (the default), or none until somebody puts them there. */
  appFieldsOnScreen?: 'all' | 'none';
  /** Role name to its actors in this project. */
  roles?: Record<string, { people?: string[]; groups?: string[] }>;
  /** Security levels of the project's own scheme. */
  securityLevels?: { name: string; description?: string; holders: SeedHolder[] }[];
}

/** Everything a site begins with. Lists left out take Jira's defaults. */
export interface SiteSeed {
  people: SeedPerson[];
  projects: SeedProject[];
  workflows: SeedWorkflow[];
  permissionSchemes: SeedPermissionScheme[];
  /** Global permission key to groups; default ADMINISTER to jira-administrators and USER_PICKER, BULK_CHANGE to all. */
  globalPermissions?: Record<string, string[]>;
  priorities?: string[];
  linkTypes?: { name: string; inward: string; outward: string }[];
  resolutions?: string[];
  roles?: string[];
}
