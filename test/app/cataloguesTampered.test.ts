import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../../local/builds';
import { editStored, type StoredRow } from '../../local/forge/kvs/editStored';
import { openSite, type Site } from '../../local/openSite';
import { people, type PersonRef } from '../../local/site/people';
import { openSiteFolder } from '../../local/siteFolder';
import type { Answer, CallName } from '../../src/contract/calls';
import type { ShelfPage } from '../../src/domain/catalogues/shelf';
import type { ExportedRecord } from '../../src/contract/calls/exportCalls';
import { whereKept } from '../../src/app/export/whereKept';
import { recordKinds } from '../../src/app/ports';
import { demoFolder } from '../support/demoFolder';
import { valueOf } from '../support/governed';

/** What somebody does by hand to the stored records of a site, past the app, and what the app says to that. */
const base = mkdtempSync(join(tmpdir(), 'records-'));

const opened = async (dir: string): Promise<Site & { release(): void }> => {
  const folder = openSiteFolder(dir);
  const site = await openSite({ builds: await buildAll(), baseClock: { now: () => Date.now() }, hostOrigin: 'http://localhost:8787', frameOrigin: 'http://127.0.0.1:8787', folder });
  return { ...site, release: () => folder.lock.release() };
};
const closed = async (site: Site & { release(): void }): Promise<void> => {
  await site.close();
  site.release();
};
const call = async <N extends CallName>(site: Site, person: PersonRef, name: N, payload: unknown): Promise<Answer<N>> => {
  const result = await site.forge.invokeFunction('resolver', { call: { functionKey: name, payload }, context: { cloudId: 'local', extension: {} } }, { accountId: people[person].accountId, moduleKey: 'throughline', moduleType: 'jira:globalPage' });
  return result.body as never;
};

beforeAll(async () => renameSync(await demoFolder(), join(base, 'kept')), 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The site after an edit of its rows that was made while nobody ran. */
async function after<T>(edit: (rows: StoredRow[]) => StoredRow[], look: (site: Site) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(base, 'story-'));
  cpSync(join(base, 'kept'), dir, { recursive: true });
  editStored(join(dir, 'forge'), edit);
  const site = await opened(dir);
  try {
    return await look(site);
  } finally {
    await closed(site);
    rmSync(dir, { recursive: true, force: true });
  }
}

const rowOf = (rows: StoredRow[], key: string): { value: { body: unknown } } => {
  const found = rows.find((one) => one.store === 'entity:record' && one.key === key);
  if (!found) throw new Error(`No record ${key}`);
  return found as never;
};
const shelf = (rows: StoredRow[]): ShelfPage => rowOf(rows, 'record-shelf:1').value.body as ShelfPage;
const problems = async (site: Site): Promise<string[]> => valueOf(await call(site, 'lena', 'checkRecords', {})).problems.map(({ kind, id, problem }) => `${kind} ${id} ${problem}`);

