import type { ObjectiveDefinition } from '../../../objective/objectiveDefinition';
import { sameName } from '../../../plan/sameName';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const practices = [
  'process', 'practice', 'problem', 'incident', 'change', 'release', 'capacity', 'availability', 'continuity',
  'configuration', 'request', 'level', 'knowledge', 'security',
];

/** Role titles that own results at a level, where the catalogue names none for it. */
const ownsAt: Record<NonNullable<ObjectiveDefinition['level']>, RegExp> = {
  service: /\b(?:service|product)\b.*\b(?:owner|manager|lead)\b/i,
  process: new RegExp(`\\b(?:${practices.join('|')})\\b.*\\b(?:owner|manager|lead)\\b`, 'i'),
  team: /\b(?:manager|lead|leader|head|supervisor)\b/i,
  management: /\b(?:head|director|chief|president|executive|officer|manager|c[ito]o|vp)\b/i,
};

/** Roles that watch how others perform, and so do not own what is performed. */
const watches = /\b(?:compliance|audit|auditor|assurance)\b/i;

export const ownersRoleFitsTheLevel = defineRule({
  id: 'WHO-08',
  element: 'who',
  reads: ['catalogues'],
  topic: 'planning to achieve objectives',
  statement: 'The owner’s role can move results at the level the objective is set for',
  why: 'A service result is moved by who runs the service, a process result by who runs the process.',
  remedy: {
    text: 'Choose the role that owns this service, process, team or level, or say why another answers for it.',
    deed: 'Fit the role to the level',
    next: 'choose the role that can move the result',
    gap: 'a role that fits the level',
    place: 'who#role',
  },
  messages: {
    'WHO-08.asCatalogued': '“{role}” is the role that owns objectives of {target}',
    'WHO-08.kind': '“{role}” can move results at the level {level}',
    'WHO-08.reason': '“{role}” answers for it, with the reason “{why}”',
    'WHO-08.noLevel': 'Nothing says at which level the objective is set',
    'WHO-08.noRole': 'No role is given for the owner',
    'WHO-08.other': 'Objectives of {target} are owned by the role “{expected}”, not by “{role}”',
    'WHO-08.watches': '“{role}” watches performance and does not own it at the level {level}',
    'WHO-08.notShown': 'Nothing shows that “{role}” owns results at the level {level}',
    ...beyondMessages('WHO-08'),
    ...readingMessages('WHO-08'),
  },
  judge(facts) {
    return judgeReading('WHO-08', facts.definition, () => unmet('WHO-08.noLevel'), ({ level, serves, ownerRole, ownerRoleWhy }) => {
      const role = stated(ownerRole);
      if (level === undefined) return unmet('WHO-08.noLevel');
      if (role === undefined) return unmet('WHO-08.noRole');
      const why = stated(ownerRoleWhy);
      if (why !== undefined) return met('WHO-08.reason', { role: excerpt(role), why: excerpt(why) });
      return judgeBeyond('WHO-08', facts, 'catalogues', ({ levels }) => {
        const entry = levels.find((one) => one.level === level && sameName(one.target, serves));
        const expected = stated(entry?.ownerRole);
        if (entry !== undefined && expected !== undefined) {
          const target = excerpt(entry.target);
          if (sameName(expected, role)) return met('WHO-08.asCatalogued', { role: excerpt(role), target });
          return unmet('WHO-08.other', { target, expected: excerpt(expected), role: excerpt(role) });
        }
        if (watches.test(role) && level !== 'management') return unmet('WHO-08.watches', { role: excerpt(role), level });
        if (ownsAt[level].test(role)) return met('WHO-08.kind', { role: excerpt(role), level });
        return partly('WHO-08.notShown', { role: excerpt(role), level });
      });
    });
  },
  examples: [
    {
      title: 'the role the catalogue names for the service',
      facts: specimen(),
      expected: { outcome: 'met', message: 'WHO-08.asCatalogued' },
    },
    {
      title: 'another role than the catalogue names',
      facts: specimen({ definition: { ownerRole: 'Release manager' } }),
      expected: { outcome: 'unmet', message: 'WHO-08.other', facts: { expected: 'Problem manager' } },
    },
    {
      title: 'another role, with the reason',
      facts: specimen({ definition: { ownerRole: 'Release manager', ownerRoleWhy: 'Most repeats come with releases' } }),
      expected: { outcome: 'met', message: 'WHO-08.reason' },
    },
    {
      title: 'nothing catalogued, and a title that fits',
      facts: specimen({ definition: { level: 'process', serves: 'Problem management' } }),
      expected: { outcome: 'met', message: 'WHO-08.kind' },
    },
    {
      title: 'compliance does not own performance',
      facts: specimen({ definition: { ownerRole: 'Compliance manager', serves: 'Card payments' } }),
      expected: { outcome: 'unmet', message: 'WHO-08.watches' },
    },
    {
      title: 'a title that says nothing about the level',
      facts: specimen({ definition: { ownerRole: 'Database specialist', serves: 'Card payments' } }),
      expected: { outcome: 'partly', message: 'WHO-08.notShown' },
    },
    {
      title: 'no role',
      facts: specimen({ definition: { ownerRole: 'TBD' } }),
      expected: { outcome: 'unmet', message: 'WHO-08.noRole' },
    },
    { title: 'no level', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHO-08.noLevel' } },
    {
      title: 'a definition without a level',
      facts: specimen({ definition: { level: undefined } }),
      expected: { outcome: 'unmet', message: 'WHO-08.noLevel' },
    },
    {
      title: 'the catalogues were not read',
      facts: specimen({ catalogues: 'not read' }),
      expected: { outcome: 'unknown', message: 'WHO-08.notRead' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ definition: unreadable('objective-definition.level') }),
      expected: { outcome: 'unmet', message: 'WHO-08.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'WHO-08.newer' },
    },
  ],
});
