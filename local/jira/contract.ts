/** The types through which everything outside this room sees the Jira double. */
import type { InspectorEntry } from './limits/inspector';
import type { JiraSettings } from './settings';
import type { SiteSeed } from './seed';

/** Who a request is made as. An app acts under its app id, a person under their account id. */
export type Principal =
  | { kind: 'user'; accountId: string }
  | { kind: 'app'; appId: string }
  | { kind: 'anonymous' };

/** The site's clock: epoch milliseconds. The double reads no other. */
export interface Clock {
  now(): number;
}

/** A field that a Forge app's manifest declares (`jira:customField`), as the product needs it to make the field exist. */
export interface ForgeField {
  key: string;
  name: string;
  description?: string;
  type: 'string' | 'number' | 'user' | 'group' | 'date' | 'datetime' | 'object';
  collection: 'none' | 'list';
  /** True: neither people nor the edit endpoints may write it, only the app through its value API. */
  readOnly: boolean;
  /** JSON Schema of an object value; its properties may carry `searchAlias` and `searchType`. */
  schema?: object;
  /** A Jira expression over `value`, `issue`, `user`, `fieldId` that gives true, false or a message. */
  validation?: { expression: string; errorMessage: string };
  /** A Jira expression over `value` that gives the text shown where no app is drawn. */
  formatter?: string;
  /** `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{key}`: what `schema.custom` shows. */
  custom: string;
}

/** A rule for workflows that a Forge app's manifest declares (`jira:workflowCondition`, `jira:workflowValidator`). */
export interface AppRuleType {
  kind: 'condition' | 'validator';
  /** `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{key}`: what `parameters.key` of a rule names. */
  key: string;
  name: string;
  description: string;
  /** A Jira expression; absent for a validator that a function judges. A rule's own configuration may override it. */
  expression?: string;
  /** What is shown when the expression gives false: a text, or an expression that gives one. */
  errorMessage?: string | { expression: string };
  projectTypes: ('company-managed' | 'team-managed')[];
}

/** What a validator of an app is told of a transition. Who makes it is not part of it: Forge does not say. */
export interface TransitionToJudge {
  issue: { key: string };
  /** What the rule's configuration page saved, parsed; `{}` when it saved nothing. */
  configuration: unknown;
  transition: {
    from: { id: string };
    to: { id: string };
    /** Values that come with the transition, by field, in the form of `GET /issue`. */
    modifiedFields: Record<string, unknown>;
  };
}

/** Asks the function of a validator, by the rule's key, what it says of a transition. */
export type JudgeTransition = (ruleKey: string, told: TransitionToJudge) => Promise<{ result: boolean; errorMessage?: string }>;

/** What an app brings to a site when it is installed. What is left out stays as the site has it. */
export interface JiraApp {
  appId: string;
  environmentId: string;
  name: string;
  fields: ForgeField[];
  globalPermissions?: {
    key: string;
    name: string;
    description?: string;
    /** Whom it is granted to at the first installation; absent: nobody. */
    defaultGrants?: ('none' | 'all' | 'jira-administrators')[];
  }[];
  projectPermissions?: { key: string; name: string; description?: string }[];
  /** Paths in issue properties that JQL may search; anything undeclared is unknown to JQL. */
  indexedProperties?: { propertyKey: string; path: string; type: string; searchAlias?: string }[];
  workflowRules?: AppRuleType[];
  /** Judges transitions for the validators that have no expression. Not kept: to be given at each start. */
  judgeTransition?: JudgeTransition;
}

/** A product event with the payload that Forge delivers (`avi:jira:updated:issue` …). */
export interface JiraEvent {
  eventType: string;
  cloudId: string;
  /** Who did it; null when nobody did. */
  atlassianId: string | null;
  /** Set when an app caused it, as itself or in a person's name. */
  appId?: string;
  payload: Record<string, unknown>;
}

/** A person of the site as the host may list them, with the token that stands in for a password over HTTP. */
export interface SitePerson {
  accountId: string;
  emailAddress: string;
  displayName: string;
  active: boolean;
  apiToken: string;
  groups: string[];
}

/** A mail that Jira would have sent. */
export interface OutboxMail {
  issueKey: string;
  from: string;
  to: string[];
  subject: string;
  textBody: string;
  htmlBody: string;
  /** Site time, epoch milliseconds. */
  at: number;
}

/** A running Jira with one site. */
export interface JiraDouble {
  /** Answers a request that came over HTTP: basic auth, loopback host names and the base URL's, own origin only. */
  fetch(request: Request): Promise<Response>;
  /** Answers a request of a principal the caller has already made sure of. */
  fetchAs(principal: Principal, request: Request): Promise<Response>;
  /** Classic OAuth scopes that an operation needs (all of them); `undefined` when Jira has no such operation. */
  scopesFor(method: string, path: string): string[] | undefined;
  /** Makes the app's fields and permissions exist. Again with the same app: brings them up to date, ids stay. */
  installApp(app: JiraApp): Promise<void>;
  /** Registers a listener and gives the way to take it back. Listeners are told after the change is kept. */
  onEvent(listener: (event: JiraEvent) => void): () => void;
  /** Fills an empty site. Throws when it is not empty, or the seed contradicts itself. */
  seed(site: SiteSeed): Promise<void>;
  isEmpty(): boolean;
  people(): SitePerson[];
  /**
   * What an administrator does on the page *Global permissions*, for which Jira has no operation: grants a global
   * permission (key) to a group (name). Throws when there is no such permission or group; quiet when it is held already.
   */
  grantGlobally(permission: string, group: string): void;
  /** What an administrator of accounts does: the person can no longer sign in; references stay readable. */
  deactivatePerson(accountId: string): void;
  /** What a closed account leaves: an id without name and address, shown as "Former user". */
  forgetPerson(accountId: string): void;
  /** Moves an issue to another project: the id stays, the key changes, the old key still leads to it. */
  moveIssue(issueIdOrKey: string, projectKey: string): void;
  /** Mails of the notify operation, oldest first. */
  outbox(): OutboxMail[];
  readonly settings: JiraSettings;
  readonly inspector: { entries(): InspectorEntry[]; clear(): void };
  close(): Promise<void>;
}

/** How to open a Jira. `seedNumber` makes API tokens and other made-up values repeatable. */
export interface JiraOptions {
  clock: Clock;
  /** Data folder; absent: memory only, gone on close. One process may open it at a time. */
  dir?: string;
  /** What `self` links start with, e.g. `http://localhost:8787`. */
  baseUrl: string;
  /** The site's id, which events carry; default one made from `baseUrl`. */
  cloudId?: string;
  seedNumber?: number;
  /** Bytes of changes after which they are folded into a snapshot; default 8 MB. */
  foldAt?: number;
}
