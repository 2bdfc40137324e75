import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, soundApproval, soundVersion, specimen } from '../../specimens';

const ofTheOwner = { ...soundApproval, approver: 'account-problem-manager', ownerOrAuthor: true };

export const approverIsIndependent = defineRule({
  id: 'GOV-03',
  element: 'governance',
  reads: ['record'],
  topic: 'documented information',
  statement: 'Somebody who neither owns nor wrote the plan approved it, and every approver held the role on that day',
  why: 'An approval convinces when it is given by somebody who could have refused it.',
  remedy: {
    text: 'Let somebody approve who holds the role and neither owns nor wrote the plan.',
    deed: 'Ask another approver',
    next: 'have somebody independent approve the plan',
    gap: 'an independent approver',
    place: 'record#approval',
  },
  messages: {
    'GOV-03.met': '{approvals#1 approval|{approvals} approvals}, {independent} by somebody who neither owns nor wrote the plan',
    'GOV-03.none': 'No version of the plan is approved',
    'GOV-03.own': 'Everybody who approved owns or wrote the plan',
    'GOV-03.notHeld': 'An approval was given as {role} by somebody who did not hold the role then',
    ...beyondMessages('GOV-03'),
  },
  judge(facts) {
    return judgeBeyond('GOV-03', facts, 'record', ({ version: inForce }) => {
      if (inForce === undefined || inForce.approvals.length === 0) return unmet('GOV-03.none');
      const independent = inForce.approvals.filter(({ ownerOrAuthor }) => !ownerOrAuthor);
      if (independent.length === 0) return unmet('GOV-03.own');
      const without = inForce.approvals.find(({ heldRole }) => !heldRole);
      if (without !== undefined) return partly('GOV-03.notHeld', { role: without.role });
      return met('GOV-03.met', { approvals: inForce.approvals.length, independent: independent.length });
    });
  },
  examples: [
    {
      title: 'the service owner approved',
      facts: specimen(),
      expected: { outcome: 'met', facts: { approvals: 1, independent: 1 } },
    },
    {
      title: 'the owner and somebody else approved',
      facts: specimen({ record: { version: { ...soundVersion, approvals: [ofTheOwner, soundApproval] } } }),
      expected: { outcome: 'met', facts: { approvals: 2, independent: 1 } },
    },
    {
      title: 'only the owner approved',
      facts: specimen({ record: { version: { ...soundVersion, approvals: [ofTheOwner] } } }),
      expected: { outcome: 'unmet', message: 'GOV-03.own' },
    },
    {
      title: 'the approver had left the role before',
      facts: specimen({ record: { version: { ...soundVersion, approvals: [{ ...soundApproval, heldRole: false }] } } }),
      expected: { outcome: 'partly', message: 'GOV-03.notHeld' },
    },
    { title: 'never approved', facts: emptyPlan, expected: { outcome: 'unmet', message: 'GOV-03.none' } },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'GOV-03.notRead' },
    },
  ],
});
