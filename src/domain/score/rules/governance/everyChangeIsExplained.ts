import type { ChangeFact } from '../../../plan/recordFacts';
import { stated } from '../../../plan/stated';
import { listed } from '../../listed';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { specimen } from '../../specimens';

const change: ChangeFact = {
  version: 2, class: 'T2', what: 'The end moves by two months', why: 'The supplier delivers later', who: 'account-problem-manager', effectiveFrom: '2027-05-01',
};

export const everyChangeIsExplained = defineRule({
  id: 'GOV-05',
  element: 'governance',
  reads: ['record'],
  topic: 'documented information',
  statement: 'Each change of the plan says what changed, why, who asked and from when',
  why: 'A year later only what was written then explains why the plan is another one.',
  remedy: {
    text: 'Complete the change note: what, why, who and from when.',
    deed: 'Complete the change note',
    next: 'complete the change note',
    gap: 'a complete change note',
    place: 'record#changes',
  },
  messages: {
    'GOV-05.met': '{changes#1 change says|{changes} changes say} what, why, who and from when',
    'GOV-05.none': 'Not applicable: the plan has not changed since it was first approved',
    'GOV-05.lacks': 'The change to version {version} does not say {lacking}',
    'GOV-05.silent': 'The change to version {version} is not explained at all',
    ...beyondMessages('GOV-05'),
  },
  judge(facts) {
    return judgeBeyond('GOV-05', facts, 'record', ({ changes }) => {
      if (changes.length === 0) return notApplicable('GOV-05.none');
      for (const one of changes) {
        const lacking = lackingIn(one);
        if (lacking.length === 4) return unmet('GOV-05.silent', { version: one.version });
        if (lacking.length > 0) return partly('GOV-05.lacks', { version: one.version, lacking: listed(lacking) });
      }
      return met('GOV-05.met', { changes: changes.length });
    });
  },
  examples: [
    {
      title: 'one change, explained',
      facts: specimen({ record: { changes: [change] } }),
      expected: { outcome: 'met', facts: { changes: 1 } },
    },
    {
      title: 'no reason, and “TBD” for what',
      facts: specimen({ record: { changes: [{ ...change, what: 'TBD', why: undefined }] } }),
      expected: { outcome: 'partly', message: 'GOV-05.lacks', facts: { lacking: 'what and why' } },
    },
    {
      title: 'nothing is said',
      facts: specimen({ record: { changes: [{ version: 2, class: 'T2' }] } }),
      expected: { outcome: 'unmet', message: 'GOV-05.silent' },
    },
    { title: 'never changed', facts: specimen(), expected: { outcome: 'notApplicable', message: 'GOV-05.none' } },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'GOV-05.notRead' },
    },
  ],
});

function lackingIn({ what, why, who, effectiveFrom }: ChangeFact): string[] {
  const asked: [string, string | undefined][] = [['what', what], ['why', why], ['who', who], ['from when', effectiveFrom]];
  return asked.filter(([, answer]) => stated(answer) === undefined).map(([name]) => name);
}
