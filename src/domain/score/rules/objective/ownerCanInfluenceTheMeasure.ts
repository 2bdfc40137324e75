import { stated } from '../../../plan/stated';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const said = { comment: 'The desk decides who answers when', by: 'account-problem-manager', at: '2026-10-20T09:00:00Z' };

/** Advice: only the owner knows. What nobody can move belongs in a report, not among the objectives. */
export const ownerCanInfluenceTheMeasure = defineRule({
  id: 'OBJ-13',
  element: 'objective',
  topic: 'objectives',
  statement: 'The owner says how the measure can be influenced',
  why: 'A figure nobody can move is worth reporting, but nobody can be accountable for it.',
  remedy: {
    text: 'Have the owner say how the measure can be moved. If nobody can, report it instead.',
    deed: 'Say how it can be moved',
    next: 'have the owner say how the measure can be moved',
    gap: 'how the measure can be moved',
    place: 'objective#influence',
  },
  messages: {
    'OBJ-13.met': 'The owner says how the measure can be moved',
    'OBJ-13.absent': 'Nobody says how the measure can be moved',
    'OBJ-13.noComment': 'It is said that the measure can be moved, but not how',
    'OBJ-13.notTheOwner': 'Somebody other than the present owner says how the measure can be moved',
    ...readingMessages('OBJ-13'),
  },
  judge({ definition, owner }) {
    return judgeReading('OBJ-13', definition, () => unmet('OBJ-13.absent'), ({ controllable }) => {
      if (controllable === undefined) return unmet('OBJ-13.absent');
      if (stated(controllable.comment) === undefined) return unmet('OBJ-13.noComment');
      const byOwner = owner.kind === 'account' && owner.accountId === controllable.by;
      return byOwner ? met('OBJ-13.met') : partly('OBJ-13.notTheOwner');
    });
  },
  examples: [
    { title: 'the owner says how', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'the owner before this one said how',
      facts: specimen({ definition: { controllable: { ...said, by: 'account-former-owner' } } }),
      expected: { outcome: 'partly', message: 'OBJ-13.notTheOwner' },
    },
    {
      title: 'said, but nobody owns it now',
      facts: specimen({ owner: { kind: 'nobody' } }),
      expected: { outcome: 'partly', message: 'OBJ-13.notTheOwner' },
    },
    {
      title: 'ticked without a word',
      facts: specimen({ definition: { controllable: { ...said, comment: ' ' } } }),
      expected: { outcome: 'unmet', message: 'OBJ-13.noComment' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-13.absent' } },
    {
      title: 'the question is open',
      facts: specimen({ definition: { controllable: undefined } }),
      expected: { outcome: 'unmet', message: 'OBJ-13.absent' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.controllable') }),
      expected: { outcome: 'unmet', message: 'OBJ-13.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-13.newer' },
    },
  ],
});
