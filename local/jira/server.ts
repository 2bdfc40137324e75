import { Hono, type Context } from 'hono';
import { actorOf, unauthenticated, type Actor } from './access/actor';
import type { Principal } from './contract';
import { findIssue } from './issues/findIssue';
import type { Inspector } from './limits/inspector';
import type { Limits } from './limits/limits';
import { belowRoot, nameless, operationOf } from './operations';
import { badRequest, JiraProblem, JiraRefusal } from './refusal';
import { appRoutes } from './routes/appRoutes';
import { attachmentRoutes, ATTACHMENT_LIMIT } from './routes/attachmentRoutes';
import { bulkPropertyRoutes } from './routes/bulkPropertyRoutes';
import { bulkRoutes } from './routes/bulkRoutes';
import { Query, Reply, type Call, type Route } from './routes/call';
import { componentRoutes } from './routes/componentRoutes';
import { configurationRoutes } from './routes/configurationRoutes';
import { catalogueRoutes } from './routes/catalogueRoutes';
import { commentRoutes } from './routes/commentRoutes';
import { fieldRoutes } from './routes/fieldRoutes';
import { filterRoutes } from './routes/filterRoutes';
import { filterShareRoutes } from './routes/filterShareRoutes';
import { groupRoutes } from './routes/groupRoutes';
import { issueRoutes } from './routes/issueRoutes';
import { jqlCleaningRoutes } from './routes/jqlCleaningRoutes';
import { jqlVocabularyRoutes } from './routes/jqlVocabularyRoutes';
import { linkRoutes } from './routes/linkRoutes';
import { linkTypeRoutes } from './routes/linkTypeRoutes';
import { optionRoutes } from './routes/optionRoutes';
import { permissionRoutes } from './routes/permissionRoutes';
import { permissionSchemeRoutes } from './routes/permissionSchemeRoutes';
import { projectAdminRoutes } from './routes/projectAdminRoutes';
import { projectRoutes } from './routes/projectRoutes';
import { propertyRoutes } from './routes/propertyRoutes';
import { roleRoutes } from './routes/roleRoutes';
import { ruleConfigRoutes } from './routes/ruleConfigRoutes';
import { screenRoutes } from './routes/screenRoutes';
import { searchRoutes } from './routes/searchRoutes';
import { securitySchemeRoutes } from './routes/securitySchemeRoutes';
import { siteRoutes } from './routes/siteRoutes';
import { suggestionRoutes } from './routes/suggestionRoutes';
import { taskRoutes } from './routes/taskRoutes';
import { userAdminRoutes } from './routes/userAdminRoutes';
import { userRoutes } from './routes/userRoutes';
import { versionRoutes } from './routes/versionRoutes';
import { voteRoutes } from './routes/voteRoutes';
import { workflowRoutes } from './routes/workflowRoutes';
import { worklogRoutes } from './routes/worklogRoutes';
import type { Site } from './site';

/** A step that is written out comes before one that is a parameter, as in `operationOf`. */
const literalFirst = ({ path }: Route): string =>
  path.split('/').map((step) => (step.startsWith(':') ? 1 : 0)).join('');

const routes: Route[] = [
  ...suggestionRoutes, ...issueRoutes, ...commentRoutes, ...worklogRoutes, ...linkRoutes, ...linkTypeRoutes, ...propertyRoutes, ...searchRoutes,
  ...userRoutes, ...userAdminRoutes, ...groupRoutes, ...catalogueRoutes, ...projectRoutes, ...roleRoutes, ...componentRoutes,
  ...versionRoutes, ...permissionRoutes, ...permissionSchemeRoutes, ...securitySchemeRoutes,
  ...projectAdminRoutes, ...voteRoutes, ...fieldRoutes, ...optionRoutes, ...appRoutes, ...attachmentRoutes, ...siteRoutes,
  ...configurationRoutes, ...filterRoutes, ...filterShareRoutes, ...jqlCleaningRoutes, ...jqlVocabularyRoutes,
  ...workflowRoutes, ...ruleConfigRoutes, ...screenRoutes, ...bulkRoutes, ...bulkPropertyRoutes, ...taskRoutes,
].sort((a, b) => literalFirst(a).localeCompare(literalFirst(b)));

const done = new Set(routes.map(({ method, path }) => `${method} ${nameless(path)}`));

/** JSON bodies are a good deal smaller in Jira; a form has the file in it and some room for its parts. */
const JSON_LIMIT = 5 * 1024 * 1024;
const FORM_LIMIT = ATTACHMENT_LIMIT + 1024 * 1024;

/** Who asks, and whether it came over HTTP, where Jira guards against bursts and forged forms. */
export interface Arrival {
  principal: Principal;
  /** The app in whose name the request comes, whoever it acts as. */
  through?: string;
  overHttp: boolean;
}

interface Passing {
  site: Site;
  limits: Limits;
  arrival: Arrival;
  points: number;
  headers: Record<string, string>;
}

