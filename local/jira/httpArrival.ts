import type { Principal } from './contract';
import type { Site } from './site';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What an HTTP request is turned away with before anyone looks at what it asks for. */
export interface TurnedAway {
  status: number;
  message: string;
}

/**
 * Whether a request over HTTP may come in: to a loopback name or the site's own, and from no other origin. A page that
 * a person has open elsewhere must not reach the site, neither directly nor by rebinding a name to this machine.
 */
export function turnAway(site: Site, request: Request): TurnedAway | undefined {
  const own = new URL(site.baseUrl);
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const name = /^(\[[^\]]*\]|[^:]*)/.exec(host)?.[1]?.toLowerCase() ?? '';
  if (!loopback.has(name) && host.toLowerCase() !== own.host) {
    return { status: 421, message: `This Jira is ${own.origin}; it does not answer for ${host}.` };
  }
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== own.origin) {
    return { status: 403, message: `Requests from ${origin} are not answered.` };
  }
  return undefined;
}

/** Who signs in by basic auth: a person's mail address and API token. `undefined`: the token is not theirs. */
export function basicAuth(site: Site, request: Request): Principal | undefined {
  const header = request.headers.get('authorization');
  if (header === null) return { kind: 'anonymous' };
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const [, email = '', token = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  const person = site.store.people.by('email', email.toLowerCase()).find(({ closed }) => !closed);
  return person && token !== '' && person.apiToken === token ? { kind: 'user', accountId: person.id } : undefined;
}
