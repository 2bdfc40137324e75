import { createHash } from 'node:crypto';
import { people, type PersonRef } from '../../local/site/people';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, refusalOf, valueOf } from '../support/governed';

const dice = { kind: 'digits', digits: '4092 8173 3655 1820 7749 013', from: 'two ten-sided dice', witness: people.amara.accountId };
const aim = { confidence: 9500, tolerable: 1000, expected: 0 };
const auditKey = (site: DemoSite): string => `${site.origin}/static/audit-service-objectives`;

/** Samples through the resolver, as the person the platform says. */
describe('REG-11 · Sampling the register', () => {
  let site: DemoSite;
  const freeze = (who: PersonRef, purpose = 'Internal audit 2026-2', projects: string[] = []) => site.call(who, 'freezePopulation', { purpose, projects });
  const idsIn = async (who: PersonRef, jql: string): Promise<string[]> =>
    (await site.ask(who, 'POST', '/rest/api/3/search/jql', { jql, fields: ['id'], maxResults: 100 })).body.issues.map(({ id }: { id: string }) => id);
  const projectId = async (key: string): Promise<string> => String((await site.ask('sigrid', 'GET', `/rest/api/3/project/${key}`)).body.id);
  /** An epic of another project that carries what a copy of an objective carries. */
  let copied: string;

  beforeAll(async () => {
    site = await openDemoSite();
    await governed(site);
    const [original = ''] = await idsIn('amara', 'project = SMO AND issuetype = Epic ORDER BY key');
    const made = await site.ask('priya', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary: 'A copy' } });
    copied = made.body.id;
    await site.settled();
    await site.plant(copied, 'objective-state', (await site.open('amara', original)).concluded.state);
    await site.settled();
  }, 120_000);
  afterAll(() => site.close());

  it('begins with no sample, which the SMS manager may read and nobody else', async () => {
    expect(valueOf(await site.call('lena', 'samples', {}))).toEqual({ samples: [], more: false, mayAct: true });
    expect(valueOf(await site.call('amara', 'samples', {}))).toEqual({ samples: [], more: false, mayAct: false });
    for (const who of ['tomasz', 'ingrid', 'noah', 'sigrid'] as const) {
      expect(refusalOf(await site.call(who, 'samples', {}))).toEqual({ kind: 'not your part', needs: ['auditor', 'SMS manager'] });
      expect(refusalOf(await site.call(who, 'sample', { sampleId: '1' }))).toEqual({ kind: 'not your part', needs: ['auditor', 'SMS manager'] });
    }
    expect(refusalOf(await site.call('lena', 'sample', { sampleId: '1' }))).toEqual({ kind: 'unknown', what: 'sample', id: '1' });
  });

  it('freezes every objective the app knows, and leaves out a copy, saying why', async () => {
    site.jira.inspector.clear();
    const { id, done, sample } = valueOf(await freeze('lena'));
    const asked = site.jira.inspector.entries().map(({ path }) => path.split('?')[0]);
    // Who asks; everything concluded and the one place of objectives; what is outside of it; what the auditor cannot open.
    expect([...asked].sort()).toEqual([
      '/rest/api/3/issue/bulkfetch', '/rest/api/3/permissions/check', '/rest/api/3/permissions/check', '/rest/api/3/search/jql', '/rest/api/3/search/jql',
    ]);
    const epics = await idsIn('amara', 'issuetype = Epic AND project = SMO');
    expect([id, done]).toEqual(['1', 'now']);
    expect(sample.population?.ids).toEqual(expect.arrayContaining(epics));
    expect(sample.population?.ids).toEqual([...(sample.population?.ids ?? [])].sort());
    expect(sample.population).toMatchObject({ outOfReach: 0, by: people.lena.accountId, excluded: [{ issueId: copied, reason: expect.stringContaining('copy') }], notSearched: [] });
    expect(sample.population?.ids).not.toContain(copied);
    const hash = createHash('sha256').update((sample.population?.ids ?? []).join('\n')).digest('hex');
    expect(sample.population?.hash).toBe(hash);
    expect(valueOf(await freeze('lena'))).toMatchObject({ id: '1', done: 'already' });
  });

  it('AUD-02 · draws the same from the seed as anybody with a SHA-256 would', async () => {
    const sized = valueOf(await site.call('lena', 'sizeSample', { sampleId: '1', size: 4, aim }));
    expect(sized.sample.plan).toMatchObject({ size: 4, basis: 'chosen' });
    const { sample } = valueOf(await site.call('lena', 'drawSample', { sampleId: '1', seed: dice }));
    const ids = sample.population?.ids ?? [];
    const ticket = (issueId: string) => createHash('sha256').update(`${dice.digits},${issueId}`).digest('hex');
    const expected = [...ids].sort((a, b) => (ticket(a) < ticket(b) ? -1 : 1)).slice(0, 4);
    expect(sample.draw?.drawn).toEqual(expected.map((issueId) => ({ issueId, ticket: ticket(issueId) })));
    expect(valueOf(await site.call('lena', 'drawSample', { sampleId: '1', seed: dice })).done).toBe('already');
    expect(refusalOf(await site.call('lena', 'drawSample', { sampleId: '1', seed: { ...dice, digits: '1'.repeat(20) } }))).toMatchObject({ kind: 'not now', state: 'drawn' });
    expect(refusalOf(await site.call('lena', 'sizeSample', { sampleId: '1', size: 5, aim }))).toMatchObject({ kind: 'not now', state: 'drawn' });
  });

  it('replaces a drawn objective by the next ticket, and refuses one that is not in the sample', async () => {
    const before = valueOf(await site.call('lena', 'sample', { sampleId: '1' })).sample;
    const [first] = before.draw?.drawn ?? [];
    const issueId = first?.issueId ?? '';
    const { sample } = valueOf(await site.call('lena', 'replaceDrawn', { sampleId: '1', issueId, reason: 'Cancelled before the period.' }));
    expect(sample.replaced).toEqual([expect.objectContaining({ issueId, reason: 'Cancelled before the period.', by: people.lena.accountId })]);
    expect(refusalOf(await site.call('lena', 'replaceDrawn', { sampleId: '1', issueId: copied, reason: 'x' }))).toMatchObject({ kind: 'unknown' });
    expect(refusalOf(await site.call('lena', 'replaceDrawn', { sampleId: '1', issueId: before.draw?.drawn[1]?.issueId ?? '', reason: ' ' }))).toMatchObject({ kind: 'not met' });
  });

  it('keeps what an auditor concluded, and the SMS manager reads it', async () => {
    const issueId = valueOf(await site.call('lena', 'sample', { sampleId: '1' })).sample.draw?.drawn[1]?.issueId ?? '';
    const looked = { sampleId: '1', issueId, note: 'No confirmation of the database engineer.', result: 'met with findings' };
    expect(valueOf(await site.call('lena', 'markLooked', looked)).done).toBe('now');
    expect(valueOf(await site.call('lena', 'markLooked', looked)).done).toBe('already');
    expect(refusalOf(await site.call('lena', 'markLooked', { ...looked, note: '' }))).toMatchObject({ kind: 'not met', items: [{ item: 'a note says what was found' }] });
    const read = valueOf(await site.call('amara', 'sample', { sampleId: '1' }));
    expect(read.mayAct).toBe(false);
    expect(read.sample.looks).toEqual([expect.objectContaining({ issueId, note: looked.note, by: people.lena.accountId })]);
    expect(valueOf(await site.call('amara', 'samples', {})).samples).toEqual([expect.objectContaining({ id: '1', state: 'drawn', looked: 1, size: 4, notMet: 0 })]);
  });

  it('keeps both of two conclusions that are kept at the same moment', async () => {
    const drawn = valueOf(await site.call('lena', 'sample', { sampleId: '1' })).sample.draw?.drawn ?? [];
    const both = await Promise.all([2, 3].map((place) => site.call('lena', 'markLooked', { sampleId: '1', issueId: drawn[place]?.issueId ?? '', note: '', result: 'met' })));
    expect(both.map((answer) => valueOf(answer).done)).toEqual(['now', 'now']);
    expect(valueOf(await site.call('lena', 'sample', { sampleId: '1' })).sample.looks).toHaveLength(3);
  });

  it('the proof of what was drawn is for those who may read samples, and not for whoever administers Jira', async () => {
    for (const who of ['lena', 'amara'] as const) valueOf(await site.call(who, 'recordProof', { chain: 'sample:1', sequence: 1 }));
    for (const who of ['sigrid', 'ingrid'] as const) {
      expect(refusalOf(await site.call(who, 'recordProof', { chain: 'sample:1', sequence: 1 }))).toEqual({ kind: 'not your part', needs: ['auditor', 'SMS manager'] });
    }
  });

  it('AUD-23 · is prepared and kept by nobody but an auditor, the SMS manager and Jira’s administrator included', async () => {
    const issueId = valueOf(await site.call('lena', 'sample', { sampleId: '1' })).sample.draw?.drawn[1]?.issueId ?? '';
    const before = valueOf(await site.call('lena', 'sample', { sampleId: '1' })).sample;
    for (const who of ['amara', 'ingrid', 'tomasz', 'noah', 'sigrid'] as const) {
      const answers = [
        await freeze(who),
        await site.call(who, 'sizeSample', { sampleId: '1', size: 4, aim }),
        await site.call(who, 'drawSample', { sampleId: '1', seed: dice }),
        await site.call(who, 'replaceDrawn', { sampleId: '1', issueId, reason: 'It would fail.' }),
        await site.call(who, 'markLooked', { sampleId: '1', issueId, note: 'Fine.', result: 'met' }),
        // A sample that is not there is refused alike, so that nobody learns which are.
        await site.call(who, 'markLooked', { sampleId: '99', issueId, note: 'Fine.', result: 'met' }),
      ];
      for (const answer of answers) expect(refusalOf(answer)).toEqual({ kind: 'not your part', needs: ['auditor'] });
    }
    expect(valueOf(await site.call('lena', 'sample', { sampleId: '1' })).sample).toEqual(before);
  });

  it('does not believe a payload or a context that claims to be the auditor', async () => {
    const result = await site.forge.invokeFunction(
      'resolver',
      {
        call: { functionKey: 'samples', payload: { accountId: people.lena.accountId } },
        context: { accountId: people.lena.accountId, principal: { accountId: people.lena.accountId } },
      },
      { accountId: people.tomasz.accountId, moduleKey: 'throughline', moduleType: 'jira:globalPage' },
    );
    expect(result.body).toMatchObject({ kind: 'refused', refusal: { kind: 'not your part' } });
  });

  it.each([
    ['freezePopulation', { purpose: 'x', projects: ['SMO'] }, 'freezePopulation.projects.0'],
    ['freezePopulation', { purpose: 7, projects: [] }, 'freezePopulation.purpose'],
    ['sizeSample', { sampleId: '../1', size: 3, aim }, 'sizeSample.sampleId'],
    ['sizeSample', { sampleId: '1', size: 3.5, aim }, 'sizeSample.size'],
    ['sizeSample', { sampleId: '1', size: 3, aim: { ...aim, confidence: 10_000 } }, 'sizeSample.aim.confidence'],
    ['drawSample', { sampleId: '1', seed: { ...dice, digits: 'twenty digits' } }, 'drawSample.seed.digits'],
    ['drawSample', { sampleId: '1', seed: { kind: 'public value', value: 'two\nlines', name: 'x', on: '2026-11-21' } }, 'drawSample.seed.value'],
    ['drawSample', { sampleId: '1', seed: { kind: 'clock' } }, 'drawSample.seed.kind'],
    ['markLooked', { sampleId: '1', issueId: 'SMO-1', note: '', result: 'met' }, 'markLooked.issueId'],
    ['markLooked', { sampleId: '1', issueId: '1', note: '', result: 'conforming' }, 'markLooked.result'],
  ] as const)('refuses %s %j and names the place', async (name, payload, place) => {
    expect(refusalOf(await site.call('lena', name, payload))).toMatchObject({ kind: 'bad request', place });
  });

  it('names the sample that was drawn before it from the same objectives', async () => {
    const second = valueOf(await freeze('lena', 'Follow-up of audit 2026-2'));
    expect([second.id, second.sample.population?.follows]).toEqual(['2', '1']);
    const within = valueOf(await freeze('lena', 'Payments only', [await projectId('SMO')]));
    expect([within.id, within.sample.population?.follows]).toEqual(['3', undefined]);
    expect(valueOf(await site.call('lena', 'samples', { before: '3' })).samples.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('keeps two samples apart that two auditors freeze at the same moment', async () => {
    const both = await Promise.all([freeze('lena', 'One of two'), freeze('lena', 'Two of two')]);
    expect(new Set(both.map((answer) => valueOf(answer).id))).toEqual(new Set(['4', '5']));
    expect(valueOf(await site.call('lena', 'samples', {})).samples.map(({ id }) => id)).toEqual(['5', '4', '3', '2', '1']);
  });

  it('looks at all of a small register without a seed', async () => {
    const { sample } = valueOf(await site.call('lena', 'sample', { sampleId: '2' }));
    const count = sample.population?.ids.length ?? 0;
    valueOf(await site.call('lena', 'sizeSample', { sampleId: '2', size: count, aim }));
    const drawn = valueOf(await site.call('lena', 'drawSample', { sampleId: '2' })).sample;
    expect(drawn.draw).toMatchObject({ method: 'all' });
    expect(drawn.draw?.drawn).toHaveLength(count);
  });

  describe('when more people hold the auditor’s permission', () => {
    beforeAll(() => site.jira.grantGlobally(auditKey(site), 'jira-software-users'));

    it('INV-16 · nobody concludes on an objective they own, wrote or contribute to; another auditor does', async () => {
      const { sample } = valueOf(await site.call('lena', 'sample', { sampleId: '2' }));
      const opened = await Promise.all((sample.draw?.drawn ?? []).map(({ issueId }) => site.open('amara', issueId)));
      const own = opened.find(({ facts }) => facts.owner.kind === 'account' && facts.owner.accountId === people.tomasz.accountId)?.issue.id ?? '';
      const looked = { sampleId: '2', issueId: own, note: 'Looks good to me.', result: 'met' };
      const refused = refusalOf(await site.call('tomasz', 'markLooked', looked));
      expect(refused).toMatchObject({ kind: 'not met', items: expect.arrayContaining([{ item: 'auditor is independent', facts: { interest: 'owner' } }]) });
      expect(valueOf(await site.call('lena', 'markLooked', { ...looked, note: '' })).done).toBe('now');
    });

    it('an auditor is told how many objectives they cannot open, as one number, and gets all of them in the list', async () => {
      const { sample } = valueOf(await freeze('noah', 'By somebody who sees nothing of it'));
      const hidden = sample.population?.outOfReach ?? 0;
      expect(hidden).toBe(sample.population?.ids.length);
      expect(hidden).toBeGreaterThan(0);
    });

    it('an auditor cannot keep to a project they may not browse, which would tell what is in it', async () => {
      expect(refusalOf(await freeze('noah', 'SMO only', [await projectId('SMO')]))).toEqual({ kind: 'unknown', what: 'project', id: await projectId('SMO') });
    });
  });

  it('says which place of objectives could not be searched, and freezes the rest', async () => {
    const kept = (await site.ask('sigrid', 'GET', '/rest/api/3/project/CHG')).body as { id: string; issueTypes: { id: string; hierarchyLevel: number }[] };
    const smo = (await site.ask('sigrid', 'GET', '/rest/api/3/project/SMO')).body as typeof kept;
    const source = ({ id, issueTypes }: typeof kept) => ({ projectId: String(id), typeIds: issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === 1).map(({ id: type }) => String(type)) });
    const { version } = valueOf(await site.call('sigrid', 'setObjectiveSources', { sources: [source(smo), source(kept)] }));
    const removed = await site.ask('sigrid', 'DELETE', '/rest/api/3/project/CHG');
    expect(removed.status).toBe(204);
    const { sample } = valueOf(await freeze('lena', 'After a project is gone'));
    expect(sample.population?.notSearched).toEqual([{ projectId: String(kept.id), reason: expect.stringMatching(/./) }]);
    expect(sample.population?.ids.length).toBeGreaterThan(0);
    // The population says who set where objectives live, and which event of the site tells of exactly that.
    const { placed } = sample.population!;
    expect(placed).toMatchObject({ version, places: 2, by: people.sigrid.accountId });
    const proof = valueOf(await site.call('lena', 'recordProof', { chain: 'site', sequence: placed!.event! }));
    expect(JSON.parse(proof.event)).toMatchObject({ type: 'objectives.placed', actor: people.sigrid.accountId });
    expect(JSON.parse(proof.data!.text)).toEqual({ version, sources: [source(smo), source(kept)] });
  });

  it('names what was made an objective one by one, and by whom', async () => {
    const { body } = await site.ask('priya', 'GET', '/rest/api/3/project/PAY');
    const type = body.issueTypes.find((one: { hierarchyLevel: number }) => one.hierarchyLevel === 1).id;
    const made = await site.ask('priya', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'PAY' }, issuetype: { id: type }, summary: 'Fewer chargebacks' } });
    valueOf(await site.call('priya', 'adoptObjective', { issueId: made.body.id }));
    await site.settled();
    const { sample } = valueOf(await freeze('lena', 'After one was adopted'));
    expect(sample.population?.adopted).toEqual([{ issueId: made.body.id, by: people.priya.accountId, at: expect.stringMatching(/^2026-/) }]);
  });
});
