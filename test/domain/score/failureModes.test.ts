import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile3 } from '../../../src/domain/score/profile';
import { problemManager, specimen } from '../../../src/domain/score/specimens';

/** The rules of the newest profile that find something in a plan, met and not applicable left out. */
function findings(facts: PlanFacts): string[] {
  const scoring = judgePlan(facts, profile3);
  const all = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
  return all.filter(({ outcome }) => outcome !== 'met' && outcome !== 'notApplicable').map(({ rule }) => rule);
}

/**
 * Each failure as people make it, beside a twin that differs in nothing but the failure. The twin is as hard as it gets: the
 * same words, the same team, the same agreement, used as they should be.
 */
const modes: { row: string; failure: string; broken: PlanFacts; fires: string[]; twin: string; sound: PlanFacts }[] = [
  {
    row: 'FM-06',
    failure: 'an aspirational statement',
    broken: specimen({ definition: { statement: 'Improve the service quality of the customer portal', success: undefined } }),
    fires: ['OBJ-03', 'OBJ-04', 'OBJ-08', 'OBJ-11', 'OBJ-16'],
    twin: 'the same words with a figure',
    sound: specimen({
      definition: { statement: 'Improve the service quality of the customer portal: repeat incidents from 24 % to 15 % by 30 June 2027' },
    }),
  },
  {
    row: 'FM-08',
    failure: 'an agreement taken for an objective: no owner, no forum, no review',
    broken: specimen({
      definition: { source: 'service level agreement' },
      owner: { kind: 'nobody' },
      evaluation: { review: undefined },
      record: { ownerAccepted: undefined, ownerHolds: false },
    }),
    // What nobody owns nobody has accepted, can move or answers for.
    fires: ['OBJ-14', 'OBJ-13', 'WHO-01', 'WHO-02', 'WHO-03', 'WHO-04', 'WHO-07', 'EVL-08', 'EVL-09', 'EVL-10'],
    twin: 'the same agreement as an input',
    sound: specimen({ definition: { source: 'service level agreement' } }),
  },
  {
    row: 'FM-13',
    failure: 'only a team is named as owner',
    broken: specimen({ owner: { ...problemManager, displayName: 'IT Service Desk' }, definition: { ownerRole: 'Service desk team' } }),
    // A team’s name is no role either, so it does not fit the level.
    fires: ['WHO-02', 'WHO-08'],
    twin: 'the manager of that team',
    sound: specimen({ definition: { ownerRole: 'Problem manager', ownerAsWritten: 'Tomasz Wilk, problem manager' } }),
  },
  {
    row: 'FM-19',
    failure: 'nobody in the business asked for it',
    broken: specimen({ definition: { inputFrom: { who: 'Problem manager', on: '2026-10-12' } } }),
    fires: ['OBJ-15'],
    twin: 'the business asked for it',
    sound: specimen({ definition: { inputFrom: { who: 'Head of Customer Service', on: '2026-10-12' } } }),
  },
  {
    row: 'FM-20',
    failure: 'resources are listed, and nobody committed them',
    broken: specimen({ record: { confirmations: {} } }),
    fires: ['RES-03'],
    twin: 'the same resources, committed',
    sound: specimen(),
  },
];

describe.each(modes)('$row', ({ row, failure, broken, fires, twin, sound }) => {
  it(`${row} · fires: ${failure}`, () => expect(findings(broken).sort()).toEqual([...fires].sort()));

  it(`${row} · silent: ${twin}`, () => expect(findings(sound)).toEqual([]));

  it(`${row} · costs points or keeps a gate open`, () => {
    const [one, other] = [broken, sound].map((facts) => judgePlan(facts, profile3));
    if (one?.kind !== 'scored' || other?.kind !== 'scored') throw new Error('no score could be given');
    expect(one.score.basisPoints).toBeLessThan(other.score.basisPoints);
    expect(other.score).toMatchObject({ shown: 100, state: 'ready for approval' });
  });
});
