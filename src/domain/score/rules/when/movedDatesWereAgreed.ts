import { stated } from '../../../plan/stated';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { specimen } from '../../specimens';

const slip = { of: 'due', from: '2027-06-30', to: '2027-08-31', at: '2027-05-20T09:00:00Z' };
const agreed = { ...slip, agreedBy: 'account-service-owner', reason: 'The supplier delivers two months late' };

export const movedDatesWereAgreed = defineRule({
  id: 'WHN-07',
  element: 'when',
  reads: ['record'],
  topic: 'planning to achieve objectives',
  statement: 'Every date that moved after approval was agreed, with a reason',
  why: 'A date that moves quietly makes every promise look kept.',
  remedy: {
    text: 'Record who agreed to the new date, and why it moved.',
    deed: 'Record who agreed',
    next: 'record who agreed to the new date and why',
    gap: 'who agreed to a moved date',
    place: 'record#changes',
  },
  messages: {
    'WHN-07.met': '{moved#1 date|{moved} dates} moved, each agreed and with a reason',
    'WHN-07.none': 'Not applicable: no date has moved since approval',
    'WHN-07.notAgreed': 'Nobody agreed to {open} of {moved#1 moved date|{moved} moved dates}, first from {from:day} to {to:day}',
    'WHN-07.noReason': 'The move from {from:day} to {to:day} was agreed without a reason',
    ...beyondMessages('WHN-07'),
  },
  judge(facts) {
    return judgeBeyond('WHN-07', facts, 'record', ({ slips }) => {
      if (slips.length === 0) return notApplicable('WHN-07.none');
      const open = slips.filter(({ agreedBy }) => !agreedBy);
      const [first] = open;
      if (first !== undefined) return unmet('WHN-07.notAgreed', { open: open.length, moved: slips.length, from: first.from, to: first.to });
      const silent = slips.find(({ reason }) => stated(reason) === undefined);
      if (silent !== undefined) return partly('WHN-07.noReason', { from: silent.from, to: silent.to });
      return met('WHN-07.met', { moved: slips.length });
    });
  },
  examples: [
    {
      title: 'agreed, with a reason',
      facts: specimen({ record: { slips: [agreed] } }),
      expected: { outcome: 'met', facts: { moved: 1 } },
    },
    {
      title: 'nobody agreed',
      facts: specimen({ record: { slips: [agreed, slip] } }),
      expected: { outcome: 'unmet', message: 'WHN-07.notAgreed', facts: { open: 1, moved: 2 } },
    },
    {
      title: 'agreed, but “n/a” is no reason',
      facts: specimen({ record: { slips: [{ ...agreed, reason: 'n/a' }] } }),
      expected: { outcome: 'partly', message: 'WHN-07.noReason' },
    },
    { title: 'nothing moved', facts: specimen(), expected: { outcome: 'notApplicable', message: 'WHN-07.none' } },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'WHN-07.notRead' },
    },
  ],
});
