import type { Person } from '../entities/entities';
import type { Site } from '../site';

/** Addresses of a picture in Jira's four sizes; the double draws initials. */
export const avatarUrls = (url: string): Record<string, string> =>
  Object.fromEntries(['48x48', '24x24', '16x16', '32x32'].map((size) => [size, `${url}&size=${size.split('x')[0]}`]));

/** A person as Jira shows them; one whose account was closed keeps only the id. */
export function userShape(site: Site, person: Person): Record<string, unknown> {
  const self = `${site.apiUrl}/user?accountId=${encodeURIComponent(person.id)}`;
  const avatar = avatarUrls(`${site.baseUrl}/secure/useravatar?ownerId=${encodeURIComponent(person.id)}`);
  if (person.closed) {
    return {
      self, accountId: person.id, avatarUrls: avatar, displayName: 'Former user', active: false, accountType: 'unknown',
    };
  }
  return {
    self,
    accountId: person.id,
    ...(person.accountType === 'app' ? {} : { emailAddress: person.emailAddress }),
    avatarUrls: avatar,
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
    accountType: person.accountType,
  };
}

/** As {@link userShape} by id; `null` for nobody. An id the site does not know is shown as a former user. */
export function userById(site: Site, accountId: string | null): Record<string, unknown> | null {
  if (accountId === null) return null;
  const person = site.store.people.get(accountId);
  return userShape(site, person ?? { ...formerUser, id: accountId });
}

const formerUser: Omit<Person, 'id'> = {
  accountType: 'atlassian', displayName: '', emailAddress: '', timeZone: 'UTC', locale: 'en_US', active: false,
  apiToken: '', closed: true,
};
