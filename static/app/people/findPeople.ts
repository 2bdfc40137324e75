import { askJira, JiraTrouble, path, type JiraFetch } from '../../../src/jira/jiraFetch';
import type { PersonFact } from './Person';

interface JiraUser {
  accountId?: string;
  displayName?: string;
  active?: boolean;
  accountType?: string;
  avatarUrls?: Record<string, string>;
}

/** A person with the account type Jira gives, for a field that keeps a person. */
export interface FoundPerson extends PersonFact {
  active: boolean;
  accountType: string;
}

/** People with an account of their own and access to this site, by what is typed (1 request). */
export async function findPeople(fetch: JiraFetch, typed: string): Promise<FoundPerson[]> {
  const found = (await askJira(fetch, path`/rest/api/3/user/search?query=${typed}&maxResults=${10}`)) as JiraUser[];
  return found.flatMap((user) => personOf(user) ?? []).filter(({ active, accountType }) => active && accountType === 'atlassian');
}

/** One person by account id (1 request); `undefined` for an account that is gone. Throws where Jira did not tell. */
export async function readPerson(fetch: JiraFetch, accountId: string): Promise<FoundPerson | undefined> {
  try {
    return personOf((await askJira(fetch, path`/rest/api/3/user?accountId=${accountId}`)) as JiraUser);
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && trouble.kind === 'not found') return undefined;
    throw trouble;
  }
}

/** The people of a field that holds several; what is no person is left out. */
export const peopleOf = (users: unknown): FoundPerson[] => (Array.isArray(users) ? users.flatMap((user) => personOf(user) ?? []) : []);

/** A user as Jira writes it in a field or a search, read without trusting its shape. */
export function personOf(user: unknown): FoundPerson | undefined {
  if (typeof user !== 'object' || user === null) return undefined;
  const { accountId, displayName, active, accountType, avatarUrls } = user as JiraUser;
  if (typeof accountId !== 'string') return undefined;
  const avatar = avatarUrls?.['24x24'] ?? avatarUrls?.['48x48'];
  return {
    accountId,
    displayName: typeof displayName === 'string' ? displayName : '',
    active: active === true,
    accountType: typeof accountType === 'string' ? accountType : 'unknown',
    ...(avatar === undefined ? {} : { avatar }),
  };
}