/** Answers requests of a site by the routes of this room; everything else is refused by name. */
export function openServer(site: Site, limits: Limits, inspector: Inspector): (request: Request, arrival: Arrival) => Promise<Response> {
  // A slash at the end of a path changes nothing, as `operationOf` has it too.
  const app = new Hono<{ Bindings: Passing }>({ strict: false });
  for (const route of routes) {
    app.on(
      route.method, [2, 3, 'latest'].map((version) => `/rest/api/${version}${route.path}`),
      (context) => answer(route, context),
    );
  }
  app.notFound((context) => unknown(context.req.method, new URL(context.req.url).pathname));
  app.onError((fault, context) => refusal(fault, new URL(context.req.url).pathname));

  return async (came, arrival) => {
    const request = tidied(came);
    const url = new URL(request.url);
    const passing: Passing = { site, limits, arrival, points: 1, headers: {} };
    const operation = operationOf(request.method, url.pathname);
    const undone = operation !== undefined && !done.has(`${request.method} ${nameless(operation.path)}`);
    const response = request.method === 'OPTIONS' ? methods(arrival, url.pathname)
      : undone ? notDone(operation.name, request.method, url.pathname) : await app.fetch(request, passing);
    for (const [name, value] of Object.entries(passing.headers)) response.headers.set(name, value);
    const { principal, through } = arrival;
    inspector.record({
      at: site.clock.now(), principal, ...(through === undefined ? {} : { appId: through }), method: request.method,
      path: `${url.pathname}${url.search}`,
      status: response.status, points: passing.points, charged: through !== undefined,
    });
    return response;
  };
}

/** Slashes that stand together are one to Jira. */
function tidied(request: Request): Request {
  const url = new URL(request.url);
  if (!url.pathname.includes('//')) return request;
  url.pathname = url.pathname.replace(/\/{2,}/g, '/');
  return new Request(url, request);
}

/** The answer to OPTIONS: what an address takes, for who is signed in. */
function methods({ principal }: Arrival, path: string): Response {
  const there = methodsAt(path);
  if (there.length === 0) return unknown('OPTIONS', path);
  if (principal.kind === 'anonymous') return unauthenticatedResponse();
  const allowed = [...there, ...(there.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  return new Response(null, { headers: { Allow: allowed.join(','), 'Accept-Patch': '', 'Content-Type': 'text/html;charset=UTF-8' } });
}

const methodsAt = (path: string): string[] => ['GET', 'POST', 'PUT', 'DELETE'].filter((it) => operationOf(it, path) !== undefined);

async function answer(route: Route, context: Context<{ Bindings: Passing }>): Promise<Response> {
  const passing = context.env;
  const { site, limits, arrival } = passing;
  try {
    const actor = whoActs(site, arrival, route);
    if (arrival.overHttp && actor.person.id !== '') passing.headers['X-AACCOUNTID'] = actor.person.id;
    const guarded = arrival.overHttp || arrival.through !== undefined;
    if (guarded) limits.burst(route.method, nameless(route.path));
    if (arrival.through !== undefined) limits.points(arrival.through);
    const bytes = await bodyOf(context.req.raw);
    const call = callOf(context, actor, bytes, passing, route);
    if (guarded && route.writes !== undefined) {
      const issue = findIssue(site, call.params[route.writes] ?? '');
      if (issue) limits.issueWrite(issue.id);
    }
    const reply = await route.answer(call);
    charge(passing);
    return responseOf(reply instanceof Reply ? reply : new Reply(200, reply));
  } catch (fault) {
    if (!(fault instanceof JiraRefusal) || fault.status !== 429) charge(passing);
    else passing.points = 0;
    return refusal(fault, new URL(context.req.url).pathname);
  }
}

function whoActs(site: Site, { principal, through }: Arrival, route: Route): Actor {
  if (principal.kind === 'anonymous' && route.open) return { person: nobody };
  return actorOf(site, principal, through);
}

/** Stands where an operation answers somebody who is not signed in. */
const nobody: Actor['person'] = {
  id: '', accountType: 'atlassian', displayName: 'Anonymous', emailAddress: '', timeZone: 'UTC', locale: 'en_US',
  active: true, apiToken: '',
};

/** The same site, whose links lead into version 2: a client that follows them goes on speaking it. */
const inVersion2 = (site: Site): Site =>
  Object.create(site, { apiUrl: { value: `${site.baseUrl}/rest/api/2` } }) as Site;

function charge(passing: Passing): void {
  const { through } = passing.arrival;
  if (through !== undefined) Object.assign(passing.headers, passing.limits.spend(through, passing.points));
}

async function bodyOf(request: Request): Promise<Buffer> {
  const limit = (request.headers.get('content-type') ?? '').startsWith('multipart/form-data') ? FORM_LIMIT : JSON_LIMIT;
  const tooLarge = new JiraRefusal(413, [`The request is larger than ${limit} bytes.`]);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done: ended, value } = await reader.read();
    if (ended) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge;
    }
    pieces.push(value);
  }
  return Buffer.concat(pieces);
}

