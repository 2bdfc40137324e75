import type { WorkItemFact } from '../../../plan/workFacts';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { specimen } from '../../specimens';

const done = (key: string, hasEvidence?: boolean): WorkItemFact => ({ id: key, key, summary: 'Write the guide', statusCategory: 'done', hasEvidence });

export const doneWorkHasEvidence = defineRule({
  id: 'TRC-04',
  element: 'traceability',
  reads: ['work'],
  topic: 'evaluation',
  statement: 'Work that is done points to what shows that it was done',
  why: 'A closed issue says that somebody pressed a button.',
  remedy: {
    text: 'Attach the result or link to it, and say which issue it supports.',
    deed: 'Attach evidence',
    next: 'point done work to what shows it',
    gap: 'evidence of done work',
    place: 'record#evidence',
  },
  messages: {
    'TRC-04.met': '{done#1 done issue has|{done} done issues have} evidence',
    'TRC-04.none': 'Not applicable: no work is done yet',
    'TRC-04.open': '{open} of {done#1 done issue|{done} done issues} without evidence, first {key}',
    ...beyondMessages('TRC-04'),
  },
  judge(facts) {
    return judgeBeyond('TRC-04', facts, 'work', ({ issues }) => {
      const all = issues.filter(({ statusCategory }) => statusCategory === 'done');
      if (all.length === 0) return notApplicable('TRC-04.none');
      const open = all.filter(({ hasEvidence }) => hasEvidence !== true);
      const [first] = open;
      if (first === undefined) return met('TRC-04.met', { done: all.length });
      return (open.length === all.length ? unmet : partly)('TRC-04.open', { open: open.length, done: all.length, key: first.key });
    });
  },
  examples: [
    {
      title: 'each with evidence',
      facts: specimen({ work: { issues: [done('SMO-10', true)] } }),
      expected: { outcome: 'met', facts: { done: 1 } },
    },
    {
      title: 'one without',
      facts: specimen({ work: { issues: [done('SMO-10', true), done('SMO-11')] } }),
      expected: { outcome: 'partly', facts: { open: 1, key: 'SMO-11' } },
    },
    {
      title: 'none with',
      facts: specimen({ work: { issues: [done('SMO-10', false)] } }),
      expected: { outcome: 'unmet', message: 'TRC-04.open' },
    },
    { title: 'nothing is done', facts: specimen(), expected: { outcome: 'notApplicable', message: 'TRC-04.none' } },
    {
      title: 'the work was not read',
      facts: specimen({ work: 'not read' }),
      expected: { outcome: 'unknown', message: 'TRC-04.notRead' },
    },
  ],
});
