import { createIssues } from './createIssues';
import { findMade } from './findMade';
import type { JiraFetch } from './jiraFetch';
import { markKey, servesProperty } from './servesMark';

/** One planned activity to be made an issue. */
export interface WorkDraft {
  /** Id of the activity in the plan. */
  activity: string;
  project: { id: string; key: string };
  /** A type at the level beneath epics, in a company-managed project: only there can the epic be its parent. */
  typeId: string;
  summary: string;
  /** Account id. */
  assignee?: string;
  /** Calendar day. */
  due?: string;
}

/** What became of a draft. `found`: an earlier run had made it, and was cut off before the plan named it. */
export type WorkMade =
  | { activity: string; kind: 'made' | 'found'; id: string; key: string }
  | { activity: string; kind: 'refused'; messages: string[] };

/**
 * Makes planned activities issues under their epic, as the account behind `fetch`: first looks what an earlier run made, then
 * makes the rest in one request for each 50. Each issue carries in a property which activity of which epic it was made for,
 * written in the same request, so there is no moment in which it exists and cannot be found.
 *
 * @throws JiraTrouble where Jira does not answer; doing it again goes on from there
 */
export async function createWork(fetch: JiraFetch, epicId: string, drafts: readonly WorkDraft[]): Promise<WorkMade[]> {
  const projects = [...new Map(drafts.map(({ project }) => [project.id, project])).values()];
  const before = await findMade(fetch, epicId, projects);
  const markOf = ({ activity }: WorkDraft) => ({ epic: epicId, activity });
  const left = drafts.filter((draft) => !before.has(markKey(markOf(draft))));
  const made = left.length === 0 ? [] : await createIssues(fetch, left.map((draft) => ({ fields: fieldsOf(draft, epicId), properties: [{ key: servesProperty, value: markOf(draft) }] })));
  return drafts.map((draft): WorkMade => {
    const { activity } = draft;
    const found = before.get(markKey(markOf(draft)));
    if (found) return { activity, kind: 'found', id: found.id, key: found.key };
    return { activity, ...(made[left.indexOf(draft)] ?? { kind: 'refused', messages: [] }) };
  });
}

/** Jira keeps a summary of at most 255 characters on one line. */
export const longestSummary = 255;

const fieldsOf = ({ project, typeId, summary, assignee, due }: WorkDraft, epicId: string): Record<string, unknown> => ({
  project: { id: project.id },
  issuetype: { id: typeId },
  parent: { id: epicId },
  summary: summary.replace(/\s+/g, ' ').trim().slice(0, longestSummary),
  ...(assignee === undefined ? {} : { assignee: { accountId: assignee } }),
  ...(due === undefined ? {} : { duedate: due }),
});
