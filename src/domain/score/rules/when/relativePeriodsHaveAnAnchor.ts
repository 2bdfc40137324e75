import { namesPeriod } from '../../../objective/statement/namesPeriod';
import { readStatement } from '../../../objective/statement/readStatement';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const withinTwoYears = 'Reduce repeat incidents of the customer portal from 24 % to 15 % within two years.';

/** “Within two years” and “this quarter” mean something only from a day on. A start date is that day; an end date settles it as well. */
export const relativePeriodsHaveAnAnchor = defineRule({
  id: 'WHN-03',
  element: 'when',
  topic: 'planning to achieve objectives',
  statement: 'A relative period says from which day it counts',
  why: '“Within two years” moves along with whoever reads it.',
  remedy: {
    text: 'Set the start date from which the period counts, or the date on which it ends.',
    deed: 'Set the start date',
    next: 'set the day from which the period counts',
    gap: 'the day from which a period counts',
    place: 'when#dates',
  },
  messages: {
    'WHN-03.start': '“{period}” counts from {start:day}',
    'WHN-03.due': '“{period}” ends on {due:day}',
    'WHN-03.none': 'Not applicable: no relative period is written',
    'WHN-03.absent': 'Nothing is written, so no period has a beginning',
    'WHN-03.noAnchor': 'Nothing says from which day “{period}” counts',
    ...readingMessages('WHN-03'),
  },
  judge({ start, due, definition }) {
    return judgeReading('WHN-03', definition, () => unmet('WHN-03.absent'), ({ statement }) => {
      const text = stated(statement);
      if (text === undefined) return unmet('WHN-03.absent');
      if (!namesPeriod(text)) return notApplicable('WHN-03.none');
      const relative = readStatement(text).deadlines.find(({ when }) => when.kind === 'duration' || when.kind === 'current' || when.kind === 'next');
      if (relative === undefined) return notApplicable('WHN-03.none');
      const period = excerpt(relative.words);
      if (start) return met('WHN-03.start', { period, start });
      return due ? met('WHN-03.due', { period, due }) : unmet('WHN-03.noAnchor', { period });
    });
  },
  examples: [
    {
      title: 'two years from a start date',
      facts: specimen({ definition: { statement: withinTwoYears } }),
      expected: { outcome: 'met', message: 'WHN-03.start' },
    },
    {
      title: 'the end date settles it',
      facts: specimen({ start: undefined, definition: { statement: withinTwoYears } }),
      expected: { outcome: 'met', message: 'WHN-03.due', facts: { due: '2027-06-30' } },
    },
    {
      title: 'two years from nowhere',
      facts: specimen({ start: undefined, due: undefined, definition: { statement: withinTwoYears } }),
      expected: { outcome: 'unmet', message: 'WHN-03.noAnchor' },
    },
    {
      title: 'a date is not relative',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'WHN-03.none' },
    },
    {
      title: 'the hours of a case are not a period of the plan',
      facts: specimen({ start: undefined, definition: { statement: 'Restore 95 % of major incidents within 4 hours by 30 June 2027.' } }),
      expected: { outcome: 'notApplicable' },
    },
    { title: 'nothing is written', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHN-03.absent' } },
    {
      title: 'a blank statement',
      facts: specimen({ definition: { statement: ' ' } }),
      expected: { outcome: 'unmet', message: 'WHN-03.absent' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ definition: unreadable('objective-definition.statement') }),
      expected: { outcome: 'unmet', message: 'WHN-03.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'WHN-03.newer' },
    },
  ],
});
