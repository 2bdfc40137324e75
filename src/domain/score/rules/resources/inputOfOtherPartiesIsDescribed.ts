import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import type { ResourceLine } from './answerAbout';
import { judgeOtherParties, otherPartyMessages } from './judgeOtherParties';

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const host = {
  id: 'p1', type: 'third party', name: 'Cloud Hosting Ltd', input: 'Routing of the portal over both sites',
  constraint: 'Changes only in the first week of a month', acceptanceEvidence: 'Test protocol with no open point',
} as const;
const named = (...lines: ResourceLine[]) => ({ lines, none: { budget: said } });

/** A supplier's name alone says neither what is expected nor what is accepted; “no constraint” written out is an answer. */
export const inputOfOtherPartiesIsDescribed = defineRule({
  id: 'RES-11',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'For every other party the plan says what is needed from it, what binds it, and what is accepted as done',
  why: 'Both sides then mean the same thing when one of them says that it is delivered.',
  remedy: {
    text: 'Write what is needed, which constraint applies and what is accepted as done, or say that no other party is needed.',
    deed: 'Describe what is needed',
    next: 'describe what is needed from each other party',
    gap: 'what is needed from other parties',
    place: 'resources#lines',
  },
  messages: {
    'RES-11.met': 'What is needed from {parties#1 other party|{parties} other parties} is described',
    'RES-11.some': 'For {whole} of {parties} other parties everything is described; for “{first}” nothing says {lacks}',
    'RES-11.half': 'For “{first}” nothing says {lacks}',
    'RES-11.nothing': 'Nothing is said about “{first}” but its name',
    ...otherPartyMessages('RES-11'),
  },
  judge(facts) {
    return judgeOtherParties('RES-11', facts, (answer) => {
      const looked = answer.lines.map((line) => ({ first: excerpt(line.name), lacks: lackingParts(line) }));
      const open = looked.filter(({ lacks }) => lacks.length > 0);
      const parties = looked.length;
      const whole = parties - open.length;
      const [worst] = open;
      if (worst === undefined) return met('RES-11.met', { parties });
      if (whole > 0) return partly('RES-11.some', { whole, parties, first: worst.first, lacks: worst.lacks.join(', ') });
      const half = open.find(({ lacks }) => lacks.length < asked.length);
      return half === undefined
        ? unmet('RES-11.nothing', { first: worst.first })
        : partly('RES-11.half', { first: half.first, lacks: half.lacks.join(', ') });
    });
  },
  examples: [
    { title: 'needed, bound and accepted', facts: specimen({ resources: named(host) }), expected: { outcome: 'met', facts: { parties: 1 } } },
    {
      title: 'no constraint, written out',
      facts: specimen({ resources: named({ ...host, constraint: 'None' }) }),
      expected: { outcome: 'met' },
    },
    {
      title: 'no other party is needed, with who says so',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'RES-11.none' },
    },
    {
      title: 'what is accepted is missing',
      facts: specimen({ resources: named({ ...host, acceptanceEvidence: 'TBD' }) }),
      expected: { outcome: 'partly', message: 'RES-11.half', facts: { first: 'Cloud Hosting Ltd', lacks: 'what is accepted as done' } },
    },
    {
      title: 'one of two is described',
      facts: specimen({ resources: named(host, { id: 'p2', type: 'third party', name: 'Fibre carrier' }) }),
      expected: { outcome: 'partly', message: 'RES-11.some' },
    },
    {
      title: 'a name alone',
      facts: specimen({ resources: named({ id: 'p2', type: 'third party', name: 'Fibre carrier', input: ' ' }) }),
      expected: { outcome: 'unmet', message: 'RES-11.nothing', facts: { first: 'Fibre carrier' } },
    },
    {
      title: 'no other party is needed, and a supplier does an activity',
      facts: specimen({ plannedWork: { activities: [{ id: 'a3', text: 'Change the routing', responsible: { team: 'Cloud Hosting Ltd' } }] } }),
      expected: { outcome: 'unmet', message: 'RES-11.inWork', facts: { first: 'Cloud Hosting Ltd' } },
    },
    {
      title: 'no other party is needed, and the activities stand in a newer version',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'RES-11.newer' },
    },
    {
      title: 'the question is open',
      facts: specimen({ resources: { none: { budget: said } } }),
      expected: { outcome: 'unmet', message: 'RES-11.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-11.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-11.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-11.newer' },
    },
  ],
});

const asked = [
  ['input', 'what is needed'],
  ['constraint', 'what binds it'],
  ['acceptanceEvidence', 'what is accepted as done'],
] as const;

const lackingParts = (line: ResourceLine): string[] =>
  asked.filter(([part]) => stated(line[part]) === undefined).map(([, words]) => words);
