import { concludePlan } from '../../../src/domain/plan/concludePlan';
import { hashInputs } from '../../../src/domain/plan/hashInputs';
import { holdsPlan } from '../../../src/domain/plan/holdsPlan';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { readStored } from '../../../src/domain/plan/reading';
import { registerRow } from '../../../src/domain/plan/registerRow';
import { profile3 } from '../../../src/domain/score/profile';
import { emptyPlan, newer, problemManager, soundPlan, specimen } from '../../../src/domain/score/specimens';

const monday = '2026-11-23T09:00:00Z';
const tuesday = '2026-11-24T09:00:00Z';

describe('what the app concludes about a plan', () => {
  it('is the same value as long as the facts are the same, whenever it is concluded', () => {
    expect(concludePlan(soundPlan, monday)).toEqual(concludePlan(soundPlan, tuesday));
  });

  it('names the issue in the state for rules, so that a clone is not taken for its original', () => {
    const { objectiveState, row } = concludePlan(soundPlan, monday);
    expect(objectiveState).toBe(`draft/ready for approval · 10042 · ${row.inputs.slice(0, 8)}`);
    const clone = concludePlan({ ...soundPlan, issue: { ...soundPlan.issue, id: '10077' } }, monday);
    expect(clone.objectiveState).toContain(' · 10077 · ');
    expect(clone.row.inputs).not.toBe(row.inputs);
  });

  it('calls an objective nobody has planned “no plan”, and keeps the register’s state a draft', () => {
    expect(concludePlan(emptyPlan, monday).row).toMatchObject({ state: 'draft', lozenge: 'no plan', planState: 'incomplete' });
    const imported: PlanFacts = { ...emptyPlan, definition: soundPlan.definition };
    expect(concludePlan(imported, monday).row.lozenge).toBe('no plan');
    expect(concludePlan({ ...imported, owner: problemManager }, monday).row.lozenge).toBe('draft');
  });

  it('copies level, service and role for search, and leaves out what is not given', () => {
    expect(concludePlan(soundPlan, monday).row).toMatchObject({ level: 'service', serves: 'Customer portal', ownerRole: 'Problem manager' });
    expect(Object.keys(concludePlan(emptyPlan, monday).row)).not.toEqual(expect.arrayContaining(['level', 'serves', 'ownerRole', 'unknownSince']));
  });

  it('keeps the previous figures when a fact cannot be read, and says since when', () => {
    const before = concludePlan(soundPlan, monday);
    const unread = concludePlan(specimen({ timing: newer }), monday, before.row);
    expect(unread.row).toEqual({ ...before.row, unknownSince: monday });
    expect(unread.completeness).toBe(100);
    expect(concludePlan(specimen({ timing: newer }), tuesday, unread.row).row.unknownSince).toBe(monday);
    expect(concludePlan(soundPlan, tuesday, unread.row)).toEqual(before);
  });

  it('has no figure at all when there never was one', () => {
    const { completeness, objectiveState, row } = concludePlan(specimen({ timing: newer }), monday);
    expect(completeness).toBeNull();
    expect(objectiveState).toMatch(/^draft\/unknown · 10042 · [0-9a-f]{8}$/);
    expect(row).not.toHaveProperty('completeness');
    expect(readStored(registerRow, row).kind).toBe('value');
  });

  it('concludes about text that has no UTF-8 as well', () => {
    const facts = specimen({ definition: { statement: 'Half a sign \ud83d and on' } });
    expect(concludePlan(facts, monday).completeness).toBe(100);
  });
});

describe('the other two answers', () => {
  const draft = specimen({ record: { state: 'draft', version: undefined } });

  it('are empty for a draft, which owes no relation and has no approval to keep', () => {
    const { traceability, row } = concludePlan(draft, monday, undefined, profile3);
    expect(traceability).toBeNull();
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['traceability', 'operation']));
  });

  it('stand beside completeness once the plan is approved', () => {
    const { traceability, row } = concludePlan(specimen({ definition: { policies: [] } }), monday, undefined, profile3);
    expect(traceability).toBe(90);
    expect(row).toMatchObject({ traceability: { actual: 10, expected: 11, thread: false }, operation: 100 });
    expect(readStored(registerRow, row).kind).toBe('value');
  });

  it('stay as they were while a fact cannot be read', () => {
    const before = concludePlan(soundPlan, monday, undefined, profile3);
    const unread = concludePlan(specimen({ record: 'not read' }), monday, before.row, profile3);
    expect(unread.traceability).toBe(100);
    expect(unread.row).toMatchObject({ traceability: before.row.traceability, operation: 100, unknownSince: monday });
  });
});

describe('the hash of the inputs', () => {
  const changed = (facts: PlanFacts) => hashInputs(facts) !== hashInputs(soundPlan);

  it('changes with everything a rule reads', () => {
    expect(changed(specimen({ due: '2027-07-01' }))).toBe(true);
    expect(changed(specimen({ owner: { ...problemManager, active: false } }))).toBe(true);
    expect(changed(specimen({ evaluation: { metrics: [] } }))).toBe(true);
    expect(changed(specimen({ owner: { ...problemManager, displayName: 'IT Service Desk' } }))).toBe(true);
    expect(changed(specimen({ contributors: [{ accountId: 'a', displayName: 'A', active: true }] }))).toBe(true);
  });

  it('does not change when a person or an epic gets another name, or the epic another project', () => {
    expect(changed(specimen({ owner: { ...problemManager, displayName: 'Tomasz Wilk-Berg' } }))).toBe(false);
    expect(changed({ ...soundPlan, issue: { ...soundPlan.issue, key: 'OPS-1', summary: 'Another title' } })).toBe(false);
  });

  it('changes when the name decides whether the register claims a second person', () => {
    const facts = (displayName: string) =>
      specimen({ owner: { ...problemManager, displayName }, definition: { ownerAsWritten: 'Anna, Ben' } });
    expect(hashInputs(facts('Tomasz Wilk'))).not.toBe(hashInputs(facts('Ben Anna')));
  });

  it('does not depend on the order in which Jira names keys and contributors', () => {
    const two = [{ accountId: 'a', displayName: 'A', active: true }, { accountId: 'b', displayName: 'B', active: true }];
    expect(hashInputs(specimen({ contributors: two }))).toBe(hashInputs(specimen({ contributors: [...two].reverse() })));
    const turned = Object.fromEntries(Object.entries(soundPlan).reverse()) as unknown as PlanFacts;
    expect(hashInputs(turned)).toBe(hashInputs(soundPlan));
  });
});

describe('whether a plan holds anything', () => {
  it('is not told by empty lists and blank texts that an editor left behind', () => {
    const left: PlanFacts = {
      ...emptyPlan,
      plannedWork: { kind: 'value', value: { version: 1, deliverables: [], activities: [] } },
      evaluation: { kind: 'value', value: { version: 1, metrics: [], approach: ' ', review: {}, note: null, done: false } },
    };
    expect(holdsPlan(left)).toBe(false);
  });

  it('is told by any one of the five elements, and by a value that cannot be read', () => {
    expect(holdsPlan({ ...emptyPlan, due: '2027-01-01' })).toBe(true);
    expect(holdsPlan({ ...emptyPlan, owner: problemManager })).toBe(true);
    expect(holdsPlan({ ...emptyPlan, resources: soundPlan.resources })).toBe(true);
    expect(holdsPlan({ ...emptyPlan, timing: newer })).toBe(true);
    expect(holdsPlan(emptyPlan)).toBe(false);
  });
});
