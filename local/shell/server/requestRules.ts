/** The two names under which one port is served. Different hosts, so that the browser keeps frames and page apart. */
export interface Origins {
  /** Where the Jira page and its REST API are, e.g. `http://localhost:8787`. */
  host: string;
  /** Where the app's frames are, e.g. `http://127.0.0.1:8787`. */
  frames: string;
}

/** Which of the two a request came to, or how it is refused. `rest`: the other loopback address, for REST clients alone. */
export type Arrival = { kind: 'page' } | { kind: 'frames' } | { kind: 'rest' } | { kind: 'refused'; status: 403 | 421; message: string };

/**
 * Judges a request by its Host and Origin before anything else looks at it. A name that merely resolves to this machine
 * is refused (421), so that no page elsewhere can reach the site by pointing its own name here; so is a request that a
 * browser marks as coming from another origin (403).
 */
export function judgeRequest(request: Request, origins: Origins): Arrival {
  const host = request.headers.get('host')?.toLowerCase() ?? '';
  const { host: pageHost, port } = new URL(origins.host);
  const page = host === pageHost;
  const rest = host === `[::1]:${port}`;
  if (!page && !rest && host !== new URL(origins.frames).host) {
    return { kind: 'refused', status: 421, message: `This is ${origins.host}; nothing is served under another name.` };
  }
  const origin = request.headers.get('origin');
  const own = page ? origins.host : origins.frames;
  if (origin !== null && (rest || origin !== own)) {
    return { kind: 'refused', status: 403, message: `Requests from ${printable(origin)} are refused.` };
  }
  if (rest) return { kind: 'rest' };
  return { kind: page ? 'page' : 'frames' };
}

/**
 * Whether a request that carries the session cookie may change anything: browsers name the origin of every such
 * request, and it must be the page's own.
 */
export function maySessionChange(request: Request, origins: Origins): boolean {
  return ['GET', 'HEAD'].includes(request.method) || request.headers.get('origin') === origins.host;
}

/** Text from a request as it may stand in an answer: plain and short. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 100);
}
