import { askJira, type JiraFetch } from './jiraFetch';

/** One entry of Jira's own history that touched one of the fields asked for. */
export interface FieldHistory {
  id: string;
  /** Account id; absent where Jira does not say. */
  author?: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Ids of the fields it touched. */
  fields: string[];
}

interface History {
  id: string;
  author?: { accountId?: string };
  created?: string | number;
  items?: { fieldId?: string }[];
}

/** What has the most to do with what is read here is newest, so a history that is very long is read to its end. */
const pageSize = 1000;

/**
 * Who changed these fields of an issue in Jira, and when, oldest first (1 request for each 1,000 changes). Only that they
 * were changed is read: the text Jira shows for a field of an app is not documented.
 *
 * @param fieldIds ten at most, as Jira takes them
 */
export async function readFieldChanges(fetch: JiraFetch, issueId: string, fieldIds: readonly string[]): Promise<FieldHistory[]> {
  const found: History[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = (await askJira(fetch, '/rest/api/3/changelog/bulkfetch', {
      method: 'POST',
      body: { issueIdsOrKeys: [issueId], fieldIds, maxResults: pageSize, ...(nextPageToken === undefined ? {} : { nextPageToken }) },
    })) as { issueChangeLogs?: { issueId: string; changeHistories: History[] }[]; nextPageToken?: string };
    found.push(...(page.issueChangeLogs ?? []).flatMap(({ changeHistories }) => changeHistories));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return found
    .flatMap(({ id, author, created, items = [] }) => {
      const at = momentOf(created);
      return at === undefined ? [] : [{ id, at, fields: items.flatMap(({ fieldId }) => fieldId ?? []), ...(author?.accountId === undefined ? {} : { author: author.accountId }) }];
    })
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** The reference shows seconds as a number, the schema a date and time; either is read. */
function momentOf(created: string | number | undefined): string | undefined {
  const moment = new Date(typeof created === 'number' && created < 1e12 ? created * 1000 : (created ?? Number.NaN));
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
