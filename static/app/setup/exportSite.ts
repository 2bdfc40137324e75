import type { Answer, CallName, Reply, Request } from '../../../src/contract/calls';
import { contentFields, concludedFields } from '../../../src/domain/plan/fields';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { askJira } from '../../../src/jira/jiraFetch';
import { objectivesJql, searchIds } from '../../../src/jira/searchObjectives';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';

/** Which part is being read, and how much of it has come. */
export type ExportPart = { part: 'records' | 'events' | 'log' | 'plans'; count: number };

/** Everything of the site in one value. `format` and `version` say how to read it; docs/for-admins.md says what is in it. */
export interface SiteExport {
  format: 'throughline-export';
  version: 1;
  site: string;
  records: Reply<'exportRecords'>['records'];
  events: Reply<'exportEvents'>['events'];
  heads: Reply<'exportEvents'>['heads'];
  log: Reply<'exportLog'>['entries'];
  checkpoint?: string;
  /** Objectives as the person who exports may see them: the app's fields by their keys. */
  objectives: { id: string; key: string; fields: Record<string, unknown> }[];
}

/** Why an export broke off: the app's answer. */
export class ExportStopped extends Error {
  constructor(readonly answer: Exclude<Answer<CallName>, { kind: 'value' }>) {
    super('The export is not complete.');
    this.name = 'ExportStopped';
  }
}

/**
 * Reads everything, part after part. The events come before the log, so that every entry of the log that stands for one of
 * them can be checked; what happens meanwhile may stand in the log alone.
 *
 * @throws ExportStopped when the app does not answer with a value, JiraTrouble when Jira does not
 */
export async function exportSite(site: string, fieldIds: FieldIds, at: (part: ExportPart) => void): Promise<SiteExport> {
  const made: SiteExport = { format: 'throughline-export', version: 1, site, records: [], events: [], heads: [], log: [], objectives: [] };
  for (let from: number | undefined = 0; from !== undefined; ) {
    at({ part: 'records', count: made.records.length });
    const page: Reply<'exportRecords'> = await ask('exportRecords', { from });
    made.records.push(...page.records);
    from = page.next;
  }
  for (let after: Request<'exportEvents'>['after'], more = true; more; ) {
    at({ part: 'events', count: made.events.length });
    const page: Reply<'exportEvents'> = await ask('exportEvents', after === undefined ? {} : { after });
    made.events.push(...page.events);
    made.heads.push(...page.heads);
    after = page.next;
    more = page.next !== undefined;
  }
  for (let from: number | undefined = 0; from !== undefined; ) {
    at({ part: 'log', count: made.log.length });
    const page: Reply<'exportLog'> = await ask('exportLog', { from });
    made.log.push(...page.entries);
    if (page.checkpoint !== undefined) made.checkpoint = page.checkpoint;
    from = page.next;
  }
  const keys = [...contentFields, ...concludedFields];
  const ids = keys.flatMap((key) => fieldIds[key] ?? []);
  const found = await searchIds(asViewer, objectivesJql(fieldIds));
  for (let from = 0; from < found.length; from += atOnce) {
    at({ part: 'plans', count: made.objectives.length });
    const { issues } = (await askJira(asViewer, '/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      body: { issueIdsOrKeys: found.slice(from, from + atOnce), fields: ['summary', 'status', 'duedate', ...ids] },
    })) as { issues: { id: string; key: string; fields: Record<string, unknown> }[] };
    for (const { id, key, fields } of issues) {
      const named = Object.entries(fields).map(([field, value]) => [keys.find((one) => fieldIds[one] === field) ?? field, value] as const);
      made.objectives.push({ id, key, fields: Object.fromEntries(named) });
    }
  }
  return made;
}

/** Issues of one bulk read. */
const atOnce = 100;

async function ask<N extends CallName>(name: N, request: Request<N>): Promise<Reply<N>> {
  const answer = await call(name, request);
  if (answer.kind !== 'value') throw new ExportStopped(answer as Exclude<Answer<CallName>, { kind: 'value' }>);
  return answer.value;
}
