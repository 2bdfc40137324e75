import { catalogueKindIds, catalogueKinds, type CatalogueKindId, type EntryOf } from '../../../src/domain/catalogues/catalogueKinds';
import { entryProblems } from '../../../src/domain/catalogues/entryProblems';
import { readCatalogueEntry } from '../../../src/domain/catalogues/readCatalogueEntry';
import { fieldHelp } from '../../../src/domain/help/fieldHelp';
import { catalogue } from '../../../src/domain/score/catalogue';

/** What one provider of services keeps on record, by kind. */
type Kept = { [K in CatalogueKindId]?: EntryOf<K> };

const inUse = { version: 1, state: 'in use' } as const;

const providers: Record<string, Kept> = {
  'an IT department that serves its own company': {
    service: { ...inUse, name: 'Workplace', kind: 'service', criticality: 2 },
    'applicable-requirement': {
      version: 1, state: 'applicable', ref: 'C-7', sourceType: 'internal policy or control', sourceDocument: 'Rules of the works council', summary: 'Support in both languages', party: 'Works council',
    },
    forum: { ...inUse, name: 'IT board', kind: 'SMS governance', cadence: 'monthly', recordLocation: 'Minutes on the intranet' },
    level: { ...inUse, level: 'management', target: 'IT', ownerRole: 'Head of IT', forum: 'board' },
  },
  'a company that serves others by contract': {
    service: { ...inUse, name: 'Managed network of Fjord Bank', kind: 'service', criticality: 1 },
    'applicable-requirement': {
      version: 1, state: 'applicable', ref: 'MSA 4.2', sourceType: 'contract', sourceDocument: 'Master agreement with Fjord Bank', summary: 'Restored within two hours', party: 'Fjord Bank', validTo: '2028-12-31',
    },
    forum: { ...inUse, name: 'Service review with Fjord Bank', kind: 'service review', cadence: 'monthly', recordLocation: 'Portal of the customer' },
    level: { ...inUse, level: 'service', target: 'Managed network of Fjord Bank', ownerRole: 'Service delivery manager', forum: 'board' },
  },
  'one that does both, with suppliers': {
    service: { ...inUse, name: 'Payments, run with a partner', kind: 'service', criticality: 1 },
    'applicable-requirement': {
      version: 1, state: 'applicable', ref: 'SLA-3', sourceType: 'service level agreement', sourceDocument: 'Agreement with three customers and the finance department', summary: 'Available on working days', party: 'Customers and finance',
    },
    forum: { ...inUse, name: 'Joint review with the partner', kind: 'process review', cadence: 'quarterly', recordLocation: 'Shared folder' },
    level: { ...inUse, level: 'process', target: 'Supplier management', ownerRole: 'Partner manager', forum: 'board' },
  },
};

describe('CTX-07 · the same kinds of record fit whoever provides the services', () => {
  it.each(Object.entries(providers))('%s keeps its services, requirements, forums and levels as they are', (_, kept) => {
    for (const [kind, entry] of Object.entries(kept) as [CatalogueKindId, object][]) {
      expect([kind, entryProblems(kind, entry, (of, id) => of === 'forum' && id === 'board')]).toEqual([kind, []]);
      expect(readCatalogueEntry(kind, entry)).toEqual({ kind: 'value', value: entry });
    }
  });

  it('no label, help, choice, good example or rule presumes that customers, staff or means are one’s own or somebody else’s', () => {
    const said = [
      ...catalogueKindIds.flatMap((kind) => {
        const { one, about, columns } = catalogueKinds[kind];
        return [one, about, ...columns.flatMap(({ label, help, choices }) => [label, help ?? '', ...(choices ?? [])])];
      }),
      ...Object.values(fieldHelp).flatMap(({ says, good }) => [says, good]),
      ...catalogue.flatMap(({ statement, why, remedy }) => [statement, why, remedy.text]),
    ];
    expect(said.length).toBeGreaterThan(300);
    const presumed = said.filter((words) => /\b(IT department|our IT|in-house|intranet|employees?|business units?|cost cent(re|er)s?|tenants?|internal (customer|user|team|staff)s?)\b/i.test(words));
    expect(presumed).toEqual([]);
  });

  it('what is required may come from within and from without, and neither has to be said', () => {
    const { columns } = catalogueKinds['applicable-requirement'];
    const sources = columns.find(({ name }) => name === 'sourceType')?.choices ?? [];
    expect(sources).toEqual(expect.arrayContaining(['contract', 'service level agreement', 'law or regulation', 'internal policy or control']));
    expect(columns.find(({ name }) => name === 'party')?.required).toBe(false);
  });
});
