import { accountHolds, holds } from '../access/permissions';
import type { Issue, Named } from '../entities/entities';
import { workflowOf } from '../workflows/workflowOf';
import { textOf } from '../shapes/adf';
import { attachmentShape } from '../shapes/attachmentShape';
import {
  categoryShape, priorityShape, projectShape, resolutionShape, securityShape, statusShape, typeShape,
} from '../shapes/catalogueShapes';
import { commentPage } from '../shapes/commentShape';
import { briefIssue } from '../shapes/briefIssue';
import { linksShape } from '../shapes/linkShape';
import { momentText } from '../shapes/moment';
import { userById } from '../shapes/userShape';
import { wikiOf } from '../shapes/wikiOf';
import { worklogPage } from '../shapes/worklogShape';
import type { Site } from '../site';
import { readDay, readUser } from './customValue';
import { writeParent } from './parent';
import { partFields } from './partFields';
import { readRichText } from './readRichText';
import { changeItem, systemField } from './systemField';
import { timeFields } from './timeFields';
import { FieldRefusal, type FieldOperation, type Reading, type SiteField, type Writing } from './siteField';

const always = (): boolean => true;
const setOnly: FieldOperation[] = ['set'];
const moment = (at: number | null, { actor }: Reading): string | null => (at === null ? null : momentText(
  at, actor.person.timeZone,
));
const nameOf = (site: Site, accountId: string | null): string | null =>
  accountId === null ? null : String(userById(site, accountId)?.displayName ?? '');

/** Finds a choice by `id`, or by `name` where no id is given. */
function chosen<T extends { id: string; name: string }>(value: unknown, among: T[], refusal: string): T | null {
  if (value === null) return null;
  const wish = value as { id?: unknown; name?: unknown };
  if (typeof wish !== 'object') throw new FieldRefusal(refusal);
  const found = among.find(({ id, name }) => (wish.id === undefined ? name === wish.name : id === String(wish.id)));
  if (!found) throw new FieldRefusal(refusal);
  return found;
}

const richText = (id: 'description' | 'environment', name: string): SiteField =>
  systemField({
    id, name, type: 'string',
    show: (issue, { version }) => (version === 2 && issue[id] !== null ? wikiOf(issue[id]) : issue[id]),
    writer: {
      operations: setOnly, onScreen: always,
      write: (draft, _, value, { version }) => {
        draft[id] = readRichText(value, version);
      },
    },
    changeOf: (before, after) =>
      JSON.stringify(before[id]) === JSON.stringify(after[id])
        ? undefined
        : {
          field: id, fieldtype: 'jira', fieldId: id, from: null, fromString: textOf(before[id]) || null, to: null,
          toString: textOf(after[id]) || null,
        },
  });

function writeLabels(draft: Issue, operation: FieldOperation, value: unknown): void {
  const came = operation === 'set' ? (value ?? []) : [value];
  if (!Array.isArray(came) || came.some((label) => typeof label !== 'string')) {
    throw new FieldRefusal('data was not an array');
  }
  const labels = came as string[];
  const spaced = labels.find((label) => /\s/.test(label) || label === '');
  if (spaced !== undefined) throw new FieldRefusal(`The label '${spaced}' contains spaces which is invalid.`);
  const long = labels.find((label) => label.length > 255);
  if (long !== undefined) throw new FieldRefusal(`The label '${long}' exceeds the maximum length of 255 characters.`);
  const next = operation === 'set' ? labels : operation === 'add' ? [...draft.labels, ...labels] : draft.labels.filter(
    (label) => !labels.includes(label),
  );
  draft.labels = [...new Set(next)].sort();
}