describe('Records that were edited past the app', () => {
  it('where objectives live: a place taken away past the app is not what the ledger tells of, and the population says so', async () => {
    const edited = (rows: StoredRow[]) => {
      Object.assign(rowOf(rows, 'objective-sources:site').value.body as object, { sources: [] });
      return rows;
    };
    const frozen = async (site: Site) => valueOf(await call(site, 'lena', 'freezePopulation', { purpose: 'Whether places were edited', projects: [] })).sample.population?.placed;
    expect((await after(edited, frozen))?.event).toBeUndefined();
    expect((await after((rows) => rows, frozen))?.event).toEqual(expect.any(Number));
  });

  it('are named: a version edited, a version taken away, an approval rule loosened in force, a record slipped in', async () => {
    const found = await after((rows) => {
      Object.assign(rowOf(rows, 'policy-statement:P-1:1').value.body as object, { text: 'We try.' });
      const page = shelf(rows);
      const rule = page.entries.find(({ kind, id }) => kind === 'approval-rule' && id === 'tier-1');
      Object.assign(rule?.body as object, { selfApproval: 'allowed and marked' });
      page.entries.push({ kind: 'forum', id: 'slipped-in', version: 1, body: { version: 1, state: 'in use' }, by: 'x', at: '2026-11-20T09:00:00.000Z' });
      return rows.filter(({ key }) => key !== 'applicable-requirement:R-02:1');
    }, problems);
    expect(found.sort()).toEqual(['applicable-requirement R-02 missing', 'approval-rule tier-1 not the newest', 'forum slipped-in untold', 'policy-statement P-1 edited']);
  });

  it('an edited version says so among its versions', async () => {
    const { versions } = await after(
      (rows) => (Object.assign(rowOf(rows, 'policy-statement:P-1:1').value.body as object, { text: 'We try.' }), rows),
      async (site) => valueOf(await call(site, 'tomasz', 'recordVersions', { kind: 'policy-statement', id: 'P-1' })),
    );
    expect(versions).toMatchObject([{ version: 1, proved: false, event: { sequence: expect.any(Number) } }]);
  });

  it('one whose content makes no sense is named and set aside, and the rest works', async () => {
    const { entries, unreadable } = await after(
      (rows) => {
        for (const one of shelf(rows).entries) if (one.id === 'P-2') one.body = 'nonsense';
        return rows;
      },
      async (site) => valueOf(await call(site, 'tomasz', 'catalogues', {})),
    );
    expect(unreadable).toEqual([{ kind: 'policy-statement', id: 'P-2', problem: expect.stringMatching(/^policy-statement: expected an object, came text/) }]);
    expect(entries.some(({ id }) => id === 'P-1')).toBe(true);
  });

  it('holders of a role that cannot be read give nobody a right: everything stops instead', async () => {
    const answer = await after(
      (rows) => {
        for (const one of shelf(rows).entries) if (one.kind === 'role-assignment' && one.id === 'sms-manager') one.body = { version: 1, role: 'SMS manager' };
        return rows;
      },
      (site) => call(site, 'sigrid', 'appointRole', { role: 'SMS manager', accountId: people.sigrid.accountId, from: '2026-11-01' }),
    );
    expect(answer.kind).toBe('trouble');
  });
});

describe('Records of every kind', () => {
  it('are in the export, whatever kinds there are: each version of each row that is stored', async () => {
    const versionOf = ({ kind, id, version }: { kind: string; id: string; version: number }): string => `${kind} ${id} ${version}`;
    const stored = new Set<string>();
    const exported = await after(
      (rows) => {
        const like = rows.find(({ store }) => store === 'entity:record')!;
        const kept = rows.filter(({ store }) => store === 'entity:record');
        // What the demonstration has none of; each stands as its kind does.
        const lacking = recordKinds.filter((kind) => !kept.some(({ value }) => (value as { kind: string }).kind === kind));
        const planted = lacking.map((kind) => {
          const where = whereKept[kind];
          const row = { kind, id: where.kind === 'by id' ? where.ids[0]! : 'planted', version: 1, body: { version: 1 }, by: people.amara.accountId, at: '2026-11-20T09:00:00.000Z' };
          if (where.kind === 'on the shelf') shelf(rows).entries.push(row);
          return { ...like, key: `${kind}:${row.id}${where.kind === 'on the shelf' ? ':1' : ''}`, value: row };
        });
        expect(lacking).toEqual(expect.arrayContaining(['adopted-objective', 'workshop']));
        const all = [...rows, ...planted] as StoredRow[];
        for (const { store, value } of all) if (store === 'entity:record') stored.add(versionOf(value as never));
        return all;
      },
      async (site) => {
        const records: string[] = [];
        for (let from: number | undefined = 0; from !== undefined; ) {
          const page: { records: ExportedRecord[]; next?: number } = valueOf(await call(site, 'sigrid', 'exportRecords', { from }));
          records.push(...page.records.map(versionOf));
          from = page.next;
        }
        return records;
      },
    );
    // The pages of the shelf hold copies of what else is here; a look is how far the app's own rounds have come.
    expect(exported.sort()).toEqual([...stored].filter((one) => !/^(record-shelf|look) /.test(one)).sort());
    const kinds = new Set([...stored].map((one) => one.split(' ')[0]));
    expect([...kinds].sort()).toEqual([...recordKinds].sort());
  });
});
