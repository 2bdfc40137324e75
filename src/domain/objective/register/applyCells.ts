import { namesRole, readParty } from '../../plan/party';
import { showQuantity } from '../../plan/showQuantity';
import { statedQuantity } from '../../plan/statedQuantity';
import { readUnit, unitsAgree } from '../../plan/unit';
import type { ObjectiveDefinition } from '../objectiveDefinition';
import type { Meaning, RegisterColumns } from './columns';
import { readDay } from './readDay';
import { readQuantity } from './readQuantity';
import { headerOf, isErrorValue, type RegisterDraft } from './readRegister';

/** Something the preview points at; the row is imported all the same. Words are in registerWords.ts. */
export interface RegisterWarning {
  line: number;
  column: string;
  message: string;
  facts: Record<string, string>;
}

/** What the cells of a row make of an objective. `due` is `null` when the register takes the date away. */
export interface AppliedCells {
  definition: ObjectiveDefinition;
  due?: string | null;
  warnings: RegisterWarning[];
}

type Success = NonNullable<ObjectiveDefinition['success']>;

/**
 * Writes the cells of some meanings into a definition and leaves every other key as it is. An empty cell of a column that
 * is there takes its key away; a column that is not there takes nothing away.
 */
export function applyCells(
  base: ObjectiveDefinition,
  { line, cells }: RegisterDraft,
  columns: RegisterColumns,
  changed: ReadonlySet<Meaning>,
): AppliedCells {
  const definition: ObjectiveDefinition = { ...base };
  const success: Success = { ...(base.success ?? { form: 'measure' as const }) };
  const warnings: RegisterWarning[] = [];
  const warn = (meaning: Meaning, message: string, facts: Record<string, string>) => {
    warnings.push({ line, column: headerOf(columns, meaning), message: `register.${message}`, facts });
  };
  const value = (meaning: Meaning): string => {
    const text = cells[meaning] ?? '';
    if (!isErrorValue(text)) return text;
    warn(meaning, 'errorValue', { came: text });
    return '';
  };
  const applied: AppliedCells = { definition, warnings };

  const stating: Meaning = columns.at.objective ? 'objective' : 'measure';
  if (changed.has(stating)) put(definition, 'statement', value(stating));
  if (changed.has('measure')) put(success, 'metric', withoutRemarks(value('measure')));
  if (['baseline', 'target', 'direction', 'unit'].some((meaning) => changed.has(meaning as Meaning))) {
    applyValues(success, columns, value, changed, warn);
  }
  if (Object.keys(success).length > 1 || base.success !== undefined) definition.success = success;
  if (changed.has('owner') || changed.has('role')) applyOwner(definition, value, changed, warn);
  if (changed.has('serves')) put(definition, 'serves', value('serves'));
  if (changed.has('level')) applyLevel(definition, value('level'), warn);
  if (changed.has('due')) {
    const text = value('due');
    const day = text === '' ? null : readDay(text);
    if (day === undefined) warn('due', 'dateUnclear', { came: text });
    else applied.due = day;
  }
  return applied;
}

type Warn = (meaning: Meaning, message: string, facts: Record<string, string>) => void;

function applyValues(
  success: Success,
  columns: RegisterColumns,
  value: (meaning: Meaning) => string,
  changed: ReadonlySet<Meaning>,
  warn: Warn,
): void {
  const unit = columns.at.unit ? value('unit') : '';
  const quantityOf = (meaning: 'baseline' | 'target') => {
    const text = value(meaning);
    if (text === '') return undefined;
    const read = readQuantity(text);
    // The unit column speaks for a number that brought no unit of its own.
    if (unit !== '' && typeof read.quantity.value === 'number' && [undefined, 'count'].includes(read.quantity.unit)) {
      read.quantity.unit = unit;
    }
    if (statedQuantity(read.quantity) === undefined) warn(meaning, 'placeholder', { came: text });
    const period = columns.at[meaning]?.period;
    return { ...read, quantity: period === undefined ? read.quantity : { ...read.quantity, period } };
  };
  const unitChanged = changed.has('unit');
  if (changed.has('baseline') || (unitChanged && columns.at.baseline)) {
    put(success, 'baseline', quantityOf('baseline')?.quantity);
  }
  let sign: Success['comparator'];
  if (changed.has('target') || (unitChanged && columns.at.target)) {
    const target = quantityOf('target');
    put(success, 'target', target?.quantity);
    sign = target?.comparator;
  }
  applyDirection(success, columns, value, sign, warn);
}

