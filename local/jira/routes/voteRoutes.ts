import { openedIssue } from '../issues/findIssue';
import { putIssue } from '../issues/keepIssue';
import { notFound } from '../refusal';
import { userById } from '../shapes/userShape';
import { noContent, type Call, type Route } from './call';

function vote(call: Call, add: boolean): unknown {
  const issue = openedIssue(call.site, call.actor, call.params.issueIdOrKey!);
  const voter = call.actor.person.id;
  if (issue.resolutionId !== null) throw notFound('You cannot vote for an issue that is resolved.');
  if (!add && !issue.voters.includes(voter)) throw notFound('You have not voted for this issue.');
  const others = issue.voters.filter((it) => it !== voter);
  call.site.change(() => putIssue(call.site, { ...issue, voters: add ? [...others, voter] : others }));
  return noContent();
}

const votes = '/issue/:issueIdOrKey/votes';

/** Votes for an issue. */
export const voteRoutes: Route[] = [
  {
    method: 'GET', path: votes,
    answer: (call) => {
      const { key, voters } = openedIssue(call.site, call.actor, call.params.issueIdOrKey!);
      return {
        self: `${call.site.apiUrl}/issue/${key}/votes`, votes: voters.length,
        hasVoted: voters.includes(call.actor.person.id),
        voters: voters.flatMap((id) => userById(call.site, id) ?? []),
      };
    },
  },
  { method: 'POST', path: votes, answer: (call) => vote(call, true), writes: 'issueIdOrKey' },
  { method: 'DELETE', path: votes, answer: (call) => vote(call, false), writes: 'issueIdOrKey' },
];
