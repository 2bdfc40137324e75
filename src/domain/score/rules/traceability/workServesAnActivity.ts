import type { WorkItemFact } from '../../../plan/workFacts';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, specimen } from '../../specimens';

/** Up to this share of the work may stand beside the plan, in per cent: small things come up. */
const toleratedShare = 10;

const issue = (key: string, activity?: string): WorkItemFact => ({ id: key, key, summary: 'Some work', statusCategory: 'new', activity });

/** Orphan work is shown by name in the thread; it never lowers completeness. */
export const workServesAnActivity = defineRule({
  id: 'TRC-07',
  element: 'traceability',
  reads: ['work'],
  topic: 'planning to achieve objectives',
  statement: 'Nearly all work under the objective serves a planned activity',
  why: 'Work that serves no activity is either missing from the plan or in the wrong place.',
  remedy: {
    text: 'Say which activity the work serves, add the activity to the plan, or move the work.',
    deed: 'Sort the work',
    next: 'say which activity each issue serves',
    gap: 'work that serves an activity',
    place: 'what#work',
  },
  messages: {
    'TRC-07.met': '{orphans} of {issues#1 issue|{issues} issues} serve no activity',
    'TRC-07.none': 'Not applicable: there is no work yet',
    'TRC-07.some': '{orphans} of {issues#1 issue|{issues} issues} serve no activity, first {key}',
    'TRC-07.all': 'None of {issues#1 issue|{issues} issues} serves an activity of the plan',
    ...beyondMessages('TRC-07'),
  },
  judge(facts) {
    return judgeBeyond('TRC-07', facts, 'work', ({ issues }) => {
      if (issues.length === 0) return notApplicable('TRC-07.none');
      const orphans = issues.filter(({ activity }) => activity === undefined);
      const [first] = orphans;
      const counts = { orphans: orphans.length, issues: issues.length };
      if (first === undefined || 100 * orphans.length <= toleratedShare * issues.length) return met('TRC-07.met', counts);
      return orphans.length === issues.length ? unmet('TRC-07.all', { issues: issues.length }) : partly('TRC-07.some', { ...counts, key: first.key });
    });
  },
  examples: [
    { title: 'every issue', facts: specimen(), expected: { outcome: 'met', facts: { orphans: 0, issues: 2 } } },
    {
      title: 'one in ten may stand beside',
      facts: specimen({ work: { issues: [...Array.from({ length: 9 }, (_, at) => issue(`SMO-${at}`, 'a1')), issue('SMO-9')] } }),
      expected: { outcome: 'met', facts: { orphans: 1, issues: 10 } },
    },
    {
      title: 'one in two',
      facts: specimen({ work: { issues: [issue('SMO-10', 'a1'), issue('SMO-11')] } }),
      expected: { outcome: 'partly', facts: { key: 'SMO-11' } },
    },
    {
      title: 'none',
      facts: specimen({ work: { issues: [issue('SMO-10')] } }),
      expected: { outcome: 'unmet', message: 'TRC-07.all' },
    },
    { title: 'no work', facts: emptyPlan, expected: { outcome: 'notApplicable', message: 'TRC-07.none' } },
    {
      title: 'the work was not read',
      facts: specimen({ work: 'not read' }),
      expected: { outcome: 'unknown', message: 'TRC-07.notRead' },
    },
  ],
});
