import fs from 'node:fs';
import path from 'node:path';
import { nextSteps } from '../../../src/domain/plan/verdict';
import { differenceOfProfiles } from '../../../src/domain/score/differenceOfProfiles';
import { judgeAgain } from '../../../src/domain/score/judgeAgain';
import { judgePlan } from '../../../src/domain/score/judge';
import { currentProfile, profile1, profile2, profile3, profiles, rulesOf } from '../../../src/domain/score/profile';
import { emptyPlan, soundPlan, specimen } from '../../../src/domain/score/specimens';

const file = path.resolve(__dirname, '../../../../shared/oracles/scoring.json');
const published = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as { profile: object }).profile : undefined;

(published ? it : it.skip)('profile 2 is the published one, rule for rule and in its order', () => {
  expect(profile2.rules).toEqual(published);
  expect(Object.keys(profile2.rules)).toEqual(Object.keys(published ?? {}));
});

it('a version counts each rule once, has a name of its own, and what is in force is one of them', () => {
  expect(new Set(profiles.map(({ version }) => version)).size).toBe(profiles.length);
  expect(profiles).toContain(currentProfile);
  for (const profile of profiles) {
    const counted = [...Object.keys(profile.rules), ...Object.keys(profile.operation ?? {}), ...(profile.traceability ?? [])];
    expect(counted).toHaveLength(rulesOf(profile).length);
    expect((profile.blocksApproval ?? []).filter((rule) => !counted.includes(rule))).toEqual([]);
  }
});

it.each([profile1, profile3].map((profile) => [profile.version, profile] as const))('a plan with nothing to find stands at 100 under profile %s', (_, profile) => {
  const scoring = judgePlan(soundPlan, profile);
  expect(scoring).toMatchObject({ kind: 'scored', score: { shown: 100, state: 'ready for approval' } });
});

describe('What a new version would change', () => {
  it('is nothing between a version and itself', () => {
    expect(differenceOfProfiles([soundPlan, emptyPlan], profile3, profile3)).toEqual([]);
  });

  it('names each objective whose state or figure moves, and what is asked of it anew', () => {
    const unsourced = specimen({
      evaluation: { metrics: [{ id: 'metric-1', name: 'Repeats', counted: 'Repeats', nothingExcluded: true, direction: 'lower', comparator: 'at most', target: { value: 15, unit: '%' } }] },
    });
    const [found, ...others] = differenceOfProfiles([soundPlan, unsourced], profile1, profile3);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ issue: { key: 'SMO-9' }, from: { shown: 100, state: 'ready for approval' }, to: { state: 'ready for approval' }, noLongerAsked: [] });
    expect(found?.to.shown).toBeLessThan(100);
    expect(found?.newlyOpen).toEqual(expect.arrayContaining([{ rule: 'EVL-04', outcome: 'unmet' }, { rule: 'EVL-05', outcome: 'unmet' }]));
  });

  it('says without a figure where facts are missing, instead of guessing one', () => {
    const [found] = differenceOfProfiles([specimen({ record: 'not read' })], profile2, profile3);
    expect(found).toMatchObject({ from: { shown: 100 }, to: {} });
    expect(found?.to.shown).toBeUndefined();
  });
});

describe('Judging again', () => {
  it('judges every rule the first time, and none when nothing changed', () => {
    const first = judgeAgain(soundPlan, profile3);
    expect(first.judged).toBe(rulesOf(profile3).length);
    expect(judgeAgain(JSON.parse(JSON.stringify(soundPlan)) as typeof soundPlan, profile3, first).judged).toBe(0);
  });

  it('judges only the rules that looked at what changed, and finds what judging all of them finds', () => {
    const first = judgeAgain(soundPlan, profile3);
    const changed = specimen({ resources: { lines: [] } });
    const again = judgeAgain(changed, profile3, first);
    const whole = judgeAgain(changed, profile3);
    expect(again.judged).toBeGreaterThan(0);
    expect(again.judged).toBeLessThan(15);
    const findings = ({ findings: all }: typeof whole) => [...all].map(([, { finding }]) => finding);
    expect(findings(again)).toEqual(findings(whole));
  });

  it('judges everything under another version', () => {
    expect(judgeAgain(soundPlan, profile2, judgeAgain(soundPlan, profile3)).judged).toBe(rulesOf(profile2).length);
  });
});

describe('What would raise it most', () => {
  it('lists gates first, by what they open, and then by what they add; advice adds nothing and is not listed', () => {
    const scoring = judgePlan(specimen({ evaluation: { metrics: [{ id: 'metric-1', name: 'Repeats' }] }, definition: { controllable: undefined } }), profile3);
    if (scoring.kind !== 'scored') throw new Error('expected a score');
    const steps = nextSteps(scoring.score, profile3);
    expect(steps.slice(0, 2).map(({ rule }) => rule).sort()).toEqual(['EVL-02', 'EVL-03']);
    expect(steps.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['EVL-04', 'EVL-05', 'EVL-06']));
    expect(steps.map(({ rule }) => rule)).not.toContain('OBJ-13');
    const rest = steps.slice(2).map(({ adds }) => adds);
    expect(rest).toEqual([...rest].sort((one, other) => other - one));
  });

  it('is empty when nothing is left', () => {
    const scoring = judgePlan(soundPlan, profile3);
    expect(scoring.kind === 'scored' && nextSteps(scoring.score, profile3)).toEqual([]);
  });
});
