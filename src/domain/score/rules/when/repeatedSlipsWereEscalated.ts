import { daysBetween } from '../../../plan/daysBetween';
import type { SlipFact } from '../../../plan/recordFacts';
import { stated } from '../../../plan/stated';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, notApplicable, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { specimen } from '../../specimens';

/** From this many slips on, or beyond this share of the plan's length, more than the plan's own people must know. */
const slipsToEscalate = 3;
const shareToEscalate = 25;

const slip = (from: string, to: string, more: Partial<SlipFact> = {}): SlipFact => ({ of: 'due', from, to, at: '2027-05-20T09:00:00Z', ...more });

/** Only moves of the plan's end to a later day are slips; milestones that move within the plan are R:WHN-07's. */
export const repeatedSlipsWereEscalated = defineRule({
  id: 'WHN-08',
  element: 'when',
  reads: ['record'],
  topic: 'planning to achieve objectives',
  statement: 'The third slip, or slips of more than a quarter of the plan’s length, were brought to a forum',
  why: 'One slip is bad luck, three are a plan that does not hold.',
  remedy: {
    text: 'Bring it to the forum that looks at this objective, and record what it decided.',
    deed: 'Escalate',
    next: 'bring the slips to the forum',
    gap: 'a forum’s decision on repeated slips',
    place: 'record#decisions',
  },
  messages: {
    'WHN-08.met': '{slips#1 slip|{slips} slips}, {days#1 day|{days} days} in all, brought to “{forum}”',
    'WHN-08.few': '{slips#1 slip|{slips} slips}, {days#1 day|{days} days} in all, {share} % of the plan’s length: nothing to escalate yet',
    'WHN-08.none': 'Not applicable: the end has not slipped since approval',
    'WHN-08.notEscalated': '{slips#1 slip|{slips} slips}, {days#1 day|{days} days} in all, {share} % of the plan’s length, and no forum has decided on it',
    ...beyondMessages('WHN-08'),
  },
  judge(facts) {
    return judgeBeyond('WHN-08', facts, 'record', (record) => {
      const slips = record.slips.filter(({ of, from, to }) => of === 'due' && (daysBetween(from, to) ?? 0) > 0);
      const [first] = slips;
      if (first === undefined) return notApplicable('WHN-08.none');
      const days = slips.reduce((sum, { from, to }) => sum + (daysBetween(from, to) ?? 0), 0);
      const length = Math.max(1, daysBetween(facts.start ?? facts.issue.created, first.from) ?? 1);
      const share = Math.floor((100 * days) / length);
      const told = { slips: slips.length, days };
      if (slips.length < slipsToEscalate && 100 * days <= shareToEscalate * length) return met('WHN-08.few', { ...told, share });
      const forum = stated(slips[slips.length - 1]?.escalatedTo);
      return forum === undefined ? unmet('WHN-08.notEscalated', { ...told, share }) : met('WHN-08.met', { ...told, forum });
    });
  },
  examples: [
    {
      title: 'one short slip',
      facts: specimen({ record: { slips: [slip('2027-06-30', '2027-07-31')] } }),
      expected: { outcome: 'met', message: 'WHN-08.few', facts: { slips: 1, days: 31, share: 14 } },
    },
    {
      title: 'the third slip, and nobody above knows',
      facts: specimen({ record: { slips: [slip('2027-06-30', '2027-07-05'), slip('2027-07-05', '2027-07-10'), slip('2027-07-10', '2027-07-15')] } }),
      expected: { outcome: 'unmet', message: 'WHN-08.notEscalated', facts: { slips: 3, days: 15 } },
    },
    {
      title: 'one slip of more than a quarter of the plan',
      facts: specimen({ record: { slips: [slip('2027-06-30', '2027-09-30')] } }),
      expected: { outcome: 'unmet', facts: { slips: 1, share: 43 } },
    },
    {
      title: 'brought to the service review',
      facts: specimen({ record: { slips: [slip('2027-06-30', '2027-09-30', { escalatedTo: 'Service review' })] } }),
      expected: { outcome: 'met', message: 'WHN-08.met' },
    },
    {
      title: 'an earlier end is no slip, and neither is a milestone’s',
      facts: specimen({ record: { slips: [slip('2027-06-30', '2027-05-31'), slip('2027-03-31', '2027-04-30', { of: 'm1' })] } }),
      expected: { outcome: 'notApplicable', message: 'WHN-08.none' },
    },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'WHN-08.notRead' },
    },
  ],
});
