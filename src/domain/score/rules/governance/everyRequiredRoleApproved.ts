import { listed } from '../../listed';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, soundVersion, specimen } from '../../specimens';

export const everyRequiredRoleApproved = defineRule({
  id: 'GOV-01',
  element: 'governance',
  reads: ['record'],
  topic: 'documented information',
  statement: 'The plan in force was approved by every role that has to approve it',
  why: 'An approval that lacks a role binds nobody in that role.',
  remedy: {
    text: 'Submit the plan, and ask the missing roles to approve it.',
    deed: 'Ask for approval',
    next: 'have the plan approved by every required role',
    gap: 'the approval of every required role',
    place: 'record#approval',
  },
  messages: {
    'GOV-01.met': 'Version {version} is approved by {roles}',
    'GOV-01.none': 'No version of the plan is approved',
    'GOV-01.lacks': 'Version {version} lacks the approval of {lacking}',
    ...beyondMessages('GOV-01'),
  },
  judge(facts) {
    return judgeBeyond('GOV-01', facts, 'record', ({ version: inForce }) => {
      if (inForce === undefined) return unmet('GOV-01.none');
      const approved = inForce.approvals.map(({ role }) => role);
      const lacking = inForce.requiredRoles.filter((role) => !approved.includes(role));
      if (lacking.length > 0) {
        return (lacking.length === inForce.requiredRoles.length ? unmet : partly)('GOV-01.lacks', { version: inForce.number, lacking: listed(lacking) });
      }
      return met('GOV-01.met', { version: inForce.number, roles: listed([...new Set(approved)]) });
    });
  },
  examples: [
    {
      title: 'the one required role',
      facts: specimen(),
      expected: { outcome: 'met', facts: { version: 1, roles: 'service owner' } },
    },
    {
      title: 'one of two required roles',
      facts: specimen({ record: { version: { ...soundVersion, requiredRoles: ['service owner', 'capacity approver'] } } }),
      expected: { outcome: 'partly', message: 'GOV-01.lacks', facts: { lacking: 'capacity approver' } },
    },
    {
      title: 'approvals of other roles only',
      facts: specimen({ record: { version: { ...soundVersion, requiredRoles: ['budget approver'] } } }),
      expected: { outcome: 'unmet', message: 'GOV-01.lacks' },
    },
    { title: 'never approved', facts: emptyPlan, expected: { outcome: 'unmet', message: 'GOV-01.none' } },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'GOV-01.notRead' },
    },
  ],
});
