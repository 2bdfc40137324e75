import type { PlanFacts } from '../../../plan/planFacts';
import { excerpt } from '../../excerpt';
import { met, partly, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import type { ResourceLine } from './answerAbout';
import { judgeOtherParties, otherPartyMessages } from './judgeOtherParties';

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const host: ResourceLine = { id: 'p1', type: 'third party', name: 'Cloud Hosting Ltd', affects: ['m1'] };
const named = (...lines: ResourceLine[]) => ({ lines, none: { budget: said } });

/** Which milestone or metric moves when another party is late. A link to what is no longer in the plan shows nothing. */
export const effectOfOtherPartiesIsShown = defineRule({
  id: 'RES-10',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'Every other party the plan needs is linked to the milestones or metrics that depend on it',
  why: 'When the supplier is late, the plan shows at once which date or figure moves with it.',
  remedy: {
    text: 'Link each other party to the milestones and metrics that move when it is late, or say that none is needed.',
    deed: 'Show what it affects',
    next: 'show what depends on each other party',
    gap: 'what depends on other parties',
    place: 'resources#lines',
  },
  messages: {
    'RES-10.met': '{parties#1 other party is linked to what depends on it|{parties} other parties are linked to what depends on them}',
    'RES-10.some': '{linked} of {parties} other parties are linked to what depends on them; “{first}” is not',
    'RES-10.nothing': 'No milestone and no metric is linked to “{first}”',
    ...otherPartyMessages('RES-10'),
  },
  judge(facts) {
    return judgeOtherParties('RES-10', facts, (answer) => {
      const ofPlan = milestonesAndMetrics(facts);
      const open = answer.lines.filter(({ affects }) => affects?.some((id) => ofPlan.has(id)) !== true);
      const parties = answer.lines.length;
      const [first] = open;
      if (first === undefined) return met('RES-10.met', { parties });
      // What a link leads to may stand in a value that cannot be read here; without links there is nothing to look for.
      const unread = [facts.timing, facts.evaluation].find(({ kind }) => kind === 'newer');
      if (unread?.kind === 'newer' && open.some(({ affects }) => (affects ?? []).length > 0)) {
        return unknown('RES-10.newer', { version: unread.version });
      }
      return open.length === parties
        ? unmet('RES-10.nothing', { first: excerpt(first.name) })
        : partly('RES-10.some', { linked: parties - open.length, parties, first: excerpt(first.name) });
    });
  },
  examples: [
    { title: 'a milestone depends on it', facts: specimen({ resources: named(host) }), expected: { outcome: 'met', facts: { parties: 1 } } },
    {
      title: 'a metric depends on it',
      facts: specimen({ resources: named({ ...host, affects: ['metric-1'] }) }),
      expected: { outcome: 'met' },
    },
    {
      title: 'no other party is needed, with who says so',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'RES-10.none' },
    },
    {
      title: 'one of two is linked',
      facts: specimen({ resources: named(host, { id: 'p2', type: 'third party', name: 'Fibre carrier' }) }),
      expected: { outcome: 'partly', message: 'RES-10.some', facts: { linked: 1, parties: 2, first: 'Fibre carrier' } },
    },
    {
      title: 'linked to a milestone that is no longer in the plan',
      facts: specimen({ resources: named({ ...host, affects: ['m9'] }) }),
      expected: { outcome: 'unmet', message: 'RES-10.nothing' },
    },
    {
      title: 'linked to nothing, whatever else cannot be read',
      facts: specimen({ resources: named({ ...host, affects: [] }), timing: newer }),
      expected: { outcome: 'unmet', message: 'RES-10.nothing' },
    },
    {
      title: 'no other party is needed, and a supplier does an activity',
      facts: specimen({ plannedWork: { activities: [{ id: 'a3', text: 'Change the routing', responsible: { team: 'Cloud Hosting Ltd' } }] } }),
      expected: { outcome: 'unmet', message: 'RES-10.inWork', facts: { first: 'Cloud Hosting Ltd' } },
    },
    {
      title: 'no other party is needed, and the activities stand in a newer version',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'RES-10.newer' },
    },
    {
      title: 'the question is open',
      facts: specimen({ resources: { none: { budget: said } } }),
      expected: { outcome: 'unmet', message: 'RES-10.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-10.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-10.unreadable' },
    },
    {
      title: 'the milestone may stand in a newer version',
      facts: specimen({ resources: named(host), timing: newer }),
      expected: { outcome: 'unknown', message: 'RES-10.newer' },
    },
  ],
});

function milestonesAndMetrics({ timing, evaluation }: PlanFacts): Set<string> {
  const milestones = timing.kind === 'value' ? timing.value.milestones : [];
  const metrics = evaluation.kind === 'value' ? evaluation.value.metrics : [];
  return new Set([...milestones, ...metrics].map(({ id }) => id));
}
