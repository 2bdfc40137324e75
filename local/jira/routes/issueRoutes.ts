import { accountHolds, demand, holdsGlobally, maySee } from '../access/permissions';
import { automaticAssignee } from '../issues/automaticAssignee';
import { createIssue } from '../issues/createIssue';
import { deleteIssue } from '../issues/deleteIssue';
import { editIssue } from '../issues/editIssue';
import { findIssue, openedIssue } from '../issues/findIssue';
import { keepChange, putIssue } from '../issues/keepIssue';
import { offeredTransitions, transitionShape } from '../issues/transitions';
import { askFunctionsAbout, transitionIssue, waitsForFunction, type TransitionWish } from '../issues/transitionIssue';
import type { FieldsToWrite } from '../issues/writeFields';
import { badRequest, byAccountIdOnly, forbidden, JiraRefusal } from '../refusal';
import { changeShape } from '../shapes/changeShape';
import { editMeta } from '../shapes/fieldMeta';
import { issueShape } from '../shapes/issueShape';
import { userById } from '../shapes/userShape';
import { readUser } from '../fields/customValue';
import { FieldRefusal } from '../fields/siteField';
import { created, noContent, pageOf, Reply, texts, type Call, type Route } from './call';

const opened = (call: Call) => openedIssue(call.site, call.actor, call.params.issueIdOrKey!);

function getIssue(call: Call): unknown {
  const issue = opened(call);
  call.returns(1);
  const fields = call.query.list('fields');
  return issueShape(call, issue, {
    fields: fields.length === 0 ? ['*all'] : fields,
    expand: new Set(call.query.list('expand')),
    properties: call.query.list('properties'),
    byKeys: call.query.flag('fieldsByKeys', false),
  });
}

type NewIssue = FieldsToWrite & { properties?: unknown; transition?: { id?: unknown } };

/** Makes an issue, moved along its workflow at once where that is asked for, and says where it is. Within a change. */
function makeIssue(call: Call, wish: NewIssue): Record<string, unknown> {
  const issue = createIssue(call.site, call.actor, wish, call.version);
  if (wish.transition) {
    const { transition } = wish;
    // The issue would have to be there for the function to look at, and gone again when it refuses.
    if (waitsForFunction(call, issue, { transition })) {
      throw new JiraRefusal(501, ['The local Jira does not create an issue through a transition that an app’s function validates.']);
    }
    transitionIssue(call, issue, { transition });
  }
  return { id: issue.id, key: issue.key, self: `${call.site.apiUrl}/issue/${issue.id}` };
}

function postIssue(call: Call): unknown {
  const wish = call.body<NewIssue>();
  return call.site.change(() => created(makeIssue(call, wish)));
}

function putIssueFields(call: Call): unknown {
  const wish = call.body<FieldsToWrite & { properties?: { key: string; value: unknown }[] }>();
  if (call.query.flag('overrideScreenSecurity', false) && !holdsGlobally(call.site, call.actor, 'ADMINISTER')) {
    throw forbidden('You do not have permission to override screen security.');
  }
  call.site.change(() => editIssue(call.site, call.actor, opened(call), wish, call.version));
  if (!call.query.flag('returnIssue', false)) return noContent();
  return issueShape(call, opened(call), { fields: ['*all'], expand: new Set(call.query.list('expand')) });
}

function bulkCreate(call: Call): unknown {
  const { issueUpdates } = call.body<{ issueUpdates: NewIssue[] }>();
  if (!Array.isArray(issueUpdates) || issueUpdates.length === 0) {
    throw badRequest("'issueUpdates' must be a list of issues.");
  }
  if (issueUpdates.length > 50) {
    throw badRequest('The maximum number of issues that can be created in one request is 50.');
  }
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  issueUpdates.forEach((wish, failedElementNumber) => {
    try {
      issues.push(call.site.change(() => makeIssue(call, wish ?? {})));
    } catch (fault) {
      if (!(fault instanceof JiraRefusal)) throw fault;
      errors.push({
        status: fault.status, elementErrors: { errorMessages: fault.errorMessages, errors: fault.errors },
        failedElementNumber,
      });
    }
  });
  return new Reply(issues.length === 0 ? 400 : 201, { issues, errors });
}

