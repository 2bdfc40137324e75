import fc from 'fast-check';
import { concludePlan } from '../../../src/domain/plan/concludePlan';
import { elementRows } from '../../../src/domain/plan/elementRow';
import { elements } from '../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { readStored, type Reading, type StoredShape } from '../../../src/domain/plan/reading';
import { evaluationCriteria } from '../../../src/domain/plan/evaluationCriteria';
import { plannedWork } from '../../../src/domain/plan/plannedWork';
import { registerRow } from '../../../src/domain/plan/registerRow';
import { resources } from '../../../src/domain/plan/resources';
import { timing } from '../../../src/domain/plan/timing';
import { concludeVerdict } from '../../../src/domain/plan/verdict';
import { sayHolds, sayReason, sayVerdict, sayWhatHolds } from '../../../src/domain/plan/words';
import { objectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import { scoreOutcomes } from '../../../src/domain/score/arithmetic';
import { catalogue, ruleById } from '../../../src/domain/score/catalogue';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile1 } from '../../../src/domain/score/profile';
import { say } from '../../../src/domain/score/say';
import type { Outcome, PlanState, Scoring } from '../../../src/domain/score/score';
import { emptyPlan, problemManager, soundPlan } from '../../../src/domain/score/specimens';

const ids = Object.keys(profile1.rules);
const applying: Outcome[] = ['unmet', 'partly', 'met'];
const outcomes = fc
  .array(fc.constantFrom<Outcome>('met', 'partly', 'unmet', 'notApplicable'), { minLength: ids.length, maxLength: ids.length })
  .map((values) => Object.fromEntries(ids.map((id, at) => [id, values[at] ?? 'met'])) as Record<string, Outcome>);
const states: PlanState[] = ['incomplete', 'gates open', 'ready for approval'];
const marks = ['missing', 'partly', 'largely', 'fully'];

