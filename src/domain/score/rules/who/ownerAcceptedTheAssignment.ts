import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, problemManager, specimen } from '../../specimens';

/** An acceptance is of one person: when the owner changes, the new owner is asked again. */
export const ownerAcceptedTheAssignment = defineRule({
  id: 'WHO-04',
  element: 'who',
  reads: ['record'],
  topic: 'planning to achieve objectives',
  statement: 'The accountable owner has accepted the assignment',
  why: 'Who was only named may not know, or may not agree, that the result is theirs.',
  remedy: {
    text: 'Ask the owner to accept the assignment; it takes one click on this issue.',
    deed: 'Ask the owner to accept',
    next: 'have the owner accept the assignment',
    gap: 'the owner’s acceptance',
    place: 'who#acceptance',
  },
  messages: {
    'WHO-04.met': 'Accepted by the owner on {on:day}',
    'WHO-04.nobody': 'Nobody is accountable, so nobody has accepted',
    'WHO-04.notAccepted': 'The owner has not accepted the assignment',
    'WHO-04.byAnother': 'It was accepted by an earlier owner, not by the present one',
    ...beyondMessages('WHO-04'),
  },
  judge(facts) {
    const { owner } = facts;
    if (owner.kind === 'nobody') return unmet('WHO-04.nobody');
    return judgeBeyond('WHO-04', facts, 'record', ({ ownerAccepted }) => {
      if (ownerAccepted === undefined) return unmet('WHO-04.notAccepted');
      if (ownerAccepted.by !== owner.accountId) return unmet('WHO-04.byAnother', { by: ownerAccepted.by });
      return met('WHO-04.met', { on: ownerAccepted.at.slice(0, 10) });
    });
  },
  examples: [
    { title: 'accepted', facts: specimen(), expected: { outcome: 'met', facts: { on: '2026-11-09' } } },
    {
      title: 'never asked',
      facts: specimen({ record: { ownerAccepted: undefined } }),
      expected: { outcome: 'unmet', message: 'WHO-04.notAccepted' },
    },
    {
      title: 'the owner has changed since',
      facts: specimen({ owner: { ...problemManager, accountId: 'account-successor' } }),
      expected: { outcome: 'unmet', message: 'WHO-04.byAnother' },
    },
    { title: 'nobody is accountable', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHO-04.nobody' } },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'WHO-04.notRead' },
    },
  ],
});
