import { plannedWork } from '../domain/plan/plannedWork';
import { readStored } from '../domain/plan/reading';
import type { FieldIds } from './fieldIds';
import { askJira, path, type JiraFetch } from './jiraFetch';
import { saveFields, type Saved } from './saveFields';

/** Issues that an activity is to name as its work. */
export interface NamedWork {
  activity: string;
  /** Ids of issues. */
  issues: readonly string[];
}

/**
 * What came of naming them: `lost` are activities that are no longer in the plan, whose issues nothing names.
 * `not readable`: the plan holds something this version of the app cannot read, and is left as it is.
 */
export type Named = { kind: 'named'; lost: string[] } | { kind: 'not readable' } | Exclude<Saved, { kind: 'saved' }>;

/** Somebody may save between reading and writing; ids are only ever added, so everything is read and added anew. */
const attempts = 4;

/**
 * Adds issues to the activities they carry, in one write as the account behind `fetch`. What stands in the plan is read
 * first; nothing of it is lost, because ids are only added to what was read. Writes nothing where they are named already.
 *
 * @throws JiraTrouble where Jira does not answer
 */
export async function nameWork(fetch: JiraFetch, issueId: string, fieldIds: FieldIds, named: readonly NamedWork[]): Promise<Named> {
  const fieldId = fieldIds['planned-work'];
  if (fieldId === undefined) throw new Error('Naming work: this site has no field planned-work');
  for (let attempt = 1; ; attempt += 1) {
    const { fields } = (await askJira(fetch, `${path`/rest/api/3/issue/${issueId}`}?fields=${fieldId}`)) as { fields: Record<string, unknown> };
    const before = fields[fieldId];
    const read = readStored(plannedWork, before);
    if (read.kind === 'newer' || read.kind === 'unreadable') return { kind: 'not readable' };
    const activities = read.kind === 'value' ? read.value.activities : [];
    const lost = named.filter(({ activity }) => activities.every(({ id }) => id !== activity)).map(({ activity }) => activity);
    const after = activities.map((each) => {
      const added = named.filter(({ activity }) => activity === each.id).flatMap(({ issues }) => issues);
      const work = [...new Set([...(each.work ?? []), ...added])];
      return work.length === (each.work?.length ?? 0) ? each : { ...each, work };
    });
    if (after.every((each, at) => each === activities[at])) return { kind: 'named', lost };
    // What the field holds beside the activities is written back as it was read.
    const saved = await saveFields(fetch, issueId, [{ fieldId, before, value: { ...(before as object), activities: after } }]);
    if (saved.kind === 'saved') return { kind: 'named', lost };
    if (saved.kind !== 'conflict' || attempt === attempts) return saved;
  }
}
