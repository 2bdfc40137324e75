import { maySee } from '../access/permissions';
import type { Issue } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { badFields, JiraRefusal } from '../refusal';
import { addComment, type CommentWish } from './addComment';
import { addLink, type LinkTypeWish } from './addLink';
import { addWorklog, type WorklogWish } from './addWorklog';
import { deleteComment, editComment } from './changeComment';
import { findIssue } from './findIssue';
import type { FieldsToWrite } from './writeFields';

/** What stands on an issue's screens and is no value of the issue. */
const kinds = ['comment', 'issuelinks', 'worklog'] as const;
type Kind = (typeof kinds)[number];

/** Operations that came with a write and are done beside it. */
export type BesideFields = { kind: Kind; operation: string; value: Record<string, unknown> }[];

/**
 * A write of values, and apart from it the comments, links and work that came with it. Throws 400 for other forms than
 * one operation at a time, with an object.
 *
 * @param creating comments cannot come with an issue that is made: they are left for the writer of values to refuse
 */
export function apartFromFields<T extends FieldsToWrite>(wish: T, creating = false): { fields: T; beside: BesideFields } {
  if (typeof wish.update !== 'object' || wish.update === null) return { fields: wish, beside: [] };
  const { comment, issuelinks, worklog, ...update } = wish.update;
  const beside = Object.entries({ comment: creating ? undefined : comment, issuelinks, worklog }).flatMap(([kind, list]) => {
    if (list === undefined) return [];
    if (!Array.isArray(list)) throw badFields({ [kind]: 'data was not an array' });
    return list.map((operations) => {
      const [[operation, value] = [], ...more] = Object.entries(operations ?? {});
      if (operation === undefined || more.length > 0 || typeof value !== 'object' || value === null) {
        throw badFields({ [kind]: `Send one operation at a time, with an object: {"add": {…}}` });
      }
      return { kind: kind as Kind, operation, value: value as Record<string, unknown> };
    });
  });
  return { fields: { ...wish, update: creating && comment !== undefined ? { ...update, comment } : update }, beside };
}

/** Does what came beside the values of a write. Refusals are told of by the kind. Within a change. */
export function doBesideFields(reading: Reading, issue: Issue, beside: BesideFields): void {
  for (const { kind, operation, value } of beside) {
    const deed = deeds[`${kind} ${operation}`];
    if (!deed) throw badFields({ [kind]: `Field '${kind}' does not support operation '${operation}'` });
    try {
      deed(reading, issue, value);
    } catch (fault) {
      const named = fault instanceof JiraRefusal && [400, 404].includes(fault.status) && Object.keys(fault.errors).length === 0;
      throw named ? badFields({ [kind]: fault.message }) : fault;
    }
  }
}

type Deed = (reading: Reading, issue: Issue, value: Record<string, unknown>) => unknown;

const deeds: Record<string, Deed> = {
  'comment add': (reading, issue, value) => addComment(reading, issue, value as Partial<CommentWish>),
  'comment edit': (reading, issue, value) => editComment(reading, issue, String(value.id), value as Partial<CommentWish>),
  'comment remove': (reading, issue, value) => deleteComment(reading, issue, String(value.id)),
  'worklog add': (reading, issue, value) => addWorklog(reading, issue, value as Partial<WorklogWish>),
  'issuelinks add': link,
};

/** The other end is named as `outwardIssue`, which this issue's outward text points at, or as `inwardIssue`. */
function link(reading: Reading, issue: Issue, value: Record<string, unknown>): void {
  type End = { id?: unknown; key?: unknown } | undefined;
  const [outward, inward] = [value.outwardIssue as End, value.inwardIssue as End];
  const named = outward ?? inward;
  const other = findIssue(reading.site, String(named?.id ?? named?.key));
  if (!other || !maySee(reading.site, reading.actor, other)) throw badFields({ issuelinks: 'Could not find issue by id or key.' });
  addLink(reading, value.type as LinkTypeWish | undefined, outward ? issue : other, outward ? other : issue);
}
