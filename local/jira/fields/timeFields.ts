import type { Issue } from '../entities/entities';
import { durationText, readDuration } from './duration';
import { FieldRefusal, type SiteField } from './siteField';
import { changeItem, systemField } from './systemField';
import { timeSpentOn } from '../shapes/worklogShape';
import type { Site } from '../site';

const subtasksOf = (site: Site, issue: Issue): Issue[] => site.store.issues.by('parent', issue.id).filter(
  ({ typeId }) => site.store.issueTypes.get(typeId)?.hierarchyLevel === -1,
);

type Seconds = number | null | undefined;

/** Seconds in all; null where there are none to add. */
function sum(all: Seconds[]): number | null {
  const known = all.filter((one): one is number => typeof one === 'number');
  return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
}

const number = (id: string, name: string, of: (site: Site, issue: Issue) => Seconds, clauses: string[] = [], history = clauses.length > 1): SiteField =>
  systemField({
    id, name, type: 'number', searchable: clauses.length > 0, clauseNames: clauses, show: (issue, { site }) => of(site, issue) ?? null,
    ...(history ? {
      changeOf: (before: Issue, after: Issue, site: Site) => {
        const [was, is] = [before, after].map((it) => { const span = of(site, it) ?? null; return span === null ? null : String(span); });
        return changeItem(id, [was!, was!], [is!, is!]);
      },
    } : {}),
  });

const withSubtasks = (of: (site: Site, issue: Issue) => Seconds) => (site: Site, issue: Issue): number | null =>
  sum([issue, ...subtasksOf(site, issue)].map((it) => of(site, it)));

const original = (_: Site, { originalEstimate }: Issue): Seconds => originalEstimate;
const remaining = (_: Site, { remainingEstimate }: Issue): Seconds => remainingEstimate;

function progress(id: string, name: string, spent: (site: Site, issue: Issue) => Seconds, left: (site: Site, issue: Issue) => Seconds): SiteField {
  return systemField({
    id, name, type: 'progress', searchable: false, clauseNames: [],
    show: (issue, { site }) => {
      const done = spent(site, issue) ?? 0;
      const total = done + (left(site, issue) ?? 0);
      return { progress: done, total, ...(total === 0 ? {} : { percent: Math.floor((100 * done) / total) }) };
    },
  });
}

/** The estimates and the time spent, in short form and in seconds; what is not known is left out. */
function tracking(site: Site, issue: Issue): Record<string, unknown> {
  const spans = { originalEstimate: issue.originalEstimate, remainingEstimate: issue.remainingEstimate, timeSpent: timeSpentOn(site, issue) };
  return Object.fromEntries(Object.entries(spans).flatMap(([name, span]) => (
    typeof span === 'number' ? [[name, durationText(span)], [`${name}Seconds`, span]] : []
  )));
}

/** Writes estimates. Where nothing remains yet to be known, what was first estimated remains. */
function writeTracking(draft: Issue, value: unknown): void {
  if (value !== null && typeof value !== 'object') throw new FieldRefusal('Time tracking should be an object');
  const { originalEstimate, remainingEstimate } = (value ?? { originalEstimate: null, remainingEstimate: null }) as Record<string, unknown>;
  const read = (span: unknown): number | null => (span === null || span === '' ? null : readDuration(String(span)));
  if (originalEstimate !== undefined) draft.originalEstimate = read(originalEstimate);
  if (remainingEstimate !== undefined) draft.remainingEstimate = read(remainingEstimate);
  else if (typeof draft.remainingEstimate !== 'number') draft.remainingEstimate = draft.originalEstimate ?? null;
}

/** Time spent and estimated, in seconds, of an issue and of its sub-tasks with it. */
export const timeFields: readonly SiteField[] = [
  systemField({
    id: 'timetracking', name: 'Time tracking', type: 'timetracking', searchable: false, clauseNames: [],
    show: (issue, { site }) => tracking(site, issue),
    writer: { operations: ['set', 'edit'], onScreen: () => true, write: (draft, _, value) => writeTracking(draft, value) },
  }),
  number('timespent', 'Time Spent', timeSpentOn, ['timespent']),
  number('timeoriginalestimate', 'Original estimate', original, ['originalEstimate', 'timeoriginalestimate']),
  number('timeestimate', 'Remaining Estimate', remaining, ['remainingEstimate', 'timeestimate']),
  number('aggregatetimespent', 'Σ Time Spent', withSubtasks(timeSpentOn)),
  number('aggregatetimeoriginalestimate', 'Σ Original Estimate', withSubtasks(original)),
  number('aggregatetimeestimate', 'Σ Remaining Estimate', withSubtasks(remaining)),
  progress('progress', 'Progress', timeSpentOn, remaining),
  progress('aggregateprogress', 'Σ Progress', withSubtasks(timeSpentOn), withSubtasks(remaining)),
  systemField({
    id: 'workratio', name: 'Work Ratio', type: 'number', searchable: false, clauseNames: [],
    show: (issue, { site }) =>
      (issue.originalEstimate ? Math.floor((100 * (timeSpentOn(site, issue) ?? 0)) / issue.originalEstimate) : -1),
  }),
];
