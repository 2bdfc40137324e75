import { showQuantity } from '../../../plan/showQuantity';
import { statedQuantity } from '../../../plan/statedQuantity';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** An early register may hold placeholders; they are stored as they are and count as missing. */
export const targetIsNotAPlaceholder = defineRule({
  id: 'OBJ-04',
  element: 'objective',
  topic: 'objectives',
  statement: 'The target is a value, not a placeholder',
  why: 'A placeholder looks filled in, and nobody notices that the target was never agreed.',
  remedy: {
    text: 'Replace the placeholder with the agreed value.',
    deed: 'Set the target',
    next: 'set the target',
    gap: 'the target',
    place: 'objective#success',
  },
  messages: {
    'OBJ-04.met': 'The target is {target}',
    'OBJ-04.absent': 'No target is given',
    'OBJ-04.placeholder': 'The target is a placeholder: “{target}”',
    'OBJ-04.deliverable': 'Not applicable: success is a deliverable, which has no target value',
    ...readingMessages('OBJ-04'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-04', definition, () => unmet('OBJ-04.absent'), ({ success }) => {
      if (success?.form === 'deliverable') return notApplicable('OBJ-04.deliverable');
      const target = success?.target;
      if (target === undefined || String(target.value).trim() === '') return unmet('OBJ-04.absent');
      const facts = { target: excerpt(showQuantity(target)) };
      return statedQuantity(target) === undefined ? unmet('OBJ-04.placeholder', facts) : met('OBJ-04.met', facts);
    });
  },
  examples: [
    {
      title: 'a number',
      facts: specimen(),
      expected: { outcome: 'met', message: 'OBJ-04.met', facts: { target: '15 %' } },
    },
    {
      title: 'a named level of a scale',
      facts: specimen({ definition: { success: { form: 'measure', target: { value: 'Gold', unit: 'award level' } } } }),
      expected: { outcome: 'met' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-04.absent' } },
    ...['X %', 'TBD', '??', 'n/a', 'to be defined', '≥ XX'].map((value) => ({
      title: `“${value}” is a placeholder`,
      facts: specimen({ definition: { success: { form: 'measure', target: { value } } } }),
      expected: { outcome: 'unmet', message: 'OBJ-04.placeholder' } as const,
    })),
    {
      title: 'a deliverable has no target value',
      facts: specimen({ definition: { success: { form: 'deliverable', acceptance: 'The certificate is issued' } } }),
      expected: { outcome: 'notApplicable', message: 'OBJ-04.deliverable' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.success.target') }),
      expected: { outcome: 'unmet', message: 'OBJ-04.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-04.newer' },
    },
  ],
});
