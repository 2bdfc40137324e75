import type { CandidateContent } from '../domain/workshop/workshop';
import { definitionOf } from '../domain/workshop/workshop';
import type { FieldIds } from './fieldIds';
import { askJira, path, type JiraFetch } from './jiraFetch';
import { digits } from './jqlId';

/** The issue property that says which candidate of a workshop an epic was made from; it is written with the epic. */
const carrier = 'throughline-candidate';

/** What a sentence is cut to as a summary: Jira takes 255 characters of one line. */
const longestSummary = 255;

export interface Epic {
  id: string;
  key: string;
}

/**
 * Makes the epic of a candidate as the acting user, in one request: the epic with its fields and its mark, or nothing.
 *
 * @throws JiraTrouble `invalid` with Jira's words by field, and the others as they come
 */
export async function createEpic(
  fetch: JiraFetch,
  { projectId, typeId, fieldIds }: { projectId: string; typeId: string; fieldIds: FieldIds },
  candidate: CandidateContent & { id: string },
): Promise<Epic> {
  const { 'objective-definition': definition, 'accountable-owner': owner } = fieldIds;
  if (definition === undefined || owner === undefined) throw new Error('Making an epic: expected the fields objective-definition and accountable-owner on this site, came none');
  const created = (await askJira(fetch, '/rest/api/3/issue', {
    method: 'POST',
    body: {
      fields: {
        project: { id: projectId },
        issuetype: { id: typeId },
        summary: summaryOf(candidate.sentence),
        [definition]: definitionOf(candidate),
        ...(candidate.owner === undefined ? {} : { [owner]: { accountId: candidate.owner } }),
        ...(candidate.due === undefined ? {} : { duedate: candidate.due }),
      },
      properties: [{ key: carrier, value: { candidate: candidate.id } }],
    },
  })) as Epic;
  return { id: created.id, key: created.key };
}

/** A sentence as a summary: one line, without the full stop, cut between words. */
function summaryOf(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (line.length <= longestSummary) return line;
  const cut = line.slice(0, longestSummary - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestSummary / 2))}…`;
}

/** Jira's `POST /issue/bulkfetch` takes this many keys; and so many of them are read before it is given up. */
const mostFetched = 100;
const mostBatches = 100;

/**
 * The epic an attempt made before it was cut off, or nothing. Jira's search follows its data with a delay, so it is asked
 * only for an issue from before the attempt, and everything made after that is read by key.
 *
 * @param minutes since the attempt began
 * @throws JiraTrouble where Jira did not answer
 */
export async function findEpic(fetch: JiraFetch, projectId: string, candidateId: string, minutes: number): Promise<Epic | undefined> {
  const project = (await askJira(fetch, path`/rest/api/3/project/${projectId}`)) as { key: string };
  const jql = `project = ${digits(projectId)} AND created <= "-${Math.ceil(minutes) + 1}m" ORDER BY created DESC, key DESC`;
  const before = (await askJira(fetch, '/rest/api/3/search/jql', { method: 'POST', body: { jql, fields: ['key'], maxResults: 1 } })) as { issues: { key: string }[] };
  let last = Number(before.issues[0]?.key.split('-').at(-1) ?? 0);
  for (let batch = 1; batch <= mostBatches; batch += 1) {
    const keys = Array.from({ length: mostFetched }, (_, at) => `${project.key}-${last + 1 + at}`);
    const { issues } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      body: { issueIdsOrKeys: keys, fields: ['project'], properties: [carrier] },
    })) as { issues: { id: string; key: string; properties?: Record<string, { candidate?: unknown } | undefined> }[] };
    const found = issues.find(({ properties }) => properties?.[carrier]?.candidate === candidateId);
    if (found) return { id: found.id, key: found.key };
    if (issues.length === 0) return undefined;
    last += mostFetched;
  }
  throw new Error(`Looking for the epic of a candidate: expected at most ${mostFetched * mostBatches} issues since it was begun, came more`);
}
