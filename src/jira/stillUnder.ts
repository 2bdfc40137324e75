import { askJira, type JiraFetch } from './jiraFetch';

/** Jira reads at most 100 issues at once. */
const atOnce = 100;

interface Found {
  id: string;
  fields: { parent?: { id?: string }; issuelinks?: { inwardIssue?: { id: string }; outwardIssue?: { id: string } }[] };
}

/**
 * Which of these issues are under an epic now, as children or by a link, read by id and so without the lag of Jira's
 * search. An issue that was deleted, or that hangs under another parent, is not among them.
 */
export async function stillUnder(fetch: JiraFetch, epicId: string, ids: readonly string[]): Promise<string[]> {
  const found: Found[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const answer = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      body: { issueIdsOrKeys: ids.slice(from, from + atOnce), fields: ['parent', 'issuelinks'] },
    })) as { issues: Found[] };
    found.push(...answer.issues);
  }
  const isUnder = ({ fields }: Found): boolean =>
    fields.parent?.id === epicId || (fields.issuelinks ?? []).some((link) => (link.inwardIssue ?? link.outwardIssue)?.id === epicId);
  return found.filter(isUnder).map(({ id }) => id);
}
