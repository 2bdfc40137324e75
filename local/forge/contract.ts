/** The types through which everything outside this room sees the Forge double. */
import type { ForgeManifest, ForgeModule } from './manifest/manifest';
import type { DisplayFacts } from './manifest/displayConditions';
import type { ForgeSettings } from './settings';
import type { InspectorEntry } from './inspector';

/** Who a product request is made as. An app acts under its app id, a person under their account id. */
export type Principal =
  | { kind: 'user'; accountId: string }
  | { kind: 'app'; appId: string }
  | { kind: 'anonymous' };

/** The site's clock: epoch milliseconds. The double reads no other clock, and shifts `Date` in the app's process to it. */
export interface Clock {
  now(): number;
}

/**
 * How the host reaches the product (Jira). The request's URL is absolute, on the site's own URL.
 * Requests that the app's backend makes carry the header `forge-app-id`, also when made as a user, so that the
 * product can tell the app's requests (which cost points and may be "self-generated") from a person's own.
 */
export interface ProductFetch {
  (principal: Principal, request: Request): Promise<Response>;
}

/** The site an app is installed on. `locale` and `timezone` fill the bridge context; defaults `en-US` and `UTC`. */
export interface ForgeSite {
  cloudId: string;
  url: string;
  locale?: string;
  timezone?: string;
}

/** What `openForge` needs. See each field. */
export interface ForgeOptions {
  /** Folder that holds `manifest.yml` and the static resources it names. */
  appDir: string;
  /** The name the app is registered under; a manifest need not carry one. */
  appName?: string;
  /** Folder of the built backend: one `<file>.cjs` per handler file. See `bundleBackend`. */
  bundleDir: string;
  site: ForgeSite;
  product: ProductFetch;
  /** Scopes an operation needs (all of them); `undefined` when the product does not know the operation. */
  scopesFor(method: string, path: string): string[] | undefined;
  clock: Clock;
  /** Data folder; absent: everything is kept in memory and gone on close. One process may open it at a time. */
  dir?: string;
  /** Origin the frames are served from, e.g. `http://127.0.0.1:8787`. Must differ from `hostOrigin`. */
  frameOrigin: string;
  /** Origin of the page that embeds the frames, e.g. `http://localhost:8787`. */
  hostOrigin: string;
  /** Evaluates a Jira expression, for event filters. Without it a manifest that has such filters is refused at start. */
  evaluate?: (expression: string, context: Record<string, unknown>) => unknown;
  /** Where the runner that the app's process starts from is built; default a folder under the system's temporary one. */
  cacheDir?: string;
}

/** One line the app wrote to its console during an invocation. */
export interface LogLine {
  level: 'debug' | 'log' | 'info' | 'warn' | 'error';
  message: string;
  /** Site time, epoch milliseconds. */
  at: number;
}

/** Why an invocation failed, in the shape of the Forge runtime's result. */
export interface InvocationFailure {
  errorType: string;
  errorMessage: string;
  stack: string[];
}

/** What one invocation of a function came to. `status` is 200, 500 (the code threw), 504 (time) or 507 (memory). */
export interface InvocationResult {
  invocationId: string;
  functionKey: string;
  success: boolean;
  status: number;
  /** What the function returned, as JSON carries it; absent when it returned nothing. */
  body?: unknown;
  error?: InvocationFailure;
  logs: LogLine[];
  durationMs: number;
}

/** On whose behalf and through which module a function is invoked. No `accountId`: nobody, the platform itself. */
export interface InvokeAs {
  accountId?: string;
  moduleKey: string;
  moduleType: string;
}

/** Which of a module's resources a frame shows: its own, or those under `view`, `edit` and `create`. */
export type FrameEntry = 'view' | 'edit' | 'create';

/** What the host asks for when it opens a frame. The host decides account, module and context; the frame cannot. */
export interface FrameRequest {
  moduleKey: string;
  accountId: string;
  extension: Record<string, unknown>;
  entry?: FrameEntry;
  /** Another resource of the manifest to show instead: what a modal with its own resource opens. */
  resource?: string;
}

/** What `view.getContext()` gives in the frame (the type of the same name in @forge/bridge). */
export interface FullContext {
  accountId: string;
  cloudId: string;
  extension: Record<string, unknown>;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  license: Record<string, unknown> | undefined;
  localId: string;
  locale: string;
  moduleKey: string;
  siteUrl: string;
  timezone: string;
  permissions: { scopes: string[]; external: Record<string, never> };
}

/** An opened frame: where to point the iframe, and the context it will see. */
export interface OpenFrame {
  frameId: string;
  src: string;
  context: FullContext;
}

/** The bridge commands the server answers; all others are the page's (see `bridge/host.ts`). */
export type BridgeCommand = 'invoke' | 'fetchProduct' | 'getContext';

/** The answer to a bridge command. `error.message` is what the app's code sees as the rejection. */
export type BridgeReply =
  | { ok: true; value: unknown }
  | { ok: false; error: { name: string; message: string } };

/** A product event as the product tells it. `appId` is set when an app caused it. */
export interface ProductEvent {
  eventType: string;
  atlassianId: string | null;
  appId?: string;
  payload: Record<string, unknown>;
}

/** A Forge custom field as the product needs it to make the field exist. `custom` is the field type's ARI. */
export interface ForgeCustomField {
  key: string;
  name: string;
  description: string;
  type: 'string' | 'number' | 'user' | 'group' | 'date' | 'datetime' | 'object';
  collection: 'none' | 'list';
  readOnly: boolean;
  schema?: Record<string, unknown>;
  validation?: { expression: string; errorMessage: string };
  formatter?: string;
  custom: string;
}

