import { stated } from '../../../plan/stated';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const trigger = { text: 'The last site is migrated', observedBy: 'Migration report', nextLook: '2027-01-15' };

/** Looking is enough while the event has not come; that it has come must be shown. */
export const triggerProgressIsShown = defineRule({
  id: 'WHN-09',
  element: 'when',
  topic: 'evaluation',
  statement: 'Somebody looked for the completing event and noted what was found',
  why: 'An event that ends a plan is progress only when somebody can show how far it is.',
  remedy: {
    text: 'Note on which day you looked and whether the event has come; when it has, point to what shows it.',
    deed: 'Note what was found',
    next: 'note whether the event has come',
    gap: 'whether the completing event has come',
    place: 'when#trigger',
  },
  messages: {
    'WHN-09.happened': 'The event has come, as found on {on:day}; “{evidence}” shows it',
    'WHN-09.notYet': 'The event had not come when somebody looked on {on:day}',
    'WHN-09.date': 'Not applicable: the plan ends on a date',
    'WHN-09.absent': 'No end date and no completing event are given',
    'WHN-09.neverLooked': 'Nothing says whether the event has come',
    'WHN-09.notShown': 'The event is said to have come by {on:day}, and nothing shows it',
    ...readingMessages('WHN-09'),
  },
  judge({ due, timing }) {
    const without = () => (due ? notApplicable('WHN-09.date') : unmet('WHN-09.absent'));
    return judgeReading('WHN-09', timing, without, ({ trigger: event }) => {
      if (stated(event?.text) === undefined) return without();
      const progress = event?.progress;
      if (progress === undefined) return unmet('WHN-09.neverLooked');
      const { on } = progress;
      if (!progress.happened) return met('WHN-09.notYet', { on });
      const evidence = stated(progress.evidence);
      return evidence === undefined ? partly('WHN-09.notShown', { on }) : met('WHN-09.happened', { on, evidence });
    });
  },
  examples: [
    {
      title: 'it has come, and the report shows it',
      facts: specimen({ due: undefined, timing: { trigger: { ...trigger, progress: { happened: true, on: '2027-02-01', evidence: 'Migration report 7' } } } }),
      expected: { outcome: 'met', message: 'WHN-09.happened' },
    },
    {
      title: 'somebody looked, and it has not come',
      facts: specimen({ due: undefined, timing: { trigger: { ...trigger, progress: { happened: false, on: '2027-01-15' } } } }),
      expected: { outcome: 'met', message: 'WHN-09.notYet' },
    },
    {
      title: 'it is said to have come',
      facts: specimen({ due: undefined, timing: { trigger: { ...trigger, progress: { happened: true, on: '2027-02-01' } } } }),
      expected: { outcome: 'partly', message: 'WHN-09.notShown' },
    },
    {
      title: 'nobody looked',
      facts: specimen({ due: undefined, timing: { trigger } }),
      expected: { outcome: 'unmet', message: 'WHN-09.neverLooked' },
    },
    {
      title: 'the plan ends on a date',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'WHN-09.date' },
    },
    { title: 'no end at all', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHN-09.absent' } },
    {
      title: 'a value without the shape',
      facts: specimen({ timing: unreadable('timing.trigger') }),
      expected: { outcome: 'unmet', message: 'WHN-09.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ timing: newer }),
      expected: { outcome: 'unknown', message: 'WHN-09.newer' },
    },
  ],
});