describe('the arithmetic', () => {
  it('never lowers anything when a rule is fixed', () => {
    fc.assert(
      fc.property(outcomes, fc.constantFrom(...ids), fc.constantFrom<Outcome>('partly', 'met'), (before, rule, better) => {
        const from = before[rule] ?? 'met';
        fc.pre(from !== 'notApplicable' && applying.indexOf(better) > applying.indexOf(from));
        const old = scoreOutcomes(profile1, before);
        const fixed = scoreOutcomes(profile1, { ...before, [rule]: better });
        for (const element of elements) {
          expect(fixed.elements[element].raw ?? 0).toBeGreaterThanOrEqual(old.elements[element].raw ?? 0);
          expect(fixed.elements[element].score ?? 0).toBeGreaterThanOrEqual(old.elements[element].score ?? 0);
          expect(marks.indexOf(fixed.elements[element].mark)).toBeGreaterThanOrEqual(marks.indexOf(old.elements[element].mark));
        }
        expect(fixed.basisPoints).toBeGreaterThanOrEqual(old.basisPoints);
        expect(fixed.shown).toBeGreaterThanOrEqual(old.shown);
        expect(states.indexOf(fixed.state)).toBeGreaterThanOrEqual(states.indexOf(old.state));
        expect(old.openGates).toEqual(expect.arrayContaining(fixed.openGates));
      }),
      { numRuns: 300 },
    );
  });

  it('raises the earned points of the element when a rule that weighs is fixed', () => {
    const all = Object.fromEntries(ids.map((id) => [id, 'unmet' as const]));
    const old = scoreOutcomes(profile1, all);
    for (const id of ids.filter((one) => profile1.rules[one]?.severity !== 'advice')) {
      const element = profile1.rules[id]?.element ?? 'objective';
      expect(scoreOutcomes(profile1, { ...all, [id]: 'met' }).elements[element].raw).toBeGreaterThan(old.elements[element].raw ?? 0);
    }
  });

  it('has whole lines that add up to the number shown', () => {
    fc.assert(
      fc.property(outcomes, (given) => {
        const { lines, basisPoints, shown, openGates } = scoreOutcomes(profile1, given);
        const sum = (kinds: string[]) => lines.filter(({ kind }) => kinds.includes(kind)).reduce((total, { points }) => total + points, 0);
        expect(sum(['rule', 'cap'])).toBe(basisPoints);
        expect(sum(['rule', 'cap', 'rounding'])).toBe(shown * 100);
        expect(lines.filter(({ kind }) => kind === 'rule').map(({ rule }) => rule)).toEqual(ids);
        for (const { kind, points, outcome, gates } of lines) {
          expect(Number.isSafeInteger(points)).toBe(true);
          if (kind === 'rule') expect(points).toBeGreaterThanOrEqual(0);
          if (kind === 'rule' && outcome !== 'met' && outcome !== 'partly') expect(points).toBe(0);
          if (kind === 'cap') expect(points).toBeLessThan(0);
          if (kind === 'rounding') expect(points).toBeLessThanOrEqual(0);
          if (kind === 'cap') expect(openGates).toEqual(expect.arrayContaining(gates ?? []));
        }
        expect(shown).toBeLessThanOrEqual(openGates.length > 0 ? 99 : 100);
      }),
      { numRuns: 300 },
    );
  });

  it('names the gates that hold an element back, those of one cap together', () => {
    const all = { ...Object.fromEntries(ids.map((id) => [id, 'met' as Outcome])), 'EVL-02': 'unmet', 'EVL-03': 'unmet' } as const;
    const { lines, elements: scored } = scoreOutcomes(profile1, all);
    expect(scored.evaluated).toMatchObject({ raw: 4444, score: 4444 });
    expect(lines.filter(({ kind }) => kind === 'cap')).toEqual([]);
    const held = scoreOutcomes(profile1, { ...all, 'EVL-01': 'partly', 'EVL-02': 'met' });
    expect(held.lines.filter(({ kind }) => kind === 'cap')).toEqual([
      { kind: 'cap', element: 'evaluated', rule: 'EVL-03', gates: ['EVL-03'], points: -139 },
      { kind: 'cap', element: 'evaluated', rule: 'EVL-01', gates: ['EVL-01'], points: -583 },
    ]);
  });

  it('refuses a profile it did not hear from, and an unknown that counts', () => {
    const all = Object.fromEntries(ids.map((id) => [id, 'met' as Outcome]));
    const { 'WHO-01': _, ...without } = all;
    expect(() => scoreOutcomes(profile1, without)).toThrow('Nothing was heard from WHO-01');
    expect(() => scoreOutcomes(profile1, { ...all, 'WHO-01': 'unknown' })).toThrow('WHO-01 is unknown');
    expect(scoreOutcomes(profile1, { ...all, 'OBJ-12': 'unknown' }).shown).toBe(100);
  });

  it('leaves an element to which nothing applies out of the mean', () => {
    const all = Object.fromEntries(ids.map((id) => [id, profile1.rules[id]?.element === 'when' ? 'notApplicable' : 'met'])) as Record<string, Outcome>;
    expect(scoreOutcomes(profile1, all)).toMatchObject({ shown: 100, elements: { when: { mark: 'not applicable' } } });
    const none = Object.fromEntries(ids.map((id) => [id, 'notApplicable' as Outcome]));
    expect(scoreOutcomes(profile1, none)).toMatchObject({ shown: 0, state: 'incomplete' });
  });
});

describe('the judge', () => {
  it('gives the same score whatever the order of its rules', () => {
    expect(judgePlan(emptyPlan, profile1, [...catalogue].reverse())).toEqual(judgePlan(emptyPlan, profile1));
  });

  it('is at fault when a rule of the profile is missing, misplaced or throws', () => {
    expect(() => judgePlan(soundPlan, profile1, catalogue.slice(1))).toThrow('Nothing was heard from OBJ-01');
    const moved = { version: 'x', rules: { 'WHO-01': { element: 'what', severity: 'GP' } } } as const;
    expect(() => judgePlan(soundPlan, moved)).toThrow('WHO-01 judges who, but the profile counts it for what');
    const broken = catalogue.map((rule) => (rule.id === 'WHO-01' ? { ...rule, judge: () => { throw new Error('lost'); } } : rule));
    expect(() => judgePlan(soundPlan, profile1, broken)).toThrow('WHO-01 could not judge SMO-9');
  });
});

