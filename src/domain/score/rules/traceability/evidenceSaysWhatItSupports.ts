import type { EvidenceFact } from '../../../plan/recordFacts';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { specimen } from '../../specimens';

const item = (id: string, ...supports: string[]): EvidenceFact => ({ id, supports, kind: 'attachment' });

export const evidenceSaysWhatItSupports = defineRule({
  id: 'TRC-11',
  element: 'traceability',
  reads: ['record'],
  topic: 'documented information',
  statement: 'Each piece of evidence says what it supports',
  why: 'A file that is only there proves nothing in particular.',
  remedy: {
    text: 'Point each piece of evidence at the element, activity, milestone, metric or issue it shows.',
    deed: 'Point the evidence',
    next: 'say what each piece of evidence supports',
    gap: 'what the evidence supports',
    place: 'record#evidence',
  },
  messages: {
    'TRC-11.met': '{items#1 piece|{items} pieces} of evidence, each pointed at what it shows',
    'TRC-11.none': 'Not applicable: no evidence is kept yet',
    'TRC-11.open': '{open} of {items#1 piece|{items} pieces} of evidence point at nothing',
    ...beyondMessages('TRC-11'),
  },
  judge(facts) {
    return judgeBeyond('TRC-11', facts, 'record', ({ evidence }) => {
      if (evidence.length === 0) return notApplicable('TRC-11.none');
      const open = evidence.filter(({ supports }) => supports.length === 0).length;
      if (open === 0) return met('TRC-11.met', { items: evidence.length });
      return (open === evidence.length ? unmet : partly)('TRC-11.open', { open, items: evidence.length });
    });
  },
  examples: [
    {
      title: 'pointed at an activity',
      facts: specimen({ record: { evidence: [item('e1', 'a1')] } }),
      expected: { outcome: 'met', facts: { items: 1 } },
    },
    {
      title: 'one points at nothing',
      facts: specimen({ record: { evidence: [item('e1', 'a1'), item('e2')] } }),
      expected: { outcome: 'partly', facts: { open: 1, items: 2 } },
    },
    {
      title: 'all point at nothing',
      facts: specimen({ record: { evidence: [item('e1')] } }),
      expected: { outcome: 'unmet', message: 'TRC-11.open' },
    },
    { title: 'no evidence yet', facts: specimen(), expected: { outcome: 'notApplicable', message: 'TRC-11.none' } },
    {
      title: 'the record was not read',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'TRC-11.notRead' },
    },
  ],
});
