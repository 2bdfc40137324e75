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
 * - `batches.csv`: nineteen batches of about sixty from many fields of work, each labelled before it was first read and its misses
 *   mended in general before the next. So each batch was a test once; the figures that the table prints now only guard against
 *   going back. First run of each, by the same hand that wrote the rules (some twenty labels were set right afterwards, nearly all of them
 *   questions of which form of a unit, period or year to expect; lists of hard cases, such as 5, 12, 16 and 17, were sought on purpose):
 *
 *   | batch | measurable P / R | time-bound P / R | digit traps | extraction |
 *   | --- | --- | --- | --- | --- |
 *   | 1 | 100 / 91.7 | 91.3 / 84.0 | 100 of 11 | 71.8 of 39 |
 *   | 2 | 97.7 / 91.5 | 89.5 / 73.9 | 88.9 of 9 | 75.0 of 36 |
 *   | 3 | 97.6 / 81.6 | 95.0 / 90.5 | 88.9 of 9 | 64.9 of 37 |
 *   | 4 (deliverables) | 97.4 / 86.4 | 100 / 100 | – | – |
 *   | 5 (hard) | 85.1 / 87.0 | 96.2 / 92.6 | 53.3 of 15 | 66.7 of 42 |
 *   | 6 | 90.9 / 95.2 | 86.2 / 96.2 | 82.4 of 17 | 71.9 of 32 |
 *   | 7 | 97.6 / 89.1 | 87.5 / 84.0 | 100 of 12 | 75.0 of 36 |
 *   | 8 | 95.5 / 91.3 | 95.8 / 88.5 | 84.6 of 13 | 74.3 of 35 |
 *   | 9 | 97.4 / 88.4 | 95.0 / 79.2 | 90.9 of 11 | 78.6 of 28 |
 *   | 10 | 95.1 / 88.6 | 96.0 / 96.0 | 92.3 of 13 | 78.1 of 32 |
 *   | 11 | 97.7 / 93.5 | 100 / 100 | 90.0 of 10 | 90.3 of 31 |
 *   | 12 (hard) | 100 / 95.5 | 90.5 / 86.4 | 100 of 9 | 72.7 of 33 |
 *   | 13 | 100 / 97.6 | 87.5 / 95.5 | 100 of 11 | 87.1 of 31 |
 *   | 14 | 97.5 / 100 | 94.7 / 100 | 100 of 9 | 84.6 of 26 |
 *   | 15 | 97.1 / 97.1 | 100 / 100 | 100 of 14 | 95.7 of 23 |
 *   | 16 (hard) | 97.6 / 87.0 | 93.1 / 96.4 | 92.9 of 14 | 64.9 of 37 |
 *   | 17 (hard) | 97.7 / 91.3 | 92.6 / 96.2 | 92.9 of 14 | 78.4 of 37 |
 *   | 18 | 97.6 / 90.9 | 96.7 / 96.7 | 90.9 of 11 | 87.9 of 33 |
 *   | 19 | 97.9 / 97.9 | 100 / 93.5 | 100 of 8 | 86.5 of 37 |
 */
describe('the corpus of labelled statements', () => {
  const develop = rates(labelled(join(here, 'develop.csv')));
  const held = rates(labelled(join(here, 'held.csv')));
  const last = rates(labelled(join(here, 'last.csv')));
  const batches = rates(labelled(join(here, 'batches.csv')));
  const known = existsSync(outside) ? rates(labelled(outside)) : undefined;

  beforeAll(() => {
    process.stdout.write(
      `${[
        '',
        `${''.padEnd(34)}    n  measurable P / R  time-bound P / R   specific P / R   digit traps      extraction`,
        line('develop.csv (rules written on it)', develop),
        line('held.csv (never looked at)', held),
        line('last.csv (misses read since)', last),
        line('batches.csv (misses read since)', batches),
        ...(known === undefined ? [] : [line('public statements (developed on)', known)]),
        '',
      ].join('\n')}\n`,
    );
  });

  it.each([['develop', develop], ['held', held], ['batches', batches]] as const)('OBJ-20 · %s: measurable is told with precision and recall of at least 0.90', (_, { measurable }) => {
    expect(measurable.precision).toBeGreaterThanOrEqual(0.9);
    expect(measurable.recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each([['develop', develop], ['held', held], ['batches', batches]] as const)('OBJ-23 · %s: time-bound is told with precision and recall of at least 0.90', (_, { timeBound }) => {
    expect(timeBound.precision).toBeGreaterThanOrEqual(0.9);
    expect(timeBound.recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each([['develop', develop], ['held', held], ['batches', batches]] as const)('OBJ-19 · %s: specific is told with precision and recall of at least 0.85', (_, { specific }) => {
    expect(specific.precision).toBeGreaterThanOrEqual(0.85);
    expect(specific.recall).toBeGreaterThanOrEqual(0.85);
  });

  it.each([['develop', develop], ['held', held], ['batches', batches]] as const)('%s: of the statements whose digits are no targets at least 0.90 are left alone', (_, { digitTraps }) => {
    expect(digitTraps.statements).toBeGreaterThanOrEqual(30);
    expect(digitTraps.specificity).toBeGreaterThanOrEqual(0.9);
  });

  it.each([['develop', develop], ['held', held], ['batches', batches]] as const)('%s: comparator, value, unit and date are all right in at least 0.85 of the targets', (_, { extraction }) => {
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
