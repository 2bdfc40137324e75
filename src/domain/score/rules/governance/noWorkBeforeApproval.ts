import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { specimen } from '../../specimens';

export const noWorkBeforeApproval = defineRule({
  id: 'GOV-09',
  element: 'governance',
  reads: ['record'],
  topic: 'planning to achieve objectives',
  statement: 'No work is under way under a plan that was never approved',
  why: 'Work that runs ahead of its approval spends what nobody committed.',
  remedy: {
    text: 'Approve the plan, or stop the work until it is approved.',
    deed: 'Submit the plan',
    next: 'approve the plan or stop the work',
    gap: 'approval of the plan under which work is done',
    place: 'record#approval',
  },
  messages: {
    'GOV-09.met': 'No work is under way without an approved plan',
    'GOV-09.ahead': 'Work is under way, and no version of the plan was ever approved',
    ...beyondMessages('GOV-09'),
  },
  judge(facts) {
    return judgeBeyond('GOV-09', facts, 'record', ({ underWayBeforeApproval }) => (underWayBeforeApproval ? unmet('GOV-09.ahead') : met('GOV-09.met')));
  },
  examples: [
    { title: 'approved', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'work before any approval',
      facts: specimen({ record: { state: 'draft', version: undefined, underWayBeforeApproval: true } }),
      expected: { outcome: 'unmet', message: 'GOV-09.ahead' },
    },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'GOV-09.notRead' },
    },
  ],
});
