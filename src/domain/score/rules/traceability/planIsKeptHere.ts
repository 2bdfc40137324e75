import { holdsElement } from '../../../plan/holdsPlan';
import { elements } from '../../../plan/fields';
import { stated } from '../../../plan/stated';
import { listed } from '../../listed';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const link = { planElsewhere: 'https://wiki.nordvik.example/plans/portal' };
const inWords = { what: 'what will be done', resources: 'resources', who: 'who is responsible', when: 'when it ends', evaluated: 'how it is evaluated' };

export const planIsKeptHere = defineRule({
  id: 'TRC-12',
  element: 'traceability',
  topic: 'planning to achieve objectives',
  statement: 'A plan that lives elsewhere is linked beside the five elements, not in their place',
  why: 'A link can be moved or emptied without anybody here knowing.',
  remedy: {
    text: 'Fill the five elements here, and keep the link as evidence.',
    deed: 'Fill the elements',
    next: 'fill the elements beside the link',
    gap: 'the elements beside the link',
    place: 'what#activities',
  },
  messages: {
    'TRC-12.met': 'The plan is kept here, and its project plan is linked',
    'TRC-12.none': 'Not applicable: no plan elsewhere is linked',
    'TRC-12.some': 'A plan elsewhere is linked, and nothing here says {lacking}',
    'TRC-12.onlyLink': 'A plan elsewhere is linked, and nothing of it is kept here',
    ...readingMessages('TRC-12'),
  },
  judge(facts) {
    return judgeReading('TRC-12', facts.definition, () => notApplicable('TRC-12.none'), ({ planElsewhere }) => {
      if (stated(planElsewhere) === undefined) return notApplicable('TRC-12.none');
      const lacking = elements.flatMap((element) => (element === 'objective' || holdsElement[element](facts) ? [] : [inWords[element]]));
      if (lacking.length === 0) return met('TRC-12.met');
      return lacking.length === 5 ? unmet('TRC-12.onlyLink') : partly('TRC-12.some', { lacking: listed(lacking, 'or') });
    });
  },
  examples: [
    { title: 'linked beside a whole plan', facts: specimen({ definition: link }), expected: { outcome: 'met' } },
    {
      title: 'two elements stand only behind the link',
      facts: specimen({ definition: link, resources: { kind: 'absent' }, evaluation: { kind: 'absent' } }),
      expected: { outcome: 'partly', facts: { lacking: 'resources or how it is evaluated' } },
    },
    {
      title: 'only a link',
      facts: { ...emptyPlan, definition: { kind: 'value', value: { version: 1, ...link } } },
      expected: { outcome: 'unmet', message: 'TRC-12.onlyLink' },
    },
    { title: 'no link', facts: specimen(), expected: { outcome: 'notApplicable', message: 'TRC-12.none' } },
    { title: 'nothing is written', facts: emptyPlan, expected: { outcome: 'notApplicable' } },
    {
      title: 'a value without the shape',
      facts: specimen({ definition: unreadable('objective-definition.planElsewhere') }),
      expected: { outcome: 'unmet', message: 'TRC-12.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'TRC-12.newer' },
    },
  ],
});
