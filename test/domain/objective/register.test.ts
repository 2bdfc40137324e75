import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readColumns } from '../../../src/domain/objective/register/columns';
import { planImport, type ExistingObjective, type ImportPlan } from '../../../src/domain/objective/register/planImport';
import { readDay } from '../../../src/domain/objective/register/readDay';
import { readQuantity } from '../../../src/domain/objective/register/readQuantity';
import { readRegister, type RegisterReading } from '../../../src/domain/objective/register/readRegister';
import { sayWarning } from '../../../src/domain/objective/register/registerWords';
import { objectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import { readStored } from '../../../src/domain/plan/reading';
import { judgePlan } from '../../../src/domain/score/judge';
import { emptyPlan } from '../../../src/domain/score/specimens';

/** A register as people keep it, invented. */
const register = `Measure,FY2026 Baseline,FY2027 Target,Responsible
Service desk calls answered in 30 s (busy hours only),71%,85%,Assigned leads
Survey completion,52%,52%,IT Director B
Lean events completed,4,12,IT Director D
Outdated role descriptions,27,5,IT Director A
Recovery plans written,0,100%,IT Director F
Mean time to restore,6 h,4 h,IT Director C`;

function tableOf(csv: string) {
  const [header = [], ...rows] = Papa.parse<string[]>(csv).data;
  return { header, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
}

function read(csv: string): Extract<RegisterReading, { kind: 'read' }> {
  const reading = readRegister(tableOf(csv));
  if (reading.kind !== 'read') throw new Error(reading.came);
  return reading;
}

function plan(csv: string, existing: ExistingObjective[] = []): ImportPlan {
  const { columns, drafts } = read(csv);
  return planImport({ register: 'it', projectId: '10' }, columns, drafts, existing);
}

/** The epics as they stand after an import was carried out. */
function carriedOut({ creates, updates }: ImportPlan, existing: ExistingObjective[] = []): ExistingObjective[] {
  const changed = existing.map((epic) => {
    const update = updates.find(({ issueId }) => issueId === epic.issueId);
    if (update === undefined) return epic;
    return { ...epic, definition: update.definition, ...(update.due === undefined ? {} : { due: update.due ?? undefined }) };
  });
  const created = creates.map((one, at) => ({ issueId: `new-${existing.length + at}`, key: `SMO-${existing.length + at}`, projectId: '10', definition: one.definition, due: one.due }));
  return [...changed, ...created];
}

const first = () => carriedOut(plan(register));
const named = (epics: ExistingObjective[], metric: string) => {
  const epic = epics.find(({ definition }) => (definition as { success: { metric: string } }).success.metric === metric);
  if (epic === undefined) throw new Error(metric);
  return epic;
};
const definitionOf = (epic: ExistingObjective) => {
  const reading = readStored(objectiveDefinition, epic.definition);
  if (reading.kind !== 'value') throw new Error(reading.kind);
  return reading.value;
};

describe('reading a register', () => {
  it('makes one objective of each row, with baseline, target, unit, period and direction', () => {
    expect(plan(register).creates.map(({ definition }) => definition.success)).toEqual([
      {
        form: 'measure', metric: 'Service desk calls answered in 30 s', direction: 'higher', comparator: 'at least',
        baseline: { value: 71, unit: '%', period: 'FY2026' }, target: { value: 85, unit: '%', period: 'FY2027' },
      },
      { form: 'measure', metric: 'Survey completion', maintain: true, baseline: { value: 52, unit: '%', period: 'FY2026' }, target: { value: 52, unit: '%', period: 'FY2027' } },
      { form: 'measure', metric: 'Lean events completed', direction: 'higher', comparator: 'at least', baseline: { value: 4, unit: 'count', period: 'FY2026' }, target: { value: 12, unit: 'count', period: 'FY2027' } },
      { form: 'measure', metric: 'Outdated role descriptions', direction: 'lower', comparator: 'at most', baseline: { value: 27, unit: 'count', period: 'FY2026' }, target: { value: 5, unit: 'count', period: 'FY2027' } },
      { form: 'measure', metric: 'Recovery plans written', baseline: { value: 0, unit: 'count', period: 'FY2026' }, target: { value: 100, unit: '%', period: 'FY2027' } },
      { form: 'measure', metric: 'Mean time to restore', direction: 'lower', comparator: 'at most', baseline: { value: 6, unit: 'h', period: 'FY2026' }, target: { value: 4, unit: 'h', period: 'FY2027' } },
    ]);
  });

  it('keeps a remark in brackets in the statement and leaves it out of the metric', () => {
    expect(plan(register).creates[0]?.definition.statement).toBe('Service desk calls answered in 30 s (busy hours only)');
  });

  it('keeps “Assigned leads” as written, because it is not one accountable owner, and reads a role as a role', () => {
    const [leads, director] = plan(register).creates;
    expect(leads?.definition).toMatchObject({ ownerAsWritten: 'Assigned leads' });
    expect(leads?.definition).not.toHaveProperty('ownerRole');
    expect(director?.definition).toMatchObject({ ownerAsWritten: 'IT Director B', ownerRole: 'IT Director B' });
  });

  it('does not take a person’s name for a role title', () => {
    expect(plan('KPI,Owner\nCalls,Anna Berg').creates[0]?.definition).not.toHaveProperty('ownerRole');
  });

  it('points at what a person should look at', () => {
    expect(plan(register).warnings.map(sayWarning)).toEqual([
      'line 2, Responsible: “Assigned leads” is not one accountable owner; it is kept as written',
      'line 6, FY2027 Target: baseline 0 count and target 100 % are in different units, so no direction is set',
    ]);
  });

  it('R:EVL-07 · a count baseline with a per cent target is a finding on the new objective', () => {
    const epic = named(first(), 'Recovery plans written');
    const scoring = judgePlan({ ...emptyPlan, definition: readStored(objectiveDefinition, epic.definition) });
    const findings = scoring.kind === 'scored' ? scoring.score.findings : [];
    expect(findings.find(({ rule }) => rule === 'EVL-07')).toMatchObject({ outcome: 'unmet', message: 'EVL-07.differ' });
  });

  it('OBJ-12 · equal baseline and target is “maintain”', () => {
    const epic = named(first(), 'Survey completion');
    const scoring = judgePlan({ ...emptyPlan, definition: readStored(objectiveDefinition, epic.definition) });
    const findings = scoring.kind === 'scored' ? scoring.score.findings : [];
    expect(findings.find(({ rule }) => rule === 'OBJ-12')).toMatchObject({ message: 'OBJ-12.maintain' });
  });

  it('finds columns by other names and in another order', () => {
    const columns = readColumns(['Owner', 'Due Date', 'KPI', 'Objective', 'Objective ID', 'Target 2027', 'Good is', 'Status']);
    expect(columns).toMatchObject({
      identity: 'reference',
      unused: ['Status'],
      at: { owner: { index: 0 }, due: { index: 1 }, measure: { index: 2 }, objective: { index: 3 }, target: { index: 5, period: '2027' }, direction: { index: 6 } },
    });
  });

  it('names a column it does not read because another has its meaning', () => {
    expect(read('KPI,Target 2026,Target 2027\nCalls,1,2').columns.unused).toEqual(['Target 2027']);
  });

  it('refuses a file in which no column names an objective', () => {
    expect(readRegister(tableOf('Name,Address\nA,B'))).toEqual({
      kind: 'refused', expected: 'a header line with a column such as Objective, Measure, KPI or ID', came: '“Name”, “Address”',
    });
    expect(readRegister({ header: [], rows: [] })).toMatchObject({ kind: 'refused', came: 'nothing' });
  });

  it('rejects a row with line, column, what was expected and what came', () => {
    const { drafts, rejects, blankRows } = read(
      `Measure,Target\nCalls,5\n,7\n\n#REF!,1\nMails,1,surplus\ncalls ,6\n${'long '.repeat(300)},1`,
    );
    expect(drafts).toEqual([]);
    expect(blankRows).toBe(1);
    expect(rejects).toEqual([
      { line: 2, column: 'Measure', expected: 'a text that no other row has', came: 'the same as line 7: “calls”' },
      { line: 3, column: 'Measure', expected: 'a text that names the objective', came: 'nothing' },
      { line: 5, column: 'Measure', expected: 'a text that names the objective', came: '“#REF!”' },
      { line: 6, column: 'column 3', expected: '2 cells', came: 'a further one, “surplus”' },
      { line: 7, column: 'Measure', expected: 'a text that no other row has', came: 'the same as line 2: “calls”' },
      { line: 8, column: 'Measure', expected: 'at most 1000 characters', came: '1499' },
    ]);
  });

  it('takes a spreadsheet’s error for no value, and keeps a placeholder', () => {
    const { creates, warnings } = plan('Measure,Baseline,Target\nCalls,#N/A,TBD');
    expect(creates[0]?.definition.success).toEqual({ form: 'measure', metric: 'Calls', target: { value: 'TBD' } });
    expect(warnings.map(sayWarning)).toEqual([
      'line 2, Baseline: the spreadsheet shows an error (#N/A); taken as no value',
      'line 2, Target: “TBD” is kept, and counts as missing',
    ]);
  });

  it('keeps what looks like a formula as the text it is', () => {
    const { creates } = plan('Objective,Target,Owner\n"=HYPERLINK(""http://x"")",=SUM(A1:A3),@cmd');
    expect(creates[0]).toMatchObject({
      summary: '=HYPERLINK("http://x")',
      definition: { statement: '=HYPERLINK("http://x")', success: { target: { value: '=SUM(A1:A3)' } }, ownerAsWritten: '@cmd' },
    });
  });

  it('reads direction, unit, due date, level and role from their own columns', () => {
    const { creates, warnings } = plan(
      'Ref,Objective,KPI,Current,Target,Unit,Good is,Due date,Level,Service,Owner,Role\n' +
        'K1,Answer sooner,Wait,40,30,seconds,Low,30 Jun 2027,Service level,Portal,Anna Berg,Service desk manager\n' +
        'K2,Answer all,Share,5,4,%,sideways,03/04/2027,galaxy,,,',
    );
    expect(creates[0]).toMatchObject({
      identity: 'k1', summary: 'Answer sooner', due: '2027-06-30',
      definition: {
        statement: 'Answer sooner', level: 'service', serves: 'Portal', ownerAsWritten: 'Anna Berg', ownerRole: 'Service desk manager',
        success: { metric: 'Wait', direction: 'lower', comparator: 'at most', baseline: { value: 40, unit: 'seconds' }, target: { value: 30, unit: 'seconds' } },
      },
    });
    expect(creates[1]).not.toHaveProperty('due');
    expect(warnings.map(sayWarning)).toEqual([
      'line 3, Good is: “sideways” does not say which way is better',
      'line 3, Level: “galaxy” is none of service, process, team, management; the level is left open',
      'line 3, Due date: “03/04/2027” is not one clear date; no due date is set',
    ]);
  });

  it('titles an epic by its objective, else by its measure, else by its reference', () => {
    const titles = (csv: string) => plan(csv).creates.map(({ summary }) => summary);
    expect(titles('ID,Objective,KPI\nK1,Answer sooner,Wait\nK2,,Share\nK3,,')).toEqual(['Answer sooner', 'Share', 'K3']);
    expect(titles('KPI\n Two  words ')).toEqual(['Two words']);
  });

  it('cuts a long title between characters to what Jira takes', () => {
    const summary = plan(`Objective\n${'😀'.repeat(200)}`).creates[0]?.summary ?? '';
    expect(summary.length).toBeLessThanOrEqual(255);
    expect(summary).toMatch(/^(?:😀)+…$/u);
  });

  it('writes definitions that are read back as they are', () => {
    for (const { definition } of plan(register).creates) {
      expect(readStored(objectiveDefinition, JSON.parse(JSON.stringify(definition)))).toEqual({ kind: 'value', value: definition });
    }
  });
});

describe('values of cells', () => {
  it.each([
    ['24%', { value: 24, unit: '%' }, undefined], ['99,95 %', { value: 99.95, unit: '%' }, undefined], ['≥ 99.5 %', { value: 99.5, unit: '%' }, 'at least'],
    ['<= 4 hours', { value: 4, unit: 'hours' }, 'at most'], ['12', { value: 12, unit: 'count' }, undefined], ['1,200', { value: 1200, unit: 'count' }, undefined],
    ['1.200,5 EUR', { value: 1200.5, unit: 'EUR' }, undefined], ['€1,200.50', { value: 1200.5, unit: '€' }, undefined], ['1 200', { value: 1200, unit: 'count' }, undefined],
    ['1.8', { value: 1.8 }, undefined], ['-3', { value: -3, unit: 'count' }, undefined], ['-0', { value: 0, unit: 'count' }, undefined],
    ['= 5', { value: 5, unit: 'count' }, 'exactly'], ['at least 3 days', { value: 3, unit: 'days' }, 'at least'],
    ['5-8', { value: '5-8' }, undefined], ['TBD', { value: 'TBD' }, undefined], ['Gold', { value: 'Gold' }, undefined], ['1.2.3', { value: '1.2.3' }, undefined],
    ['=1+1', { value: '=1+1' }, undefined], ['4 hours within 10 days', { value: '4 hours within 10 days' }, undefined], ['9'.repeat(400), { value: '9'.repeat(400) }, undefined],
  ] as const)('“%s”', (cell, quantity, comparator) => {
    const result = readQuantity(cell);
    expect(result.quantity).toEqual(quantity);
    expect(result.comparator).toBe(comparator);
  });

  it.each([
    ['2027-06-30', '2027-06-30'], ['30.6.2027', '2027-06-30'], ['30 June 2027', '2027-06-30'], ['Jun 30, 2027', '2027-06-30'], ['30/06/2027', '2027-06-30'],
    ['6/30/2027', '2027-06-30'], ['5/5/2027', '2027-05-05'], ['03/04/2027', undefined], ['end of Q4', undefined], ['31.2.2027', undefined], ['', undefined],
  ])('the day “%s”', (cell, day) => expect(readDay(cell)).toBe(day));
});

describe('importing again', () => {
  it('changes nothing when nothing changed', () => {
    const again = plan(register, first());
    expect(again).toMatchObject({ creates: [], updates: [], blocked: [], notInFile: [], warnings: [] });
    expect(again.unchanged).toHaveLength(6);
  });

  it('changes nothing when rows are in another order', () => {
    const [header = '', ...rows] = register.split('\n');
    expect(plan([header, ...rows.reverse()].join('\n'), first())).toMatchObject({ creates: [], updates: [] });
  });

  it('changes nothing when headers are renamed or columns moved', () => {
    expect(plan(register.replace('Measure,FY2026 Baseline,FY2027 Target,Responsible', 'KPI,Start value,Goal,Assigned to'), first())).toMatchObject({ creates: [], updates: [] });
    const turned = register.split('\n').map((row) => row.split(',').reverse().join(',')).join('\n');
    expect(plan(turned, first())).toMatchObject({ creates: [], updates: [] });
  });

  it('changes nothing when only case or white space differ in the identity, or white space in a cell', () => {
    expect(plan(register.replace('Survey completion,52%', '  SURVEY  completion,52 %'), first()).updates.map(({ changed }) => changed)).toEqual([['measure']]);
    expect(plan(register.replace('Survey completion,52%', ' Survey  completion ,52 %'), first())).toMatchObject({ creates: [], updates: [] });
  });

  it('changes exactly one epic when one cell changed', () => {
    const again = plan(register.replace('4,12,', '4,15,'), first());
    expect(again).toMatchObject({ creates: [], updates: [{ identity: 'lean events completed', changed: ['target'] }] });
    expect(again.updates).toHaveLength(1);
    expect(again.unchanged).toHaveLength(5);
    expect(again.updates[0]?.definition.success?.target).toEqual({ value: 15, unit: 'count', period: 'FY2027' });
  });

  it('derives the direction anew when the target crosses the baseline', () => {
    const again = plan(register.replace('4,12,', '4,4,'), first());
    expect(again.updates[0]?.definition.success).toEqual({
      form: 'measure', metric: 'Lean events completed', maintain: true,
      baseline: { value: 4, unit: 'count', period: 'FY2026' }, target: { value: 4, unit: 'count', period: 'FY2027' },
    });
  });

  it('takes a value away when its cell was emptied, and leaves it when its column is gone', () => {
    expect(plan(register.replace('4,12,', '4,,'), first()).updates[0]?.definition.success).not.toHaveProperty('target');
    const without = register.split('\n').map((row) => row.split(',').filter((_, at) => at !== 2).join(',')).join('\n');
    expect(plan(without, first())).toMatchObject({ creates: [], updates: [] });
  });

  it('keeps what people entered in Jira, also in keys the register filled, until its cell changes', () => {
    const epics = first().map((epic) => {
      const definition = definitionOf(epic);
      const { ownerAsWritten: _, ...settled } = definition;
      return { ...epic, definition: { ...settled, riskTier: 1, note: 'ours', success: { ...definition.success, metric: 'Renamed by us' } } };
    });
    expect(plan(register, epics)).toMatchObject({ creates: [], updates: [] });
    const again = plan(register.replace('4,12,', '4,15,'), epics);
    expect(again.updates).toHaveLength(1);
    expect(again.updates[0]?.definition).toMatchObject({ riskTier: 1, note: 'ours', success: { metric: 'Renamed by us', target: { value: 15 } } });
    expect(again.updates[0]?.definition).not.toHaveProperty('ownerAsWritten');
  });

  it('ends the same when it was killed midway and run again', () => {
    const whole = plan(register);
    for (let done = 0; done <= whole.creates.length; done += 1) {
      const half = carriedOut({ ...whole, creates: whole.creates.slice(0, done) });
      const rest = plan(register, half);
      expect(rest.creates).toHaveLength(whole.creates.length - done);
      expect(carriedOut(rest, half).map(({ definition }) => definition)).toEqual(first().map(({ definition }) => definition));
    }
  });

  it('names epics whose row is gone, and leaves them alone', () => {
    const shorter = register.split('\n').slice(0, -1).join('\n');
    expect(plan(shorter, first()).notInFile).toEqual([{ issueId: 'new-5', key: 'SMO-5' }]);
  });

  it('leaves epics of another register and epics that were never imported alone', () => {
    const others = first().map((epic) => ({ ...epic, definition: { ...definitionOf(epic), importedFrom: { register: 'hr', identity: 'survey completion' } } }));
    const again = plan(register, [...others, { issueId: 'x', key: 'X-1', projectId: '10', definition: null }, { issueId: 'y', key: 'Y-1', projectId: '10', definition: 'text' }]);
    expect(again.creates).toHaveLength(6);
    expect(again.notInFile).toEqual([]);
  });

  it('writes nothing into an epic it cannot read, and creates no second one for its row', () => {
    const epics = first().map((epic, at) => {
      const definition = definitionOf(epic);
      if (at === 1) return { ...epic, definition: { ...definition, version: 9 } };
      return at === 2 ? { ...epic, definition: { ...definition, statement: 7 } } : epic;
    });
    const again = plan(register.replace('4,12,', '4,15,'), epics);
    expect(again).toMatchObject({ creates: [], updates: [] });
    expect(again.blocked).toEqual([
      { line: 3, expected: 'an objective definition this version can read', came: 'a value of a newer version', keys: ['SMO-1'] },
      { line: 4, expected: 'an objective definition this version can read', came: 'objective-definition.statement: number “7”', keys: ['SMO-2'] },
    ]);
  });

  it('finds the epics again that were moved to another project', () => {
    const moved = first().map((epic) => ({ ...epic, key: epic.key.replace('SMO', 'PAY'), projectId: '11' }));
    expect(plan(register, moved)).toMatchObject({ creates: [], updates: [], blocked: [], notInFile: [] });
  });

  it('leaves epics alone that a register of the same name made in another project', () => {
    const others = first().map((epic) => {
      const definition = definitionOf(epic);
      return { ...epic, projectId: '11', definition: { ...definition, importedFrom: { ...definition.importedFrom, projectId: '11' } } };
    });
    expect(plan(register, others).creates).toHaveLength(6);
    expect(plan(register, others).notInFile).toEqual([]);
  });

  it('says with each change what it was computed from', () => {
    const epics = first();
    const [update] = plan(register.replace('4,12,', '4,15,'), epics).updates;
    expect(update?.before).toEqual({ definition: named(epics, 'Lean events completed').definition, due: null });
  });

  it('does not guess which of two epics with one identity is meant', () => {
    const epics = first();
    const [original] = epics;
    if (original === undefined) throw new Error('no epic');
    const again = plan(register, [...epics, { ...original, issueId: 'clone', key: 'SMO-99' }]);
    expect(again.blocked).toEqual([{ line: 2, expected: 'one epic for this row', came: '2 epics that carry its identity', keys: ['SMO-0', 'SMO-99'] }]);
    expect(again.creates).toEqual([]);
  });

  it('changes a due date, and takes it away with its cell', () => {
    const csv = 'Measure,Due\nCalls,2027-06-30';
    const epics = carriedOut(plan(csv));
    expect(epics[0]?.due).toBe('2027-06-30');
    expect(plan(csv.replace('06-30', '07-31'), epics).updates).toMatchObject([{ due: '2027-07-31', changed: ['due'] }]);
    expect(plan(csv.replace('2027-06-30', ''), epics).updates).toMatchObject([{ due: null }]);
    expect(plan(csv, epics.map((epic) => ({ ...epic, due: '2028-01-01' })))).toMatchObject({ updates: [] });
    const moved = epics.map((epic) => ({ ...epic, due: '2027-07-31' }));
    expect(plan(csv.replace('06-30', '07-31'), moved)).toMatchObject({ updates: [], unchanged: [{ line: 2 }] });
  });
});

describe('any register', () => {
  const cell = fc.oneof(fc.constantFrom('', '5', '7 %', '#N/A', 'TBD', 'Assigned leads', '=1+1', '2027-01-01'), fc.string({ maxLength: 12 }));
  const header = fc.uniqueArray(fc.constantFrom('Measure', 'Objective', 'ID', 'Baseline', 'FY27 Target', 'Owner', 'Due', 'Level', 'Unit', 'Other'), { minLength: 1, maxLength: 8 });
  const table = header.chain((names) =>
    fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 8 }).map((rows) => ({
      header: ['Measure', ...names.filter((name) => name !== 'Measure')],
      rows: rows.map((cells, at) => ({ line: at + 2, cells })),
    })),
  );

  it('is read without a fault, and importing it twice changes nothing the second time', () => {
    fc.assert(
      fc.property(table, (given) => {
        const reading = readRegister(given);
        if (reading.kind !== 'read') return;
        expect(reading.drafts.length + reading.rejects.length + reading.blankRows).toBe(given.rows.length);
        const before = planImport({ register: 'it', projectId: '10' }, reading.columns, reading.drafts, []);
        const again = planImport({ register: 'it', projectId: '10' }, reading.columns, reading.drafts, carriedOut(before));
        expect(again).toMatchObject({ creates: [], updates: [], blocked: [], notInFile: [] });
        before.warnings.forEach((warning) => expect(sayWarning(warning)).not.toContain('undefined'));
      }),
      { numRuns: 300 },
    );
  });
});

const real = path.resolve(__dirname, '../../../../shared/data/register-university-it.csv');
if (!fs.existsSync(real)) {
  it.skip('reads a real register of a university (skipped: the file is not beside this repository)', () => {});
} else {
  it('reads a real register of a university: eleven objectives, no reject, two things to look at', () => {
    const csv = fs.readFileSync(real, 'utf8').trim();
    expect(read(csv)).toMatchObject({ rejects: [], columns: { identity: 'measure', unused: [] } });
    const { creates, warnings } = plan(csv);
    expect(creates).toHaveLength(11);
    expect(warnings.map(({ message }) => message)).toEqual(['register.ownerNotOne', 'register.unitsDiffer']);
    expect(plan(csv, carriedOut(plan(csv))).unchanged).toHaveLength(11);
  });
}
