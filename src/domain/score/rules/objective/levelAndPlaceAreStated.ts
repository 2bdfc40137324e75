import type { CatalogueFacts } from '../../../plan/catalogueFacts';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Objectives are set at functions and levels; the catalogue says which there are, and is believed once it lists any. */
export const levelAndPlaceAreStated = defineRule({
  id: 'OBJ-06',
  element: 'objective',
  reads: ['catalogues'],
  topic: 'objectives',
  statement: 'The objective says at which level it is set, and for which service, process, team or body',
  why: 'It shows that objectives reach the places where the work is done, and who can move them.',
  remedy: {
    text: 'Choose the level and the service, process, team or body as the organization lists it.',
    deed: 'Say where it is set',
    next: 'say at which level and for what it is set',
    gap: 'the level and what it is set for',
    place: 'objective#level',
  },
  messages: {
    'OBJ-06.met': 'Set for “{serves}” at the level {level}',
    'OBJ-06.noCatalogue': 'Set for “{serves}” at the level {level}; the organization has not listed its levels yet',
    'OBJ-06.absent': 'Neither the level nor what it is set for is given',
    'OBJ-06.noLevel': 'Set for “{serves}”, but the level is not given',
    'OBJ-06.noPlace': 'Set at the level {level}, but not for which one',
    'OBJ-06.notListed': 'The organization lists no “{serves}”',
    'OBJ-06.otherLevel': 'The organization lists “{serves}” at the level {listed}, not {level}',
    ...readingMessages('OBJ-06'),
    ...beyondMessages('OBJ-06'),
  },
  judge(facts) {
    return judgeReading('OBJ-06', facts.definition, () => unmet('OBJ-06.absent'), ({ level, serves }) => {
      const place = stated(serves);
      if (place === undefined) return level === undefined ? unmet('OBJ-06.absent') : partly('OBJ-06.noPlace', { level });
      if (level === undefined) return partly('OBJ-06.noLevel', { serves: excerpt(place) });
      return judgeBeyond('OBJ-06', facts, 'catalogues', (catalogues) => {
        const said = { serves: excerpt(place), level };
        const listed = listedLevels(catalogues, place);
        const [other] = listed;
        if (listed.includes(level)) return met('OBJ-06.met', said);
        if (other !== undefined) return partly('OBJ-06.otherLevel', { ...said, listed: other });
        const empty = catalogues.levels.length + catalogues.services.length === 0;
        return empty ? met('OBJ-06.noCatalogue', said) : partly('OBJ-06.notListed', { serves: said.serves });
      });
    });
  },
  examples: [
    {
      title: 'a service that is listed',
      facts: specimen(),
      expected: { outcome: 'met', message: 'OBJ-06.met', facts: { serves: 'Customer portal', level: 'service' } },
    },
    {
      title: 'a body of management that is listed, written in other letters',
      facts: specimen({
        definition: { level: 'management', serves: ' service board ' },
        catalogues: { levels: [{ id: 'lvl-2', level: 'management', target: 'Service Board' }] },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'the organization has listed nothing yet',
      facts: specimen({ catalogues: { levels: [], services: [] } }),
      expected: { outcome: 'met', message: 'OBJ-06.noCatalogue' },
    },
    {
      title: 'a level without what it is set for',
      facts: specimen({ definition: { serves: 'TBD' } }),
      expected: { outcome: 'partly', message: 'OBJ-06.noPlace', facts: { level: 'service' } },
    },
    {
      title: 'a service without a level',
      facts: specimen({ definition: { level: undefined } }),
      expected: { outcome: 'partly', message: 'OBJ-06.noLevel' },
    },
    {
      title: 'a service nobody has listed',
      facts: specimen({ definition: { serves: 'Fax gateway' } }),
      expected: { outcome: 'partly', message: 'OBJ-06.notListed', facts: { serves: 'Fax gateway' } },
    },
    {
      title: 'the level contradicts the catalogue',
      facts: specimen({ definition: { level: 'process' } }),
      expected: { outcome: 'partly', message: 'OBJ-06.otherLevel', facts: { serves: 'Customer portal', level: 'process', listed: 'service' } },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-06.absent' } },
    {
      title: 'neither is given',
      facts: specimen({ definition: { level: undefined, serves: ' ' } }),
      expected: { outcome: 'unmet', message: 'OBJ-06.absent' },
    },
    {
      title: 'whether it is listed cannot be told without the catalogue',
      facts: specimen({ catalogues: 'not read' }),
      expected: { outcome: 'unknown', message: 'OBJ-06.notRead' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.level') }),
      expected: { outcome: 'unmet', message: 'OBJ-06.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-06.newer' },
    },
  ],
});

/** The levels at which the organization lists something of this name, in whatever case it is written. */
function listedLevels({ levels, services }: CatalogueFacts, name: string): string[] {
  const same = (other: string): boolean => other.trim().toLowerCase() === name.toLowerCase();
  return [
    ...levels.filter(({ target }) => same(target)).map(({ level }) => level),
    ...services.filter((service) => same(service.name)).map(({ kind }) => kind),
  ];
}
