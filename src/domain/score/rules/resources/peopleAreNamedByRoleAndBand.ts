import { readParty } from '../../../plan/party';
import type { Resources } from '../../../plan/resources';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Quality gate of resources. A capacity category is enough; hours are never asked for. */
export const peopleAreNamedByRoleAndBand = defineRule({
  id: 'RES-02',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'People are named by role, each with a capacity category or days',
  why: 'Only a role with a rough amount of time can be confirmed by whoever commits it.',
  remedy: {
    text: 'Add the role and S, M or L. S is up to 5 days, M up to 20, L more. Exact hours are not needed.',
    deed: 'Add roles and capacity',
    next: 'say which roles are needed, and roughly how much of them',
    gap: 'which roles are needed and how much',
    place: 'resources#lines',
  },
  messages: {
    'RES-02.met': '{lines#1 role has|{lines} roles have} a capacity',
    'RES-02.some': '{whole} of {lines} people lines have a role and a capacity; “{first}” does not',
    'RES-02.noPeople': 'No people are named',
    'RES-02.teamOnly': '“{first}” names a team, not a role',
    'RES-02.noCapacity': '“{first}” has no capacity category and no days',
    'RES-02.noneExtra': 'Not applicable: nothing extra is needed, the existing capacity of {role} is enough',
    ...readingMessages('RES-02'),
  },
  judge({ resources }) {
    return judgeReading('RES-02', resources, () => unmet('RES-02.noPeople'), ({ lines, noneExtra }) => {
      const people = lines.filter((line) => line.type === 'people' && stated(line.name) !== undefined);
      const open = people.find((line) => !isWhole(line));
      if (people.length === 0) {
        const role = stated(noneExtra?.role);
        return role === undefined || noneExtra?.by.trim() === ''
          ? unmet('RES-02.noPeople')
          : notApplicable('RES-02.noneExtra', { role: excerpt(role) });
      }
      if (open === undefined) return met('RES-02.met', { lines: people.length });
      const whole = people.filter(isWhole).length;
      const first = excerpt(open.name);
      if (whole > 0) return partly('RES-02.some', { whole, lines: people.length, first });
      return isTeamOnly(open.name) ? unmet('RES-02.teamOnly', { first }) : unmet('RES-02.noCapacity', { first });
    });
  },
  examples: [
    { title: 'a role with a category', facts: specimen(), expected: { outcome: 'met', facts: { lines: 1 } } },
    {
      title: 'a role with days',
      facts: specimen({ resources: { lines: [{ id: 'r1', type: 'people', name: 'Change manager', days: 12 }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'one of two roles has a capacity',
      facts: specimen({
        resources: {
          lines: [
            { id: 'r1', type: 'people', name: 'Problem analyst', band: 'M' },
            { id: 'r2', type: 'people', name: 'Database engineer' },
          ],
        },
      }),
      expected: {
        outcome: 'partly',
        message: 'RES-02.some',
        facts: { whole: 1, lines: 2, first: 'Database engineer' },
      },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-02.noPeople' } },
    {
      title: 'tools but no people',
      facts: specimen({ resources: { lines: [{ id: 'r1', type: 'tool', name: 'Known error database' }] } }),
      expected: { outcome: 'unmet', message: 'RES-02.noPeople' },
    },
    {
      title: 'a team is not a role',
      facts: specimen({ resources: { lines: [{ id: 'r1', type: 'people', name: 'IT team', band: 'L' }] } }),
      expected: { outcome: 'unmet', message: 'RES-02.teamOnly' },
    },
    {
      title: 'a role without any capacity',
      facts: specimen({ resources: { lines: [{ id: 'r1', type: 'people', name: 'Problem analyst' }] } }),
      expected: { outcome: 'unmet', message: 'RES-02.noCapacity' },
    },
    {
      title: 'nothing extra is needed',
      facts: specimen({
        resources: { lines: [], noneExtra: { role: 'service desk', by: 'account-1', at: '2026-11-02T09:00:00Z' } },
      }),
      expected: { outcome: 'notApplicable', message: 'RES-02.noneExtra', facts: { role: 'service desk' } },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-02.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-02.newer' },
    },
  ],
});

type Line = Resources['lines'][number];

function isWhole(line: Line): boolean {
  return !isTeamOnly(line.name) && (line.band !== undefined || (line.days !== undefined && line.days > 0));
}

/** “IT team”, “Service desk”, “staff”; several people in one role (“service desk analysts”) are a role. */
function isTeamOnly(name: string): boolean {
  return readParty(name) === 'team' || /^(?:our |the )?(?:people|everyone|everybody|all|teams?|colleagues)$/i.test(name.trim());
}
