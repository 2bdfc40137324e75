import type { Principal } from '../contract';
import type { Person } from '../entities/entities';
import { JiraRefusal } from '../refusal';
import type { Site } from '../site';

/** Who acts in a request: a person, or an app through its own account. */
export interface Actor {
  person: Person;
  /** The app that acts as itself. */
  app?: string;
  /** The app that makes the request, as itself or in the person's name. */
  through?: string;
}

/**
 * Finds who acts. Throws 401 for nobody, for an account the site does not know, one that was closed or deactivated, and
 * for an app that is not installed.
 */
export function actorOf(site: Site, principal: Principal, through?: string): Actor {
  if (principal.kind === 'app') {
    const app = site.store.apps.get(principal.appId);
    const person = app && site.store.people.get(app.accountId);
    if (!person) throw unauthenticated();
    return { person, app: principal.appId, through: principal.appId };
  }
  const person = principal.kind === 'user' ? site.store.people.get(principal.accountId) : undefined;
  if (!person?.active || person.accountType === 'app') throw unauthenticated();
  return { person, ...(through === undefined ? {} : { through }) };
}

/** 401 as Cloud gives it. */
export const unauthenticated = (): JiraRefusal =>
  new JiraRefusal(401, ['Client must be authenticated to access this resource.'], {}, {
    'WWW-Authenticate': 'Basic realm="Jira"',
  });
