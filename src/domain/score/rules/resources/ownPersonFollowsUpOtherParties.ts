import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import type { ResourceLine } from './answerAbout';
import { judgeOtherParties, otherPartyMessages } from './judgeOtherParties';

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const host = { id: 'p1', type: 'third party', name: 'Cloud Hosting Ltd', followedUpBy: 'account-supplier-manager' } as const;
const named = (...lines: ResourceLine[]) => ({ lines, none: { budget: said } });

/** What another party does can be bought; answering for it cannot. */
export const ownPersonFollowsUpOtherParties = defineRule({
  id: 'RES-09',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'Somebody of our own follows up every other party the plan needs',
  why: 'A supplier nobody asks turns into a silent blocker, and the delay is found at the end.',
  remedy: {
    text: 'Name the person of ours who follows up each other party, or say that none is needed.',
    deed: 'Name who follows it up',
    next: 'name who follows up each other party',
    gap: 'who follows up other parties',
    place: 'resources#lines',
  },
  messages: {
    'RES-09.met': '{parties#1 other party is|{parties} other parties are} followed up, first by {by:person}',
    'RES-09.some': '{followed} of {parties} other parties are followed up by somebody of ours; “{first}” is not',
    'RES-09.nobody': 'Nobody of ours follows up “{first}”',
    ...otherPartyMessages('RES-09'),
  },
  judge(facts) {
    return judgeOtherParties('RES-09', facts, (answer) => {
      const people = answer.lines.flatMap(({ followedUpBy }) => stated(followedUpBy) ?? []);
      const [by] = people;
      const open = answer.lines.find(({ followedUpBy }) => stated(followedUpBy) === undefined);
      const parties = answer.lines.length;
      if (by === undefined) return unmet('RES-09.nobody', { first: excerpt(open?.name ?? '') });
      return open === undefined
        ? met('RES-09.met', { parties, by })
        : partly('RES-09.some', { followed: people.length, parties, first: excerpt(open.name) });
    });
  },
  examples: [
    {
      title: 'somebody of ours follows it up',
      facts: specimen({ resources: named(host) }),
      expected: { outcome: 'met', facts: { parties: 1, by: 'account-supplier-manager' } },
    },
    {
      title: 'no other party is needed, with who says so',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'RES-09.none' },
    },
    {
      title: 'one of two is followed up',
      facts: specimen({ resources: named(host, { id: 'p2', type: 'third party', name: 'Fibre carrier', followedUpBy: ' ' }) }),
      expected: { outcome: 'partly', message: 'RES-09.some', facts: { followed: 1, parties: 2, first: 'Fibre carrier' } },
    },
    {
      title: 'nobody follows it up',
      facts: specimen({ resources: named({ ...host, followedUpBy: 'TBD' }) }),
      expected: { outcome: 'unmet', message: 'RES-09.nobody', facts: { first: 'Cloud Hosting Ltd' } },
    },
    {
      title: 'no other party is needed, and a supplier does an activity',
      facts: specimen({ plannedWork: { activities: [{ id: 'a3', text: 'Change the routing', responsible: { team: 'Cloud Hosting Ltd' } }] } }),
      expected: { outcome: 'unmet', message: 'RES-09.inWork', facts: { first: 'Cloud Hosting Ltd' } },
    },
    {
      title: 'no other party is needed, and the activities stand in a newer version',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'RES-09.newer' },
    },
    {
      title: 'the question is open',
      facts: specimen({ resources: { none: { budget: said } } }),
      expected: { outcome: 'unmet', message: 'RES-09.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-09.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-09.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-09.newer' },
    },
  ],
});
