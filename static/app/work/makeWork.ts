import { createWork, type WorkDraft, type WorkMade } from '../../../src/jira/createWork';
import { nameWork, type Named } from '../../../src/jira/nameWork';
import type { FieldIds } from '../../../src/jira/fieldIds';
import type { JiraFetch } from '../../../src/jira/jiraFetch';

/** What came of a run: of each draft, and of naming the issues in the plan. `trouble` is why Jira did not finish. */
export interface WorkRun {
  made: WorkMade[];
  named?: Named;
  trouble?: string;
}

/** Creates issues of planned activities as the viewer, then has the plan name them in one save. Never throws. */
export async function makeWork(fetch: JiraFetch, epic: { id: string; fieldIds: FieldIds }, drafts: readonly WorkDraft[]): Promise<WorkRun> {
  let made: WorkMade[] = [];
  try {
    made = await createWork(fetch, epic.id, drafts);
    const there = made.flatMap((one) => (one.kind === 'refused' ? [] : [{ activity: one.activity, issues: [one.id] }]));
    return { made, ...(there.length === 0 ? {} : { named: await nameWork(fetch, epic.id, epic.fieldIds, there) }) };
  } catch (fault) {
    return { made, trouble: fault instanceof Error ? fault.message : String(fault) };
  }
}
