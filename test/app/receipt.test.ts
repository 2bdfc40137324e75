import { sha256 } from '../../src/domain/ledger/sha256';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, refusalOf, valueOf } from '../support/governed';

describe('What a figure stands on', () => {
  let site: DemoSite;
  let ids: string[];
  beforeAll(async () => {
    site = await openDemoSite();
    await governed(site);
    const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['issuetype'] });
    ids = found.body.issues.filter((one: { fields: { issuetype: { hierarchyLevel: number } } }) => one.fields.issuetype.hierarchyLevel === 1).map(({ id }: { id: string }) => id);
    await site.settled();
  });
  afterAll(() => site.close());

  it('SYS-R1 · every official score has a receipt that gives the same figure when it is worked out again', async () => {
    for (const issueId of ids) {
      const { receipt, again } = valueOf(await site.call('amara', 'scoreReceipt', { issueId }));
      const { concluded } = await site.open('amara', issueId);
      expect(again).toEqual({ kind: 'same' });
      expect(receipt.score?.shown).toBe(concluded.completeness);
    }
  });

  it('the same facts give the same bytes', async () => {
    const [issueId] = ids as [string];
    const before = valueOf(await site.call('amara', 'scoreReceipt', { issueId }));
    valueOf(await site.call('amara', 'rescore', { issueId }));
    const after = valueOf(await site.call('amara', 'scoreReceipt', { issueId }));
    expect(sha256(after.text!)).toBe(sha256(before.text!));
  });

  it('is not there for somebody who may not see the issue', async () => {
    expect(refusalOf(await site.call('noah', 'scoreReceipt', { issueId: ids[0]! }))).toEqual({ kind: 'not found' });
  });

  it('a new profile shows beforehand what it would change, step by step, to the SMS manager', async () => {
    expect(refusalOf(await site.call('tomasz', 'previewProfile', { to: '3' }))).toEqual({ kind: 'not your part', needs: ['SMS manager'] });
    expect(refusalOf(await site.call('amara', 'previewProfile', { to: '99' }))).toEqual({ kind: 'unknown', what: 'scoring profile', id: '99' });
    const other = (await site.open('amara', ids[0]!)).concluded.row;
    const to = other.kind === 'value' && other.value.profile === '1' ? '2' : '1';
    const steps = [valueOf(await site.call('amara', 'previewProfile', { to }))];
    while (steps.at(-1)!.next !== undefined) steps.push(valueOf(await site.call('amara', 'previewProfile', { to, after: steps.at(-1)!.next })));
    expect(steps.at(-1)!.looked).toBe(steps.at(-1)!.of);
    expect(steps.flatMap(({ differences }) => differences).length).toBeGreaterThan(0);
    expect(await site.open('amara', ids[0]!).then(({ concluded }) => concluded.completeness)).toBe((await site.open('amara', ids[0]!)).concluded.completeness);
  });
});
