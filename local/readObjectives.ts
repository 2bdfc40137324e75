import path from 'node:path';
import type { RegisterRow } from '../src/domain/plan/registerRow';
import { fieldIdsAmong } from '../src/jira/fieldIds';
import { askJira, type JiraFetch } from '../src/jira/jiraFetch';
import { objectivesJql, searchObjectives } from '../src/jira/searchObjectives';
import { readManifest } from './forge';

/** An objective as the command line lists it. Figures are absent while there are none. */
export interface ListedObjective {
  key: string;
  summary: string;
  state: RegisterRow['lozenge'] | 'not scored';
  planState: RegisterRow['planState'] | null;
  completeness: number | null;
  marks: RegisterRow['marks'] | null;
  openGates: string[];
  /** Since when the figures could not be recomputed; absent when they are as of now. */
  unknownSince?: string;
}

/** Every objective the account behind `fetch` may see, in the order of keys, with the figures the app has stored. */
export async function readObjectives(fetch: JiraFetch): Promise<ListedObjective[]> {
  const fields = await siteFields(fetch);
  const fieldIds = fieldIdsAmong(fields, originAmong(fields));
  const listed: ListedObjective[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await searchObjectives(fetch, {
      jql: objectivesJql(fieldIds),
      fieldIds,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    for (const { issue, concluded } of page.objectives) {
      const row = concluded.row.kind === 'value' ? concluded.row.value : undefined;
      listed.push({
        key: issue.key,
        summary: issue.summary,
        state: row?.lozenge ?? 'not scored',
        planState: row?.planState ?? null,
        completeness: concluded.completeness ?? null,
        marks: row?.marks ?? null,
        openGates: row?.openGates ?? [],
        ...(row?.unknownSince === undefined ? {} : { unknownSince: row.unknownSince }),
      });
    }
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return listed;
}

interface SiteField {
  id: string;
  custom?: string;
}

async function siteFields(fetch: JiraFetch): Promise<SiteField[]> {
  const fields = (await askJira(fetch, '/rest/api/3/field')) as { id: string; schema?: { custom?: string } }[];
  return fields.map(({ id, schema }) => ({ id, ...(schema?.custom === undefined ? {} : { custom: schema.custom }) }));
}

/** The origin of the app's fields on the site behind `fetch`, see {@link fieldIdsAmong} (1 request). */
export const fieldOrigin = async (fetch: JiraFetch): Promise<string> => originAmong(await siteFields(fetch));

/**
 * The app's id stands in the manifest; the environment's id is the site's own, so it is read from the fields themselves.
 */
function originAmong(fields: SiteField[]): string {
  const { appId } = readManifest(path.resolve(__dirname, '..'));
  const start = `ari:cloud:ecosystem::extension/${appId}/`;
  const custom = fields.map((field) => field.custom ?? '').find((text) => text.startsWith(start));
  if (custom === undefined) throw new Error(`GET /rest/api/3/field: expected fields of the app ${appId}, came none`);
  return custom.slice(0, custom.indexOf('/static/'));
}
