import { isTimeBound } from '../../../objective/statement/isTimeBound';
import { namedMetrics } from '../../../plan/namedMetrics';
import { stated } from '../../../plan/stated';
import { isVagueTrigger } from '../../../plan/vagueTrigger';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

/**
 * An objective has its time in one of three forms: a date, an event, or, where a level is to be kept, the period over which
 * it is judged. A date inside the sentence only warns: nobody is reminded of it.
 */
export const timeIsStated = defineRule({
  id: 'OBJ-05',
  element: 'objective',
  topic: 'objectives',
  statement: 'The objective has a date, a completing event, or a period over which it is judged',
  why: 'Without a time an objective is neither late nor achieved, it is only there.',
  remedy: {
    text: 'Choose one of the three: a due date, the event that completes it, or the period of a level that is to be kept.',
    deed: 'Set the time',
    next: 'say by when, or over which period, it is judged',
    gap: 'the time',
    place: 'when#dates',
  },
  messages: {
    'OBJ-05.date': 'Due on {due:day}',
    'OBJ-05.trigger': 'Complete when this happens: {trigger}',
    'OBJ-05.period': 'Judged over this period: {period}',
    'OBJ-05.steady': 'A level to be kept, judged {frequency}',
    'OBJ-05.absent': 'No date, no completing event and no period are given',
    'OBJ-05.vague': '“{trigger}” is not a time',
    'OBJ-05.onlyInText': 'The statement says “{words}”, but no date, event or period is set',
    ...readingMessages('OBJ-05'),
  },
  judge({ due, timing, definition, evaluation }) {
    if (due !== undefined && due !== '') return met('OBJ-05.date', { due });
    if (timing.kind === 'newer') return unknown('OBJ-05.newer', { version: timing.version });
    const trigger = timing.kind === 'value' ? stated(timing.value.trigger?.text) : undefined;
    if (trigger !== undefined && !isVagueTrigger(trigger)) return met('OBJ-05.trigger', { trigger: excerpt(trigger) });
    const nothing = () =>
      trigger === undefined ? unmet('OBJ-05.absent') : unmet('OBJ-05.vague', { trigger: excerpt(trigger) });
    return judgeReading('OBJ-05', definition, nothing, ({ success, statement }) => {
      const period = stated(success?.target?.period);
      if (period !== undefined) return met('OBJ-05.period', { period: excerpt(period) });
      if (success?.maintain === true) {
        if (evaluation.kind === 'newer') return unknown('OBJ-05.newer', { version: evaluation.version });
        const metrics = evaluation.kind === 'value' ? namedMetrics(evaluation.value) : [];
        const frequency = metrics.find((metric) => metric.frequency !== undefined)?.frequency;
        if (frequency !== undefined) return met('OBJ-05.steady', { frequency });
      }
      const text = trigger === undefined ? isTimeBound(stated(statement) ?? '') : { timeBound: false as const };
      return text.timeBound ? unmet('OBJ-05.onlyInText', { words: excerpt(text.deadline.words) }) : nothing();
    });
  },
  examples: [
    { title: 'a due date', facts: specimen(), expected: { outcome: 'met', message: 'OBJ-05.date', facts: { due: '2027-06-30' } } },
    {
      title: 'an event',
      facts: specimen({ due: undefined, timing: { trigger: { text: 'The last site is migrated' } } }),
      expected: { outcome: 'met', message: 'OBJ-05.trigger' },
    },
    {
      title: 'a target for a period',
      facts: specimen({
        due: undefined,
        definition: { success: { form: 'measure', target: { value: 99.9, unit: '%', period: 'every month of 2027' } } },
      }),
      expected: { outcome: 'met', message: 'OBJ-05.period', facts: { period: 'every month of 2027' } },
    },
    {
      title: 'a level to be kept, measured monthly',
      facts: specimen({
        due: undefined,
        definition: { success: { form: 'measure', maintain: true, target: { value: 99.9, unit: '%' } } },
      }),
      expected: { outcome: 'met', message: 'OBJ-05.steady', facts: { frequency: 'monthly' } },
    },
    {
      title: 'a level to be kept that nobody measures',
      facts: specimen({
        due: undefined,
        definition: { statement: 'Keep the availability of the portal', success: { form: 'measure', maintain: true, target: { value: 99.9 } } },
        evaluation: { metrics: [{ ...soundMetric, frequency: undefined }] },
      }),
      expected: { outcome: 'unmet', message: 'OBJ-05.absent' },
    },
    {
      title: 'a date in the sentence alone reminds nobody',
      facts: specimen({ due: undefined }),
      expected: { outcome: 'unmet', message: 'OBJ-05.onlyInText' },
    },
    {
      title: 'a limit for each case is no time of the objective',
      facts: specimen({ due: undefined, definition: { statement: 'Resolve 90 % of incidents within 4 hours.' } }),
      expected: { outcome: 'unmet', message: 'OBJ-05.absent' },
    },
    {
      title: '“ASAP” is not a time',
      facts: specimen({ due: '', timing: { trigger: { text: 'ASAP' } } }),
      expected: { outcome: 'unmet', message: 'OBJ-05.vague' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-05.absent' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ due: undefined, definition: unreadable('objective-definition.success') }),
      expected: { outcome: 'unmet', message: 'OBJ-05.unreadable' },
    },
    {
      title: 'the event may stand in a value of a newer version',
      facts: specimen({ due: undefined, timing: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-05.newer' },
    },
    {
      title: 'how often a level is measured may stand in a newer version',
      facts: specimen({
        due: undefined,
        definition: { success: { form: 'measure', maintain: true, target: { value: 99.9, unit: '%' } } },
        evaluation: newer,
      }),
      expected: { outcome: 'unknown', message: 'OBJ-05.newer' },
    },
  ],
});
