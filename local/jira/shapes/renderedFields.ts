import type { Issue } from '../entities/entities';
import type { Reading, SiteField } from '../fields/siteField';
import { htmlOf } from './adf';
import { attachmentShape } from './attachmentShape';
import { commentShape, visibleComments } from './commentShape';
import { zoneOffsetMinutes } from './moment';
import { visibleWorklogs, worklogShape } from './worklogShape';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** A day as a page of Jira writes it: `02/Sep/25`. `at` is the day's own midnight, read as UTC. */
function dayText(at: number): string {
  const day = new Date(at);
  return `${two(day.getUTCDate())}/${months[day.getUTCMonth()]}/${two(day.getUTCFullYear() % 100)}`;
}

/** A moment as a page of Jira writes it, in the viewer's zone: `02/Sep/25 12:32 AM`. */
function pageMoment(at: number, zone: string): string {
  const wall = at + zoneOffsetMinutes(at, zone) * 60_000;
  const [hours, minutes] = [new Date(wall).getUTCHours(), new Date(wall).getUTCMinutes()];
  return `${dayText(wall)} ${hours % 12 || 12}:${two(minutes)} ${hours < 12 ? 'AM' : 'PM'}`;
}

const sizeText = (bytes: number): string =>
  (bytes < 1024 ? `${bytes} bytes` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 ** 2).toFixed(2)} MB`);

/** Fields whose text is a document. */
const documents = new Set(['description', 'environment']);
const TEXTAREA = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea';

/** `renderedFields`: texts as HTML, moments and days as a page writes them, and null where there is no other form. */
export function renderedFields(reading: Reading, issue: Issue, fields: SiteField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.id, rendered(reading, issue, field)]));
}

function rendered(reading: Reading, issue: Issue, field: SiteField): unknown {
  const zone = reading.actor.person.timeZone;
  const times = <T extends { created: number; updated: number }>({ created, updated }: T): object => ({
    created: pageMoment(created, zone), updated: pageMoment(updated, zone),
  });
  if (field.id === 'comment') {
    const comments = visibleComments(reading, issue).map((it) => ({ ...commentShape(reading, it), body: htmlOf(it.body), ...times(it) }));
    return { comments, maxResults: comments.length, total: comments.length, startAt: 0 };
  }
  if (field.id === 'worklog') {
    const all = visibleWorklogs(reading, issue);
    const worklogs = all.slice(0, 20).map((it) => ({
      ...worklogShape(reading, it), comment: htmlOf(it.comment), ...times(it), started: pageMoment(it.started, zone),
    }));
    return { startAt: 0, maxResults: 20, total: all.length, worklogs };
  }
  if (field.id === 'attachment') {
    return reading.site.store.attachments.by('issue', issue.id).map((it) => ({
      ...attachmentShape(reading, it), created: pageMoment(it.created, zone), size: sizeText(it.size),
    }));
  }
  const value = field.show(issue, reading);
  if (field.id === 'timetracking') return value;
  if (documents.has(field.id)) return htmlOf(issue[field.id as 'description']);
  if (field.schema?.custom === TEXTAREA) return htmlOf(issue.custom[field.id]);
  if (typeof value !== 'string') return null;
  if (field.schema?.type === 'datetime') return pageMoment(Date.parse(value.replace(/(\d{2})$/, ':$1')), zone);
  return field.schema?.type === 'date' ? dayText(Date.parse(`${value}T00:00:00Z`)) : null;
}