function writeSummary(draft: Issue, value: unknown): void {
  if (typeof value !== 'string') {
    throw new FieldRefusal(
      value === null ? 'You must specify a summary of the issue.' : 'Operation value must be a string',
    );
  }
  const summary = value.trim();
  if (summary === '') throw new FieldRefusal('You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary)) throw new FieldRefusal('The summary is invalid because it contains newline characters.');
  if (summary.length > 255) throw new FieldRefusal("Summary can't exceed 255 characters.");
  draft.summary = summary;
}

function writeAssignee(draft: Issue, value: unknown, { site, actor, project, creating }: Writing): void {
  const wish = value as { accountId?: unknown; id?: unknown; name?: unknown } | null;
  const named = wish?.accountId ?? wish?.id ?? wish?.name ?? null;
  const accountId = value === null || named === null || named === '-1' ? null : readUser(site, value, 'assignee');
  if (accountId === draft.assigneeId) return;
  if (!holds(site, actor, 'ASSIGN_ISSUES', project, creating ? undefined : draft)) {
    throw new FieldRefusal("Field 'assignee' cannot be set. It is not on the appropriate screen, or unknown.");
  }
  const person = accountId === null ? undefined : site.store.people.get(accountId);
  if (accountId !== null && (!person?.active || !accountHolds(site, accountId, 'ASSIGNABLE_USER', project))) {
    throw new FieldRefusal(`User '${person?.displayName ?? accountId}' cannot be assigned issues.`);
  }
  draft.assigneeId = accountId;
}

function writeReporter(draft: Issue, value: unknown, { site, actor, project, creating }: Writing): void {
  const accountId = value === null ? null : readUser(site, value, 'reporter');
  if (accountId === draft.reporterId) return;
  if (!holds(site, actor, 'MODIFY_REPORTER', project, creating ? undefined : draft)) {
    throw new FieldRefusal("Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown.");
  }
  if (accountId === null) throw new FieldRefusal('Reporter is required.');
  draft.reporterId = accountId;
}

/** Reads a priority. Jira refuses an id that is not, a name that is not, and what is neither in words of their own. */
function readPriority(value: unknown, among: Named[]): string | null {
  if (value === null) return null;
  const { id, name } = (typeof value === 'object' ? value : {}) as { id?: unknown; name?: unknown };
  const wanted = id ?? name;
  if (typeof wanted !== 'string' && typeof wanted !== 'number') {
    throw new FieldRefusal('Specify the Priority (id or name) in the string format');
  }
  const found = among.find((it) => (id === undefined || id === null ? it.name === name : it.id === String(id)));
  if (found) return found.id;
  throw new FieldRefusal(wanted === id ? 'The priority selected is invalid.' : 'Specify the Priority (name) in the string format');
}

const typesOf = ({ site, project }: Writing) => project.typeIds.flatMap((id) => site.store.issueTypes.get(id) ?? []);

/** Jira's own fields, in the order in which an issue shows them. */
export const systemFields: readonly SiteField[] = [
  systemField({
    id: 'statuscategorychangedate', name: 'Status Category Changed', type: 'datetime',
    clauseNames: ['statusCategoryChangedDate'],
    show: (issue, reading) => moment(issue.statusCategoryChanged, reading),
  }),
  systemField({
    id: 'issuetype', name: 'Issue Type', type: 'issuetype', clauseNames: ['issuetype', 'type'],
    show: (issue, { site }) => {
      const type = site.store.issueTypes.get(issue.typeId);
      return type ? typeShape(site, type) : null;
    },
    writer: {
      operations: setOnly, onScreen: always, required: true,
      allowed: (writing) => typesOf(writing).map((type) => typeShape(writing.site, type)),
      write: (draft, _, value, writing) => {
        const type = chosen(value, typesOf(writing), 'The issue type selected is invalid.');
        if (!type) throw new FieldRefusal('Specify an issue type');
        const now = writing.site.store.issueTypes.get(draft.typeId);
        if (!writing.creating && now && now.hierarchyLevel !== type.hierarchyLevel) {
          throw new FieldRefusal('The issue type selected is invalid.');
        }
        // A type with another workflow is changed to by moving the issue, where statuses are mapped.
        const offered = workflowOf(writing.site, { projectId: draft.projectId, typeId: type.id })?.statusIds ?? [];
        if (!writing.creating && !offered.includes(draft.statusId)) {
          throw new FieldRefusal('The issue type selected is invalid.');
        }
        draft.typeId = type.id;
      },
    },
    changeOf: (before, after, site) =>
      changeItem(
        'issuetype', [before.typeId, site.store.issueTypes.get(before.typeId)?.name ?? null],
        [after.typeId, site.store.issueTypes.get(after.typeId)?.name ?? null],
      ),
  }),
  systemField({
    id: 'parent', name: 'Parent', clauseNames: ['parent'], type: 'issuelink',
    show: (issue, reading) => (issue.parentId === null ? undefined : briefIssue(reading, issue.parentId)),
    writer: {
      operations: setOnly, onScreen: always, write: (draft, _, value, writing) => writeParent(draft, value, writing),
    },
    changeOf: (before, after, site) => {
      const key = (id: string | null): string | null => (id === null ? null : (site.store.issues.get(id)?.key ?? null));
      return changeItem(
        'parent', [before.parentId, key(before.parentId)], [after.parentId, key(after.parentId)],
        'IssueParentAssociation',
      );
    },
  }),
  systemField({
    id: 'project', name: 'Project', type: 'project',
    show: (issue, { site }) => {
      const project = site.store.projects.get(issue.projectId);
      return project ? projectShape(site, project) : null;
    },
    changeOf: (before, after, site) =>
      changeItem(
        'project', [before.projectId, site.store.projects.get(before.projectId)?.name ?? null],
        [after.projectId, site.store.projects.get(after.projectId)?.name ?? null],
      ),
  }),
  systemField({ id: 'issuekey', name: 'Key', clauseNames: ['id', 'issue', 'issuekey', 'key'], show: () => undefined }),
  systemField({
    id: 'summary', name: 'Summary', type: 'string', show: ({ summary }) => summary,
    writer: {
      operations: setOnly, onScreen: always, required: true, write: (draft, _, value) => writeSummary(draft, value),
    },
    changeOf: (before, after) => changeItem('summary', [null, before.summary], [null, after.summary]),
  }),
  systemField({
    id: 'status', name: 'Status', type: 'status',
    show: (issue, { site }) => {
      const status = site.store.statuses.get(issue.statusId);
      return status ? statusShape(site, status) : null;
    },
    changeOf: (before, after, site) =>
      changeItem(
        'status', [before.statusId, site.store.statuses.get(before.statusId)?.name ?? null],
        [after.statusId, site.store.statuses.get(after.statusId)?.name ?? null],
      ),
  }),
  systemField({
    id: 'statusCategory', name: 'Status Category', type: 'statusCategory', clauseNames: ['statusCategory'],
    show: (issue, { site }) => {
      const status = site.store.statuses.get(issue.statusId);
      return status ? categoryShape(site, status.category) : null;
    },
  }),
  systemField({
    id: 'resolution', name: 'Resolution', type: 'resolution',
    show: (issue, { site }) => {
      const it = issue.resolutionId === null ? undefined : site.store.resolutions.get(issue.resolutionId);
      return it ? resolutionShape(site, it) : null;
    },
    changeOf: (before, after, site) => {
      const name = (id: string | null): string | null => (id === null ? null : (
        site.store.resolutions.get(id)?.name ?? null
      ));
      return changeItem(
        'resolution', [before.resolutionId, name(before.resolutionId)], [after.resolutionId, name(after.resolutionId)],
      );
    },
  }),
  systemField({
    id: 'resolutiondate', name: 'Resolved', type: 'datetime', clauseNames: ['resolutiondate', 'resolved'],
    show: (issue, reading) => moment(issue.resolved, reading),
  }),
  systemField({
    id: 'priority', name: 'Priority', type: 'priority',
    show: (issue, { site }) => {
      const it = issue.priorityId === null ? undefined : site.store.priorities.get(issue.priorityId);
      return it ? priorityShape(site, it) : null;
    },
    writer: {
      operations: setOnly, onScreen: always,
      allowed: ({ site }) => [...site.store.priorities.all()].map((it) => priorityShape(site, it)),
      first: ({ site }) => {
        const usual = [...site.store.priorities.all()].find(({ name }) => name === 'Medium');
        return usual && priorityShape(site, usual);
      },
      write: (draft, _, value, { site }) => {
        draft.priorityId = readPriority(value, [...site.store.priorities.all()]);
      },
    },
    changeOf: (before, after, site) => {
      const name = (id: string | null): string | null => (id === null ? null : (
        site.store.priorities.get(id)?.name ?? null
      ));
      return changeItem('priority', [before.priorityId, name(before.priorityId)], [after.priorityId, name(after.priorityId)]);
    },
  }),
  systemField({
    id: 'assignee', name: 'Assignee', type: 'user', show: (issue, { site }) => userById(site, issue.assigneeId),
    writer: {
      operations: setOnly, onScreen: always, write: (draft, _, value, writing) => writeAssignee(draft, value, writing),
    },
    changeOf: (before, after, site) => changeItem(
      'assignee', [before.assigneeId, nameOf(site, before.assigneeId)],
      [after.assigneeId, nameOf(site, after.assigneeId)],
    ),
  }),
  systemField({
    id: 'reporter', name: 'Reporter', type: 'user', show: (issue, { site }) => userById(site, issue.reporterId),
    writer: {
      operations: setOnly, onScreen: always, required: true, write: (draft, _, value, writing) => writeReporter(draft, value, writing),
    },
    changeOf: (before, after, site) => changeItem(
      'reporter', [before.reporterId, nameOf(site, before.reporterId)],
      [after.reporterId, nameOf(site, after.reporterId)],
    ),
  }),
  systemField({ id: 'creator', name: 'Creator', type: 'user', show: (issue, { site }) => userById(site, issue.creatorId) }),
  systemField({
    id: 'created', name: 'Created', type: 'datetime', clauseNames: ['created', 'createdDate'],
    show: (issue, reading) => moment(issue.created, reading),
  }),
  systemField({
    id: 'updated', name: 'Updated', type: 'datetime', clauseNames: ['updated', 'updatedDate'],
    show: (issue, reading) => moment(issue.updated, reading),
  }),
  systemField({ id: 'lastViewed', name: 'Last Viewed', type: 'datetime', show: () => null }),
  systemField({
    id: 'duedate', name: 'Due date', type: 'date', clauseNames: ['due', 'duedate'], show: ({ dueDate }) => dueDate,
    writer: {
      operations: setOnly, onScreen: always,
      write: (draft, _, value) => {
        draft.dueDate = value === null || value === '' ? null : readDay(value);
      },
    },
    changeOf: (before, after) => changeItem('duedate', [before.dueDate, before.dueDate], [after.dueDate, after.dueDate]),
  }),
  systemField({
    id: 'labels', name: 'Labels', type: 'array', items: 'string', show: ({ labels }) => labels,
    writer: { operations: ['add', 'set', 'remove'], onScreen: always, write: writeLabels },
    changeOf: (before, after) => changeItem('labels', [null, before.labels.join(' ')], [null, after.labels.join(' ')]),
  }),
  ...partFields,
  richText('description', 'Description'),
  richText('environment', 'Environment'),
  systemField({
    id: 'security', name: 'Security Level', type: 'securitylevel', clauseNames: ['level'],
    show: (issue, { site }) => {
      const level = site.store.projects.get(issue.projectId)?.securityLevels.find(({ id }) => id === issue.securityId);
      return level ? securityShape(site, level) : null;
    },
    writer: {
      operations: setOnly, onScreen: ({ project }) => project.securityLevels.length > 0,
      allowed: ({ site, project }) => project.securityLevels.map((level) => securityShape(site, level)),
      write: (draft, _, value, { site, actor, project, creating }) => {
        const level = chosen(value, project.securityLevels, 'Security level is not valid.');
        if ((level?.id ?? null) === draft.securityId) return;
        if (!holds(site, actor, 'SET_ISSUE_SECURITY', project, creating ? undefined : draft)) {
          throw new FieldRefusal("Field 'security' cannot be set. It is not on the appropriate screen, or unknown.");
        }
        draft.securityId = level?.id ?? null;
      },
    },
    changeOf: (before, after, site) => {
      const name = ({ projectId, securityId }: Issue): string | null =>
        site.store.projects.get(projectId)?.securityLevels.find(({ id }) => id === securityId)?.name ?? null;
      return changeItem('security', [before.securityId, name(before)], [after.securityId, name(after)]);
    },
  }),
  systemField({
    id: 'subtasks', name: 'Sub-tasks', type: 'array', items: 'issuelinks', searchable: false,
    show: (issue, reading) =>
      reading.site.store.issues
        .by('parent', issue.id)
        .filter(({ typeId }) => reading.site.store.issueTypes.get(typeId)?.hierarchyLevel === -1)
        .flatMap(({ id }) => briefIssue(reading, id) ?? []),
  }),
  systemField({
    id: 'issuelinks', name: 'Linked Issues', type: 'array', items: 'issuelinks', clauseNames: ['issueLink'],
    show: (issue, reading) => linksShape(reading, issue),
  }),
  systemField({
    id: 'watches', name: 'Watchers', type: 'watches', clauseNames: ['watchers'],
    show: (issue, { site, actor }) => ({
      self: `${site.apiUrl}/issue/${issue.key}/watchers`, watchCount: issue.watchers.length,
      isWatching: issue.watchers.includes(actor.person.id),
    }),
  }),
  systemField({
    id: 'votes', name: 'Votes', type: 'votes',
    show: (issue, { site, actor }) => ({
      self: `${site.apiUrl}/issue/${issue.key}/votes`, votes: issue.voters.length,
      hasVoted: issue.voters.includes(actor.person.id),
    }),
  }),
  systemField({
    id: 'attachment', name: 'Attachment', type: 'array', items: 'attachment', navigable: false,
    clauseNames: ['attachments'],
    show: (issue, reading) => reading.site.store.attachments.by('issue', issue.id).map(
      (it) => attachmentShape(reading, it),
    ),
  }),
  systemField({
    id: 'comment', name: 'Comment', type: 'comments-page', navigable: false, clauseNames: ['comment'],
    show: (issue, reading) => commentPage(reading, issue),
  }),
  systemField({
    id: 'worklog', name: 'Log Work', type: 'array', items: 'worklog', navigable: false, searchable: false,
    show: (issue, reading) => worklogPage(reading, issue),
  }),
  ...timeFields,
  systemField({
    id: 'issuerestriction', name: 'Restrict to', type: 'issuerestriction', searchable: false, clauseNames: [],
    show: () => ({ issuerestrictions: {}, shouldDisplay: false }),
  }),
];

