import fc from 'fast-check';
import { objectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import { evaluationCriteria } from '../../../src/domain/plan/evaluationCriteria';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { plannedWork } from '../../../src/domain/plan/plannedWork';
import { readStored, type Reading } from '../../../src/domain/plan/reading';
import type { ConfirmationFact, RecordFacts } from '../../../src/domain/plan/recordFacts';
import { resources } from '../../../src/domain/plan/resources';
import { timing } from '../../../src/domain/plan/timing';
import { problemManager, soundPlan } from '../../../src/domain/score/specimens';

/** A sound value with something arbitrary somewhere inside, or anything at all. */
function near(sound: Reading<object>): fc.Arbitrary<unknown> {
  const value = sound.kind === 'value' ? sound.value : {};
  const somewhere = fc
    .tuple(fc.array(fc.nat(6), { maxLength: 5 }), fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('TBD', ' ', 'constructor', 0, -1, [])))
    .map(([path, replacement]) => replaceAt(value, path, replacement));
  return fc.oneof({ weight: 6, arbitrary: somewhere }, { weight: 1, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: fc.constant(undefined) });
}

function replaceAt(value: unknown, path: number[], replacement: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || value === null || typeof value !== 'object') return replacement;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(keys.length, 1)];
  if (key === undefined) return replacement;
  const inside = replaceAt((value as Record<string, unknown>)[key], rest, replacement);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? inside : item));
  return { ...value, [key]: inside };
}

/** A field as it may be read: near the sound one, absent, unreadable, or of a newer version. */
const field = <T>(sound: Reading<object>, read: (raw: unknown) => Reading<T>): fc.Arbitrary<Reading<T>> =>
  fc.oneof({ weight: 9, arbitrary: near(sound).map(read) }, { weight: 1, arbitrary: fc.constant<Reading<T>>({ kind: 'newer', version: 7 }) });

export const confirmation: fc.Arbitrary<ConfirmationFact> = fc.record(
  {
    state: fc.constantFrom<ConfirmationFact['state']>('requested', 'confirmed', 'declined', 'expired', 'withdrawn'),
    by: fc.constantFrom('account-line-manager', 'account-problem-manager'),
    askedBy: fc.constant('account-problem-manager'),
    lineChanged: fc.boolean(),
    decision: fc.constantFrom('CHG-1', ' '),
  },
  { requiredKeys: ['state'] },
);

const sound = soundPlan.record as RecordFacts;

const record: fc.Arbitrary<RecordFacts | undefined> = fc.option(
  fc
    .record({
      confirmations: fc.record({ r1: confirmation, r2: confirmation, r3: confirmation }, { requiredKeys: [] }),
      ownerHolds: fc.boolean(),
      underWayBeforeApproval: fc.boolean(),
      slips: fc.array(fc.record({ of: fc.constantFrom('due', 'm1', 'm9'), from: fc.constant('2027-06-30'), to: fc.constant('2027-09-30'), at: fc.constant('2027-02-01T09:00:00Z') }), { maxLength: 4 }),
      evidence: fc.array(fc.record({ id: fc.string(), supports: fc.array(fc.constantFrom('a1', 'm1', 'who')), kind: fc.string() }), { maxLength: 3 }),
      version: fc.constantFrom(sound.version, undefined),
    })
    .map((part) => ({ ...sound, ...part })),
  { nil: undefined, freq: 8 },
);

/** Any plan that could ever be read: every field and every fact beyond the fields sound, broken, missing or from elsewhere. */
export const anyFacts: fc.Arbitrary<PlanFacts> = fc.record({
  issue: fc.constant(soundPlan.issue),
  owner: fc.constantFrom<PlanFacts['owner']>({ kind: 'nobody' }, problemManager, { ...problemManager, active: false }, { ...problemManager, displayName: 'IT' }),
  contributors: fc.constant([]),
  start: fc.constantFrom(undefined, '2026-12-01', 'never', ''),
  due: fc.constantFrom(undefined, '2027-06-30', '2026-12-24', '', '2027-02-31'),
  definition: field(soundPlan.definition, (raw) => readStored(objectiveDefinition, raw)),
  plannedWork: field(soundPlan.plannedWork, (raw) => readStored(plannedWork, raw)),
  resources: field(soundPlan.resources, (raw) => readStored(resources, raw)),
  timing: field(soundPlan.timing, (raw) => readStored(timing, raw)),
  evaluation: field(soundPlan.evaluation, (raw) => readStored(evaluationCriteria, raw)),
  work: fc.constantFrom(soundPlan.work, { issues: [] }, undefined),
  catalogues: fc.constantFrom(soundPlan.catalogues, { policies: [], requirements: [], services: [], levels: [], forums: [], metrics: [] }, undefined),
  record,
});
