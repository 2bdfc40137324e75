import { mayReadRestricted } from '../access/mayReadRestricted';
import type { Issue, Worklog } from '../entities/entities';
import { textOf } from '../shapes/adf';
import { zoneOffsetMinutes } from '../shapes/moment';
import type { Asking, ClauseField } from './clauseField';
import { personClause } from './personClause';

const DAY = 86_400_000;

/** Fields about work: what was estimated, and what was logged. */
export function workClauses(asking: Asking): [string[], ClauseField][] {
  const { site, zone } = asking;
  const logged = (issue: Issue): Worklog[] => site.store.worklogs.by('issue', issue.id);
  const seen = (issue: Issue): Worklog[] => logged(issue).filter((it) => mayReadRestricted(asking, issue, it));
  const estimate = (name: 'originalEstimate' | 'remainingEstimate'): ClauseField => ({
    name, kind: 'span', values: () => [], number: (issue) => issue[name] ?? null, sortable: true,
  });
  const spent = (issue: Issue): number | null => {
    const all = logged(issue);
    return all.length === 0 ? null : all.reduce((sum, { timeSpentSeconds }) => sum + timeSpentSeconds, 0);
  };
  return [
    [['timespent'], { name: 'timespent', kind: 'span', values: () => [], number: spent, sortable: true }],
    [['originalestimate', 'timeoriginalestimate'], estimate('originalEstimate')],
    [['remainingestimate', 'timeestimate'], estimate('remainingEstimate')],
    [['workratio'], {
      name: 'workRatio', kind: 'number', values: () => [], sortable: true,
      // What was spent in per cent of what was thought; nothing where nothing was thought.
      number: (issue) => (issue.originalEstimate ? Math.floor((100 * (spent(issue) ?? 0)) / issue.originalEstimate) : null),
    }],
    [['worklogauthor'], {
      ...personClause(asking, 'worklogAuthor', (issue) => seen(issue).map(({ authorId }) => authorId)), sortable: false,
    }],
    [['worklogdate'], {
      name: 'worklogDate', kind: 'date', values: () => [], sortable: false,
      // The day on which the work began, where the reader is.
      numbers: (issue) => seen(issue).map(({ started }) => {
        const wall = started + zoneOffsetMinutes(started, zone) * 60_000;
        return wall - (((wall % DAY) + DAY) % DAY);
      }),
    }],
    [['worklogcomment'], {
      name: 'worklogComment', kind: 'text', sortable: false, operators: ['~', '!~'], refusesEmpty: true,
      values: (issue) => seen(issue).map(({ comment }) => textOf(comment)).filter((it) => it !== ''),
    }],
  ];
}