/** Which way is better, from its own column or else from where the target lies; equal values are to be maintained. */
function applyDirection(
  success: Success,
  columns: RegisterColumns,
  value: (meaning: Meaning) => string,
  sign: Success['comparator'],
  warn: Warn,
): void {
  const written = columns.at.direction ? value('direction') : '';
  const said = readDirection(written);
  if (written !== '' && said === undefined) warn('direction', 'directionUnclear', { came: written });
  const derived = said ?? directionFrom(success, warn);
  if (derived === 'maintain') {
    success.maintain = true;
    delete success.direction;
    put(success, 'comparator', sign);
    return;
  }
  delete success.maintain;
  if (derived !== undefined) success.direction = derived;
  const usual = derived === 'higher' ? 'at least' : derived === 'lower' ? 'at most' : undefined;
  const comparator = sign ?? usual;
  if (comparator !== undefined) success.comparator = comparator;
}

function directionFrom(success: Success, warn: Warn): Success['direction'] | 'maintain' {
  const { baseline, target } = success;
  const from = readUnit(baseline?.unit);
  const to = readUnit(target?.unit);
  if (baseline === undefined || target === undefined) return undefined;
  if (from !== undefined && to !== undefined && !unitsAgree(from, to)) {
    warn('target', 'unitsDiffer', { baseline: showQuantity(baseline), target: showQuantity(target) });
    return undefined;
  }
  if (typeof baseline.value !== 'number' || typeof target.value !== 'number') return undefined;
  if (baseline.value === target.value) return 'maintain';
  return target.value > baseline.value ? 'higher' : 'lower';
}

function readDirection(text: string): Success['direction'] | 'maintain' {
  const words = text.toLowerCase();
  if (/\b(?:maintain|keep|hold|same)\b/.test(words)) return 'maintain';
  if (/\b(?:range|between)\b/.test(words)) return 'within range';
  if (/\b(?:high|higher|more|up|increase|maximi[sz]e|large|larger|big|bigger|above)\b|[↑▲]/.test(words)) return 'higher';
  if (/\b(?:low|lower|less|fewer|down|decrease|reduce|minimi[sz]e|small|smaller|below)\b|[↓▼]/.test(words)) return 'lower';
  return undefined;
}

/**
 * A role title goes to its own key; whatever a register wrote is kept as written, because only a person choosing an
 * account makes an accountable owner of it.
 */
function applyOwner(
  definition: ObjectiveDefinition,
  value: (meaning: Meaning) => string,
  changed: ReadonlySet<Meaning>,
  warn: Warn,
): void {
  if (changed.has('owner')) {
    const owner = value('owner');
    const party = readParty(owner);
    put(definition, 'ownerAsWritten', owner);
    if (party !== 'blank' && party !== 'one') warn('owner', 'ownerNotOne', { came: owner });
    if (!changed.has('role') && party === 'one' && namesRole(owner)) definition.ownerRole = owner;
  }
  if (changed.has('role')) put(definition, 'ownerRole', value('role'));
}

function applyLevel(definition: ObjectiveDefinition, text: string, warn: Warn): void {
  const level = (['service', 'process', 'team', 'management'] as const).find((name) => text.toLowerCase().includes(name));
  if (text === '') delete definition.level;
  else if (level === undefined) warn('level', 'levelUnknown', { came: text });
  else definition.level = level;
}

/** The name of a metric without what stands in brackets; the statement keeps it. */
const withoutRemarks = (text: string): string => text.replace(/\([^()]*\)/g, ' ').replace(/\s+/g, ' ').trim() || text;

/** Sets a key, or takes it away when there is nothing to set. */
function put<T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined | ''): void {
  if (value === undefined || value === '') delete target[key];
  else target[key] = value;
}
