import { demand } from '../access/permissions';
import type { Issue, Worklog } from '../entities/entities';
import { readMoment } from '../fields/customValue';
import { readDuration } from '../fields/duration';
import { readRestriction, type RestrictionWish } from '../fields/readRestriction';
import { FieldRefusal, type Reading } from '../fields/siteField';
import { readRichText } from '../fields/readRichText';
import { badFields } from '../refusal';
import { timeSpentOn } from '../shapes/worklogShape';
import { tellOfWorklog } from './issueEvents';
import { keepChange, putIssue } from './keepIssue';

/** Work as a client logs it. */
export interface WorklogWish {
  comment: unknown;
  started: string;
  timeSpent: string;
  timeSpentSeconds: number;
  visibility: RestrictionWish | null;
}

/** What work does to what remains to be done: by itself (`auto`), nothing (`leave`), or as the client says. */
export interface EstimateWish {
  adjustEstimate?: string | undefined;
  newEstimate?: string | undefined;
  /** By how much it grows less, or more when work is taken back. */
  by?: string | undefined;
}

/** Seconds that a wish names, in either form. Throws 400. */
export function readTimeSpent({ timeSpent, timeSpentSeconds }: Partial<WorklogWish>): number {
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

/** The moment at which the work began. Throws 400. */
export const readStart = (wish: Partial<WorklogWish>): number =>
  Date.parse(under('started', () => readMoment(wish.started)));

/** The text with which work is logged. Throws 400. */
export const readWorkComment = ({ version }: Reading, wish: Partial<WorklogWish>): unknown =>
  under('comment', () => readRichText(wish.comment, version));

/** Logs work on an issue. Throws 403 without the permission, 400 for what is no work. Within a change. */
export function addWorklog(reading: Reading, issue: Issue, wish: Partial<WorklogWish>, estimate: EstimateWish = {}): Worklog {
  const { site, actor } = reading;
  demand(site, actor, 'WORK_ON_ISSUES', issue, 'log work on this issue');
  const visibility = readRestriction(site, wish.visibility);
  const now = site.clock.now();
  const author = actor.person.id;
  const it: Worklog = {
    comment: readWorkComment(reading, wish), timeSpentSeconds: readTimeSpent(wish),
    started: wish.started === undefined ? now : readStart(wish),
    id: site.store.nextId('worklog'), issueId: issue.id, authorId: author, updateAuthorId: author,
    created: now, updated: now, ...(visibility ? { visibility } : {}),
  };
  keepWork(reading, issue, estimate, it.timeSpentSeconds, () => site.store.worklogs.put(it));
  tellOfWorklog(reading, 'created', it);
  return it;
}

/**
 * Keeps work that came, changed or went, with what it does to the remaining estimate, and writes both into the history.
 *
 * @param more seconds of work that there are now and were not before; negative where work was taken back
 */
export function keepWork({ site, actor }: Reading, issue: Issue, wish: EstimateWish, more: number, keep: () => void): void {
  const before = site.store.issues.get(issue.id) ?? issue;
  const was = timeSpentOn(site, before);
  keep();
  const is = timeSpentOn(site, before);
  const text = (span: number | null): string | null => (span === null ? null : String(span));
  const spent = was === is ? [] : [{
    field: 'timespent', fieldtype: 'jira' as const, fieldId: 'timespent', from: text(was), fromString: text(was),
    to: text(is), toString: text(is),
  }];
  const remainingEstimate = remaining(before, wish, more);
  if (spent.length === 0 && remainingEstimate === before.remainingEstimate) {
    putIssue(site, { ...before, updated: site.clock.now() });
    return;
  }
  keepChange(site, actor, before, { ...before, remainingEstimate }, { items: spent, quiet: true });
}

/** What remains to be done once work came or went. Throws 400. */
function remaining({ remainingEstimate }: Issue, { adjustEstimate = 'auto', newEstimate, by }: EstimateWish, more: number): number | null {
  const now = remainingEstimate ?? null;
  const span = (name: string, text: string | undefined): number => under(name, () => readDuration(text));
  switch (adjustEstimate) {
    case 'leave':
      return now;
    case 'new':
      return span('newEstimate', newEstimate);
    case 'manual':
      return Math.max(0, (now ?? 0) - Math.sign(more || 1) * span('adjustmentAmount', by));
    case 'auto':
      return Math.max(0, (now ?? 0) - more);
    default:
      throw badFields({ adjustEstimate: `The value '${adjustEstimate}' must be one of new, leave, manual and auto.` });
  }
}
