import { holds, maySee } from '../access/permissions';
import type { Issue, Worklog } from '../entities/entities';
import { readRestriction } from '../fields/readRestriction';
import {
  addWorklog, keepWork, readStart, readTimeSpent, readWorkComment, type EstimateWish, type WorklogWish,
} from '../issues/addWorklog';
import { openedIssue } from '../issues/findIssue';
import { tellOfWorklog } from '../issues/issueEvents';
import { badRequest, forbidden, notFound } from '../refusal';
import { visibleWorklogs, worklogShape } from '../shapes/worklogShape';
import { created, noContent, texts, type Call, type Route } from './call';

const opened = (call: Call): Issue => openedIssue(call.site, call.actor, call.params.issueIdOrKey!);

function openedWorklog(call: Call, issue: Issue): Worklog {
  const it = visibleWorklogs(call, issue).find(({ id }) => id === call.params.id);
  if (!it) throw notFound(`Cannot find worklog with id: '${call.params.id}'.`);
  return it;
}

/** What the request says about the remaining estimate; `by` is the name of the parameter with the amount. */
const estimateOf = ({ query }: Call, by: string): EstimateWish => ({
  adjustEstimate: query.get('adjustEstimate'), newEstimate: query.get('newEstimate'), by: query.get(by),
});

function add(call: Call): unknown {
  const issue = opened(call);
  const wish = call.body<WorklogWish>();
  return call.site.change(() => created(worklogShape(call, addWorklog(call, issue, wish, estimateOf(call, 'reduceBy')))));
}

function mayChange(call: Call, issue: Issue, it: Worklog, verb: 'EDIT' | 'DELETE'): void {
  const project = call.site.store.projects.get(issue.projectId)!;
  const may = (whose: 'OWN' | 'ALL'): boolean =>
    holds(call.site, call.actor, `${verb}_${whose}_WORKLOGS`, project, issue);
  if (!may('ALL') && !(it.authorId === call.actor.person.id && may('OWN'))) {
    throw forbidden(`You do not have the permission to ${verb.toLowerCase()} this worklog.`);
  }
}

function edit(call: Call): unknown {
  const issue = opened(call);
  const it = openedWorklog(call, issue);
  mayChange(call, issue, it, 'EDIT');
  const wish = call.body<WorklogWish>();
  const { visibility: kept, ...was } = it;
  const visibility = wish.visibility === undefined ? kept : readRestriction(call.site, wish.visibility);
  const now: Worklog = {
    ...was, updated: call.site.clock.now(), updateAuthorId: call.actor.person.id,
    ...(wish.comment === undefined ? {} : { comment: readWorkComment(call, wish) }),
    ...(wish.started === undefined ? {} : { started: readStart(wish) }),
    ...(wish.timeSpent === undefined && wish.timeSpentSeconds === undefined ? {} : { timeSpentSeconds: readTimeSpent(wish) }),
    ...(visibility ? { visibility } : {}),
  };
  call.site.change(() => {
    const more = now.timeSpentSeconds - it.timeSpentSeconds;
    keepWork(call, issue, estimateOf(call, 'reduceBy'), more, () => call.site.store.worklogs.put(now));
    tellOfWorklog(call, 'updated', now);
  });
  return worklogShape(call, now);
}

function list(call: Call): unknown {
  const after = call.query.count('startedAfter', 0);
  const before = call.query.count('startedBefore', Number.MAX_SAFE_INTEGER);
  const all = visibleWorklogs(call, opened(call)).filter(({ started }) => started >= after && started < before);
  const startAt = call.query.count('startAt', 0);
  const maxResults = call.query.count('maxResults', 5_000, 5_000);
  const page = all.slice(startAt, startAt + maxResults);
  call.returns(page.length);
  return { startAt, maxResults, total: all.length, worklogs: page.map((it) => worklogShape(call, it)) };
}

/** Work by its ids, wherever it was logged; what may not be seen is left out. */
function byIds(call: Call): unknown {
  const ids = texts(call.body<{ ids: number[] }>().ids, 'ids');
  if (ids.length > 1_000) throw badRequest('At most 1000 ids can be given.');
  return ids.flatMap((id) => {
    const issue = call.site.store.issues.get(call.site.store.worklogs.get(id)?.issueId ?? '');
    const seen = issue && maySee(call.site, call.actor, issue) ? visibleWorklogs(call, issue) : [];
    return seen.filter((it) => it.id === id).map((it) => worklogShape(call, it));
  });
}

/** Ids of the work that changed since a moment (epoch milliseconds), oldest first. */
function updatedSince(call: Call): unknown {
  const since = call.query.count('since', 0);
  const until = call.site.clock.now();
  const all = [...call.site.store.worklogs.all()].filter(({ updated }) => updated >= since).sort((a, b) => a.updated - b.updated);
  const at = `${call.site.apiUrl}/worklog/updated?since=`;
  return {
    values: all.map(({ id, updated }) => ({ worklogId: Number(id), updatedTime: updated, properties: [] })),
    since, until, self: `${at}${since}`, lastPage: true,
  };
}

const worklogs = '/issue/:issueIdOrKey/worklog';

/** Work logged on issues. */
export const worklogRoutes: Route[] = [
  { method: 'POST', path: '/worklog/list', answer: byIds, reads: true },
  { method: 'GET', path: '/worklog/updated', answer: updatedSince },
  { method: 'GET', path: worklogs, answer: list },
  { method: 'POST', path: worklogs, answer: add, writes: 'issueIdOrKey' },
  { method: 'GET', path: `${worklogs}/:id`, answer: (call) => worklogShape(call, openedWorklog(call, opened(call))) },
  { method: 'PUT', path: `${worklogs}/:id`, answer: edit, writes: 'issueIdOrKey' },
  {
    method: 'DELETE', path: `${worklogs}/:id`, writes: 'issueIdOrKey',
    answer: (call) => {
      const issue = opened(call);
      const it = openedWorklog(call, issue);
      mayChange(call, issue, it, 'DELETE');
      call.site.change(() => {
        tellOfWorklog(call, 'deleted', it);
        keepWork(
          call, issue, estimateOf(call, 'increaseBy'), -it.timeSpentSeconds, () => call.site.store.worklogs.remove(it.id),
        );
      });
      return noContent();
    },
  },
];
