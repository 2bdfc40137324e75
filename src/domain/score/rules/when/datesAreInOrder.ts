import { daysBetween } from '../../../plan/daysBetween';
import { stated } from '../../../plan/stated';
import { isVagueTrigger } from '../../../plan/vagueTrigger';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

interface Dated {
  name: string;
  day: string;
}

const item = { id: '10101', key: 'SMO-10', summary: 'Collect the causes', statusCategory: 'new' as const };

/** The window runs from the start date, where one is set, to the due date, or else to the day on which waiting for the trigger stops. */
export const datesAreInOrder = defineRule({
  id: 'WHN-05',
  element: 'when',
  reads: ['work'],
  topic: 'planning to achieve objectives',
  statement: 'Milestones, work and dependencies lie between the plan’s start and its end',
  why: 'A plan whose work ends after the plan does was late on the day it was written.',
  remedy: {
    text: 'Move the date that lies outside, or move the end of the plan and say who agreed.',
    deed: 'Put the dates in order',
    next: 'put the dates in order',
    gap: 'dates inside the plan',
    place: 'when#dates',
  },
  messages: {
    'WHN-05.met': 'All of {dates#1 date lies|{dates} dates lie} inside the plan',
    'WHN-05.nothing': 'Not applicable: nothing on the way has a date',
    'WHN-05.openEnd': 'Not applicable: the plan ends with an event, and no date is set on which waiting stops',
    'WHN-05.noEnd': 'The plan has no end, so nothing can lie inside it',
    'WHN-05.endBeforeStart': 'The plan ends on {end:day}, before it starts on {start:day}',
    'WHN-05.outside': '{count#1 date lies|{count} dates lie} outside the plan, first “{name}” on {day:day}',
    ...beyondMessages('WHN-05'),
    ...readingMessages('WHN-05'),
  },
  judge(facts) {
    const { start, due, timing } = facts;
    const judgeWindow = (end: string | undefined, planned: Dated[]) => {
      if (end === undefined) return unmet('WHN-05.noEnd');
      const length = daysBetween(start, end);
      if (length !== undefined && length < 0) return unmet('WHN-05.endBeforeStart', { start: start ?? '', end });
      // Days in this form compare as text; a start that is no day bounds nothing.
      const from = length === undefined ? '' : (start ?? '');
      const outside = (dated: Dated[]) => dated.filter(({ day }) => day > end || day < from);
      const wrong = ([first]: Dated[], count: number) => unmet('WHN-05.outside', { count, name: excerpt(first?.name ?? ''), day: first?.day ?? '' });
      // What the fields show to be out of order is so, whether or not the work could be read.
      const found = outside(planned);
      if (found.length > 0 && facts.work === undefined) return wrong(found, found.length);
      return judgeBeyond('WHN-05', facts, 'work', ({ issues }) => {
        const all = [...planned, ...issues.flatMap(({ key, due: day }) => (day ? [{ name: key, day }] : []))];
        const late = outside(all);
        if (late.length > 0) return wrong(late, late.length);
        return all.length === 0 ? notApplicable('WHN-05.nothing') : met('WHN-05.met', { dates: all.length });
      });
    };
    return judgeReading('WHN-05', timing, () => judgeWindow(due, []), ({ trigger, milestones, dependencies = [] }) => {
      const end = due ?? trigger?.longStop;
      if (end === undefined && stated(trigger?.text) !== undefined && !isVagueTrigger(trigger?.text ?? '')) return notApplicable('WHN-05.openEnd');
      return judgeWindow(end, [
        ...milestones.flatMap(({ name, date }) => (date ? [{ name, day: date }] : [])),
        ...dependencies.flatMap(({ text, neededBy }) => (neededBy ? [{ name: text, day: neededBy }] : [])),
      ]);
    });
  },
  examples: [
    {
      title: 'a milestone and two work items inside',
      facts: specimen(),
      expected: { outcome: 'met', facts: { dates: 3 } },
    },
    {
      title: 'a milestone after the end',
      facts: specimen({ timing: { milestones: [{ id: 'm1', name: 'Catalogue accepted', date: '2027-07-01' }] } }),
      expected: { outcome: 'unmet', message: 'WHN-05.outside', facts: { count: 1, name: 'Catalogue accepted' } },
    },
    {
      title: 'a milestone on the last day is inside',
      facts: specimen({ timing: { milestones: [{ id: 'm1', name: 'Catalogue accepted', date: '2027-06-30' }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'work due after the end',
      facts: specimen({ work: { issues: [{ ...item, due: '2027-08-31' }] } }),
      expected: { outcome: 'unmet', message: 'WHN-05.outside', facts: { name: 'SMO-10' } },
    },
    {
      title: 'a dependency needed before the plan starts',
      facts: specimen({ timing: { dependencies: [{ id: 'x1', text: 'New monitoring', neededBy: '2026-11-01' }] } }),
      expected: { outcome: 'unmet', facts: { name: 'New monitoring' } },
    },
    {
      title: 'the end before the start',
      facts: specimen({ due: '2026-11-30' }),
      expected: { outcome: 'unmet', message: 'WHN-05.endBeforeStart' },
    },
    {
      title: 'nothing on the way has a date',
      facts: specimen({ timing: { milestones: [] }, work: { issues: [] } }),
      expected: { outcome: 'notApplicable', message: 'WHN-05.nothing' },
    },
    {
      title: 'a trigger without a day on which waiting stops',
      facts: specimen({ due: undefined, timing: { trigger: { text: 'The last site is migrated' } } }),
      expected: { outcome: 'notApplicable', message: 'WHN-05.openEnd' },
    },
    { title: 'no end at all', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHN-05.noEnd' } },
    {
      title: 'the work was not read',
      facts: specimen({ work: 'not read' }),
      expected: { outcome: 'unknown', message: 'WHN-05.notRead' },
    },
    {
      title: 'out of order already in the fields, whatever the work says',
      facts: specimen({ work: 'not read', timing: { milestones: [{ id: 'm1', name: 'Catalogue accepted', date: '2028-01-01' }] } }),
      expected: { outcome: 'unmet', message: 'WHN-05.outside' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ timing: unreadable('timing.milestones') }),
      expected: { outcome: 'unmet', message: 'WHN-05.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ timing: newer }),
      expected: { outcome: 'unknown', message: 'WHN-05.newer' },
    },
  ],
});
