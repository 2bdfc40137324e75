import { askJira, type JiraFetch } from './jiraFetch';
import { statusCategory, type StatusCategory } from './openObjective';

/** An issue that may be linked to a planned activity. */
export interface FoundWork {
  id: string;
  key: string;
  summary: string;
  status: StatusCategory;
  statusName: string;
  typeName: string;
  /** 0 is the level beneath epics. */
  hierarchyLevel: number;
  teamManaged: boolean;
  parentId?: string;
  parentKey?: string;
}

interface Hit {
  id: string;
  key: string;
  fields: {
    summary?: string;
    status?: { name?: string; statusCategory?: { key?: string } };
    issuetype?: { name?: string; hierarchyLevel?: number };
    project?: { style?: string; simplified?: boolean };
    parent?: { id?: string; key?: string };
  };
}

/** As many as a person looks through; whoever finds more says more. */
export const mostFound = 25;

const fields = ['summary', 'status', 'issuetype', 'project', 'parent'];
const aKey = /^[a-z][a-z0-9_]*-\d+$/i;

/**
 * Issues by what somebody typed (1 request): keys; a query, told by its operators; or words of the summary. Keys are read by
 * themselves, so one that does not exist hides none of the others.
 *
 * @throws JiraTrouble `invalid` with Jira's words for a query it does not understand
 */
export async function findWork(fetch: JiraFetch, typed: string): Promise<FoundWork[]> {
  const said = typed.trim();
  const parts = said.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.length > 0 && parts.every((part) => aKey.test(part))) {
    const { issues } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      body: { issueIdsOrKeys: parts.slice(0, mostFound).map((part) => part.toUpperCase()), fields },
    })) as { issues: Hit[] };
    return issues.map(found);
  }
  const { issues } = (await askJira(fetch, '/rest/api/3/search/jql', { method: 'POST', body: { jql: jqlOf(said), fields, maxResults: mostFound } })) as { issues: Hit[] };
  return issues.map(found);
}

/** A query, told by its operators, stays what it is; anything else is words of the summary. */
export const jqlOf = (typed: string): string => (/[=~<>]|\s(?:in|is|was|not)\s/i.test(typed) ? typed : `${wordsJql(typed)} ORDER BY updated DESC`);

/** A search of the summary for words, quoted so that nothing in them is read as a query. */
export function wordsJql(typed: string): string {
  // Reserved signs of Jira's text search are taken for spaces: they would be operators there.
  const words = typed.replace(/[+\-&|!(){}[\]^~*?\\/":]/g, ' ').replace(/\s+/g, ' ').trim();
  return `summary ~ "${words}"`;
}

const found = ({ id, key, fields: { summary = '', status, issuetype, project, parent } }: Hit): FoundWork => ({
  id, key, summary,
  status: statusCategory(status?.statusCategory?.key),
  statusName: status?.name ?? '',
  typeName: issuetype?.name ?? '',
  hierarchyLevel: issuetype?.hierarchyLevel ?? 0,
  teamManaged: project?.style === 'next-gen' || project?.simplified === true,
  ...(parent?.id === undefined ? {} : { parentId: parent.id }),
  ...(parent?.key === undefined ? {} : { parentKey: parent.key }),
});
