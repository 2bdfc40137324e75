import { hostContext } from './bridge';

/** Who looks, from where, and what the frame is about, as the host says it. */
export interface Viewer {
  accountId: string;
  cloudId: string;
  locale: string;
  timeZone: string;
  siteUrl: string;
  moduleKey: string;
  /** Origin of the app's fields on this site, see `fieldIdsAmong`. */
  origin: string;
  issue?: { id: string; key: string };
  project?: { id: string; key: string };
  /** In a modal that one of our own screens opened: what it is to show. */
  modal?: { show: string };
  /** For a custom field: where it stands, what is in it, and Jira's id of it where the host says it. */
  field?: { entry: 'view' | 'edit'; value: unknown; id?: string };
  /** For a rule on a transition: which of its pages, and the settings as Jira keeps them; absent while nothing was saved. */
  rule?: { page: 'create' | 'edit' | 'view'; settings?: string };
}

interface Extension {
  type?: string;
  entryPoint?: string;
  fieldValue?: unknown;
  fieldId?: string;
  validatorConfig?: unknown;
  conditionConfig?: unknown;
  modal?: { show?: unknown };
  issue?: { id?: string | number; key?: string };
  project?: { id?: string | number; key?: string };
}

/** Reads the host's context once. Throws when the host did not say who looks or which module this is. */
export async function readViewer(): Promise<Viewer> {
  const context = await hostContext();
  const extension = context.extension as Extension;
  if (!context.accountId) throw new Error('Host context: expected the account of a signed-in person, came none');
  if (!context.moduleKey) throw new Error('Host context: expected the key of a module, came none');
  const { issue, project, modal } = extension;
  return {
    accountId: context.accountId,
    cloudId: context.cloudId ?? '',
    locale: localeOf(context.locale),
    timeZone: context.timezone || 'UTC',
    siteUrl: context.siteUrl,
    moduleKey: context.moduleKey,
    origin: originOf(context.localId),
    ...(issue?.id === undefined ? {} : { issue: { id: String(issue.id), key: issue.key ?? '' } }),
    ...(project?.id === undefined ? {} : { project: { id: String(project.id), key: project.key ?? '' } }),
    ...(typeof modal?.show === 'string' ? { modal: { show: modal.show } } : {}),
    ...(extension.type === 'jira:customField'
      ? {
          field: {
            entry: extension.entryPoint === 'edit' ? ('edit' as const) : ('view' as const),
            value: extension.fieldValue,
            ...(extension.fieldId === undefined ? {} : { id: extension.fieldId }),
          },
        }
      : {}),
    ...(extension.type === 'jira:workflowValidator' || extension.type === 'jira:workflowCondition' ? { rule: ruleOf(extension) } : {}),
  };
}

function ruleOf({ entryPoint, validatorConfig, conditionConfig }: Extension): NonNullable<Viewer['rule']> {
  const settings = validatorConfig ?? conditionConfig;
  return {
    page: entryPoint === 'edit' || entryPoint === 'view' ? entryPoint : 'create',
    ...(typeof settings === 'string' ? { settings } : {}),
  };
}

/** `localId` is `<origin>/static/<module key>`, in panels followed by more. */
export function originOf(localId: string): string {
  const end = localId.indexOf('/static/');
  return end < 0 ? localId : localId.slice(0, end);
}

/** Jira writes some locales with an underscore, which Intl refuses. */
function localeOf(locale: string | undefined): string {
  const tag = (locale ?? '').replace('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
