import type { Hono } from 'hono';
import type { ForgeDouble } from '../../forge';
import type { JiraDouble } from '../../jira';
import { isOldAddress } from './pageFiles';
import { judgeRequest, maySessionChange, type Origins } from './requestRules';
import type { Sessions } from './sessions';

/** What stands behind the door. The functions are asked at every request: a reset puts other doubles in their place. */
export interface BehindDoor {
  origins: Origins;
  sessions: Sessions;
  jira(): JiraDouble;
  forge(): ForgeDouble;
  api(): Hono;
  /** Serves the page's own files. */
  files(request: Request): Response;
  /** Answers in place of everything else while it gives something: the site is being reset. */
  busy(): Response | undefined;
}

/**
 * The one way into a site over HTTP: judges every request by its Host and Origin, and leads it to Jira's page, its REST
 * API, the page's own endpoints or the app's frames.
 */
export function siteDoor(behind: BehindDoor): (request: Request) => Promise<Response> {
  const { origins, sessions } = behind;

  function toFrames(request: Request, pathname: string): Response | Promise<Response> {
    if (pathname.startsWith('/_forge/')) return behind.forge().frames(request);
    if (pathname.startsWith('/rest/')) return behind.jira().fetch(request);
    if (pathname === '/_site/settled') return behind.api().fetch(request);
    return new Response(`Jira's pages are at ${origins.host}; this name serves the app's frames.`, { status: 421 });
  }

  function toPage(request: Request, pathname: string): Response | Promise<Response> {
    const accountId = sessions.accountOf(request);
    if (accountId !== undefined && !maySessionChange(request, origins)) {
      return new Response('Changes are made from the page itself.', { status: 403 });
    }
    if (pathname.startsWith('/_site/')) return behind.api().fetch(request);
    if (isJira(pathname)) {
      // Basic auth, where given, says who acts; the session only where nothing else does.
      const signedIn = accountId !== undefined && !request.headers.has('authorization');
      return signedIn ? behind.jira().fetchAs({ kind: 'user', accountId }, request) : behind.jira().fetch(request);
    }
    if (pathname.startsWith('/_forge/')) return new Response('The app is served under another name.', { status: 421 });
    return behind.files(request);
  }

  return async (request) => {
    const shared = pictureFor(request, origins);
    if (shared) return withOrigin(await behind.jira().fetch(shared), origins.frames);
    const arrival = judgeRequest(request, origins);
    if (arrival.kind === 'refused') return new Response(arrival.message, { status: arrival.status });
    const busy = behind.busy();
    if (busy) return busy;
    const { pathname } = new URL(request.url);
    if (arrival.kind === 'rest' && !pathname.startsWith('/rest/')) {
      return new Response(`Jira's pages are at ${origins.host}.`, { status: 421 });
    }
    if (arrival.kind === 'rest') return behind.jira().fetch(request);
    return arrival.kind === 'frames' ? toFrames(request, pathname) : toPage(request, pathname);
  };
}

/**
 * A picture that a frame shows: avatars and icons are what Jira's own page shares with apps, and browsers ask for them in
 * the frame's name. Given without that name, because Jira's API is not shared.
 */
function pictureFor(request: Request, origins: Origins): Request | undefined {
  const { host } = new URL(origins.host);
  const { pathname } = new URL(request.url);
  const asked = request.method === 'GET' && request.headers.get('host') === host && request.headers.get('origin') === origins.frames;
  return asked && /^\/(secure\/(user|project)avatar$|images\/)/.test(pathname) ? new Request(request.url, { headers: { host } }) : undefined;
}

function withOrigin(reply: Response, origin: string): Response {
  const headers = new Headers(reply.headers);
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Vary', 'Origin');
  return new Response(reply.body, { status: reply.status, headers });
}

/** What Jira itself answers: its REST API, and the pictures and downloads that its answers point to. */
const isJira = (pathname: string): boolean => /^\/(rest|secure|images)\//.test(pathname) && !isOldAddress(pathname);