function callOf(context: Context<{ Bindings: Passing }>, actor: Actor, bytes: Buffer, passing: Passing, route: Route): Call {
  const asked = new URL(context.req.url);
  const contentType = context.req.header('content-type') ?? '';
  const json = (): unknown => {
    if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(contentType)) {
      const told = contentType === '' ? 'null' : contentType;
      throw new JiraProblem(415, 'Unsupported Media Type', `Content-Type '${told}' is not supported.`, { Accept: 'application/json' });
    }
    if (bytes.length === 0) throw badRequest('No content to map to Object due to end of input');
    try {
      return JSON.parse(bytes.toString('utf8')) as unknown;
    } catch {
      throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
    }
  };
  // On Cloud, too, `latest` is version 2.
  const version = context.req.path.startsWith('/rest/api/3/') ? 3 : 2;
  return {
    site: version === 3 ? passing.site : inVersion2(passing.site), actor, version,
    params: context.req.param() as Record<string, string>,
    query: new Query(asked.searchParams),
    address: new URL(`${passing.site.baseUrl}${asked.pathname}${asked.search}`),
    ...(context.req.header('range') === undefined ? {} : { range: context.req.header('range')! }),
    hasBody: bytes.length > 0,
    json,
    body<T extends object>(): Partial<T> {
      const value = json();
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
      }
      return value as Partial<T>;
    },
    async form() {
      if (!contentType.startsWith('multipart/form-data')) {
        throw new JiraProblem(415, 'Unsupported Media Type', `Content-Type '${contentType === '' ? 'null' : contentType}' is not supported.`, { Accept: 'multipart/form-data' });
      }
      if (passing.arrival.overHttp && context.req.header('x-atlassian-token')?.replace('-', '') !== 'nocheck') {
        throw new JiraRefusal(403, ['XSRF check failed']);
      }
      try {
        return await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } }).formData();
      } catch {
        throw badRequest('The form could not be read.');
      }
    },
    returns(core, identities = 0) {
      // Writes cost one point whatever they give back.
      if (route.method === 'GET' || route.reads) passing.points += core + 2 * identities;
    },
  };
}

function responseOf({ status, body, headers }: Reply): Response {
  if (Buffer.isBuffer(body)) return new Response(new Uint8Array(body), { status, headers });
  const text = body === undefined || status === 204 ? null : JSON.stringify(body);
  return new Response(
    text,
    {
      status,
      headers: {
        ...(text === null ? {} : { 'Content-Type': 'application/json;charset=UTF-8' }),
        'Cache-Control': 'no-cache, no-store, no-transform', ...headers,
      },
    },
  );
}

/** @param path what was asked for, which a problem repeats */
function refusal(fault: unknown, path = ''): Response {
  // A fault of the double's own: told as what it is, so that nobody takes it for Jira's behaviour.
  if (!(fault instanceof JiraRefusal)) {
    return responseOf(new Reply(500, { errorMessages: [`The local Jira failed: ${String(fault)}`], errors: {} }));
  }
  const { status, errorMessages, errors, headers } = fault;
  if (fault instanceof JiraProblem) {
    const { title, detail } = fault;
    return responseOf(new Reply(
      status, { type: 'about:blank', title, status, detail, instance: path },
      { 'Content-Type': 'application/problem+json;charset=UTF-8', ...headers },
    ));
  }
  return responseOf(new Reply(status, { errorMessages, errors }, headers));
}

const notDone = (name: string, method: string, path: string): Response =>
  refusal(new JiraRefusal(501, [`The local Jira does not do ${name} (${method} ${path}).`]));

function unknown(method: string, path: string): Response {
  if (belowRoot(path) === undefined) {
    return refusal(new JiraRefusal(501, [`The local Jira does not serve ${method} ${path}.`]));
  }
  const others = methodsAt(path);
  if (others.length > 0) {
    const detail = `Method '${method}' is not supported.`;
    return refusal(new JiraProblem(405, 'Method Not Allowed', detail, { Allow: others.join(', ') }), path);
  }
  return refusal(new JiraProblem(404, 'Not Found', `No endpoint ${method} ${path}.`), path);
}

/** 401 for a request that could not be placed. Jira says in a header that somebody tried to sign in and failed. */
export function unauthenticatedResponse(): Response {
  const response = refusal(unauthenticated());
  response.headers.set('X-Seraph-LoginReason', 'AUTHENTICATED_FAILED');
  return response;
}

/** 403 for a bearer token: at a site's own address Jira takes it for one of an app, and cannot read it. */
export const unreadableToken = (): Response =>
  new Response(JSON.stringify({ error: 'Failed to parse Connect Session Auth Token' }), { status: 403, headers: { 'Content-Type': 'application/json' } });
