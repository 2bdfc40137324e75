import { stated } from '../../../plan/stated';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const trigger = { text: 'The last site is migrated', observedBy: 'Migration report' };

/** A completing event needs somebody who looks: how, and when next. A review cadence of the plan is such a date. */
export const triggerIsObservedAndLookedAt = defineRule({
  id: 'WHN-02',
  element: 'when',
  topic: 'planning to achieve objectives',
  statement: 'A completing event says how it is noticed and when it is next looked at',
  why: 'An event nobody looks for can pass unseen, or never come without anybody asking.',
  remedy: {
    text: 'Say how the event is noticed, and add the date of the next look or a review cadence.',
    deed: 'Say when you look next',
    next: 'say how the event is noticed and when somebody looks next',
    gap: 'how and when the completing event is looked for',
    place: 'when#trigger',
  },
  messages: {
    'WHN-02.met': 'It says how the event is noticed and when it is looked for',
    'WHN-02.absent': 'No end date and no completing event are given',
    'WHN-02.date': 'Not applicable: the plan ends on a date',
    'WHN-02.nobodyLooks': 'Nothing says how the event is noticed, or when somebody looks next',
    'WHN-02.noNextLook': 'It says how the event is noticed, but not when somebody looks next',
    'WHN-02.notObserved': 'It says when somebody looks next, but not how the event is noticed',
    ...readingMessages('WHN-02'),
  },
  judge({ due, timing, evaluation }) {
    const withoutTrigger = () => (due ? notApplicable('WHN-02.date') : unmet('WHN-02.absent'));
    return judgeReading('WHN-02', timing, withoutTrigger, (value) => {
      if (value.trigger === undefined || stated(value.trigger.text) === undefined) return withoutTrigger();
      const observed = stated(value.trigger.observedBy) !== undefined;
      const dated = value.trigger.nextLook !== undefined;
      if (!dated && evaluation.kind === 'newer') return unknown('WHN-02.newer', { version: evaluation.version });
      const looked = dated || (evaluation.kind === 'value' && evaluation.value.review?.cadence !== undefined);
      if (observed && looked) return met('WHN-02.met');
      if (observed) return partly('WHN-02.noNextLook');
      return looked ? partly('WHN-02.notObserved') : unmet('WHN-02.nobodyLooks');
    });
  },
  examples: [
    {
      title: 'observed, with the date of the next look',
      facts: specimen({
        due: undefined,
        timing: { trigger: { ...trigger, nextLook: '2027-01-15' } },
        evaluation: { review: undefined },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'observed, with a review cadence instead of a date',
      facts: specimen({ due: undefined, timing: { trigger } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'observed, but nobody says when',
      facts: specimen({ due: undefined, timing: { trigger }, evaluation: { review: undefined } }),
      expected: { outcome: 'partly', message: 'WHN-02.noNextLook' },
    },
    {
      title: 'looked at monthly, but nothing says how it is noticed',
      facts: specimen({ due: undefined, timing: { trigger: { text: trigger.text } } }),
      expected: { outcome: 'partly', message: 'WHN-02.notObserved' },
    },
    {
      title: 'a trigger nobody looks at',
      facts: specimen({
        due: undefined,
        timing: { trigger: { text: trigger.text } },
        evaluation: { review: undefined },
      }),
      expected: { outcome: 'unmet', message: 'WHN-02.nobodyLooks' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHN-02.absent' } },
    {
      title: 'the plan ends on a date',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'WHN-02.date' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ timing: unreadable('timing.trigger') }),
      expected: { outcome: 'unmet', message: 'WHN-02.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ timing: newer }),
      expected: { outcome: 'unknown', message: 'WHN-02.newer' },
    },
    {
      title: 'the cadence may stand in a newer version of the evaluation',
      facts: specimen({ due: undefined, timing: { trigger }, evaluation: newer }),
      expected: { outcome: 'unknown', message: 'WHN-02.newer' },
    },
  ],
});
