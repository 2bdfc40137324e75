import { datedMilestones, milestonesWithoutWork } from '../../../plan/milestonesWithoutWork';
import type { WorkItemFact } from '../../../plan/workFacts';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const accepted = { id: 'm1', name: 'Catalogue accepted', date: '2027-03-31' };
const inUse = { id: 'm2', name: 'Guide in use', date: '2027-06-15' };
const due = (day?: string): WorkItemFact => ({ id: '10101', key: 'SMO-10', summary: 'Some work', statusCategory: 'new', due: day });

export const milestonesAreReachedByWork = defineRule({
  id: 'TRC-13',
  element: 'traceability',
  reads: ['work'],
  topic: 'planning to achieve objectives',
  statement: 'Each milestone with a date has work that is due on the way to it',
  why: 'A milestone no work leads to is reached by luck.',
  remedy: {
    text: 'Give the work that leads to the milestone a due date, or create it.',
    deed: 'Date the work',
    next: 'give the work towards each milestone a due date',
    gap: 'work that leads to a milestone',
    place: 'what#work',
  },
  messages: {
    'TRC-13.met': 'Work is due on the way to {milestones#the milestone|each of {milestones} milestones}',
    'TRC-13.none': 'Not applicable: no milestone has a date',
    'TRC-13.open': 'No work is due on the way to {open} of {milestones#1 milestone|{milestones} milestones}, first “{name}”',
    ...beyondMessages('TRC-13'),
    ...readingMessages('TRC-13'),
  },
  judge(facts) {
    return judgeReading('TRC-13', facts.timing, () => notApplicable('TRC-13.none'), (timing) => {
      const milestones = datedMilestones(timing).length;
      if (milestones === 0) return notApplicable('TRC-13.none');
      return judgeBeyond('TRC-13', facts, 'work', ({ issues }) => {
        const open = milestonesWithoutWork(timing, facts.start, issues);
        const [first] = open;
        if (first === undefined) return met('TRC-13.met', { milestones });
        return (open.length === milestones ? unmet : partly)('TRC-13.open', { open: open.length, milestones, name: excerpt(first.name) });
      });
    });
  },
  examples: [
    {
      title: 'work due before the milestone',
      facts: specimen(),
      expected: { outcome: 'met', facts: { milestones: 1 } },
    },
    {
      title: 'two milestones on one day share their work',
      facts: specimen({ timing: { milestones: [accepted, { id: 'm3', name: 'Pilot ended', date: '2027-03-31' }] } }),
      expected: { outcome: 'met', facts: { milestones: 2 } },
    },
    {
      title: 'no work towards the second',
      facts: specimen({ timing: { milestones: [accepted, inUse] }, work: { issues: [due('2027-03-15')] } }),
      expected: { outcome: 'partly', facts: { open: 1, name: 'Guide in use' } },
    },
    {
      title: 'work without due dates',
      facts: specimen({ work: { issues: [due()] } }),
      expected: { outcome: 'unmet', message: 'TRC-13.open' },
    },
    {
      title: 'work that was due before the plan began',
      facts: specimen({ start: '2026-12-01', work: { issues: [due('2026-11-15')] } }),
      expected: { outcome: 'unmet', message: 'TRC-13.open' },
    },
    { title: 'no milestones', facts: emptyPlan, expected: { outcome: 'notApplicable', message: 'TRC-13.none' } },
    {
      title: 'only events',
      facts: specimen({ timing: { milestones: [{ id: 'm1', name: 'Pilot accepted', trigger: 'The pilot team signs off' }] } }),
      expected: { outcome: 'notApplicable' },
    },
    {
      title: 'the work was not read',
      facts: specimen({ work: 'not read' }),
      expected: { outcome: 'unknown', message: 'TRC-13.notRead' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ timing: unreadable('timing.milestones') }),
      expected: { outcome: 'unmet', message: 'TRC-13.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ timing: newer }),
      expected: { outcome: 'unknown', message: 'TRC-13.newer' },
    },
  ],
});
