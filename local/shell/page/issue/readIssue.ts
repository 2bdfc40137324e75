import { ask, path } from '../ask/ask';
import type { ListedIssue, ReadIssue } from './issueShapes';

const expand = 'names,schema,renderedFields,editmeta,transitions';

/**
 * Reads an issue with all that its view shows, as the signed-in person. `renderedFields` has the texts of the app's
 * formatters too: Jira's API does not give them, its own issue view shows them.
 */
export async function readIssue(issueKey: string): Promise<ReadIssue> {
  const [issue, texts] = await Promise.all([
    ask<ReadIssue>(`${path`/rest/api/3/issue/${issueKey}`}?fields=*all,-comment&expand=${expand}`),
    ask<Record<string, string>>(path`/_site/field-texts?issue=${issueKey}`),
  ]);
  return { ...issue, renderedFields: { ...issue.renderedFields, ...texts } };
}

/** Saves fields of an issue, as the signed-in person. */
export function saveFields(issueId: string, fields: Record<string, unknown>): Promise<void> {
  return ask(path`/rest/api/3/issue/${issueId}`, { method: 'PUT', body: { fields } });
}

/** The issues whose parent this is, oldest first; those the person may not see are left out by Jira. */
export async function readChildren(issueId: string): Promise<ListedIssue[]> {
  const body = {
    jql: `parent = ${issueId} ORDER BY created ASC`,
    fields: ['summary', 'status', 'issuetype', 'assignee', 'project'],
    maxResults: 100,
  };
  return (await ask<{ issues: ListedIssue[] }>('/rest/api/3/search/jql', { method: 'POST', body })).issues;
}
