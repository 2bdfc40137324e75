import fs from 'node:fs';
import path from 'node:path';
import type { Element } from '../../../src/domain/plan/fields';
import { scoreOutcomes } from '../../../src/domain/score/arithmetic';
import { profile2, weights, type Profile } from '../../../src/domain/score/profile';
import type { Mark, Outcome, Severity } from '../../../src/domain/score/score';

interface Oracle {
  weights: Record<Severity, number>;
  profile: Profile['rules'];
  cases: {
    name: string;
    inputs: Record<string, string>;
    expected: {
      elements: Record<Element, { raw: number; score: number; mark: Mark }>;
      openGates: string[];
      incompleteElements: Element[];
      basisPoints: number;
      shown: number;
      state: string;
    };
  }[];
}

const file = path.resolve(__dirname, '../../../../shared/oracles/scoring.json');

if (!fs.existsSync(file)) {
  it.skip('reproduces the published cases of the arithmetic (skipped: the file of cases is not beside this repository)', () => {});
} else {
  const oracle = JSON.parse(fs.readFileSync(file, 'utf8')) as Oracle;
  it('weighs as published', () => expect(weights).toMatchObject(oracle.weights));

  describe.each(oracle.cases.map((one) => [one.name, one] as const))('%s', (_, { inputs, expected }) => {
    const outcomes = Object.fromEntries(
      Object.entries(inputs).map(([rule, outcome]) => [rule, (outcome === 'not-applicable' ? 'notApplicable' : outcome) as Outcome]),
    );
    const score = scoreOutcomes(profile2, outcomes);

    it('gives the published figures to the digit', () => expect(score).toMatchObject(expected));

    it('has lines that add up to the number shown', () => {
      const sum = (kinds: string[]) =>
        score.lines.filter(({ kind }) => kinds.includes(kind)).reduce((total, { points }) => total + points, 0);
      expect(sum(['rule', 'cap'])).toBe(score.basisPoints);
      expect(sum(['rule', 'cap', 'rounding'])).toBe(score.shown * 100);
    });

    it('gives the same from outcomes in another order', () => {
      const turned = Object.fromEntries(Object.entries(outcomes).reverse());
      expect(scoreOutcomes(profile2, turned)).toEqual(score);
    });
  });
}
