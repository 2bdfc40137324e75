import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import { answerAbout, type ResourceLine } from './answerAbout';

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const held: ResourceLine = { id: 's1', type: 'skill', name: 'Root cause analysis', heldBy: 'Problem analyst' };
const needing = (...lines: ResourceLine[]) => ({ lines, none: { budget: said } });

/** A skill somebody has, or the task that brings it about: training or hiring. */
export const skillsAreHeldOrGained = defineRule({
  id: 'RES-05',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'Every skill that is needed says who has it, or which task closes the gap',
  why: 'Work planned for people who cannot do it yet starts late, and nobody has booked the training.',
  remedy: {
    text: 'List the skills with the role that has each, create the training task where none has, or say that no special skill is needed.',
    deed: 'List the skills',
    next: 'say which skills are needed and who has them',
    gap: 'the skills and who has them',
    place: 'resources#lines',
  },
  messages: {
    'RES-05.met': '{lines#1 skill is|{lines} skills are} held or will be gained',
    'RES-05.none': 'Not applicable: no special skill is needed, says {by:person} on {on:day}',
    'RES-05.some': '{whole} of {lines} skills say who has them; “{first}” does not',
    'RES-05.nobody': 'Nobody has “{first}”, and no task closes the gap',
    'RES-05.contradiction': 'It is said that no special skill is needed, but “{first}” is named',
    'RES-05.open': 'Nothing says which skills are needed',
    ...readingMessages('RES-05'),
  },
  judge({ resources }) {
    return judgeReading('RES-05', resources, () => unmet('RES-05.open'), (value) => {
      const answer = answerAbout(value, 'skills');
      if (answer.kind === 'open') return unmet('RES-05.open');
      if (answer.kind === 'none') return notApplicable('RES-05.none', { by: answer.by, on: answer.on });
      const open = answer.lines.filter(({ heldBy, gapTask }) => stated(heldBy) === undefined && stated(gapTask) === undefined);
      const lines = answer.lines.length;
      const first = excerpt((open[0] ?? answer.lines[0])?.name ?? '');
      if (open.length === lines) return unmet('RES-05.nobody', { first });
      if (open.length > 0) return partly('RES-05.some', { whole: lines - open.length, lines, first });
      return answer.saidNone ? partly('RES-05.contradiction', { first }) : met('RES-05.met', { lines });
    });
  },
  examples: [
    { title: 'a role has the skill', facts: specimen({ resources: needing(held) }), expected: { outcome: 'met', facts: { lines: 1 } } },
    {
      title: 'a training task closes the gap',
      facts: specimen({ resources: needing({ ...held, heldBy: undefined, gapTask: '10110' }) }),
      expected: { outcome: 'met' },
    },
    {
      title: 'no special skill is needed, with who says so',
      facts: specimen({ resources: { lines: [], none: { skills: said } } }),
      expected: { outcome: 'notApplicable', message: 'RES-05.none' },
    },
    {
      title: 'one of two skills is held',
      facts: specimen({ resources: needing(held, { id: 's2', type: 'skill', name: 'Data modelling', heldBy: 'TBD' }) }),
      expected: { outcome: 'partly', message: 'RES-05.some', facts: { whole: 1, lines: 2, first: 'Data modelling' } },
    },
    {
      title: 'no special skill is needed, and one is named',
      facts: specimen({ resources: { lines: [held], none: { skills: said } } }),
      expected: { outcome: 'partly', message: 'RES-05.contradiction' },
    },
    {
      title: 'a skill nobody has',
      facts: specimen({ resources: needing({ ...held, heldBy: ' ' }) }),
      expected: { outcome: 'unmet', message: 'RES-05.nobody' },
    },
    {
      title: 'the question is open',
      facts: specimen({ resources: needing() }),
      expected: { outcome: 'unmet', message: 'RES-05.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-05.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-05.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-05.newer' },
    },
  ],
});
