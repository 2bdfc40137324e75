import type { Sources } from '../../contract/calls';
import type { Freezing } from '../../domain/audit/freezePopulation';
import { eventOfSources } from '../../domain/objective/siteEvents';
import { siteChain } from '../../domain/record/objectiveChain';
import type { RecordedEvent } from '../../domain/record/recordedEvent';
import { askJira, JiraTrouble, type JiraFetch } from '../../jira/jiraFetch';
import { digits } from '../../jira/jqlId';
import { objectivesJql, searchIds } from '../../jira/searchObjectives';
import { objectiveSources } from '../objective/objectiveSources';
import type { Kept, Ports } from '../ports';

/** What Jira takes in one request, and how many requests are under way at once. */
const rowsAtOnce = 100;
const checkedAtOnce = 1000;
const sideBySide = 6;

/** The population as the app finds it. */
export type FoundPopulation = Pick<Freezing, 'query' | 'ids' | 'excluded' | 'notSearched' | 'outOfReach' | 'placed' | 'adopted'>;

/**
 * Finds every objective as the app, which sees more than any one person: all that it has concluded about, and everything
 * of the configured types, so that none is missing only because nobody looked at it yet. The auditor is told how many of
 * them they cannot open: one total. It says by whose decisions it is what it is: where objectives live, and what was made an
 * objective one by one. For 5,000 objectives: 1 request for each place of objectives, 5 for what is out of
 * reach, and 1 for each 100 outside the configured places.
 *
 * @param projects ids to keep to; none for all
 */
export async function findPopulation(ports: Ports, projects: readonly string[]): Promise<FoundPopulation> {
  const [fieldIds, setting, site] = await Promise.all([
    ports.fieldIds(),
    ports.records.current<{ sources: Sources }>(objectiveSources.kind, objectiveSources.id),
    ports.ledger.read(siteChain),
  ]);
  const sources = setting?.body.sources ?? [];
  const places = sources.filter(({ projectId }) => projects.length === 0 || projects.includes(projectId));
  const concluded = withoutOrder(objectivesJql(fieldIds));
  const within = projects.length === 0 ? concluded : `(${concluded}) AND project in (${projects.map(digits).join(', ')})`;
  const [everywhere, ...byPlace] = await sideBySideOver([within, ...places.map(typesJql)], async (jql) => searchOrTell(ports.asApp, jql));
  if (everywhere === undefined || !Array.isArray(everywhere)) throw new Error(`Finding the population: expected ids from “${within}”, came ${String(everywhere)}`);
  const configured = new Set(byPlace.flatMap((found) => (Array.isArray(found) ? found : [])));
  const elsewhere = everywhere.filter((id) => !configured.has(id));
  const carried = await withoutOwnState(ports.asApp, elsewhere, fieldIds['objective-state']);
  const outside = elsewhere.filter((id) => !carried.has(id));
  const ids = [...configured, ...outside];
  const adoptions = await ports.records.several<unknown>(outside.map((id) => ({ kind: 'adopted-objective' as const, id })));
  return {
    query: [within, ...places.map(typesJql)].join(' OR '),
    ids,
    excluded: [...carried].map((issueId) => ({ issueId, reason: 'It carries the state of another issue, as a copy of an objective does; it was never an objective itself.' })),
    notSearched: places.flatMap(({ projectId }, i) => {
      const found = byPlace[i];
      return Array.isArray(found) ? [] : [{ projectId, reason: found ?? '' }];
    }),
    outOfReach: await outOfReach(ports.asUser, ids),
    ...(setting === undefined ? {} : { placed: placed(setting, site.events) }),
    adopted: outside.flatMap((issueId, i) => {
      const kept = adoptions[i];
      return kept === undefined ? [] : [{ issueId, by: kept.by, at: kept.at }];
    }),
  };
}

/** Where objectives live, by whom, and the event that tells of exactly that. */
function placed({ version, by, at, body: { sources } }: Kept<{ sources: Sources }>, events: readonly RecordedEvent[]): NonNullable<Freezing['placed']> {
  const event = eventOfSources(events, version, sources);
  return { version, by, at, places: sources.length, ...(event === undefined ? {} : { event: event.sequence }) };
}

const typesJql = ({ projectId, typeIds }: Sources[number]): string => `(project = ${digits(projectId)} AND issuetype in (${typeIds.map(digits).join(', ')}))`;
const withoutOrder = (jql: string): string => jql.replace(/ ORDER BY .*$/, '');

/** Ids, or Jira's reason why this cannot be searched: a place may name a project or type that is gone. */
async function searchOrTell(fetch: JiraFetch, jql: string): Promise<string[] | string> {
  try {
    return await searchIds(fetch, `${jql} ORDER BY key`);
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && trouble.kind === 'invalid') return Object.values(trouble.messages).join('; ') || trouble.message;
    throw trouble;
  }
}

/** Those whose state names another issue: a clone carries the fields of its original, and that makes it no objective. */
async function withoutOwnState(fetch: JiraFetch, ids: readonly string[], stateField: string | undefined): Promise<Set<string>> {
  if (stateField === undefined) return new Set();
  const pages = await sideBySideOver(inParts(ids, rowsAtOnce), async (part) => {
    const reply = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', { method: 'POST', body: { issueIdsOrKeys: part, fields: [stateField] } })) as {
      issues: { id: string; fields: Record<string, unknown> }[];
    };
    return reply.issues.filter(({ id, fields }) => String(fields[stateField] ?? '').split(' · ')[1] !== id).map(({ id }) => id);
  });
  return new Set(pages.flat());
}

/** How many of these the person behind `fetch` may not browse. */
async function outOfReach(fetch: JiraFetch, ids: readonly string[]): Promise<number> {
  const within = await sideBySideOver(inParts(ids, checkedAtOnce), async (part) => {
    const reply = (await askJira(fetch, '/rest/api/3/permissions/check', {
      method: 'POST',
      body: { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: part.map(Number) }] },
    })) as { projectPermissions: { issues?: number[] }[] };
    return reply.projectPermissions.flatMap(({ issues = [] }) => issues).length;
  });
  return ids.length - within.reduce((sum, count) => sum + count, 0);
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Runs over all, a few at a time, and keeps their order. */
async function sideBySideOver<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const part of inParts(all, sideBySide)) results.push(...(await Promise.all(part.map(run))));
  return results;
}
