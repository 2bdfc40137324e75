import { daysBetween } from '../../../plan/daysBetween';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { met, partly, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import type { ResourceLine } from './answerAbout';
import { judgeOtherParties, otherPartyMessages } from './judgeOtherParties';

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const host = { id: 'p1', type: 'third party', name: 'Cloud Hosting Ltd', reference: 'SOW 2026-118', validTo: '2027-12-31' } as const;
const named = (...lines: ResourceLine[]) => ({ lines, none: { budget: said } });

/** A contract, a statement of work, an agreement or a letter, that lasts as long as the plan needs it. */
export const otherPartiesAreCommitted = defineRule({
  id: 'RES-07',
  element: 'resources',
  topic: 'planning to achieve objectives',
  statement: 'What is needed from another party is committed in writing, for as long as the plan needs it',
  why: 'A supplier who never promised owes nothing, and a contract that ends first promises nothing.',
  remedy: {
    text: 'Name the contract, agreement or letter and the day until which it holds, or say that no other party is needed.',
    deed: 'Attach the commitment',
    next: 'say where the commitment of each other party can be seen',
    gap: 'the commitment of other parties',
    place: 'resources#lines',
  },
  messages: {
    'RES-07.met': '{parties#1 other party is|{parties} other parties are} committed for as long as the plan needs',
    'RES-07.some': '{whole} of {parties} other parties are committed for as long as needed; “{first}” is not',
    'RES-07.early': '“{first}” is committed only until {until:day}, and the plan needs it until {need:day}',
    'RES-07.noEnd': '“{first}” is committed, but not said until when',
    'RES-07.nothing': '“{first}” is committed nowhere that is named',
    'RES-07.contradiction': 'It is said that no other party is needed, but “{first}” is named',
    ...otherPartyMessages('RES-07'),
  },
  judge(facts) {
    return judgeOtherParties('RES-07', facts, (answer) => {
      const { due, timing } = facts;
      const ends = due !== undefined && due !== '';
      const compared = answer.lines.some(({ reference, validTo }) => stated(reference) !== undefined && validTo !== undefined);
      if (!ends && timing.kind === 'newer' && compared) return unknown('RES-07.newer', { version: timing.version });
      const need = ends ? due : timing.kind === 'value' ? timing.value.trigger?.longStop : undefined;
      const open = answer.lines.filter((line) => !isCommitted(line, need));
      const parties = answer.lines.length;
      const whole = parties - open.length;
      const [worst] = open;
      if (worst === undefined) {
        const first = excerpt(answer.lines[0]?.name ?? '');
        return answer.saidNone ? partly('RES-07.contradiction', { first }) : met('RES-07.met', { parties });
      }
      if (whole > 0) return partly('RES-07.some', { first: excerpt(worst.name), whole, parties });
      const written = open.find(({ reference }) => stated(reference) !== undefined);
      if (written === undefined) return unmet('RES-07.nothing', { first: excerpt(worst.name) });
      const first = excerpt(written.name);
      return written.validTo === undefined || need === undefined
        ? partly('RES-07.noEnd', { first })
        : partly('RES-07.early', { first, until: written.validTo, need });
    });
  },
  examples: [
    {
      title: 'a statement of work that outlasts the plan',
      facts: specimen({ resources: named(host) }),
      expected: { outcome: 'met', facts: { parties: 1 } },
    },
    {
      title: 'it holds until the day on which waiting for the event ends',
      facts: specimen({
        due: undefined,
        timing: { trigger: { text: 'The last site is migrated', longStop: '2027-12-31' } },
        resources: named(host),
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'no other party is needed, with who says so',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'RES-07.none', facts: { by: 'account-problem-manager', on: '2026-11-02' } },
    },
    {
      title: 'it ends before the plan does',
      facts: specimen({ resources: named({ ...host, validTo: '2027-03-31' }) }),
      expected: { outcome: 'partly', message: 'RES-07.early', facts: { first: 'Cloud Hosting Ltd', until: '2027-03-31', need: '2027-06-30' } },
    },
    {
      title: 'nobody knows until when it holds',
      facts: specimen({ resources: named({ ...host, validTo: undefined }) }),
      expected: { outcome: 'partly', message: 'RES-07.noEnd', facts: { first: 'Cloud Hosting Ltd' } },
    },
    {
      title: 'one of two is committed',
      facts: specimen({ resources: named(host, { id: 'p2', type: 'third party', name: 'Fibre carrier' }) }),
      expected: { outcome: 'partly', message: 'RES-07.some' },
    },
    {
      title: 'no other party is needed, and one is named',
      facts: specimen({ resources: { ...named(host), none: { thirdParties: said } } }),
      expected: { outcome: 'partly', message: 'RES-07.contradiction' },
    },
    {
      title: 'a supplier who is only named',
      facts: specimen({ resources: named({ ...host, reference: 'n/a' }) }),
      expected: { outcome: 'unmet', message: 'RES-07.nothing', facts: { first: 'Cloud Hosting Ltd' } },
    },
    {
      title: 'only named, whatever else cannot be read',
      facts: specimen({ due: undefined, resources: named({ ...host, reference: undefined }), timing: newer }),
      expected: { outcome: 'unmet', message: 'RES-07.nothing' },
    },
    {
      title: 'no other party is needed, and a supplier does an activity',
      facts: specimen({ plannedWork: { activities: [{ id: 'a3', text: 'Change the routing', responsible: { team: 'Cloud Hosting Ltd' } }] } }),
      expected: { outcome: 'unmet', message: 'RES-07.inWork', facts: { first: 'Cloud Hosting Ltd' } },
    },
    {
      title: 'no other party is needed, and the activities stand in a newer version',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'RES-07.newer' },
    },
    {
      title: 'the question is open',
      facts: specimen({ resources: { none: { budget: said } } }),
      expected: { outcome: 'unmet', message: 'RES-07.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-07.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-07.unreadable' },
    },
    {
      title: 'the end of the plan may stand in a newer version',
      facts: specimen({ due: undefined, resources: named(host), timing: newer }),
      expected: { outcome: 'unknown', message: 'RES-07.newer' },
    },
  ],
});

/** Where the plan has no last day, an end of the commitment is asked for all the same: somebody has to look at it again. */
const isCommitted = ({ reference, validTo }: ResourceLine, need: string | undefined): boolean =>
  stated(reference) !== undefined && validTo !== undefined && (daysBetween(validTo, need) ?? 0) <= 0;
