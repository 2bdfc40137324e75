import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { measurableOf } from '../../../src/domain/objective/statement/isMeasurable';
import { specificOf } from '../../../src/domain/objective/statement/isSpecific';
import { timeBoundOf } from '../../../src/domain/objective/statement/isTimeBound';
import type { When } from '../../../src/domain/objective/statement/calendar';
import { readStatement, type StatementReading } from '../../../src/domain/objective/statement/readStatement';

/** A labelled statement. `comparator` and what follows are empty where no target is to be read. */
export interface Labelled {
  text: string;
  measurable: boolean;
  timeBound: boolean;
  specific: boolean;
  comparator: string;
  value: string;
  unit: string;
  when: string;
}

/** Reads a labelled file; columns that it lacks are empty. */
export function labelled(path: string): Labelled[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  return data.map((row) => ({
    text: row.text ?? '',
    measurable: row.measurable === '1',
    timeBound: row.time_bound === '1',
    specific: row.specific === '1',
    comparator: row.comparator ?? '',
    value: row.value ?? '',
    unit: row.unit ?? '',
    when: row.when ?? '',
  }));
}

/** How often verdicts and extracted facts agree with the labels. */
export interface Rates {
  statements: number;
  measurable: { precision: number; recall: number };
  timeBound: { precision: number; recall: number };
  specific: { precision: number; recall: number };
  /** Of the unmeasurable statements with digits, the share that was not taken for measurable. */
  digitTraps: { statements: number; specificity: number };
  /** Of the statements with a labelled target, the share with comparator, value, unit and date all right. */
  extraction: { statements: number; right: number };
  wrong: string[];
}

export function rates(rows: readonly Labelled[]): Rates {
  const read = rows.map((row) => ({ row, reading: readStatement(row.text) }));
  const wrong: string[] = [];
  const score = (name: string, label: (row: Labelled) => boolean, verdict: (reading: StatementReading) => boolean): { precision: number; recall: number } => {
    let [both, onlyVerdict, onlyLabel] = [0, 0, 0];
    for (const { row, reading } of read) {
      if (label(row) && verdict(reading)) both += 1;
      else if (verdict(reading)) onlyVerdict += 1;
      else if (label(row)) onlyLabel += 1;
      if (label(row) !== verdict(reading)) wrong.push(`${name}, labelled ${label(row)}: ${row.text}`);
    }
    return { precision: both / (both + onlyVerdict), recall: both / (both + onlyLabel) };
  };
  const measurable = score('measurable', (row) => row.measurable, (reading) => measurableOf(reading).measurable);
  const timeBound = score('time-bound', (row) => row.timeBound, (reading) => timeBoundOf(reading).timeBound);
  const specific = score('specific', (row) => row.specific, (reading) => specificOf(reading).specific);
  const traps = read.filter(({ row }) => !row.measurable && /[0-9]/.test(row.text));
  const targets = read.filter(({ row }) => row.comparator !== '');
  const misread = targets.filter(({ row, reading }) => !isExtracted(row, reading));
  wrong.push(...misread.map(({ row }) => `extraction: ${row.text}`));
  return {
    statements: rows.length,
    measurable,
    timeBound,
    specific,
    digitTraps: { statements: traps.length, specificity: traps.filter(({ reading }) => !measurableOf(reading).measurable).length / Math.max(1, traps.length) },
    extraction: { statements: targets.length, right: (targets.length - misread.length) / Math.max(1, targets.length) },
    wrong,
  };
}

function isExtracted(row: Labelled, { targets, deadlines }: StatementReading): boolean {
  const [target] = targets;
  if (target === undefined || whenLabel(deadlines[0]?.when) !== row.when) return false;
  if (row.unit !== '' && (target.unit ?? '').toLowerCase() !== row.unit.toLowerCase()) return false;
  if (row.comparator === 'up by' || row.comparator === 'down by') {
    return target.change && target.direction === (row.comparator === 'up by' ? 'higher' : 'lower') && target.value === Number(row.value);
  }
  if (target.change || target.comparator !== row.comparator) return false;
  const [low, high] = row.value.split('..').map(Number);
  return target.value === low && target.upTo === high;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A point in time as the corpus writes it: `2026-06-30`, `--09` (September), `2026-Q3`, `FY2027`, `+6 months`, `yearly`, `event`. */
export function whenLabel(when: When | undefined): string {
  switch (when?.kind) {
    case undefined: return '';
    case 'day': return when.day;
    case 'day of year': return `--${two(when.month)}-${two(when.day)}`;
    case 'month': return when.month;
    case 'month of year': return `--${two(when.month)}`;
    case 'quarter': return when.year === undefined ? `Q${when.quarter}` : `${when.year}-Q${when.quarter}`;
    case 'half': return when.year === undefined ? `H${when.half}` : `${when.year}-H${when.half}`;
    case 'year': return String(when.year);
    case 'fiscal year': return `FY${when.year}`;
    case 'current': return `this ${when.period}`;
    case 'next': return `next ${when.period}`;
    case 'duration': return `+${when.amount} ${when.unit}`;
    case 'period': return when.every;
    case 'event': return 'event';
  }
}
