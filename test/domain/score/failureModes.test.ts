import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile3 } from '../../../src/domain/score/profile';
import { problemManager, specimen } from '../../../src/domain/score/specimens';

/** The rules of the newest profile that find something in a plan, by id; met and not applicable are left out. */
function findings(facts: PlanFacts): string[] {
  const scoring = judgePlan(facts, profile3);
  const all = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
  return all.filter(({ outcome }) => outcome !== 'met' && outcome !== 'notApplicable').map(({ rule }) => rule).sort();
}

/** The failure costs points or keeps a gate open, where its twin is as good as a plan can be. */
function costs(broken: PlanFacts, sound: PlanFacts): void {
  const [one, other] = [broken, sound].map((facts) => judgePlan(facts, profile3));
  if (one?.kind !== 'scored' || other?.kind !== 'scored') throw new Error('no score could be given');
  expect(one.score.basisPoints).toBeLessThan(other.score.basisPoints);
  expect(other.score).toMatchObject({ shown: 100, state: 'ready for approval' });
}

// Each failure as people make it, beside a twin that differs in nothing but the failure. The twin is as hard as it gets:
// the same words, the same team, the same agreement, used as they should be.

describe('FM-06 · An aspirational statement', () => {
  const words = 'Improve the service quality of the customer portal';
  const broken = specimen({ definition: { statement: words, success: undefined } });
  const sound = specimen({ definition: { statement: `${words}: repeat incidents from 24 % to 15 % by 30 June 2027` } });

  it('FM-06 · fires: nobody could say when it is reached', () => {
    expect(findings(broken)).toEqual(['OBJ-03', 'OBJ-04', 'OBJ-08', 'OBJ-11', 'OBJ-16']);
  });
  it('FM-06 · silent: the same words with a figure', () => expect(findings(sound)).toEqual([]));
  it('FM-06 · costs points', () => costs(broken, sound));
});

describe('FM-08 · An agreement taken for an objective', () => {
  const definition = { source: 'service level agreement' } as const;
  const broken = specimen({ definition, owner: { kind: 'nobody' }, evaluation: { review: undefined }, record: { ownerAccepted: undefined, ownerHolds: false } });
  const sound = specimen({ definition });

  it('FM-08 · fires: it has no owner, no forum and no review', () => {
    // What nobody owns nobody has accepted, can move or answers for.
    expect(findings(broken)).toEqual(['EVL-08', 'EVL-09', 'EVL-10', 'OBJ-13', 'OBJ-14', 'WHO-01', 'WHO-02', 'WHO-03', 'WHO-04', 'WHO-07']);
  });
  it('FM-08 · silent: the same agreement as an input', () => expect(findings(sound)).toEqual([]));
  it('FM-08 · costs points', () => costs(broken, sound));
});

describe('FM-13 · Only a team is named as owner', () => {
  const broken = specimen({ owner: { ...problemManager, displayName: 'IT Service Desk' }, definition: { ownerRole: 'Service desk team' } });
  const sound = specimen({ definition: { ownerRole: 'Problem manager', ownerAsWritten: 'Tomasz Wilk, problem manager' } });

  it('FM-13 · fires: an account that everybody signs in with, in a team’s name', () => {
    // A team’s name is no role either, so it does not fit the level.
    expect(findings(broken)).toEqual(['WHO-02', 'WHO-08']);
  });
  it('FM-13 · silent: the manager of that team', () => expect(findings(sound)).toEqual([]));
  it('FM-13 · costs points', () => costs(broken, sound));
});

describe('FM-19 · No alignment with the business', () => {
  const input = (who: string) => specimen({ definition: { inputFrom: { who, on: '2026-10-12' } } });

  it('FM-19 · fires: the only one who asked for it is who carries it out', () => expect(findings(input('Problem manager'))).toEqual(['OBJ-15']));
  it('FM-19 · silent: the business asked for it', () => expect(findings(input('Head of Customer Service'))).toEqual([]));
  it('FM-19 · costs points', () => costs(input('Problem manager'), input('Head of Customer Service')));
});

describe('FM-20 · Not enough resources', () => {
  const broken = specimen({ record: { confirmations: {} } });

  it('FM-20 · fires: resources are listed, and nobody committed them', () => expect(findings(broken)).toEqual(['RES-03']));
  it('FM-20 · silent: the same resources, committed', () => expect(findings(specimen())).toEqual([]));
  it('FM-20 · costs points', () => costs(broken, specimen()));
});