/** At most 100 issues, in ascending order of ids; what is not there or may not be seen is left out without a word. */
function bulkFetch(call: Call): unknown {
  const wish = call.body<{
    issueIdsOrKeys: string[];
    fields: string[];
    expand: string[];
    properties: string[];
    fieldsByKeys: boolean,
  }>();
  const named = texts(wish.issueIdsOrKeys, 'issueIdsOrKeys');
  if (named.length === 0) throw badRequest("'issueIdsOrKeys' must name at least one issue.");
  if (named.length > 100) throw badRequest('The maximum number of issues that can be fetched in one request is 100.');
  const found = new Map(named.flatMap((name) => {
    const it = findIssue(call.site, name);
    return it && maySee(call.site, call.actor, it) ? [[it.id, it] as const] : [];
  }));
  const issues = [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
  call.returns(issues.length);
  const fields = texts(wish.fields, 'fields');
  const shape = {
    fields: fields.length === 0 ? ['*navigable'] : fields, expand: new Set(texts(wish.expand, 'expand')),
    properties: texts(wish.properties, 'properties'), byKeys: wish.fieldsByKeys === true,
  };
  return { expand: '', issueErrors: [], issues: issues.map((issue) => issueShape(call, issue, shape)) };
}

function assign(call: Call): unknown {
  const wish = call.body<{ accountId: string | null; name: unknown; key: unknown }>();
  const issue = opened(call);
  demand(call.site, call.actor, 'ASSIGN_ISSUES', issue, 'assign this issue');
  if (wish.name !== undefined || wish.key !== undefined) throw byAccountIdOnly();
  if (wish.accountId === undefined) throw badRequest("'accountId' must be given; null unassigns.");
  try {
    const assigneeId = wish.accountId === null ? null : wish.accountId === '-1' ? automaticAssignee(call.site, issue) : readUser(
      call.site, { accountId: wish.accountId }, 'assignee',
    );
    const project = call.site.store.projects.get(issue.projectId)!;
    const person = assigneeId === null ? undefined : call.site.store.people.get(assigneeId);
    if (person && !(person.active && accountHolds(call.site, person.id, 'ASSIGNABLE_USER', project, issue))) {
      throw new FieldRefusal(`User '${person.displayName}' cannot be assigned issues.`);
    }
    call.site.change(() => keepChange(call.site, call.actor, issue, { ...issue, assigneeId }));
  } catch (fault) {
    if (fault instanceof FieldRefusal) throw new JiraRefusal(400, [], { assignee: fault.message });
    throw fault;
  }
  return noContent();
}

function changelog(call: Call): unknown {
  const changes = call.site.store.changes.by('issue', opened(call).id);
  return pageOf(call, changes, (change) => changeShape(call, change), 100, 100);
}

/** Entries of the history by their ids. */
function changesByIds(call: Call): unknown {
  const ids = texts(call.body<{ changelogIds: number[] }>().changelogIds, 'changelogIds');
  if (ids.length === 0) throw badRequest("'changelogIds' must name at least one entry of the history.");
  const found = call.site.store.changes.by('issue', opened(call).id).filter(({ id }) => ids.includes(id));
  return { startAt: 0, maxResults: ids.length, total: found.length, histories: found.map((change) => changeShape(call, change)) };
}

/** Which of several issues the caller watches; those that may not be seen are told of as not watched. */
function watching(call: Call): unknown {
  const ids = texts(call.body<{ issueIds: string[] }>().issueIds, 'issueIds');
  return {
    issuesIsWatching: Object.fromEntries(ids.map((id) => {
      const it = findIssue(call.site, id);
      return [id, it !== undefined && maySee(call.site, call.actor, it) && it.watchers.includes(call.actor.person.id)];
    })),
  };
}

function bulkChangelogs(call: Call): unknown {
  const wish = call.body<{ issueIdsOrKeys: string[]; fieldIds: string[]; maxResults: number; nextPageToken: string }>();
  const named = texts(wish.issueIdsOrKeys, 'issueIdsOrKeys');
  if (named.length === 0 || named.length > 1000) {
    throw badRequest('Between 1 and 1000 issues can be named in one request.');
  }
  const fieldIds = texts(wish.fieldIds, 'fieldIds');
  if (fieldIds.length > 10) throw badRequest('At most 10 fields can be named in one request.');
  const issues = named.flatMap((name) => {
    const it = findIssue(call.site, name);
    return it && maySee(call.site, call.actor, it) ? [it] : [];
  });
  const changes = [...new Set(issues)].flatMap((issue) =>
    call.site.store.changes.by('issue', issue.id).flatMap((change) => {
      const items = fieldIds.length === 0 ? change.items : change.items.filter(
        (item) => fieldIds.includes(item.fieldId),
      );
      return items.length === 0 ? [] : [{ ...change, items }];
    }),
  );
  const start = wish.nextPageToken === undefined ? 0 : Number(
    Buffer.from(String(wish.nextPageToken), 'base64url').toString(),
  );
  if (!Number.isSafeInteger(start) || start < 0) throw badRequest('The nextPageToken is invalid.');
  const size = Math.min(Math.max(1, Number(wish.maxResults ?? 1000)), 10_000);
  const page = changes.slice(start, start + size);
  call.returns(page.length);
  const logs = [...new Set(page.map(({ issueId }) => issueId))].map((issueId) => ({
    issueId, changeHistories: page.filter((it) => it.issueId === issueId).map((change) => changeShape(call, change)),
  }));
  const next = start + size;
  return {
    issueChangeLogs: logs,
    ...(next < changes.length ? { nextPageToken: Buffer.from(String(next)).toString('base64url') } : {}),
  };
}

/** The body is the account id, a bare JSON text; without one the caller is meant. */
function watcherNamed(call: Call): string {
  const named = call.hasBody ? call.json() : null;
  if (named !== null && typeof named !== 'string') {
    throw badRequest('The body must be the account id as a JSON text.');
  }
  return named || call.actor.person.id;
}

function watch(call: Call, add: boolean): unknown {
  const issue = opened(call);
  const accountId = add ? watcherNamed(call) : call.query.get('accountId');
  if (!add && call.query.get('username') !== undefined) throw byAccountIdOnly();
  if (accountId === undefined) throw badRequest('The accountId must be given.');
  if (!call.site.store.people.get(accountId)) throw new JiraRefusal(404, [`The user ${accountId} does not exist.`]);
  if (accountId !== call.actor.person.id) demand(
    call.site, call.actor, 'MANAGE_WATCHERS', issue, 'manage watchers of this issue',
  );
  const others = issue.watchers.filter((it) => it !== accountId);
  call.site.change(() => putIssue(call.site, { ...issue, watchers: add ? [...others, accountId] : others }));
  return noContent();
}

const issue = '/issue/:issueIdOrKey';

/** Operations on an issue itself: reading, writing, moving along its workflow, history, watchers. */
export const issueRoutes: Route[] = [
  { method: 'POST', path: '/issue', answer: postIssue },
  { method: 'POST', path: '/issue/bulk', answer: bulkCreate },
  { method: 'POST', path: '/issue/bulkfetch', answer: bulkFetch, reads: true },
  { method: 'POST', path: '/changelog/bulkfetch', answer: bulkChangelogs, reads: true },
  { method: 'GET', path: issue, answer: getIssue },
  { method: 'PUT', path: issue, answer: putIssueFields, writes: 'issueIdOrKey' },
  {
    method: 'DELETE', path: issue, writes: 'issueIdOrKey',
    answer: (call) => {
      call.site.change(() => deleteIssue(
        call.site, call.actor, opened(call), call.query.flag('deleteSubtasks', false),
      ));
      return noContent();
    },
  },
  { method: 'PUT', path: `${issue}/assignee`, answer: assign, writes: 'issueIdOrKey' },
  { method: 'GET', path: `${issue}/changelog`, answer: changelog },
  { method: 'POST', path: `${issue}/changelog/list`, answer: changesByIds, reads: true },
  { method: 'POST', path: '/issue/watching', answer: watching, reads: true },
  { method: 'GET', path: `${issue}/editmeta`, answer: (call) => ({ fields: editMeta(call, opened(call)) }) },
  {
    method: 'GET', path: `${issue}/transitions`,
    answer: (call) => {
      const offered = offeredTransitions(call, opened(call)).filter(
        ({ id }) => (call.query.get('transitionId') ?? id) === id,
      );
      const fields = call.query.list('expand').includes('transitions.fields');
      return {
        expand: 'transitions',
        transitions: offered.map((it) => ({ ...transitionShape(call.site, it), ...(fields ? { fields: {} } : {}) })),
      };
    },
  },
  {
    method: 'POST', path: `${issue}/transitions`, writes: 'issueIdOrKey',
    answer: async (call) => {
      const wish = call.body<TransitionWish>();
      await askFunctionsAbout(call, opened(call), wish);
      call.site.change(() => transitionIssue(call, opened(call), wish));
      return noContent();
    },
  },
  {
    method: 'GET', path: `${issue}/watchers`,
    answer: (call) => {
      const it = opened(call);
      const { watches } = issueShape(
        call, it, { fields: ['watches'], expand: new Set() },
      ).fields as { watches: object };
      return { ...watches, watchers: it.watchers.map((id) => userById(call.site, id)) };
    },
  },
  { method: 'POST', path: `${issue}/watchers`, answer: (call) => watch(call, true), writes: 'issueIdOrKey' },
  { method: 'DELETE', path: `${issue}/watchers`, answer: (call) => watch(call, false), writes: 'issueIdOrKey' },
];
