import { existsSync } from 'node:fs';
import path from 'node:path';
import { readTableFile } from '../../scripts/register/readTableFile';
import { readRegister, type RegisterReading } from '../../src/domain/objective/register/readRegister';
import { fieldValueLimit } from '../../src/domain/plan/fields';
import { previewImport, writeImport, type ImportTarget, type Written } from '../../src/jira/importRegister';
import type { JiraFetch } from '../../src/jira/jiraFetch';
import { openDemoSite, type DemoSite } from '../support/demoSite';

/** A register is imported to Jira as a person, with edits, delays, moves and lost answers in between. */
let site: DemoSite;
let target: ImportTarget;
beforeEach(async () => {
  site = await openDemoSite('stands');
  const { body } = await site.ask('amara', 'GET', '/rest/api/3/project/SMO');
  const epic = body.issueTypes.find(({ hierarchyLevel }: { hierarchyLevel: number }) => hierarchyLevel === 1);
  target = { projectId: body.id, projectKey: 'SMO', typeId: epic.id, fieldIds: site.fieldIds, register: 'desk' };
}, 120_000);
afterEach(() => site.close());

const header = ['Measure', 'Baseline', 'Target', 'Responsible', 'Due'];
const rows = [
  ['Requests answered in a day', '71%', '85%', 'Elin Berg', '2027-06-30'],
  ['Changes without an incident', '91%', '96%', 'Priya Nair', ''],
  ['Suppliers with a review this year', '2', '6', 'Assigned leads', ''],
  ['Services with a tested restore', '4', '4', 'Daniel Reyes', ''],
];
const withTarget = (value: string) => [[rows[0]![0]!, '71%', value, 'Elin Berg', '2027-06-30'], ...rows.slice(1)];

type Read = Extract<RegisterReading, { kind: 'read' }>;
const read = (head = header, body = rows): Read => {
  const reading = readRegister({ header: head, rows: body.map((cells, at) => ({ line: at + 2, cells })) });
  if (reading.kind === 'refused') throw new Error(reading.came);
  return reading;
};
const importIt = async (reading = read(), fetch: JiraFetch = site.as('amara')): Promise<Written[]> => {
  const written = await writeImport(fetch, target, await previewImport(fetch, target, reading));
  await site.settled();
  return written;
};
const kinds = (written: Written[]) => written.map(({ kind }) => kind);

interface Epic {
  id: string;
  key: string;
  summary: string;
  definition: any;
  due: string | null;
  changes: number;
}

/** The epics that came from the register, by key, wherever they are, with the number of their changes. */
async function epics(): Promise<Epic[]> {
  const lag = site.jira.settings.searchLagMs;
  site.jira.settings.searchLagMs = 0;
  const field = site.fieldIds['objective-definition']!;
  const { body } = await site.ask('amara', 'POST', '/rest/api/3/search/jql', {
    jql: 'issuetype = Epic AND project in (SMO, PAY) ORDER BY key', fields: ['summary', 'duedate', field], maxResults: 100,
  });
  site.jira.settings.searchLagMs = lag;
  const ours = body.issues.filter(({ fields }: any) => fields[field]?.importedFrom?.register === 'desk');
  return Promise.all(
    ours.map(async ({ id, key, fields }: any) => ({
      id, key, summary: fields.summary, definition: fields[field], due: fields.duedate,
      changes: (await site.ask('amara', 'GET', `/rest/api/3/issue/${id}/changelog`)).body.total,
    })),
  );
}
const changedBetween = (before: Epic[], after: Epic[]) =>
  after.filter(({ id, changes }) => before.find((epic) => epic.id === id)?.changes !== changes).map(({ summary }) => summary);
const requests = (epic: Epic[]) => epic.find(({ summary }) => summary === 'Requests answered in a day')!;

