import type { ConfirmationFact } from '../../../plan/recordFacts';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundPlan, specimen, unreadable } from '../../specimens';
import { confirmationOf } from './confirmationOf';

const kept = soundPlan.record?.confirmations ?? {};
const lost: ConfirmationFact = { state: 'declined', by: 'account-line-manager', askedBy: 'account-problem-manager', on: '2027-01-15' };

/**
 * About the time after planning: what was promised and is lost. Losing it is nobody's fault; leaving it so is. A line that
 * was taken out of the plan has been decided about.
 */
export const lostCommitmentsAreDecided = defineRule({
  id: 'RES-08',
  element: 'resources',
  reads: ['record'],
  topic: 'planning to achieve objectives',
  statement: 'Every commitment that was declined, withdrawn, reduced or has run out has a decision',
  why: 'A resource that fell away without a decision turns into a late plan without a reason.',
  remedy: {
    text: 'Decide: replace it, plan again, or accept the risk, and link the change or the risk.',
    deed: 'Decide about it',
    next: 'decide about the commitments that were lost',
    gap: 'a decision about lost commitments',
    place: 'record#decisions',
  },
  messages: {
    'RES-08.met': '{lost#1 commitment was|{lost} commitments were} lost, and decided about',
    'RES-08.nothingLost': 'Not applicable: no commitment was declined, withdrawn or reduced, or has run out',
    'RES-08.some': '{decided} of {lost} lost commitments were decided about; “{first}” ({what}) was not',
    'RES-08.none': '“{first}” ({what}) was lost, and nothing was decided',
    ...readingMessages('RES-08'),
    ...beyondMessages('RES-08'),
  },
  judge(facts) {
    return judgeReading('RES-08', facts.resources, () => notApplicable('RES-08.nothingLost'), ({ lines }) =>
      judgeBeyond('RES-08', facts, 'record', (record) => {
        const looked = lines.flatMap(({ id, name }) => {
          const confirmation = confirmationOf(record, id);
          const what = confirmation && whatWasLost(confirmation);
          return what === undefined ? [] : [{ name, what, decision: stated(confirmation?.decision) }];
        });
        if (looked.length === 0) return notApplicable('RES-08.nothingLost');
        const open = looked.filter(({ decision }) => decision === undefined);
        const [first] = open;
        if (first === undefined) return met('RES-08.met', { lost: looked.length });
        const said = { first: excerpt(first.name), what: first.what };
        const decided = looked.length - open.length;
        return decided === 0 ? unmet('RES-08.none', said) : partly('RES-08.some', { ...said, decided, lost: looked.length });
      }),
    );
  },
  examples: [
    {
      title: 'declined, and a change says what is done instead',
      facts: specimen({ record: { confirmations: { ...kept, r1: { ...lost, decision: 'CHG-31' } } } }),
      expected: { outcome: 'met', facts: { lost: 1 } },
    },
    { title: 'everything is confirmed', facts: specimen(), expected: { outcome: 'notApplicable', message: 'RES-08.nothingLost' } },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'notApplicable', message: 'RES-08.nothingLost' } },
    {
      title: 'a line that is no longer in the plan',
      facts: specimen({ record: { confirmations: { ...kept, gone: lost } } }),
      expected: { outcome: 'notApplicable' },
    },
    {
      title: 'an answer that is still awaited is not lost',
      facts: specimen({ record: { confirmations: { ...kept, r1: { ...lost, state: 'requested' } } } }),
      expected: { outcome: 'notApplicable' },
    },
    {
      title: 'one of two was decided about',
      facts: specimen({
        record: { confirmations: { ...kept, r1: { ...lost, decision: 'RISK-4' }, r2: { ...lost, state: 'expired' } } },
      }),
      expected: { outcome: 'partly', message: 'RES-08.some', facts: { decided: 1, lost: 2, first: 'Known error database', what: 'has run out' } },
    },
    ...(
      [
        [lost, 'declined'],
        [{ ...lost, state: 'expired' }, 'has run out'],
        [{ ...lost, state: 'withdrawn' }, 'withdrawn'],
        [{ ...lost, state: 'confirmed', lineChanged: true }, 'no longer what was confirmed'],
        [{ ...lost, state: 'confirmed', reduced: true }, 'less than was asked'],
        [{ ...lost, decision: 'TBD' }, 'declined'],
      ] as const
    ).map(([confirmation, what]) => ({
      title: `${what}, and nothing ${'decision' in confirmation ? 'but a placeholder ' : ''}was decided`,
      facts: specimen({ record: { confirmations: { ...kept, r1: confirmation } } }),
      expected: { outcome: 'unmet', message: 'RES-08.none', facts: { first: 'Problem analyst', what } } as const,
    })),
    {
      title: 'commitments cannot be told without the record',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'RES-08.notRead' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-08.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-08.newer' },
    },
  ],
});

function whatWasLost({ state, lineChanged, reduced }: ConfirmationFact): string | undefined {
  if (state === 'declined' || state === 'withdrawn') return state;
  if (state === 'expired') return 'has run out';
  if (state !== 'confirmed') return undefined;
  if (lineChanged === true) return 'no longer what was confirmed';
  return reduced === true ? 'less than was asked' : undefined;
}
