import { maySee } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { findIssue } from '../issues/findIssue';
import type { Asking } from './clauseField';
import type { JqlFunction } from './functions';
import { jqlDate } from './jqlDates';
import { resolvePerson } from './resolvePerson';

const idsOf = ({ site }: Asking, fits: (issue: Issue) => boolean): { values: string[] } => ({
  values: [...site.store.issues.all()].filter(fits).map(({ id }) => id),
});

/** Functions that give issues. */
export const issueFunctions: JqlFunction[] = [
  {
    name: 'linkedIssues', kinds: ['issue'], arguments: [1, Number.POSITIVE_INFINITY], list: true,
    run([key = '', ...said], { site, actor }) {
      const issue = findIssue(site, key);
      if (!issue || !maySee(site, actor, issue)) return `Issue '${key}' could not be found in function 'linkedIssues'.`;
      const wanted = said.map((it) => it.toLowerCase());
      const known = [...site.store.linkTypes.all()].flatMap(({ inward, outward }) => [inward.toLowerCase(), outward.toLowerCase()]);
      const unknown = wanted.findIndex((it) => !known.includes(it));
      if (unknown >= 0) return `Issue link type '${said[unknown]}' could not be found in function 'linkedIssues'.`;
      return {
        values: site.store.links.by('issue', issue.id).flatMap(({ typeId, outwardFrom, inwardTo }) => {
          const outward = outwardFrom === issue.id;
          const type = site.store.linkTypes.get(typeId)!;
          const fits = wanted.length === 0 || wanted.includes(type[outward ? 'outward' : 'inward'].toLowerCase());
          return fits ? [outward ? inwardTo : outwardFrom] : [];
        }),
      };
    },
  },
  {
    name: 'watchedIssues', kinds: ['issue'], arguments: [0, 0], list: true,
    run: (_, asking) => idsOf(asking, ({ watchers }) => watchers.includes(asking.actor.person.id)),
  },
  {
    name: 'votedIssues', kinds: ['issue'], arguments: [0, 0], list: true,
    run: (_, asking) => idsOf(asking, ({ voters }) => voters.includes(asking.actor.person.id)),
  },
  // Nobody's looking at issues is remembered.
  { name: 'issueHistory', kinds: ['issue'], arguments: [0, 0], list: true, run: () => ({ values: [] }) },
  {
    name: 'issuesWithRemoteLinksByGlobalId', kinds: ['issue'], arguments: [1, 100], list: true,
    run(globalIds, { site }) {
      const found = [...site.store.remoteLinks.all()].filter(({ globalId }) => globalId !== undefined && globalIds.includes(globalId));
      return { values: [...new Set(found.map(({ issueId }) => issueId))] };
    },
  },
  { name: 'updatedBy', kinds: ['issue'], arguments: [1, 3], list: true, run: updatedBy },
];

/** Issues that somebody made, changed or commented on, between two moments where these are given. */
function updatedBy([who = '', from, to]: string[], asking: Asking): { values: string[] } | string {
  const { site, now, zone } = asking;
  const people = resolvePerson(asking, who);
  if (!people) return `Could not resolve the user '${who}' provided to function 'updatedBy'.`;
  const [since, until] = [from, to].map((text) => (text === undefined ? undefined : jqlDate(text, now, zone)));
  const unread = [from, to].find((text, i) => text !== undefined && [since, until][i] === undefined);
  if (unread !== undefined) return `Date value '${unread}' of the function 'updatedBy' is invalid.`;
  const within = (at: number): boolean => at >= (since?.at ?? Number.NEGATIVE_INFINITY) && at <= (until?.at ?? Number.POSITIVE_INFINITY);
  const theirs = (id: string | null): boolean => id !== null && people.includes(id);
  return idsOf(asking, (issue) => (theirs(issue.creatorId) && within(issue.created)) ||
    site.store.changes.by('issue', issue.id).some(({ authorId, created }) => theirs(authorId) && within(created)) ||
    site.store.comments.by('issue', issue.id).some(({ authorId, created }) => theirs(authorId) && within(created)));
}
