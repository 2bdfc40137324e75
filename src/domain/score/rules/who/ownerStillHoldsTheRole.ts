import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, problemManager, specimen } from '../../specimens';

/** Whether the role is still held, and whether an interim period has ended, is concluded by whoever folds the record. */
export const ownerStillHoldsTheRole = defineRule({
  id: 'WHO-05',
  element: 'who',
  reads: ['record'],
  topic: 'planning to achieve objectives',
  statement: 'The accountable owner still holds the role, or somebody named stands in until a successor does',
  why: 'Objectives are lost when people leave or change roles and nobody takes over.',
  remedy: {
    text: 'Name the successor and hand over, or name who stands in until a day.',
    deed: 'Hand over',
    next: 'name who takes over',
    gap: 'who answers for it now',
    place: 'who#owner',
  },
  messages: {
    'WHO-05.met': 'The owner holds the role',
    'WHO-05.interim': 'Somebody stands in for the owner until {until:day}',
    'WHO-05.nobody': 'Nobody is accountable',
    'WHO-05.inactive': 'The owner’s account is no longer active, and nobody stands in',
    'WHO-05.left': 'The owner no longer holds the role in which the assignment was accepted, and nobody stands in',
    ...beyondMessages('WHO-05'),
  },
  judge(facts) {
    const { owner } = facts;
    return judgeBeyond('WHO-05', facts, 'record', ({ ownerHolds, interim }) => {
      if (owner.kind === 'account' && owner.active && ownerHolds) return met('WHO-05.met');
      if (interim !== undefined) return partly('WHO-05.interim', { account: interim.accountId, until: interim.until });
      if (owner.kind === 'nobody') return unmet('WHO-05.nobody');
      return unmet(owner.active ? 'WHO-05.left' : 'WHO-05.inactive', { account: owner.accountId });
    });
  },
  examples: [
    { title: 'the owner holds the role', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'the owner left, and somebody stands in',
      facts: specimen({ record: { ownerHolds: false, interim: { accountId: 'account-interim', until: '2027-01-31' } } }),
      expected: { outcome: 'partly', message: 'WHO-05.interim', facts: { until: '2027-01-31' } },
    },
    {
      title: 'the role was given to somebody else',
      facts: specimen({ record: { ownerHolds: false } }),
      expected: { outcome: 'unmet', message: 'WHO-05.left' },
    },
    {
      title: 'the account was closed, whatever the record says',
      facts: specimen({ owner: { ...problemManager, active: false } }),
      expected: { outcome: 'unmet', message: 'WHO-05.inactive' },
    },
    { title: 'nobody is accountable', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHO-05.nobody' } },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'WHO-05.notRead' },
    },
  ],
});
