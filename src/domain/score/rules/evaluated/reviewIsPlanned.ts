import { hasAcceptanceTest } from '../../../plan/hasAcceptanceTest';
import { namedMetrics } from '../../../plan/namedMetrics';
import { sameName } from '../../../plan/sameName';
import { stated } from '../../../plan/stated';
import { listed } from '../../listed';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

const review = { cadence: 'monthly' as const, reviewer: 'account-reviewer', forum: 'Service review', forumId: 'forum-1' };

export const reviewIsPlanned = defineRule({
  id: 'EVL-08',
  element: 'evaluated',
  reads: ['catalogues'],
  topic: 'evaluation',
  statement: 'It is said how often results are read, who reviews them and in which forum of the calendar',
  why: 'A result that nobody is due to look at is looked at by nobody.',
  remedy: {
    text: 'Choose how often each metric is read, the reviewer, and a forum of the calendar.',
    deed: 'Plan the review',
    next: 'say how often, by whom and where results are reviewed',
    gap: 'how often, by whom and where results are reviewed',
    place: 'evaluated#review',
  },
  messages: {
    'EVL-08.met': 'Reviewed {cadence} in “{forum}”',
    'EVL-08.nothing': 'Nothing says how often, by whom or where results are reviewed',
    'EVL-08.lacks': 'Nothing says {lacking}',
    'EVL-08.noSuchForum': '“{forum}” is not a forum of the calendar',
    ...beyondMessages('EVL-08'),
    ...readingMessages('EVL-08'),
  },
  judge(facts) {
    return judgeReading('EVL-08', facts.evaluation, () => unmet('EVL-08.nothing'), (criteria) => {
      const { cadence, reviewer, forum, forumId } = criteria.review ?? {};
      const metrics = namedMetrics(criteria);
      const often = metrics.every(({ frequency }) => frequency ?? cadence) && (metrics.length > 0 || cadence !== undefined || hasAcceptanceTest(criteria));
      const by = stated(reviewer) ?? stated(criteria.acceptanceTest?.assessor);
      const where = stated(forum) ?? stated(forumId);
      const lacking = [...(often ? [] : ['how often']), ...(by ? [] : ['by whom']), ...(where ? [] : ['in which forum'])];
      if (lacking.length === 3 || (where === undefined && by === undefined)) return unmet('EVL-08.nothing');
      if (where === undefined || lacking.length > 0) return partly('EVL-08.lacks', { lacking: listed(lacking) });
      return judgeBeyond('EVL-08', facts, 'catalogues', ({ forums }) => {
        const known = forumId === undefined ? forums.find(({ name }) => sameName(name, forum)) : forums.find(({ id }) => id === forumId);
        if (known === undefined) return partly('EVL-08.noSuchForum', { forum: excerpt(where) });
        return met('EVL-08.met', { cadence: cadence ?? metrics[0]?.frequency ?? 'once', forum: excerpt(known.name) });
      });
    });
  },
  examples: [
    {
      title: 'monthly, by name, in a forum of the calendar',
      facts: specimen(),
      expected: { outcome: 'met', facts: { cadence: 'monthly', forum: 'Service review' } },
    },
    {
      title: 'the forum by its name only',
      facts: specimen({ evaluation: { review: { ...review, forum: 'service  Review', forumId: undefined } } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'a forum nobody holds',
      facts: specimen({ evaluation: { review: { ...review, forum: 'Coffee corner', forumId: undefined } } }),
      expected: { outcome: 'partly', message: 'EVL-08.noSuchForum' },
    },
    {
      title: 'no forum and no frequency',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, frequency: undefined }], review: { reviewer: 'account-reviewer' } } }),
      expected: { outcome: 'partly', message: 'EVL-08.lacks', facts: { lacking: 'how often and in which forum' } },
    },
    {
      title: 'only how often',
      facts: specimen({ evaluation: { review: { cadence: 'monthly' } } }),
      expected: { outcome: 'unmet', message: 'EVL-08.nothing' },
    },
    { title: 'nothing is evaluated', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-08.nothing' } },
    {
      title: 'the catalogues were not read',
      facts: specimen({ catalogues: 'not read' }),
      expected: { outcome: 'unknown', message: 'EVL-08.notRead' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.review') }),
      expected: { outcome: 'unmet', message: 'EVL-08.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-08.newer' },
    },
  ],
});
