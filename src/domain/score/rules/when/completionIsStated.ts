import { stated } from '../../../plan/stated';
import { isVagueTrigger } from '../../../plan/vagueTrigger';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Presence gate of when. A due date answers by itself, whatever else is stored; a clear trigger is as good. */
export const completionIsStated = defineRule({
  id: 'WHN-01',
  element: 'when',
  topic: 'planning to achieve objectives',
  statement: 'The plan ends on a date, or when something happens that somebody will notice',
  why: 'Without an end nobody can say that it is late, or that it is done.',
  remedy: {
    text: 'Set the due date, or describe the event that completes the plan and how it will be noticed.',
    deed: 'Say when it ends',
    next: 'say when the plan ends',
    gap: 'when the plan ends',
    place: 'when#dates',
  },
  messages: {
    'WHN-01.date': 'Ends on {due:day}',
    'WHN-01.trigger': 'Ends when this happens: {trigger}',
    'WHN-01.absent': 'No end date and no completing event are given',
    'WHN-01.vague': '“{trigger}” does not say when the plan ends',
    'WHN-01.notObserved': 'Ends when this happens: {trigger}. Nothing says how it is noticed',
    ...readingMessages('WHN-01'),
  },
  judge({ due, timing }) {
    if (due !== undefined && due !== '') return met('WHN-01.date', { due });
    return judgeReading('WHN-01', timing, () => unmet('WHN-01.absent'), ({ trigger }) => {
      if (trigger === undefined || trigger.text.trim() === '') return unmet('WHN-01.absent');
      const facts = { trigger: excerpt(trigger.text) };
      if (stated(trigger.text) === undefined || isVagueTrigger(trigger.text)) return unmet('WHN-01.vague', facts);
      return stated(trigger.observedBy) === undefined ? partly('WHN-01.notObserved', facts) : met('WHN-01.trigger', facts);
    });
  },
  examples: [
    {
      title: 'a due date',
      facts: specimen(),
      expected: { outcome: 'met', message: 'WHN-01.date', facts: { due: '2027-06-30' } },
    },
    {
      title: 'a clear trigger that is observed',
      facts: specimen({
        due: undefined,
        timing: { trigger: { text: 'The last site is migrated', observedBy: 'Migration report, line “open sites” is 0' } },
      }),
      expected: { outcome: 'met', message: 'WHN-01.trigger' },
    },
    {
      title: 'a due date answers even while timing cannot be read',
      facts: specimen({ timing: unreadable('timing.milestones') }),
      expected: { outcome: 'met', message: 'WHN-01.date' },
    },
    {
      title: 'a trigger nobody observes',
      facts: specimen({ due: undefined, timing: { trigger: { text: 'The last site is migrated' } } }),
      expected: { outcome: 'partly', message: 'WHN-01.notObserved' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHN-01.absent' } },
    {
      title: 'a trigger whose text was taken out',
      facts: specimen({ due: '', timing: { trigger: { text: ' ', observedBy: 'Weekly meeting' } } }),
      expected: { outcome: 'unmet', message: 'WHN-01.absent' },
    },
    ...['ASAP', 'ongoing', 'when possible', 'We will do it as soon as possible', 'TBD'].map((text) => ({
      title: `“${text}” is not a trigger`,
      facts: specimen({ due: undefined, timing: { trigger: { text, observedBy: 'Weekly meeting' } } }),
      expected: { outcome: 'unmet', message: 'WHN-01.vague' } as const,
    })),
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ due: undefined, timing: unreadable('timing.trigger') }),
      expected: { outcome: 'unmet', message: 'WHN-01.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ due: undefined, timing: newer }),
      expected: { outcome: 'unknown', message: 'WHN-01.newer' },
    },
  ],
});
