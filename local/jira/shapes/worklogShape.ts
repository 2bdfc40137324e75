import { mayReadRestricted } from '../access/mayReadRestricted';
import type { Issue, Worklog } from '../entities/entities';
import { durationText } from '../fields/duration';
import type { Reading } from '../fields/siteField';
import type { Site } from '../site';
import { momentText } from './moment';
import { userById } from './userShape';
import { wikiOf } from './wikiOf';

/** A worklog as Jira shows it. */
export function worklogShape({ site, actor, version }: Reading, it: Worklog): Record<string, unknown> {
  const zone = actor.person.timeZone;
  return {
    self: `${site.apiUrl}/issue/${it.issueId}/worklog/${it.id}`,
    author: userById(site, it.authorId),
    updateAuthor: userById(site, it.updateAuthorId),
    ...(it.comment === null ? {} : { comment: version === 2 ? wikiOf(it.comment) : it.comment }),
    created: momentText(it.created, zone),
    updated: momentText(it.updated, zone),
    ...(it.visibility ? { visibility: it.visibility } : {}),
    started: momentText(it.started, zone),
    timeSpent: durationText(it.timeSpentSeconds),
    timeSpentSeconds: it.timeSpentSeconds,
    id: it.id,
    issueId: it.issueId,
  };
}

/** The worklogs that the reader may see, by the moment the work began. */
export const visibleWorklogs = (reading: Reading, issue: Issue): Worklog[] =>
  reading.site.store.worklogs
    .by('issue', issue.id)
    .filter((it) => mayReadRestricted(reading, issue, it))
    .sort((a, b) => a.started - b.started || Number(a.id) - Number(b.id));

/** So many worklogs come with the field of an issue. */
const FIELD_PAGE = 20;

/** The `worklog` field of an issue: the first ones. */
export function worklogPage(reading: Reading, issue: Issue): Record<string, unknown> {
  const all = visibleWorklogs(reading, issue);
  return {
    startAt: 0, maxResults: FIELD_PAGE, total: all.length,
    worklogs: all.slice(0, FIELD_PAGE).map((it) => worklogShape(reading, it)),
  };
}

/** Seconds spent on an issue in all, whoever may see them; null for none. */
export function timeSpentOn(site: Site, issue: Issue): number | null {
  const all = site.store.worklogs.by('issue', issue.id);
  return all.length === 0 ? null : all.reduce((sum, { timeSpentSeconds }) => sum + timeSpentSeconds, 0);
}
