import type { PlanFacts } from '../../../plan/planFacts';
import { stated } from '../../../plan/stated';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const agreement = 'service level agreement' as const;

/**
 * Nobody owns an objective by signing an agreement. Where the source is not said, what an agreement would need must stand
 * all the same: silence does not take the question away.
 */
export const agreementIsOnlyAnInput = defineRule({
  id: 'OBJ-14',
  element: 'objective',
  topic: 'objectives',
  statement: 'An objective taken from a service level agreement still has an owner, a forum and a review',
  why: 'A report on an agreement shows what happened; an objective needs somebody who decides what happens next.',
  remedy: {
    text: 'Say where the objective comes from, who owns it, and where and how often it is reviewed.',
    deed: 'Say who owns and reviews it',
    next: 'say where it comes from, and who owns and reviews it',
    gap: 'owner, forum and review beside the agreement',
    place: 'objective#source',
  },
  messages: {
    'OBJ-14.met': 'It has an owner, a forum and a review of its own',
    'OBJ-14.otherSource': 'Not applicable: it comes from {source}, not from an agreement',
    'OBJ-14.some': 'Taken from an agreement, and it lacks {lacks}',
    'OBJ-14.onlyAgreement': 'Taken from an agreement and nothing more: no owner, no forum, no review',
    'OBJ-14.sourceOpen': 'Nothing says where it comes from; were it an agreement, it would lack {lacks}',
    ...readingMessages('OBJ-14'),
  },
  judge(facts) {
    const absent = () => unmet('OBJ-14.sourceOpen', { lacks: lackingParts(facts).join(', ') });
    return judgeReading('OBJ-14', facts.definition, absent, ({ source }) => {
      if (source !== undefined && source !== agreement) {
        return notApplicable('OBJ-14.otherSource', { source: source === 'other' ? 'another source' : source });
      }
      if (facts.evaluation.kind === 'newer') return unknown('OBJ-14.newer', { version: facts.evaluation.version });
      const lacks = lackingParts(facts);
      if (lacks.length === 0) return met('OBJ-14.met');
      if (source === undefined) return unmet('OBJ-14.sourceOpen', { lacks: lacks.join(', ') });
      return lacks.length === 3 ? unmet('OBJ-14.onlyAgreement') : partly('OBJ-14.some', { lacks: lacks.join(', ') });
    });
  },
  examples: [
    {
      title: 'from an agreement, with owner, forum and review',
      facts: specimen({ definition: { source: agreement } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'the source is open, but an agreement would be in order',
      facts: specimen({ definition: { source: undefined } }),
      expected: { outcome: 'met' },
    },
    { title: 'it comes from management', facts: specimen(), expected: { outcome: 'notApplicable', message: 'OBJ-14.otherSource', facts: { source: 'management' } } },
    {
      title: 'it comes from somewhere else',
      facts: specimen({ definition: { source: 'other' } }),
      expected: { outcome: 'notApplicable', facts: { source: 'another source' } },
    },
    {
      title: 'from an agreement, with an owner whom no forum hears',
      facts: specimen({ definition: { source: agreement }, evaluation: { review: { cadence: 'monthly' } } }),
      expected: { outcome: 'partly', message: 'OBJ-14.some', facts: { lacks: 'forum' } },
    },
    {
      title: 'an owner whose account is gone is none',
      facts: specimen({
        definition: { source: agreement },
        owner: { kind: 'account', accountId: 'account-left', displayName: 'Former user', active: false, accountType: 'atlassian' },
      }),
      expected: { outcome: 'partly', facts: { lacks: 'owner' } },
    },
    {
      title: 'the agreement alone',
      facts: specimen({ definition: { source: agreement }, owner: { kind: 'nobody' }, evaluation: { review: undefined } }),
      expected: { outcome: 'unmet', message: 'OBJ-14.onlyAgreement' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-14.sourceOpen' } },
    {
      title: 'the source is open, and nobody reviews it',
      facts: specimen({ definition: { source: undefined }, evaluation: unreadable('evaluation-criteria.review') }),
      expected: { outcome: 'unmet', message: 'OBJ-14.sourceOpen', facts: { lacks: 'forum, review cadence' } },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.source') }),
      expected: { outcome: 'unmet', message: 'OBJ-14.unreadable' },
    },
    {
      title: 'the review may stand in a newer version',
      facts: specimen({ definition: { source: agreement }, evaluation: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-14.newer' },
    },
  ],
});

function lackingParts({ owner, evaluation }: PlanFacts): string[] {
  const review = evaluation.kind === 'value' ? evaluation.value.review : undefined;
  const lacks: string[] = [];
  if (owner.kind === 'nobody' || !owner.active) lacks.push('owner');
  if (stated(review?.forum) === undefined && stated(review?.forumId) === undefined) lacks.push('forum');
  if (review?.cadence === undefined) lacks.push('review cadence');
  return lacks;
}
