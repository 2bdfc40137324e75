import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, specimen } from '../../specimens';

/**
 * Material change with or without a new approval is this question asked of one change, so it is judged here: a change of
 * class T1 or T2 that was approved is the version in force, and one that was not departs from it.
 */
export const planIsTheApprovedOne = defineRule({
  id: 'GOV-02',
  element: 'governance',
  reads: ['record'],
  topic: 'documented information',
  statement: 'What stands in the plan is what was approved, apart from wording',
  why: 'A plan that was changed after approval is a plan nobody approved.',
  remedy: {
    text: 'Have the change approved, or put back what was approved.',
    deed: 'Ask for approval again',
    next: 'have the change approved, or put it back',
    gap: 'approval of what was changed',
    place: 'record#approval',
  },
  messages: {
    'GOV-02.met': 'The plan is version {version}, as approved',
    'GOV-02.editorial': 'The plan is version {version}, apart from wording',
    'GOV-02.none': 'No version of the plan is approved',
    'GOV-02.context': 'A policy or requirement has changed since {since:day}, and nobody has confirmed the plan',
    'GOV-02.departs': 'The plan departs from version {version} since {since:day} (class {class}) and needs approval again',
    ...beyondMessages('GOV-02'),
  },
  judge(facts) {
    return judgeBeyond('GOV-02', facts, 'record', ({ version, departs }) => {
      if (version === undefined) return unmet('GOV-02.none');
      if (departs === undefined) return met('GOV-02.met', { version: version.number });
      if (departs.class === 'T4') return met('GOV-02.editorial', { version: version.number });
      const since = departs.since.slice(0, 10);
      return departs.class === 'T3' ? partly('GOV-02.context', { since }) : unmet('GOV-02.departs', { version: version.number, since, class: departs.class });
    });
  },
  examples: [
    { title: 'as approved', facts: specimen(), expected: { outcome: 'met', message: 'GOV-02.met' } },
    {
      title: 'a word was corrected',
      facts: specimen({ record: { departs: { class: 'T4', since: '2027-01-10T08:00:00Z', elements: ['what'] } } }),
      expected: { outcome: 'met', message: 'GOV-02.editorial' },
    },
    {
      title: 'the target was changed',
      facts: specimen({ record: { departs: { class: 'T1', since: '2027-01-10T08:00:00Z', elements: ['evaluated'] } } }),
      expected: { outcome: 'unmet', message: 'GOV-02.departs', facts: { class: 'T1', since: '2027-01-10' } },
    },
    {
      title: 'the policy it serves has a new version',
      facts: specimen({ record: { departs: { class: 'T3', since: '2027-01-10T08:00:00Z', elements: ['objective'] } } }),
      expected: { outcome: 'partly', message: 'GOV-02.context' },
    },
    { title: 'never approved', facts: emptyPlan, expected: { outcome: 'unmet', message: 'GOV-02.none' } },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'GOV-02.notRead' },
    },
  ],
});
