import fc from 'fast-check';
import { buildCommitment, type Promised } from '../../../src/domain/commitment/buildCommitment';
import type { Commitment } from '../../../src/domain/commitment/commitment';
import { cadences, comparators, directions } from '../../../src/domain/plan/parts';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { capacityBands, resourceTypes } from '../../../src/domain/plan/resources';
import { specimen, type SpecimenOverrides } from '../../../src/domain/score/specimens';

/** The commitment of the sound plan, its open questions not answered yet, with these differences. */
export function committed({ plannedWork, resources, evaluation, ...others }: SpecimenOverrides = {}, promised: Partial<Promised> = {}): Commitment {
  const facts = specimen({
    ...others,
    plannedWork: { none: undefined, ...plannedWork },
    resources: { none: undefined, ...resources },
    evaluation: { review: { cadence: 'monthly', reviewer: 'account-reviewer', forum: 'Service review' }, ...evaluation },
  } as SpecimenOverrides);
  const built = buildCommitment(facts, { work: ['10101', '10102'], ...promised });
  if (built.kind === 'refused') throw new Error(JSON.stringify(built.fields));
  return built.commitment;
}

// Small pools, so that two plans drawn apart often agree in a value, an id or an order.
const id = fc.constantFrom('a', 'b', 'c', 'd');
const text = fc.constantFrom('Close tickets', 'close  Tickets.', 'Re-open “old” tickets', '', 'ASAP', '99.9 %', '\u{1F600}');
const day = fc.constantFrom('2026-12-01', '2027-01-15', '2027-03-31', '2027-06-30');
const number = fc.constantFrom(0, 1, 10, 10.5, 11, 95, 99.95);
const account = fc.constantFrom('account-1', 'account-2', 'account-3');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const quantity = fc.record({ value: fc.oneof(number, text), unit: maybe(fc.constantFrom('%', 'hours', 'min', 'tickets')) });
const listOf = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const none = maybe(fc.record({ by: account, at: fc.constantFrom('2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z') }));
const measure = {
  direction: maybe(fc.constantFrom(...directions)),
  comparator: maybe(fc.constantFrom(...comparators)),
  target: maybe(quantity),
  upTo: maybe(number),
  tolerance: maybe(number),
};

/** Any plan whose fields can be read, sensible or not. */
export const anyPlan: fc.Arbitrary<PlanFacts> = fc
  .record({
    start: maybe(day),
    due: maybe(day),
    contributors: listOf(account),
    owner: maybe(account),
    summary: text,
    definition: fc.record({
      statement: maybe(text), category: maybe(fc.constantFrom('process health' as const)), level: maybe(fc.constantFrom('service' as const, 'team' as const)),
      serves: maybe(text), ownerRole: maybe(text), ownerAsWritten: maybe(text), riskTier: maybe(fc.constantFrom(1 as const, 2 as const, 3 as const)),
      success: maybe(fc.record({ form: fc.constantFrom('measure' as const, 'deliverable' as const), metric: maybe(text), baseline: maybe(quantity), maintain: maybe(fc.boolean()), acceptance: maybe(text), ...measure })),
    }),
    plannedWork: fc.record({
      deliverables: listOf(fc.record({ id, name: text, acceptance: maybe(text) })),
      activities: listOf(fc.record({
        id, text, delivers: maybe(listOf(id)), routine: maybe(fc.boolean()), changeRecord: maybe(text),
        responsible: maybe(fc.record({ accountId: maybe(account), team: maybe(text) })),
      })),
      none: maybe(fc.record({ thirdPartyWork: none, changeRecords: none })),
      deliveredBy: maybe(fc.record({ epic: id, activities: listOf(id), evaluation: listOf(id) })),
    }),
    resources: fc.record({
      lines: listOf(fc.record({
        id, type: fc.constantFrom(...resourceTypes), name: text, band: maybe(fc.constantFrom(...capacityBands)), days: maybe(number), period: maybe(text),
        amount: maybe(number), currency: maybe(text), withinExistingBudget: maybe(fc.boolean()), reference: maybe(text), input: maybe(text),
        constraint: maybe(text), acceptanceEvidence: maybe(text), followedUpBy: maybe(account), validTo: maybe(day),
      })),
      noneExtra: maybe(fc.record({ role: text, by: account, at: fc.constant('2026-11-01T08:00:00Z') })),
      none: maybe(fc.record({ budget: none, skills: none, tools: none, thirdParties: none })),
    }),
    timing: fc.record({
      trigger: maybe(fc.record({ text, observedBy: maybe(text), nextLook: maybe(day), longStop: maybe(day) })),
      milestones: listOf(fc.record({ id, name: text, date: maybe(day), trigger: maybe(text), criterion: maybe(text) })),
      dependencies: maybe(listOf(fc.record({ id, text, issue: maybe(id), neededBy: maybe(day) }))),
    }),
    evaluation: fc.record({
      metrics: listOf(fc.record({
        id, name: text, counted: maybe(text), excluded: maybe(text), nothingExcluded: maybe(fc.boolean()), population: maybe(text),
        serviceHours: maybe(text), source: maybe(text), sourceLocator: maybe(text), method: maybe(text), frequency: maybe(fc.constantFrom(...cadences)),
        firstDue: maybe(day), ...measure,
      })),
      acceptanceTest: maybe(fc.record({ condition: text, assessor: maybe(text) })),
      approach: maybe(text),
      successRule: maybe(fc.constantFrom('all' as const, 'any' as const)),
      review: maybe(fc.record({ cadence: maybe(fc.constantFrom(...cadences)), reviewer: maybe(account), forum: maybe(text), recordedIn: maybe(text), ifMissed: maybe(text) })),
    }),
  })
  .map(({ start, due, contributors, owner, summary, definition, plannedWork, resources, timing, evaluation }) => ({
    issue: { id: '10042', key: 'SMO-9', summary, created: '2026-11-02' },
    owner: owner === undefined
      ? { kind: 'nobody' as const }
      : { kind: 'account' as const, accountId: owner, displayName: 'Somebody', active: true, accountType: 'atlassian' },
    contributors: contributors.map((accountId) => ({ accountId, displayName: 'Somebody else', active: true })),
    start,
    due,
    definition: { kind: 'value' as const, value: { version: 1 as const, ...definition } },
    plannedWork: { kind: 'value' as const, value: { version: 1 as const, ...plannedWork } },
    resources: { kind: 'value' as const, value: { version: 1 as const, ...resources } },
    timing: { kind: 'value' as const, value: { version: 1 as const, ...timing } },
    evaluation: { kind: 'value' as const, value: { version: 1 as const, ...evaluation } },
  }));

/** The commitment of any such plan, with some of five work items under it and some of two policy statements behind it. */
export const anyCommitment: fc.Arbitrary<Commitment> = fc
  .tuple(
    anyPlan,
    fc.subarray(['10101', '10102', '10103', '10104', '10105']),
    fc.subarray([{ id: 'policy:5.2-a', version: '1' }, { id: 'policy:5.2-a', version: '2' }, { id: 'requirement:sla-7', version: '1' }]),
  )
  .map(([facts, work, context]) => {
    const built = buildCommitment(facts, { work, context });
    if (built.kind === 'refused') throw new Error('Every field of the plan can be read');
    return built.commitment;
  });
