/** What a column of a register means. */
export const meanings = [
  'reference', 'objective', 'measure', 'baseline', 'target', 'direction', 'unit', 'owner', 'role', 'due', 'level',
  'serves',
] as const;
export type Meaning = (typeof meanings)[number];

export interface RegisterColumn {
  index: number;
  /** The header as the file has it. */
  header: string;
  /** The period a header names, for example `FY2012` of “FY2012 Baseline”. */
  period?: string;
}

export interface RegisterColumns {
  at: Partial<Record<Meaning, RegisterColumn>>;
  /** The column whose text identifies a row from one import to the next. */
  identity: 'reference' | 'objective' | 'measure';
  /** Headers that are not read, because nothing is known by that name or another column already gives it. */
  unused: string[];
}

/** Names under which registers of organizations carry a column; compared without case, signs and period. */
const synonyms: Record<Meaning, readonly string[]> = {
  reference: [
    'id', 'ref', 'reference', 'objective id', 'objective ref', 'kpi id', 'kpi ref', 'no', 'number', 'code',
  ],
  objective: [
    'objective', 'objectives', 'objective statement', 'statement', 'goal statement', 'sms objective',
    'service objective', 'quality objective', 'title',
  ],
  measure: [
    'measure', 'measures', 'metric', 'metrics', 'kpi', 'kpis', 'indicator', 'performance indicator',
    'key performance indicator', 'measurement', 'pi',
  ],
  baseline: [
    'baseline', 'base line', 'baseline value', 'start', 'start value', 'starting point', 'current',
    'current value', 'present value', 'as is', 'previous', 'last year',
  ],
  target: [
    'target', 'targets', 'target value', 'goal', 'metric target', 'target metric', 'planned', 'planned value',
    'to be', 'target per year',
  ],
  direction: ['direction', 'good is', 'better is', 'desired direction', 'trend wanted', 'polarity'],
  unit: ['unit', 'units', 'unit of measure', 'uom'],
  owner: [
    'owner', 'responsible', 'responsible person', 'responsibility', 'accountable', 'accountable owner',
    'assigned to', 'assignee', 'objective owner', 'kpi owner', 'lead', 'who', 'person responsible',
  ],
  role: ['role', 'owner role', 'responsible role', 'position', 'job title'],
  due: [
    'due', 'due date', 'deadline', 'target date', 'completion date', 'by when', 'when', 'end date',
    'planned completion',
  ],
  level: ['level', 'objective level'],
  serves: [
    'service', 'process', 'area', 'service or process', 'department', 'business area', 'service process', 'scope',
  ],
};

const meaningOf = new Map(meanings.flatMap((meaning) => synonyms[meaning].map((name) => [name, meaning] as const)));

const period = /\b(?:fy\s?\d{2,4}(?:[/-]\d{2,4})?|(?:19|20)\d{2}(?:[/-]\d{2,4})?|q[1-4])\b/gi;

/** Longest header that is looked at; a longer one is a text that slipped into the first line. */
const longestHeader = 120;

/**
 * Finds what each column of a register means from its header line; the order of the columns does not matter. Of several
 * columns with one meaning the first is read. `undefined` when no column could identify a row.
 */
export function readColumns(headers: readonly string[]): RegisterColumns | undefined {
  const at: RegisterColumns['at'] = {};
  const unused: string[] = [];
  headers.forEach((header, index) => {
    const named = header.slice(0, longestHeader);
    const bare = named.replace(period, ' ').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const meaning = meaningOf.get(bare);
    if (meaning === undefined || at[meaning] !== undefined) {
      if (header.trim() !== '') unused.push(header.trim());
      return;
    }
    const periods = named.match(period)?.map((text) => text.replace(/\s+/g, '').toUpperCase());
    at[meaning] = { index, header: header.trim(), ...(periods ? { period: periods.join(' ') } : {}) };
  });
  const identity = (['reference', 'objective', 'measure'] as const).find((meaning) => at[meaning] !== undefined);
  return identity === undefined ? undefined : { at, identity, unused };
}
