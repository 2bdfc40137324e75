import { events, invoke, Modal, NavigationTarget, requestJira, router, showFlag, view } from '@forge/bridge';
import type { CallName } from '../../../src/contract/calls';
import type { JiraFetch } from '../../../src/jira/jiraFetch';

/**
 * The one place where screens touch the host. Everything else takes what it needs from here, so that what a screen can
 * do to Jira is read on one page.
 */

/** Asks Jira as the person who looks, with that person's permissions. */
export const asViewer: JiraFetch = (path, init) => requestJira(path, init);

/** What the host says about this frame; see {@link readViewer} for what is used of it. */
export const hostContext = () => view.getContext();

/** Follows Jira's light or dark theme from now on. */
export const followTheme = () => view.theme.enable();

/** Sends one call to the app's backend. Only `call` uses this. */
export const invokeBackend = (name: CallName, request: unknown): Promise<unknown> =>
  invoke(name, request as Record<string, unknown>);

/** Opens an issue in this tab, or in a new one. */
export const openIssue = (key: string, newTab: boolean): Promise<void> => {
  const address = `/browse/${encodeURIComponent(key)}`;
  return newTab ? router.open(address) : router.navigate(address);
};

/** Opens a page of the app's page for the whole site, `/rules/OBJ-02` for one, in a tab of its own: nothing typed here is left. */
export const openSitePage = (path: string): Promise<void> => router.open({ target: NavigationTarget.Module, moduleKey: 'throughline', path });

/** Pages of Jira's own settings that only an administrator of Jira can use, by their addresses on every site. */
const settingsPages = { screens: '/secure/admin/ViewFieldScreens.jspa', 'permission schemes': '/secure/admin/ViewPermissionSchemes.jspa' } as const;

/** Opens a page of Jira's settings in a tab of its own. */
export const openSettings = (page: keyof typeof settingsPages): Promise<void> => router.open(settingsPages[page]);

/** Opens the register of a project. */
export const openRegister = (projectKey: string): Promise<void> => router.open({ target: NavigationTarget.Module, moduleKey: 'objectives', projectKey });

/** Hands a field's new value to Jira's own save, and closes the editor. */
export const submitField = (value: unknown): Promise<void> => view.submit(value);

/** Closes a field's editor without saving. */
export const closeField = (): Promise<void> => view.close();

/** With what a modal of ours was closed: what the screen that opened it should tell, or where in it somebody wants to go. */
export interface ModalEnd {
  said?: string;
  goTo?: { element: string; place: string };
}

/** Opens the host's modal over the page with a screen of ours in it, and waits until it is closed. Empty when the person just left it. */
export const openModal = (show: string, title: string): Promise<ModalEnd> =>
  new Promise((closed, failed) => {
    const onClose = (payload?: ModalEnd): void => closed(payload ?? {});
    new Modal({ size: { width: '1120px' }, title, context: { show }, onClose }).open().catch(failed);
  });

/** Closes the modal this frame stands in. */
export const closeModal = (end?: ModalEnd): Promise<void> => view.close(end);

/** Opens an address outside the app in a new tab. The host asks the person before it leaves the site. */
export const openAddress = (url: string): Promise<void> => router.open(url);

/**
 * Says what Jira asks for when an administrator adds or updates a rule: its settings as a text. With `undefined` nothing is
 * saved and the dialog stays open, which Jira documents and its types do not know. Jira's bridge is loaded here only.
 * https://developer.atlassian.com/platform/forge/custom-ui-jira-bridge/workflowRules/ (read 2026-11)
 */
export const onRuleSaved = async (settings: () => string | undefined): Promise<void> => {
  const { workflowRules } = await import('@forge/jira-bridge');
  await workflowRules.onConfigure(settings as () => string);
};

/** Shows a message of the host's own, for what outlives the frame that says it. */
export const flagSuccess = (id: string, title: string): void => {
  showFlag({ id, title, type: 'success', isAutoDismiss: true });
};

/** The address of this page inside the host, for filters that should survive a reload. */
export const pageHistory = () => view.createHistory();

/** What the app's own frames on one page tell each other. */
export interface FrameNews {
  /** An element was saved, or the issue was scored again. */
  'objective-changed': { issueId: string };
  /** Somebody asked elsewhere on the page to work on an element. */
  'open-element': { issueId: string; element: string; place?: string };
}

/** Tells this frame from the app's others on the page: an event comes back to whoever sent it. */
const self = crypto.randomUUID();

/** Tells the app's other frames on the page. */
export const tellFrames = <N extends keyof FrameNews>(name: N, news: FrameNews[N]): Promise<void> =>
  events.emit(name, { ...news, from: self });

/** Hears the app's other frames on the page, until the returned function is called. */
export function hearFrames<N extends keyof FrameNews>(name: N, heard: (news: FrameNews[N]) => void): () => void {
  const subscription = events.on(name, (news: FrameNews[N] & { from?: string }) => {
    if (news.from !== self) heard(news);
  });
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}

/**
 * Listens to Jira saying that an issue was changed outside this app's frames. Jira does not promise every change, and not
 * those of the person who is looking, so nothing may rest on hearing it.
 */
export function hearJira(heard: (issueId: string) => void): () => void {
  const subscription = events.on('JIRA_ISSUE_CHANGED', (news: { issueId?: string | number }) => {
    if (news.issueId !== undefined) heard(String(news.issueId));
  });
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}
