import type { CatalogueFacts } from '../../../plan/catalogueFacts';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundPolicy, specimen, unreadable } from '../../specimens';

/**
 * Links to policies and requirements; a requirement that has changed is in force, and asks to be confirmed elsewhere. That
 * a forum or a metric exists is R:EVL-08’s and R:TRC-09’s to find.
 */
export const linksAreLive = defineRule({
  id: 'TRC-10',
  element: 'traceability',
  reads: ['catalogues'],
  topic: 'objectives',
  statement: 'What the objective links to exists and is in force',
  why: 'A thread to a withdrawn policy ends in nothing.',
  remedy: {
    text: 'Link to the policy statement or requirement that is in force now.',
    deed: 'Repair the link',
    next: 'link to what is in force now',
    gap: 'links to what is in force',
    place: 'objective#policy',
  },
  messages: {
    'TRC-10.met': '{links#1 link|{links} links} to what is in force',
    'TRC-10.none': 'Not applicable: it links to no policy statement and no requirement',
    'TRC-10.dead': '{dead} of {links#1 link|{links} links} lead to nothing that is in force, first {id} ({state})',
    ...beyondMessages('TRC-10'),
    ...readingMessages('TRC-10'),
  },
  judge(facts) {
    return judgeReading('TRC-10', facts.definition, () => notApplicable('TRC-10.none'), ({ policies = [], requirements = [] }) =>
      judgeBeyond('TRC-10', facts, 'catalogues', (catalogues) => {
        const links = [
          ...policies.map((id) => ({ id, state: stateOf(catalogues.policies, id), live: ['effective'] })),
          ...requirements.map((id) => ({ id, state: stateOf(catalogues.requirements, id), live: ['applicable', 'changed'] })),
        ];
        if (links.length === 0) return notApplicable('TRC-10.none');
        const dead = links.filter(({ state, live }) => !live.includes(state));
        const [first] = dead;
        if (first === undefined) return met('TRC-10.met', { links: links.length });
        const told = { dead: dead.length, links: links.length, id: first.id, state: first.state };
        return (dead.length === links.length ? unmet : partly)('TRC-10.dead', told);
      }),
    );
  },
  examples: [
    {
      title: 'a policy statement and a requirement',
      facts: specimen(),
      expected: { outcome: 'met', facts: { links: 2 } },
    },
    {
      title: 'the policy was withdrawn',
      facts: specimen({ catalogues: { policies: [{ ...soundPolicy, state: 'withdrawn' }] } }),
      expected: { outcome: 'partly', message: 'TRC-10.dead', facts: { id: 'pol-1', state: 'withdrawn' } },
    },
    {
      title: 'neither exists',
      facts: specimen({ definition: { policies: ['gone'], requirements: undefined } }),
      expected: { outcome: 'unmet', facts: { state: 'not there' } },
    },
    {
      title: 'no links',
      facts: specimen({ definition: { policies: [], requirements: [] } }),
      expected: { outcome: 'notApplicable', message: 'TRC-10.none' },
    },
    { title: 'nothing is written', facts: emptyPlan, expected: { outcome: 'notApplicable' } },
    {
      title: 'the catalogues were not read',
      facts: specimen({ catalogues: 'not read' }),
      expected: { outcome: 'unknown', message: 'TRC-10.notRead' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ definition: unreadable('objective-definition.policies') }),
      expected: { outcome: 'unmet', message: 'TRC-10.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'TRC-10.newer' },
    },
  ],
});

const stateOf = (entries: CatalogueFacts['policies'] | CatalogueFacts['requirements'], id: string): string =>
  entries.find((entry) => entry.id === id)?.state ?? 'not there';
