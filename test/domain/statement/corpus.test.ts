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
 * What a second opinion is worth, measured. One person wrote the statements and labelled them by the rubric before the rules
 * were written; the rules were then written looking at `develop.csv` only. On the first run over `held.csv` measurable stood at
 * 96.5 / 98.2 % (precision / recall), time-bound at 96.7 / 100 %, digit traps at 90.6 %, extraction at 90.8 %. Since then the
 * figures of `held.csv` are what the run below prints; any rule written after reading a miss there makes them less of a test.
 */
describe('the corpus of labelled statements', () => {
  const develop = rates(labelled(join(here, 'develop.csv')));
  const held = rates(labelled(join(here, 'held.csv')));
  const known = existsSync(outside) ? rates(labelled(outside)) : undefined;

  beforeAll(() => {
    process.stdout.write(
      `${[
        '',
        `${''.padEnd(34)}    n  measurable P / R  time-bound P / R   specific P / R   digit traps      extraction`,
        line('develop.csv (rules written on it)', develop),
        line('held.csv (labelled beforehand)', held),
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
