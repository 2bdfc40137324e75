import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Presence gate of resources. “Nothing extra” is an answer when it says whose capacity carries the work and who says so. */
export const resourcesAreNamed = defineRule({
  id: 'RES-01',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'The plan says what resources it needs, or who says that nothing extra is needed',
  why: 'Work that nobody has given time, money or tools to is a wish.',
  remedy: {
    text: 'Name the people, tools, money and suppliers it needs. If nothing extra is needed, say so and who says it.',
    deed: 'Add resources',
    next: 'say what the work needs',
    gap: 'what the work needs',
    place: 'resources#lines',
  },
  messages: {
    'RES-01.lines': '{lines#1 resource is|{lines} resources are} named',
    'RES-01.noneExtra': 'Nothing extra is needed: the existing capacity of {role} is enough',
    'RES-01.absent': 'No people, budget or tools are named',
    'RES-01.unconfirmed': 'Nothing extra is said to be needed, but not whose capacity is enough or who says so',
    ...readingMessages('RES-01'),
  },
  judge({ resources }) {
    return judgeReading('RES-01', resources, () => unmet('RES-01.absent'), ({ lines, noneExtra }) => {
      const named = lines.filter((line) => stated(line.name) !== undefined).length;
      if (named > 0) return met('RES-01.lines', { lines: named });
      if (noneExtra === undefined) return unmet('RES-01.absent');
      const role = stated(noneExtra.role);
      return role === undefined || noneExtra.by.trim() === ''
        ? unmet('RES-01.unconfirmed')
        : met('RES-01.noneExtra', { role: excerpt(role) });
    });
  },
  examples: [
    {
      title: 'people and a tool',
      facts: specimen(),
      expected: { outcome: 'met', message: 'RES-01.lines', facts: { lines: 2 } },
    },
    {
      title: 'nothing extra, said by somebody about a role',
      facts: specimen({
        resources: { lines: [], noneExtra: { role: 'service desk', by: 'account-1', at: '2026-11-02T09:00:00Z' } },
      }),
      expected: { outcome: 'met', message: 'RES-01.noneExtra' },
    },
    {
      title: 'tasks are listed, resources ignored',
      facts: specimen({ resources: { kind: 'absent' } }),
      expected: { outcome: 'unmet', message: 'RES-01.absent' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet' } },
    {
      title: 'a line without a name',
      facts: specimen({ resources: { lines: [{ id: 'r1', type: 'people', name: '  ', band: 'S' }] } }),
      expected: { outcome: 'unmet', message: 'RES-01.absent' },
    },
    {
      title: 'nothing extra, but nobody says whose capacity is enough',
      facts: specimen({
        resources: { lines: [], noneExtra: { role: '', by: 'account-1', at: '2026-11-02T09:00:00Z' } },
      }),
      expected: { outcome: 'unmet', message: 'RES-01.unconfirmed' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-01.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-01.newer' },
    },
  ],
});
