import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { labelled, rates, type Rates } from './rates';

const here = __dirname;
const outside = join(here, '../../../../shared/data/objective-statements.csv');

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

/** One line of the table that this test prints. */
const line = (name: string, { statements, measurable, timeBound, specific, digitTraps, extraction }: Rates): string =>
  [
    name.padEnd(34), String(statements).padStart(4),
    percent(measurable.precision), percent(measurable.recall), percent(timeBound.precision), percent(timeBound.recall),
    percent(specific.precision), percent(specific.recall),
    digitTraps.statements > 0 ? `${percent(digitTraps.specificity)} of ${digitTraps.statements}`.padEnd(16) : ''.padEnd(16),
    extraction.statements > 0 ? `${percent(extraction.right)} of ${extraction.statements}` : '',
  ].join(' ');

/**
 * What a second opinion is worth, measured. One person wrote and labelled all of this by the rubric, so other writers' statements
 * will fare worse; have somebody else label before a figure leaves the team.
 *
 * - `develop.csv`: the rules were written on it. It says nothing about statements nobody has seen. Its last 70 rows were a fresh
 *   set when first read, and hard on purpose: measurable 95.7 / 84.9 % (precision / recall), time-bound 95.0 / 90.5 %, extraction
 *   83.9 %. The rules were then widened.
 * - `held.csv`: labelled before the rules were written; its misses were never looked at, its totals were watched. First run: measurable 96.5 / 98.2 %, time-bound
 *   96.7 / 100 %, digit traps 90.6 %, extraction 90.8 %.
 * - `last.csv`: written after the widening. First run: measurable 100 / 89.2 %, time-bound 88.9 / 88.9 %, digit traps 100 %,
 *   extraction 72.0 %. Its misses were then read, so what the table prints for it now is no longer a test.
 */
describe('the corpus of labelled statements', () => {
  const develop = rates(labelled(join(here, 'develop.csv')));
  const held = rates(labelled(join(here, 'held.csv')));
  const last = rates(labelled(join(here, 'last.csv')));
  const known = existsSync(outside) ? rates(labelled(outside)) : undefined;

  beforeAll(() => {
    process.stdout.write(
      `${[
        '',
        `${''.padEnd(34)}    n  measurable P / R  time-bound P / R   specific P / R   digit traps      extraction`,
        line('develop.csv (rules written on it)', develop),
        line('held.csv (never looked at)', held),
        line('last.csv (misses read since)', last),
        ...(known === undefined ? [] : [line('public statements (developed on)', known)]),
        '',
      ].join('\n')}\n`,
    );
  });

  it.each([['develop', develop], ['held', held]] as const)('OBJ-20 · %s: measurable is told with precision and recall of at least 0.90', (_, { measurable }) => {
    expect(measurable.precision).toBeGreaterThanOrEqual(0.9);
    expect(measurable.recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each([['develop', develop], ['held', held]] as const)('OBJ-23 · %s: time-bound is told with precision and recall of at least 0.90', (_, { timeBound }) => {
    expect(timeBound.precision).toBeGreaterThanOrEqual(0.9);
    expect(timeBound.recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each([['develop', develop], ['held', held]] as const)('OBJ-19 · %s: specific is told with precision and recall of at least 0.85', (_, { specific }) => {
    expect(specific.precision).toBeGreaterThanOrEqual(0.85);
    expect(specific.recall).toBeGreaterThanOrEqual(0.85);
  });

  it.each([['develop', develop], ['held', held]] as const)('%s: of the statements whose digits are no targets at least 0.90 are left alone', (_, { digitTraps }) => {
    expect(digitTraps.statements).toBeGreaterThanOrEqual(30);
    expect(digitTraps.specificity).toBeGreaterThanOrEqual(0.9);
  });

  it.each([['develop', develop], ['held', held]] as const)('%s: comparator, value, unit and date are all right in at least 0.85 of the targets', (_, { extraction }) => {
    expect(extraction.statements).toBeGreaterThanOrEqual(70);
    expect(extraction.right).toBeGreaterThanOrEqual(0.85);
  });

  (known === undefined ? it.skip : it)('the public statements that came with the rubric are told apart (skipped where the file is absent)', () => {
    expect(known?.measurable.precision).toBeGreaterThanOrEqual(0.95);
    expect(known?.measurable.recall).toBeGreaterThanOrEqual(0.95);
    expect(known?.timeBound.precision).toBeGreaterThanOrEqual(0.95);
    expect(known?.timeBound.recall).toBeGreaterThanOrEqual(0.95);
  });
});