/** A permission that a manifest declares, as the product needs it to make the permission exist. `key` is its ARI. */
export interface ForgePermission {
  key: string;
  name: string;
  description: string;
}

/** A global permission with whom it is granted to when the app is installed; absent: to nobody. */
export interface ForgeGlobalPermission extends ForgePermission {
  defaultGrants?: ('none' | 'all' | 'jira-administrators')[];
}

/** A workflow rule of the manifest, as the product needs it to put it on transitions. `key` is its ARI. */
export interface ForgeWorkflowRule {
  kind: 'condition' | 'validator';
  key: string;
  name: string;
  description: string;
  /** Absent for a validator that is a function. */
  expression?: string;
  errorMessage?: string | { expression: string };
  projectTypes: ('company-managed' | 'team-managed')[];
}

/** What the function of a validator is told (developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator). */
export interface TransitionToValidate {
  issue: { key: string };
  configuration: unknown;
  transition: { from: { id: string }; to: { id: string }; modifiedFields?: Record<string, unknown> };
}

/** What it answers. */
export interface TransitionVerdict {
  result: boolean;
  errorMessage?: string;
}

/** A path in an entity property that the manifest wants to be searchable. */
export interface ForgeIndexedProperty {
  entityType: 'issue' | 'project' | 'user' | 'comment';
  propertyKey: string;
  path: string;
  type: 'number' | 'string' | 'text' | 'user' | 'date';
  searchAlias?: string;
}

/** A running Forge for one app on one site. */
export interface ForgeDouble {
  readonly manifest: ForgeManifest;
  readonly appId: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly settings: ForgeSettings;
  readonly inspector: { entries(): InspectorEntry[]; clear(): void };
  /** The script every frame loads first; served by `frames`, given here for a host that serves it by itself. */
  readonly bridgeScript: { path: string; source: string };
  moduleByKey(key: string): ForgeModule | undefined;
  modules(type: string): ForgeModule[];
  /** The manifest's custom fields, ready for the product double. */
  customFields(): ForgeCustomField[];
  /** The manifest's permissions and searchable properties, for the same purpose; empty where it declares none. */
  globalPermissions(): ForgeGlobalPermission[];
  projectPermissions(): ForgePermission[];
  indexedProperties(): ForgeIndexedProperty[];
  workflowRules(): ForgeWorkflowRule[];
  /**
   * Asks the function of a validator, named by its ARI, about a transition. It runs as nobody, within 25 s, and is not
   * told who makes the transition. Failing, taking longer and answering anything else than a verdict is a refusal
   * without words. Throws when the manifest has no validator with a function under this key.
   */
  validateTransition(ruleKey: string, told: TransitionToValidate): Promise<TransitionVerdict>;
  /** Address of the picture a module has in the app's own files (its icon or thumbnail); none for one from the web. */
  pictureOf(module: ForgeModule): string | undefined;
  /** Whether a module's display conditions hold for these facts. Decides what is shown, never what is allowed. */
  displayed(module: ForgeModule, facts: DisplayFacts): boolean;
  /**
   * Tells the app that it is installed (`avi:forge:installed:app`), or upgraded when the manifest changed since the
   * data folder last saw it. Call it once after the product knows the app; quiet when nothing is new.
   */
  install(installerAccountId: string): void;
  /** Runs a function to its end. Failures are results; it throws only when the manifest has no such function. */
  invokeFunction(functionKey: string, body: unknown, as: InvokeAs): Promise<InvocationResult>;
  /** Opens a frame. Throws when there is no such module, or it has no such resource. */
  openFrame(request: FrameRequest): OpenFrame;
  /** Forgets a frame; from then on its calls are refused. */
  closeFrame(frameId: string): void;
  /** Answers one call of a frame. Refuses a frame that is unknown or was opened for someone else. */
  bridge(frameId: string, accountId: string, command: BridgeCommand, payload: unknown): Promise<BridgeReply>;
  /** Serves everything under `/_forge/`: frame documents with their policy, assets, the bridge script, policy reports. */
  frames(request: Request): Promise<Response>;
  /** Takes a product event in and brings it, in time, to the triggers that want it. */
  deliver(event: ProductEvent): void;
  /** Runs a scheduled trigger now, by its module key. Throws when there is none. */
  runScheduled(triggerKey: string): Promise<InvocationResult>;
  /** When the next waiting work is due (epoch ms by the site clock); `undefined` when none waits. Schedules excepted. */
  nextDueAt(): number | undefined;
  /** When the next scheduled trigger falls due (epoch ms by the site clock); `undefined` without any, or while switched off. */
  nextScheduledAt(): number | undefined;
  /**
   * Resolves when no event, queue message or invocation is pending: nothing runs, and nothing falls due within
   * `withinMs` (default one minute, so that a consumer failing for hours does not hold everyone up). With a clock that
   * stands still only what is due already is waited for; move it on (see `nextDueAt`) and wait again. Scheduled triggers
   * that are due are run and waited for; one that falls due later is not. So a test that wants the day's sweep moves the
   * clock to `nextScheduledAt()` and waits. With `moveOn` a running clock is not waited for: it is moved on, by so many
   * milliseconds, to what falls due next.
   */
  idle(withinMs?: number, moveOn?: (ms: number) => void): Promise<void>;
  close(): Promise<void>;
}
