import type { PlanFacts } from '../plan/planFacts';
import type { Reading } from '../plan/reading';
import { soundPlan } from '../score/specimens';
import { fieldHelp, type FieldHelp, type HelpPath } from './fieldHelp';

/** Where a path begins, and which fact it changes; the rest are facts of their own name. */
const readings = {
  'objective-definition': 'definition',
  'planned-work': 'plannedWork',
  resources: 'resources',
  timing: 'timing',
  'evaluation-criteria': 'evaluation',
} as const;
const facts: Record<string, keyof PlanFacts> = { 'accountable-owner': 'owner', contributors: 'contributors', 'start-date': 'start', duedate: 'due', work: 'work' };

/** A sound plan with one example of a field's help in it: what the help's first rule is judged on. */
export function planInHelp(path: HelpPath, which: 'good' | 'bad'): PlanFacts {
  const { beside = {}, besideBad = {}, stored, ...help }: FieldHelp = fieldHelp[path];
  const value = stored === undefined ? help[which] : stored[which];
  const company = which === 'bad' ? { ...beside, ...besideBad } : beside;
  return [...Object.entries(company), [path, value] as const].reduce((plan, [at, set]) => withValue(plan, at, set), soundPlan);
}

function withValue(plan: PlanFacts, path: string, value: unknown): PlanFacts {
  const [field = '', ...keys] = path.split('.');
  const fact = facts[field];
  if (fact !== undefined) return { ...plan, [fact]: value };
  const reading = readings[field as keyof typeof readings];
  if (reading === undefined) throw new Error(`Help about ${path}: expected a field of the plan, came “${field}”`);
  const standing = plan[reading] as Extract<Reading<object>, { kind: 'value' }>;
  return { ...plan, [reading]: { kind: 'value', value: put(standing.value, keys, value) } };
}

/** A list stands for its first line. */
function put(within: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(within)) return [put(within[0], [key, ...rest], value), ...within.slice(1)];
  const standing = (within ?? {}) as Record<string, unknown>;
  return { ...standing, [key]: put(standing[key], rest, value) };
}
