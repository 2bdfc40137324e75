import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import { answerAbout, type ResourceLine } from './answerAbout';

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const licences = { id: 'b1', type: 'budget', name: 'Licences of the catalogue', amount: 12000, currency: 'EUR', reference: 'BUD-2027-14' } as const;
const others = { skills: said, tools: said, thirdParties: said };

/** Money that is asked for is not money that is there: the reference says where the approval can be seen. */
export const budgetIsApproved = defineRule({
  id: 'RES-04',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'Every budget item has an amount, or lies within the existing budget, and says where its approval can be seen',
  why: 'Money that was never approved is found missing when the invoice comes.',
  remedy: {
    text: 'Add the amount with its currency, or “within the existing budget”, and the reference of the approval, or say that no money is needed.',
    deed: 'Add the approval of the budget',
    next: 'say whether money is needed, and where its approval can be seen',
    gap: 'the budget and its approval',
    place: 'resources#lines',
  },
  messages: {
    'RES-04.met': '{lines#1 budget item has|{lines} budget items have} an amount and an approval',
    'RES-04.none': 'Not applicable: no money is needed, says {by:person} on {on:day}',
    'RES-04.some': '{whole} of {lines} budget items are whole; “{first}” lacks {lacks}',
    'RES-04.half': '“{first}” lacks {lacks}',
    'RES-04.nothing': '“{first}” is named, but neither how much nor who approved it',
    'RES-04.contradiction': 'It is said that no money is needed, but “{first}” is named',
    'RES-04.open': 'Nothing says whether money is needed',
    ...readingMessages('RES-04'),
  },
  judge({ resources }) {
    return judgeReading('RES-04', resources, () => unmet('RES-04.open'), (value) => {
      const answer = answerAbout(value, 'budget');
      if (answer.kind === 'open') return unmet('RES-04.open');
      if (answer.kind === 'none') return notApplicable('RES-04.none', { by: answer.by, on: answer.on });
      const looked = answer.lines.map((line) => ({ first: excerpt(line.name), lacks: lackingParts(line) }));
      const open = looked.filter(({ lacks }) => lacks.length > 0);
      const whole = looked.length - open.length;
      const [worst] = open;
      if (worst === undefined) {
        return answer.saidNone
          ? partly('RES-04.contradiction', { first: looked[0]?.first ?? '' })
          : met('RES-04.met', { lines: whole });
      }
      const facts = { first: worst.first, lacks: worst.lacks.join(' and ') };
      if (whole > 0) return partly('RES-04.some', { ...facts, whole, lines: looked.length });
      const half = open.find(({ lacks }) => lacks.length === 1);
      return half === undefined
        ? unmet('RES-04.nothing', { first: worst.first })
        : partly('RES-04.half', { first: half.first, lacks: half.lacks.join(' and ') });
    });
  },
  examples: [
    {
      title: 'an amount and the reference of its approval',
      facts: specimen({ resources: { lines: [licences], none: others } }),
      expected: { outcome: 'met', facts: { lines: 1 } },
    },
    {
      title: 'within the existing budget, with the reference',
      facts: specimen({
        resources: { lines: [{ ...licences, amount: undefined, currency: undefined, withinExistingBudget: true }], none: others },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'no money is needed, with who says so',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'RES-04.none', facts: { by: 'account-problem-manager', on: '2026-11-02' } },
    },
    {
      title: 'money that was asked for and not approved yet',
      facts: specimen({ resources: { lines: [{ ...licences, reference: 'pending' }], none: others } }),
      expected: { outcome: 'partly', message: 'RES-04.half', facts: { first: 'Licences of the catalogue', lacks: 'the reference of an approval' } },
    },
    {
      title: 'an amount without a currency is none',
      facts: specimen({ resources: { lines: [{ ...licences, currency: undefined }], none: others } }),
      expected: { outcome: 'partly', facts: { first: 'Licences of the catalogue', lacks: 'an amount with its currency' } },
    },
    {
      title: 'one of two items is whole',
      facts: specimen({ resources: { lines: [licences, { id: 'b2', type: 'budget', name: 'Training' }], none: others } }),
      expected: { outcome: 'partly', message: 'RES-04.some' },
    },
    {
      title: 'no money is needed, and an item is named',
      facts: specimen({ resources: { lines: [licences], none: { ...others, budget: said } } }),
      expected: { outcome: 'partly', message: 'RES-04.contradiction' },
    },
    {
      title: 'an item without anything',
      facts: specimen({ resources: { lines: [{ id: 'b2', type: 'budget', name: 'Training', amount: 0, currency: 'EUR' }], none: others } }),
      expected: { outcome: 'unmet', message: 'RES-04.nothing' },
    },
    {
      title: 'the question is open',
      facts: specimen({ resources: { none: others } }),
      expected: { outcome: 'unmet', message: 'RES-04.open' },
    },
    {
      title: 'none, said by nobody',
      facts: specimen({ resources: { none: { ...others, budget: { ...said, by: '' } } } }),
      expected: { outcome: 'unmet', message: 'RES-04.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-04.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-04.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-04.newer' },
    },
  ],
});

function lackingParts({ amount, currency, withinExistingBudget, reference }: ResourceLine): string[] {
  const lacks: string[] = [];
  const priced = amount !== undefined && Number.isFinite(amount) && amount > 0 && stated(currency) !== undefined;
  if (!priced && withinExistingBudget !== true) lacks.push('an amount with its currency');
  if (stated(reference) === undefined) lacks.push('the reference of an approval');
  return lacks;
}
