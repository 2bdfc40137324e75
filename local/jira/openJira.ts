import type { JiraDouble, JiraEvent, JiraOptions, Principal } from './contract';
import type { Person } from './entities/entities';
import { grantGlobally } from './access/grantGlobally';
import { basicAuth, turnAway } from './httpArrival';
import { installApp } from './installApp';
import { findIssue } from './issues/findIssue';
import { findProject } from './issues/findProject';
import { moveIssue } from './issues/moveIssue';
import { openSearchLag } from './jql/searchLag';
import { openInspector } from './limits/inspector';
import { openLimits } from './limits/limits';
import { operationOf } from './operations';
import { picture } from './pictures';
import { plantSite } from './plantSite';
import { openServer, unauthenticatedResponse, unreadableToken } from './server';
import { defaultSettings } from './settings';
import { uuidOf } from './shapes/uuid';
import type { Site } from './site';
import { openStore } from './store/store';
import { tellAnswer } from './tellAnswer';

/** Opens a Jira with one site. Throws when the data folder holds a newer format. See {@link JiraDouble}. */
export async function openJira(options: JiraOptions): Promise<JiraDouble> {
  const { clock, dir, baseUrl, seedNumber = 1, foldAt, cloudId = uuidOf(baseUrl) } = options;
  const store = openStore(dir, foldAt);
  const settings = defaultSettings();
  const inspector = openInspector();
  const listeners = new Set<(event: JiraEvent) => void>();
  let told: JiraEvent[] = [];
  let changing = false;

  const origin = baseUrl.replace(/\/$/, '');
  const site: Site = {
    store, clock, baseUrl: origin, apiUrl: `${origin}/rest/api/3`, settings, lag: openSearchLag(clock, settings), outbox: [],
    bulkTasks: new Map(), tasks: new Map(), judges: new Map(),
    change(work) {
      // Within another change: told, or forgotten, with that one.
      if (changing) return work();
      changing = true;
      try {
        const result = store.write(work);
        changing = false;
        flush();
        return result;
      } catch (fault) {
        changing = false;
        told = [];
        throw fault;
      }
    },
    tell: (event) => told.push({ cloudId, ...event }),
  };

  function flush(): void {
    const events = told;
    told = [];
    for (const event of events) for (const listener of listeners) listener(event);
  }

  const answer = openServer(site, openLimits(clock, settings), inspector);

  async function answerAs(principal: Principal, request: Request): Promise<Response> {
    const shown = picture(site, new URL(request.url));
    if (shown) return shown;
    const through = principal.kind === 'app' ? principal.appId : (request.headers.get('forge-app-id') ?? undefined);
    return answer(request, { principal, overHttp: false, ...(through === undefined ? {} : { through }) });
  }

  async function answerOverHttp(request: Request): Promise<Response> {
    const refused = turnAway(site, request);
    if (refused) return new Response(refused.message, { status: refused.status });
    const shown = picture(site, new URL(request.url));
    if (shown) return shown;
    if (/^Bearer /i.test(request.headers.get('authorization') ?? '')) return unreadableToken();
    const principal = basicAuth(site, request);
    return principal ? answer(request, { principal, overHttp: true }) : unauthenticatedResponse();
  }

  const changePerson = (accountId: string, change: Partial<Person>): void => {
    const person = store.people.get(accountId);
    if (!person) throw new Error(`Nobody has the account id ${accountId}`);
    store.write(() => store.people.put({ ...person, ...change }));
  };

  return {
    fetch: async (request) => tellAnswer(request, await answerOverHttp(request)),
    fetchAs: async (principal, request) => tellAnswer(request, await answerAs(principal, request)),
    scopesFor: (method, path) => operationOf(method, path)?.scopes,
    async installApp(app) {
      store.write(() => installApp(store, app));
      if (app.judgeTransition) site.judges.set(app.appId, app.judgeTransition);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async seed(seed) {
      if (store.people.size > 0) throw new Error('The site is not empty: it can be seeded only once');
      store.write(() => plantSite(store, seed, seedNumber));
    },
    isEmpty: () => store.people.size === 0,
    people: () =>
      [...store.people.all()]
        .filter(({ accountType, closed }) => accountType === 'atlassian' && !closed)
        .map(({ id, emailAddress, displayName, active, apiToken }) => ({
          accountId: id, emailAddress, displayName, active, apiToken,
          groups: store.groups.by('member', id).map(({ name }) => name),
        })),
    grantGlobally: (permission, group) => store.write(() => grantGlobally(store, permission, group)),
    deactivatePerson: (accountId) => changePerson(accountId, { active: false }),
    forgetPerson: (accountId) => changePerson(
      accountId, { active: false, closed: true, displayName: '', emailAddress: '', apiToken: '' },
    ),
    moveIssue(issueIdOrKey, projectKey) {
      const issue = findIssue(site, issueIdOrKey);
      const project = findProject(site, projectKey);
      if (!issue || !project) throw new Error(`There is no issue ${issueIdOrKey} or no project ${projectKey}`);
      const mover = store.people.get(project.leadId)!;
      site.change(() => moveIssue(site, { person: mover }, issue.id, project));
    },
    outbox: () => [...site.outbox],
    settings,
    inspector: { entries: inspector.entries, clear: inspector.clear },
    async close() {
      store.close();
    },
  };
}
