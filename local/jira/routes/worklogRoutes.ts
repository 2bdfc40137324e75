import { demand, holds } from '../access/permissions';
import type { Issue, Worklog } from '../entities/entities';
import { readMoment } from '../fields/customValue';
import { readDuration } from '../fields/duration';
import { readRestriction, type RestrictionWish } from '../fields/readRestriction';
import { readRichText } from '../fields/systemFields';
import { FieldRefusal } from '../fields/siteField';
import { openedIssue } from '../issues/findIssue';
import { tellOfWorklog } from '../issues/issueEvents';
import { putIssue } from '../issues/keepIssue';
import { badFields, forbidden, notFound } from '../refusal';
import { visibleWorklogs, worklogShape } from '../shapes/worklogShape';
import { created, noContent, type Call, type Route } from './call';

interface WorklogWish {
  comment: unknown;
  started: string;
  timeSpent: string;
  timeSpentSeconds: number;
  visibility: RestrictionWish | null;
}

const opened = (call: Call): Issue => openedIssue(call.site, call.actor, call.params.issueIdOrKey!);

function openedWorklog(call: Call, issue: Issue): Worklog {
  const it = visibleWorklogs(call, issue).find(({ id }) => id === call.params.id);
  if (!it) throw notFound(`Cannot find worklog with id: '${call.params.id}'.`);
  return it;
}

/** Seconds that a wish names, in either form. Throws 400. */
function spent({ timeSpent, timeSpentSeconds }: Partial<WorklogWish>): number {
  const seconds = timeSpentSeconds ?? under('timeLogged', () => readDuration(timeSpent));
  if (!Number.isInteger(seconds) || seconds < 60) {
    throw badFields({ timeLogged: 'You must indicate the time spent working.' });
  }
  return seconds;
}

/** Runs a reading whose refusal is told of under one name. */
function under<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof FieldRefusal) throw badFields({ [name]: fault.message });
    throw fault;
  }
}

const startOf = (wish: Partial<WorklogWish>): number => Date.parse(under('started', () => readMoment(wish.started)));
const commentOf = (call: Call, wish: Partial<WorklogWish>): unknown =>
  under('comment', () => readRichText(wish.comment, call.version));

function add(call: Call): unknown {
  const issue = opened(call);
  demand(call.site, call.actor, 'WORK_ON_ISSUES', issue, 'log work on this issue');
  const wish = call.body<WorklogWish>();
  const visibility = readRestriction(call.site, wish.visibility);
  const now = call.site.clock.now();
  const author = call.actor.person.id;
  const values = {
    comment: commentOf(call, wish), timeSpentSeconds: spent(wish),
    started: wish.started === undefined ? now : startOf(wish),
  };
  return call.site.change(() => {
    const it: Worklog = {
      id: call.site.store.nextId('worklog'), issueId: issue.id, authorId: author, updateAuthorId: author,
      created: now, updated: now, ...values, ...(visibility ? { visibility } : {}),
    };
    keep(call, issue, it, 'created');
    return created(worklogShape(call, it));
  });
}

function keep(call: Call, issue: Issue, it: Worklog, verb: 'created' | 'updated'): void {
  call.site.store.worklogs.put(it);
  putIssue(call.site, { ...issue, updated: call.site.clock.now() });
  tellOfWorklog(call, verb, it);
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
    ...(wish.comment === undefined ? {} : { comment: commentOf(call, wish) }),
    ...(wish.started === undefined ? {} : { started: startOf(wish) }),
    ...(wish.timeSpent === undefined && wish.timeSpentSeconds === undefined ? {} : { timeSpentSeconds: spent(wish) }),
    ...(visibility ? { visibility } : {}),
  };
  call.site.change(() => keep(call, issue, now, 'updated'));
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

const worklogs = '/issue/:issueIdOrKey/worklog';

/** Work logged on issues. It leaves no trace in the history, and there are no estimates for it to use up. */
export const worklogRoutes: Route[] = [
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
        call.site.store.worklogs.remove(it.id);
        putIssue(call.site, { ...issue, updated: call.site.clock.now() });
      });
      return noContent();
    },
  },
];