/** A value near a stored shape: a sound one with something arbitrary somewhere inside, or anything at all. */
function near(sound: Reading<object>): fc.Arbitrary<unknown> {
  const value = sound.kind === 'value' ? sound.value : {};
  const somewhere = fc
    .tuple(fc.array(fc.nat(6), { maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }))
    .map(([path, replacement]) => replaceAt(value, path, replacement));
  return fc.oneof({ weight: 5, arbitrary: somewhere }, { weight: 1, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: fc.constant(undefined) });
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

const facts: fc.Arbitrary<PlanFacts> = fc
  .record({
    owner: fc.constantFrom<PlanFacts['owner']>(
      { kind: 'nobody' }, problemManager, { ...problemManager, active: false }, { ...problemManager, displayName: 'IT' },
    ),
    start: fc.constantFrom(undefined, '2026-12-01', 'never'),
    due: fc.constantFrom(undefined, '2027-06-30', '2026-12-24', ''),
    definition: near(soundPlan.definition),
    plannedWork: near(soundPlan.plannedWork),
    resources: near(soundPlan.resources),
    timing: near(soundPlan.timing),
    evaluation: near(soundPlan.evaluation),
  })
  .map((raw) => ({
    ...soundPlan,
    owner: raw.owner,
    start: raw.start,
    due: raw.due,
    definition: readStored(objectiveDefinition, raw.definition),
    plannedWork: readStored(plannedWork, raw.plannedWork),
    resources: readStored(resources, raw.resources),
    timing: readStored(timing, raw.timing),
    evaluation: readStored(evaluationCriteria, raw.evaluation),
  }));

describe('whatever stands in the fields', () => {
  it('is read, judged and said in words without a fault', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const scoring = judgePlan(given);
        const findings = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
        const shown = [
          ...findings.map((finding) => say(ruleById(finding.rule), finding)),
          ...elementRows(given, scoring).flatMap((row) => [sayHolds(row), sayReason(row) ?? '']),
          sayVerdict(concludeVerdict(given, scoring)).heading,
          sayVerdict(concludeVerdict(given, scoring)).sentence,
          sayWhatHolds(concludeVerdict(given, scoring)),
        ];
        expect(shown.join('\n')).not.toMatch(/undefined|NaN|\[object/);
        const { row } = concludePlan(given, '2026-11-21T10:00:00Z');
        expect(readStored(registerRow, JSON.parse(JSON.stringify(row)))).toEqual({ kind: 'value', value: row });
      }),
      { numRuns: 200 },
    );
  });

  const shapes: StoredShape<unknown>[] = [objectiveDefinition, plannedWork, resources, timing, evaluationCriteria, registerRow];
  it.each(shapes.map((shape) => [shape.name, shape] as const))('never makes the reader of %s throw', (_, shape) => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()).map((value) => ({ ...value, version: 1 }))), (raw) => {
        expect(['absent', 'value', 'unreadable', 'newer']).toContain(readStored(shape, raw).kind);
      }),
    );
  });

  const shownOf = (scoring: Scoring) => (scoring.kind === 'scored' ? scoring.score.basisPoints : undefined);
  it('scores the same when its lists are in another order', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const turned: PlanFacts = {
          ...given,
          plannedWork: mapped(given.plannedWork, (value) => ({
            ...value,
            activities: [...value.activities].reverse(),
            deliverables: [...value.deliverables].reverse(),
          })),
          resources: mapped(given.resources, (value) => ({ ...value, lines: [...value.lines].reverse() })),
          timing: mapped(given.timing, (value) => ({ ...value, milestones: [...value.milestones].reverse() })),
          evaluation: mapped(given.evaluation, (value) => ({ ...value, metrics: [...value.metrics].reverse() })),
        };
        expect(shownOf(judgePlan(turned))).toBe(shownOf(judgePlan(given)));
      }),
      { numRuns: 200 },
    );
  });
});

function mapped<T>(reading: Reading<T>, change: (value: T) => T): Reading<T> {
  return reading.kind === 'value' ? { kind: 'value', value: change(reading.value) } : reading;
}
