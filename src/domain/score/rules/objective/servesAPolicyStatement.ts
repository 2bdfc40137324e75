import type { CatalogueFacts } from '../../../plan/catalogueFacts';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/**
 * Keeps an objective from being approved, and weighs nothing: the link is counted as a relation where threads are counted.
 * While an organization has written no policy down, every objective says the same; a register can then say it once.
 */
export const servesAPolicyStatement = defineRule({
  id: 'OBJ-02',
  element: 'objective',
  reads: ['catalogues'],
  topic: 'objectives',
  statement: 'The objective serves a statement of the policy that is in effect',
  why: 'An objective that serves no line of the policy may be good work, but nobody decided that it matters.',
  remedy: {
    text: 'Pick the policy statement this objective serves, or propose a change of the policy.',
    deed: 'Link the policy',
    next: 'pick the policy statement it serves',
    gap: 'which policy statement it serves',
    place: 'objective#policy',
  },
  messages: {
    'OBJ-02.met': '{policies#1 policy statement|{policies} policy statements} in effect, first “{first}”',
    'OBJ-02.absent': 'No policy statement is linked',
    'OBJ-02.noCatalogue': 'No policy statement is linked, and the organization has not listed any yet',
    'OBJ-02.notInEffect': 'The linked policy statement “{first}” is {state}, not in effect',
    'OBJ-02.gone': 'The linked policy statement ({first}) is not in the catalogue',
    ...readingMessages('OBJ-02'),
    ...beyondMessages('OBJ-02'),
  },
  judge(facts) {
    return judgeReading('OBJ-02', facts.definition, () => withoutLink(facts.catalogues), (definition) => {
      const linked = new Set(definition.policies?.filter((id) => stated(id) !== undefined));
      const [first] = linked;
      if (first === undefined) return withoutLink(facts.catalogues);
      return judgeBeyond('OBJ-02', facts, 'catalogues', ({ policies }) => {
        const found = policies.filter(({ id }) => linked.has(id));
        const effective = found.filter(({ state }) => state === 'effective');
        const [serves] = effective;
        if (serves !== undefined) return met('OBJ-02.met', { policies: effective.length, first: excerpt(serves.title) });
        const [other] = found;
        return other === undefined
          ? unmet('OBJ-02.gone', { first: excerpt(first) })
          : unmet('OBJ-02.notInEffect', { first: excerpt(other.title), state: stateWords[other.state] });
      });
    });
  },
  examples: [
    {
      title: 'one statement in effect',
      facts: specimen(),
      expected: { outcome: 'met', facts: { policies: 1, first: 'Interruptions are not repeated' } },
    },
    {
      title: 'one in effect beside one that is not is enough',
      facts: specimen({ definition: { policies: ['pol-0', 'pol-1'] } }),
      expected: { outcome: 'met', facts: { policies: 1, first: 'Interruptions are not repeated' } },
    },
    {
      title: 'nothing is linked',
      facts: specimen({ definition: { policies: [] } }),
      expected: { outcome: 'unmet', message: 'OBJ-02.absent' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-02.absent' } },
    {
      title: 'a blank link is no link',
      facts: specimen({ definition: { policies: [' ', 'TBD'] } }),
      expected: { outcome: 'unmet', message: 'OBJ-02.absent' },
    },
    {
      title: 'the organization has listed no policy yet',
      facts: specimen({ definition: { policies: undefined }, catalogues: { policies: [] } }),
      expected: { outcome: 'unmet', message: 'OBJ-02.noCatalogue' },
    },
    {
      title: 'the statement has been superseded',
      facts: specimen({
        catalogues: { policies: [{ id: 'pol-1', version: 3, title: 'Interruptions are not repeated', state: 'superseded' }] },
      }),
      expected: { outcome: 'unmet', message: 'OBJ-02.notInEffect', facts: { first: 'Interruptions are not repeated', state: 'superseded' } },
    },
    {
      title: 'the statement is still a draft',
      facts: specimen({ catalogues: { policies: [{ id: 'pol-1', version: 1, title: 'We answer fast', state: 'draft' }] } }),
      expected: { outcome: 'unmet', message: 'OBJ-02.notInEffect', facts: { first: 'We answer fast', state: 'still a draft' } },
    },
    {
      title: 'the link leads nowhere',
      facts: specimen({ definition: { policies: ['pol-9'] } }),
      expected: { outcome: 'unmet', message: 'OBJ-02.gone', facts: { first: 'pol-9' } },
    },
    {
      title: 'a linked statement cannot be told without the catalogue',
      facts: specimen({ catalogues: 'not read' }),
      expected: { outcome: 'unknown', message: 'OBJ-02.notRead' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.policies') }),
      expected: { outcome: 'unmet', message: 'OBJ-02.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-02.newer' },
    },
  ],
});

const stateWords: Record<CatalogueFacts['policies'][number]['state'], string> = {
  draft: 'still a draft', effective: 'in effect', superseded: 'superseded', withdrawn: 'withdrawn',
};

/** That nothing is linked needs no catalogue to be told. */
const withoutLink = (catalogues: CatalogueFacts | undefined) =>
  unmet(catalogues?.policies.length === 0 ? 'OBJ-02.noCatalogue' : 'OBJ-02.absent');