/** Answers as Jira does, and loses the answer to the create that is the nth: Jira has made the epic, nobody hears of it. */
function losingAnswer(nth: number): JiraFetch {
  const amara = site.as('amara');
  let creates = 0;
  return async (address, init) => {
    const reply = await amara(address, init);
    if (init?.method === 'POST' && address === '/rest/api/3/issue' && (creates += 1) === nth) throw new TypeError('fetch failed');
    return reply;
  };
}

describe('Importing a register', () => {
  it('makes one epic of each row, and nothing the second time', async () => {
    expect(kinds(await importIt())).toEqual(['created', 'created', 'created', 'created']);
    const first = await epics();
    expect(first.map(({ summary }) => summary).sort()).toEqual(rows.map(([measure]) => measure).sort());
    expect(requests(first)).toMatchObject({ due: '2027-06-30', definition: { success: { target: { value: 85, unit: '%' } } } });
    expect(await importIt()).toEqual([]);
    expect(changedBetween(first, await epics())).toEqual([]);
  });

  it('changes one epic for one changed cell, and none for other headers or another order', async () => {
    await importIt();
    const first = await epics();
    expect(kinds(await importIt(read(header, withTarget('88%'))))).toEqual(['updated']);
    const second = await epics();
    expect(changedBetween(first, second)).toEqual(['Requests answered in a day']);
    const renamed = ['KPI', 'Current value', 'Goal', 'Owner', 'Deadline'];
    expect(await importIt(read(renamed, withTarget('88%').reverse()))).toEqual([]);
    const turned = withTarget('88%').map((cells) => [...cells].reverse());
    expect(await importIt(read([...header].reverse(), turned))).toEqual([]);
    expect(changedBetween(second, await epics())).toEqual([]);
  });

  it('writes nothing over what was changed in Jira between preview and import, and says so', async () => {
    await importIt();
    const plan = await previewImport(site.as('amara'), target, read(header, withTarget('88%')));
    const { key, definition } = requests(await epics());
    const edited = { ...definition, riskTier: 1, success: { ...definition.success, metric: 'Named anew' } };
    await site.ask('elin', 'PUT', `/rest/api/3/issue/${key}`, { fields: { [site.fieldIds['objective-definition']!]: edited } });
    expect(await writeImport(site.as('amara'), target, plan)).toEqual([
      { line: 2, kind: 'refused', messages: [`${key} was changed in Jira since this import was planned. Import again to see what is left to change.`] },
    ]);
    expect(requests(await epics()).definition).toEqual(edited);
    expect(kinds(await importIt(read(header, withTarget('88%'))))).toEqual(['updated']);
    expect(requests(await epics()).definition).toMatchObject({ riskTier: 1, success: { metric: 'Named anew', target: { value: 88 } } });
  });

  it('writes nothing over a due date that was changed between preview and import', async () => {
    await importIt();
    const later = rows.map((cells, at) => (at === 0 ? [...cells.slice(0, 4), '2027-09-30'] : cells));
    const plan = await previewImport(site.as('amara'), target, read(header, later));
    const { key } = requests(await epics());
    await site.ask('elin', 'PUT', `/rest/api/3/issue/${key}`, { fields: { duedate: '2027-07-15' } });
    expect(kinds(await writeImport(site.as('amara'), target, plan))).toEqual(['refused']);
    expect(requests(await epics()).due).toBe('2027-07-15');
  });

  it('says that an epic was deleted since it was planned, and writes the other rows', async () => {
    await importIt();
    const changed = withTarget('88%').map((cells, at) => (at === 1 ? [cells[0]!, '91%', '97%', 'Priya Nair', ''] : cells));
    const plan = await previewImport(site.as('amara'), target, read(header, changed));
    const { key } = requests(await epics());
    expect((await site.ask('sigrid', 'DELETE', `/rest/api/3/issue/${key}`)).status).toBe(204);
    const written = await writeImport(site.as('amara'), target, plan);
    expect(kinds(written)).toEqual(['refused', 'updated']);
    expect(written[0]).toMatchObject({ messages: [`${key} was deleted or hidden since this import was planned.`] });
  });

  it('names the rows that the person may not write or that Jira would not keep', async () => {
    await importIt();
    const changed = read(header, withTarget('88%'));
    const [denied] = await writeImport(site.as('lena'), target, await previewImport(site.as('lena'), target, changed));
    expect(denied).toMatchObject({ line: 2, kind: 'refused', messages: [expect.stringMatching(/\w/)] });
    const { key, definition } = requests(await epics());
    const field = site.fieldIds['objective-definition']!;
    const room = fieldValueLimit - JSON.stringify({ ...definition, note: '' }).length;
    const full = { ...definition, note: 'x'.repeat(room) };
    expect((await site.ask('elin', 'PUT', `/rest/api/3/issue/${key}`, { fields: { [field]: full } })).status).toBe(204);
    const longer = rows.map((cells, at) => (at === 0 ? [cells[0]!, '71%', '85%', 'Elin Berg of the service desk', cells[4]!] : cells));
    const [large] = await importIt(read(header, longer));
    expect(large).toMatchObject({ line: 2, kind: 'refused', messages: [expect.stringContaining(`Jira keeps ${fieldValueLimit}`)] });
    expect(requests(await epics()).definition).toEqual(full);
  });

  it('makes nothing twice and takes nobody’s edit for another’s while the search lags behind', async () => {
    site.jira.settings.searchLagMs = 300_000;
    expect(await importIt()).toHaveLength(4);
    expect(await importIt()).toEqual([]);
    expect(kinds(await importIt(read(header, withTarget('88%'))))).toEqual(['updated']);
    expect(kinds(await importIt(read(header, withTarget('89%'))))).toEqual(['updated']);
    expect(await epics()).toHaveLength(4);
  });

  it('makes more than a hundred epics once while the search lags behind', async () => {
    site.jira.settings.limits = false;
    site.jira.settings.searchLagMs = 300_000;
    const many = Array.from({ length: 120 }, (_, at) => [`Measure ${at + 1}`, '1', '2', 'Elin Berg', '']);
    expect(await importIt(read(header, many))).toHaveLength(120);
    expect(await importIt(read(header, many))).toEqual([]);
  });

  it('finds an epic again that was moved to another project', async () => {
    await importIt();
    const { id, key } = requests(await epics());
    site.clock.shiftBy(3_600_000);
    site.jira.moveIssue(key, 'PAY');
    await site.settled();
    expect(await importIt()).toEqual([]);
    expect(kinds(await importIt(read(header, withTarget('88%'))))).toEqual(['updated']);
    expect(requests(await epics())).toMatchObject({ id, key: expect.stringMatching(/^PAY-/), definition: { success: { target: { value: 88 } } } });
    expect(await epics()).toHaveLength(4);
  });

  it.each([1, 2, 3, 4])('ends the same when the answer to create %d was lost, the search lags, and it is run again', async (nth) => {
    site.jira.settings.searchLagMs = 300_000;
    await expect(importIt(read(), losingAnswer(nth))).rejects.toThrow('fetch failed');
    expect(kinds(await importIt())).toEqual(Array.from({ length: rows.length - nth }, () => 'created'));
    expect((await epics()).map(({ summary }) => summary).sort()).toEqual(rows.map(([measure]) => measure).sort());
    expect(await importIt()).toEqual([]);
  });

  const university = path.resolve(__dirname, '..', '..', '..', 'shared', 'data', 'register-university-it.csv');
  const real = 'a university’s own register becomes one epic a row, once';
  if (existsSync(university)) {
    it(real, async () => {
      const reading = readRegister(readTableFile(university));
      if (reading.kind === 'refused') throw new Error(reading.came);
      const written = await importIt(reading);
      expect(written).toHaveLength(reading.drafts.length);
      expect(new Set(kinds(written))).toEqual(new Set(['created']));
      expect(await importIt(reading)).toEqual([]);
    });
  } else it.skip(`${real} (the file is not in this checkout)`, () => undefined);
});
