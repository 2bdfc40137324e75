import type { PlannedWork } from '../../../src/domain/plan/plannedWork';
import { longestSummary, type WorkDraft } from '../../../src/jira/createWork';
import type { CreatableProject, CreatableType } from '../../../src/jira/creatableProjects';

/** Where and for whom issues are created: for all rows, or what one row says for itself. */
export interface Place {
  projectId?: string | undefined;
  typeId?: string | undefined;
  /** Account id. */
  assignee?: string | undefined;
  /** Calendar day. */
  due?: string | undefined;
}

/** One activity in the form. What it does not say for itself is as for all. */
export interface WorkRow extends Place {
  activity: string;
  text: string;
  /** How many issues it has, as this person sees it. */
  has: number;
  chosen: boolean;
  summary: string;
}

type Activity = PlannedWork['activities'][number];

/** A row for each activity; those without any work are chosen, routine ones are not. Who is responsible is the assignee. */
export const rowsOf = (activities: readonly Activity[], issuesOf: (id: string) => number): WorkRow[] =>
  activities.map(({ id, text, routine, responsible }) => ({
    activity: id,
    text,
    has: issuesOf(id),
    chosen: routine !== true && issuesOf(id) === 0,
    summary: text.replace(/\s+/g, ' ').trim().slice(0, longestSummary),
    ...(responsible?.accountId === undefined ? {} : { assignee: responsible.accountId }),
  }));

/** What a row comes to. A type is kept by its name from project to project, because each project has types of its own. */
export function resolved(row: Place, all: Place, types: Readonly<Record<string, CreatableType[]>>): Place {
  const projectId = row.projectId ?? all.projectId;
  const here = projectId === undefined ? undefined : types[projectId];
  const name = types[all.projectId ?? '']?.find(({ id }) => id === all.typeId)?.name;
  const type = here?.find(({ id }) => id === row.typeId) ?? here?.find((one) => one.id === all.typeId) ?? here?.find((one) => one.name === name) ?? here?.[0];
  return { projectId, typeId: type?.id, assignee: row.assignee ?? all.assignee, due: row.due ?? all.due };
}

/** The drafts of the chosen rows; those that lack a place or a summary are left out. */
export function draftsOf(rows: readonly WorkRow[], all: Place, types: Readonly<Record<string, CreatableType[]>>, projects: readonly CreatableProject[]): WorkDraft[] {
  return rows.flatMap((row): WorkDraft[] => {
    const { projectId, typeId, assignee, due } = resolved(row, all, types);
    const project = projects.find(({ id }) => id === projectId);
    if (!row.chosen || project === undefined || typeId === undefined || row.summary.trim() === '') return [];
    return [{
      activity: row.activity, project: { id: project.id, key: project.key }, typeId, summary: row.summary,
      ...(assignee === undefined ? {} : { assignee }), ...(due === undefined ? {} : { due }),
    }];
  });
}
