import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const none = { reason: 'An improvement of our own that nobody outside asked for', by: 'account-sms-manager', at: '2026-11-02T08:00:00Z' };

/** “None applies” is an answer with a reason and a person who gives it; it takes the question away and earns nothing. */
export const answersARequirement = defineRule({
  id: 'OBJ-07',
  element: 'objective',
  reads: ['catalogues'],
  topic: 'objectives',
  statement: 'The objective names the applicable requirement it answers, or says why none applies',
  why: 'Contracts, law and agreements are considered on purpose, and a change of one of them reaches the objective.',
  remedy: {
    text: 'Link the contract, law, agreement or internal requirement it reflects, or say why none applies.',
    deed: 'Link the requirement',
    next: 'link the requirement it answers, or say why none applies',
    gap: 'which requirement it answers',
    place: 'objective#requirement',
  },
  messages: {
    'OBJ-07.met': '{requirements#1 applicable requirement|{requirements} applicable requirements}, first “{first}”',
    'OBJ-07.none': 'Not applicable: no requirement bears on it, says {by:person}: {reason}',
    'OBJ-07.contradiction': '“{first}” is linked, and beside it stands that no requirement applies',
    'OBJ-07.absent': 'No requirement is linked, and nothing says why none applies',
    'OBJ-07.noReason': 'No requirement is said to apply, but not why, or not who says so',
    'OBJ-07.retired': 'The linked requirement “{first}” no longer applies',
    'OBJ-07.gone': 'The linked requirement ({first}) is not in the catalogue',
    ...readingMessages('OBJ-07'),
    ...beyondMessages('OBJ-07'),
  },
  judge(facts) {
    return judgeReading('OBJ-07', facts.definition, () => unmet('OBJ-07.absent'), (definition) => {
      const linked = new Set(definition.requirements?.filter((id) => stated(id) !== undefined));
      const [first] = linked;
      const reason = stated(definition.noRequirement?.reason);
      const by = stated(definition.noRequirement?.by);
      if (first === undefined) {
        if (definition.noRequirement === undefined) return unmet('OBJ-07.absent');
        return reason === undefined || by === undefined
          ? unmet('OBJ-07.noReason')
          : notApplicable('OBJ-07.none', { by, reason: excerpt(reason) });
      }
      return judgeBeyond('OBJ-07', facts, 'catalogues', ({ requirements }) => {
        const found = requirements.filter(({ id }) => linked.has(id));
        const applying = found.filter(({ state }) => state !== 'retired');
        const [answers] = applying;
        if (answers !== undefined) {
          return definition.noRequirement === undefined
            ? met('OBJ-07.met', { requirements: applying.length, first: excerpt(answers.title) })
            : partly('OBJ-07.contradiction', { first: excerpt(answers.title) });
        }
        const [retired] = found;
        return retired === undefined
          ? unmet('OBJ-07.gone', { first: excerpt(first) })
          : unmet('OBJ-07.retired', { first: excerpt(retired.title) });
      });
    });
  },
  examples: [
    {
      title: 'a requirement that applies',
      facts: specimen(),
      expected: { outcome: 'met', facts: { requirements: 1, first: 'Portal agreement, repeat incidents' } },
    },
    {
      title: 'a requirement that has changed still applies',
      facts: specimen({ catalogues: { requirements: [{ id: 'req-1', version: 2, title: 'Portal agreement', state: 'changed' }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'none applies, with the reason and who gives it',
      facts: specimen({ definition: { requirements: undefined, noRequirement: none } }),
      expected: { outcome: 'notApplicable', message: 'OBJ-07.none' },
    },
    {
      title: 'one is linked, and none is said to apply',
      facts: specimen({ definition: { noRequirement: none } }),
      expected: { outcome: 'partly', message: 'OBJ-07.contradiction' },
    },
    {
      title: 'none applies, without a reason',
      facts: specimen({ definition: { requirements: [], noRequirement: { ...none, reason: 'n/a' } } }),
      expected: { outcome: 'unmet', message: 'OBJ-07.noReason' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-07.absent' } },
    {
      title: 'a blank link is no link',
      facts: specimen({ definition: { requirements: [''] } }),
      expected: { outcome: 'unmet', message: 'OBJ-07.absent' },
    },
    {
      title: 'the requirement has been retired',
      facts: specimen({ catalogues: { requirements: [{ id: 'req-1', version: 2, title: 'Portal agreement', state: 'retired' }] } }),
      expected: { outcome: 'unmet', message: 'OBJ-07.retired' },
    },
    {
      title: 'the link leads nowhere',
      facts: specimen({ definition: { requirements: ['req-9'] } }),
      expected: { outcome: 'unmet', message: 'OBJ-07.gone' },
    },
    {
      title: 'a linked requirement cannot be told without the catalogue',
      facts: specimen({ catalogues: 'not read' }),
      expected: { outcome: 'unknown', message: 'OBJ-07.notRead' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.requirements') }),
      expected: { outcome: 'unmet', message: 'OBJ-07.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-07.newer' },
    },
  ],
});
