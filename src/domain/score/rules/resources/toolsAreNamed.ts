import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import { answerAbout } from './answerAbout';

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };

/** Tools and environments, or “none”. */
export const toolsAreNamed = defineRule({
  id: 'RES-06',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'The tools and environments that are needed are named, or said not to be needed',
  why: 'A tool that must be changed or bought first moves every date behind it.',
  remedy: {
    text: 'Name the tools and environments that must be there, changed or bought, or say that none is needed.',
    deed: 'Name the tools',
    next: 'say which tools are needed',
    gap: 'the tools',
    place: 'resources#questions',
  },
  messages: {
    'RES-06.met': '{lines#1 tool or environment is|{lines} tools and environments are} named',
    'RES-06.none': 'Not applicable: no tool is needed, says {by:person} on {on:day}',
    'RES-06.contradiction': 'It is said that no tool is needed, but “{first}” is named',
    'RES-06.open': 'Nothing says which tools are needed',
    ...readingMessages('RES-06'),
  },
  judge({ resources }) {
    return judgeReading('RES-06', resources, () => unmet('RES-06.open'), (value) => {
      const answer = answerAbout(value, 'tools');
      if (answer.kind === 'open') return unmet('RES-06.open');
      if (answer.kind === 'none') return notApplicable('RES-06.none', { by: answer.by, on: answer.on });
      const first = excerpt(answer.lines[0]?.name ?? '');
      return answer.saidNone ? partly('RES-06.contradiction', { first }) : met('RES-06.met', { lines: answer.lines.length });
    });
  },
  examples: [
    { title: 'a tool', facts: specimen(), expected: { outcome: 'met', facts: { lines: 1 } } },
    {
      title: 'an environment',
      facts: specimen({ resources: { lines: [{ id: 'f1', type: 'facility', name: 'Staging environment' }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'none is needed, with who says so',
      facts: specimen({ resources: { lines: [], none: { tools: said } } }),
      expected: { outcome: 'notApplicable', message: 'RES-06.none' },
    },
    {
      title: 'none is needed, and one is named',
      facts: specimen({ resources: { none: { tools: said } } }),
      expected: { outcome: 'partly', message: 'RES-06.contradiction', facts: { first: 'Known error database' } },
    },
    {
      title: 'the question is open',
      facts: specimen({ resources: { lines: [] } }),
      expected: { outcome: 'unmet', message: 'RES-06.open' },
    },
    {
      title: 'a placeholder is not a tool',
      facts: specimen({ resources: { lines: [{ id: 't1', type: 'tool', name: 'TBD' }] } }),
      expected: { outcome: 'unmet', message: 'RES-06.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-06.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-06.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-06.newer' },
    },
  ],
});
