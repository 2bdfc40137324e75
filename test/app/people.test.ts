import { createHash } from 'node:crypto';
import { people, type PersonRef } from '../../local/site/people';
import type { OpenedRecord } from '../../src/contract/calls/governanceCalls';
import { currentVersion } from '../../src/domain/evidence/evidence';
import type { RecordFacts } from '../../src/domain/plan/recordFacts';
import { servesOf } from '../../src/domain/plan/servesOf';
import type { Standing } from '../../src/domain/record/decision';
import { recordFactsOf } from '../../src/domain/record/recordFactsOf';
import { standingsByRecord } from '../../src/domain/record/standingsByRecord';
import { mayCommit } from '../../src/domain/resourcing/mayCommit';
import { commitmentOf, stateOf } from '../../src/domain/resourcing/resourcing';
import { termsHash } from '../../src/domain/resourcing/termsHash';
import type { ResourceLine } from '../../src/domain/resourcing/terms';
import { rolesHeld } from '../../src/domain/roles/rolesHeld';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, refusalOf, valueOf } from '../support/governed';

/** “Successful changes”, owned by Priya, on the bundle that ships. */
describe('People and proof behind an objective', () => {
  let site: DemoSite;
  let issueId: string;
  let elsewhere: string;

  const opened = async (who: PersonRef = 'amara'): Promise<OpenedRecord> => valueOf(await site.call(who, 'openRecord', { issueId }));
  /** What somebody is to the objective, as a screen knows it from the record. */
  const standings = async (who: PersonRef) => {
    const [{ record, assignments, at }, objective] = [await opened(who), await site.open('amara', issueId)];
    return standingsByRecord(record, assignments, { accountId: people[who].accountId, at }, servesOf(objective.facts));
  };
  /** What the rules read of the record, as app and screens conclude it. */
  const facts = async (): Promise<RecordFacts> => {
    const [{ record, assignments }, objective] = [await opened(), await site.open('amara', issueId)];
    return recordFactsOf(record, objective.facts, objective.issue.status, new Date(site.clock.now()).toISOString(), assignments);
  };
  const row = async () => {
    const { concluded } = await site.open('amara', issueId);
    if (concluded.row.kind !== 'value') throw new Error(JSON.stringify(concluded.row));
    return concluded.row.value;
  };
  const today = () => new Date(site.clock.now()).toISOString().slice(0, 10);
  const later = (days: number) => new Date(site.clock.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const lines = async (): Promise<readonly ResourceLine[]> => {
    const { resources } = (await site.open('amara', issueId)).facts;
    return resources.kind === 'value' ? resources.value.lines : [];
  };

  beforeAll(async () => {
    site = await openDemoSite();
    await governed(site);
    const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary'] });
    const epics: { id: string; fields: { summary: string } }[] = found.body.issues;
    issueId = epics.find((one) => /changes/i.test(one.fields.summary))!.id;
    elsewhere = epics.find((one) => /configuration/i.test(one.fields.summary))!.id;
    await site.settled();
  });
  // People take longer over this than a test does, and the platform counts storage by the minute.
  beforeEach(() => site.clock.shiftBy(61_000));
  afterAll(() => site.close());

  describe('the owner', () => {
    it('accepts, and nobody else does it for her', async () => {
      expect(refusalOf(await site.call('amara', 'acceptOwnership', { issueId }))).toMatchObject({ kind: 'not your part' });
      expect(refusalOf(await site.call('noah', 'acceptOwnership', { issueId }))).toEqual({ kind: 'not found' });
      expect(valueOf(await site.call('priya', 'acceptOwnership', { issueId }))).toEqual({ done: 'now' });
      expect(valueOf(await site.call('priya', 'acceptOwnership', { issueId }))).toEqual({ done: 'already' });
      expect((await opened()).record.ownership.accepted).toMatchObject({ by: people.priya.accountId });
      expect((await facts()).ownerAccepted).toMatchObject({ by: people.priya.accountId });
    });

    it('PLN-15 · AUD-05 · announces that she leaves; somebody stands in, and a successor takes over', async () => {
      expect(valueOf(await site.call('priya', 'announceRoleChange', { issueId, effective: today(), note: 'New role in finance' }))).toEqual({ done: 'now' });
      expect((await facts()).ownerHolds).toBe(false);
      expect((await row()).ownerVacant).toBe(true);
      expect(refusalOf(await site.call('amara', 'nameInterimOwner', { issueId, accountId: people.jonas.accountId, until: later(3), why: 'Deputy' }))).toEqual({
        kind: 'not met', items: [{ item: 'an active person', facts: { account: people.jonas.accountId } }],
      });
      expect(valueOf(await site.call('amara', 'nameInterimOwner', { issueId, accountId: people.daniel.accountId, until: later(3), why: 'Deputy' }))).toEqual({ done: 'now' });
      expect(await standings('daniel')).toContain('interim owner');
      expect(valueOf(await site.call('daniel', 'handOver', { issueId, to: people.elin.accountId, effective: later(1), note: 'Figures and open changes', approver: people.ingrid.accountId }))).toEqual({ done: 'now' });
      expect(valueOf(await site.call('elin', 'acceptOwnership', { issueId }))).toEqual({ done: 'now' });
      await site.ask('amara', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { [site.fieldIds['accountable-owner']!]: { accountId: people.elin.accountId } } });
      await site.settled();
      const { record } = await opened();
      expect(record.ownership).toMatchObject({
        assigned: { accountId: people.elin.accountId }, accepted: { by: people.elin.accountId },
        handovers: [{ from: people.priya.accountId, to: people.elin.accountId, approver: people.ingrid.accountId }],
      });
      expect(record.ownership).not.toHaveProperty('vacancy');
      expect((await facts()).ownerHolds).toBe(true);
    });

    it('an agreement nobody could have given is refused', async () => {
      const asked = { issueId, to: people.priya.accountId, effective: today(), note: 'Back again', approver: people.tomasz.accountId };
      expect(refusalOf(await site.call('elin', 'handOver', asked))).toMatchObject({ kind: 'not met', items: [{ item: 'somebody who may agree' }] });
    });
  });

  describe('resources', () => {
    it('PLN-09 · PLN-10 · OBJ-32 · are asked for, confirmed as shown by another, and no longer uncommitted; the register row says so', async () => {
      const before = (await row()).resources!;
      expect(before.uncommitted).toBe(before.lines);
      const [line] = await lines();
      expect(refusalOf(await site.call('elin', 'requestConfirmation', { issueId, lines: ['nowhere'], from: people.yusuf.accountId }))).toEqual({ kind: 'unknown', what: 'resource line', id: 'nowhere' });
      expect(refusalOf(await site.call('elin', 'requestConfirmation', { issueId, lines: 'all', from: people.jonas.accountId }))).toMatchObject({ kind: 'not met' });
      valueOf(await site.call('elin', 'requestConfirmation', { issueId, lines: [line!.id], from: people.yusuf.accountId }));
      expect(await standings('yusuf')).toContain('who was asked');
      await site.settled();
      expect((await row()).resources).toEqual({ ...before, requested: 1 });
      const seen = termsHash(line!);
      expect(refusalOf(await site.call('tomasz', 'confirmResource', { issueId, line: line!.id, seen, authority: 'none' }))).toEqual({ kind: 'not your part', needs: ['who was asked'] });
      expect(refusalOf(await site.call('yusuf', 'confirmResource', { issueId, line: line!.id, seen: 'a'.repeat(64), authority: 'Head of the team' }))).toMatchObject({ kind: 'stale' });
      expect(valueOf(await site.call('yusuf', 'confirmResource', { issueId, line: line!.id, seen, authority: 'Head of the team', validTo: later(30) }))).toEqual({ done: 'now' });
      expect((await row()).resources).toEqual({ ...before, uncommitted: before.lines - 1 });
    });

    it('a role that is held for another service answers for no line here, on the screen as in the app', async () => {
      valueOf(await site.call('amara', 'appointRole', { role: 'capacity approver', accountId: people.tomasz.accountId, scope: 'Another service', from: '2026-01-01' }));
      const [first] = await lines();
      const { record, assignments, at } = await opened('tomasz');
      const { facts: plan } = await site.open('amara', issueId);
      const held = (scope?: string) => ({ actor: people.tomasz.accountId, at, standings: new Set<Standing>(), roles: rolesHeld(assignments, people.tomasz.accountId, at, scope) });
      const line = stateOf(record.resourcing, first!.id)!;
      expect([mayCommit(held(servesOf(plan)), line), mayCommit(held('Another service'), line)]).toEqual([false, true]);
      const asked = { issueId, line: first!.id, reason: 'There is no time for it' };
      expect(refusalOf(await site.call('tomasz', 'declineResource', asked))).toMatchObject({ kind: 'not your part' });
    });

    it('a line that is edited afterwards is not what was confirmed', async () => {
      const { raw } = await site.open('amara', issueId);
      const stored = raw.resources as { lines: ResourceLine[] };
      const changed = { ...stored, lines: stored.lines.map((one, at) => (at === 0 ? { ...one, name: `${one.name}, senior` } : one)) };
      expect((await site.ask('amara', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { [site.fieldIds.resources!]: changed } })).status).toBe(204);
      await site.settled();
      const [line] = await lines();
      expect(commitmentOf(line!, (await opened()).record.resourcing, today())).toBe('confirmed for other terms');
      await site.ask('amara', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { [site.fieldIds.resources!]: stored } });
      await site.settled();
      expect(commitmentOf((await lines())[0]!, (await opened()).record.resourcing, today())).toBe('confirmed');
    });

    it('is withdrawn by who gave it, which a decision then settles', async () => {
      const [line] = await lines();
      valueOf(await site.call('yusuf', 'withdrawResource', { issueId, line: line!.id, reason: 'Moved to an incident' }));
      expect((await facts()).confirmations[line!.id]).toMatchObject({ state: 'withdrawn' });
      valueOf(await site.call('elin', 'recordDecision', {
        issueId, what: 'A contractor takes over', parties: ['Finance'], decider: people.amara.accountId, basis: 'Service review', on: today(), about: [`line:${line!.id}`], reference: 'CHG-12',
      }));
      expect((await facts()).confirmations[line!.id]).toMatchObject({ decision: 'CHG-12' });
    });
  });

  describe('evidence', () => {
    const base = { title: 'Review of November', kind: 'minutes', supports: ['evaluated'], origin: 'E5' } as const;
    const bytes = Buffer.from([0, 1, 2, 254, 255, ...Buffer.from('Minutes, signed\r\n')]);
    let attachment: string;
    let comment: string;

    const attach = async (issue: string, content: Buffer): Promise<string> => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'minutes.pdf');
      const reply = await site.jira.fetchAs(
        { kind: 'user', accountId: people.amara.accountId },
        new Request(`http://localhost:8787/rest/api/3/issue/${issue}/attachments`, { method: 'POST', headers: { 'X-Atlassian-Token': 'no-check' }, body: form }),
      );
      return ((await reply.json()) as { id: string }[])[0]!.id;
    };
    const add = async (who: PersonRef, locator: object, more: object = {}) => site.call(who, 'addEvidence', { issueId, ...base, proves: today(), locator, ...more });

    beforeAll(async () => {
      attachment = await attach(issueId, bytes);
      const { body } = await site.ask('amara', 'POST', `/rest/api/3/issue/${issueId}/comment`, {
        body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Decided: go on.' }] }] },
      });
      comment = body.id;
    });

    it('EVD-15 · an attachment is hashed as the bytes are, whatever they are', async () => {
      expect(valueOf(await add('elin', { type: 'attachment', issue: issueId, attachment }))).toEqual({ done: 'now' });
      const item = Object.values((await opened()).record.evidence.items)[0]!;
      expect(currentVersion(item)).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, fileName: 'minutes.pdf', by: people.elin.accountId });
      expect((await row()).evidence).toMatchObject({ of: 1, items: [{ title: 'Review of November', kind: 'minutes', issue: issueId, attachment }] });
    });

    it('stays quiet when the same is recorded again', async () => {
      expect(valueOf(await add('elin', { type: 'attachment', issue: issueId, attachment }))).toEqual({ done: 'already' });
    });

    it('a comment marked as minutes is hashed as it reads, for everybody the same', async () => {
      valueOf(await add('tomasz', { type: 'comment', issue: issueId, comment }));
      valueOf(await add('elin', { type: 'comment', issue: issueId, comment }, { title: 'The same again' }));
      const [, one, other] = Object.values((await opened()).record.evidence.items).map(currentVersion);
      expect(one!.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(other!.sha256).toBe(one!.sha256);
    });

    it('a link is not opened, and says so; other addresses than http and https are no links', async () => {
      valueOf(await add('elin', { type: 'link', url: 'https://contracts.example/sow-7' }, { kind: 'third-party commitment', title: 'Statement of work' }));
      const item = Object.values((await opened()).record.evidence.items).at(-1)!;
      expect(currentVersion(item)).toMatchObject({ unhashed: 'the app opens no links' });
      for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'https://user:secret@contracts.example/', 'sow-7']) {
        expect(refusalOf(await add('elin', { type: 'link', url }))).toMatchObject({ kind: 'bad request', place: 'addEvidence.locator.url' });
      }
    });

    it('an event of the record is evidence by its own hash; one that is not there is not', async () => {
      const [first] = (await opened()).events;
      valueOf(await add('elin', { type: 'event', sequence: first!.sequence }, { kind: 'record', title: 'How it began' }));
      expect(currentVersion(Object.values((await opened()).record.evidence.items).at(-1)!)).toMatchObject({ sha256: first!.hash });
      expect(refusalOf(await add('elin', { type: 'event', sequence: 9_999 }))).toMatchObject({ kind: 'unknown', what: 'event' });
    });

    it('work under the objective is evidence; ids from elsewhere are refused as if they did not exist', async () => {
      const { body } = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: `parent = ${issueId}`, fields: ['summary'] });
      const child: string = body.issues[0].id;
      expect(valueOf(await add('elin', { type: 'issue', issue: child }, { kind: 'record', supports: [`issue:${child}`] }))).toEqual({ done: 'now' });
      const foreign = await attach(elsewhere, bytes);
      expect(refusalOf(await add('elin', { type: 'issue', issue: elsewhere }))).toEqual({ kind: 'unknown', what: 'issue', id: elsewhere });
      expect(refusalOf(await add('elin', { type: 'attachment', issue: elsewhere, attachment: foreign }))).toEqual({ kind: 'unknown', what: 'attachment', id: foreign });
      expect(refusalOf(await add('elin', { type: 'attachment', issue: issueId, attachment: foreign }))).toEqual({ kind: 'unknown', what: 'attachment', id: foreign });
      expect(refusalOf(await add('elin', { type: 'comment', issue: issueId, comment: '999999' }))).toEqual({ kind: 'unknown', what: 'comment', id: '999999' });
      expect(refusalOf(await add('elin', { type: 'issue', issue: '999999999' }))).toEqual({ kind: 'unknown', what: 'issue', id: '999999999' });
    });

    it('is refused to somebody who may only look, and hidden from somebody who may not', async () => {
      expect(refusalOf(await add('lena', { type: 'attachment', issue: issueId, attachment }))).toMatchObject({ kind: 'not your part' });
      expect(refusalOf(await add('noah', { type: 'attachment', issue: issueId, attachment }))).toEqual({ kind: 'not found' });
    });

    it('SYS-D3 · a signed copy takes the place of the draft, which stays; an item is withdrawn with its reason', async () => {
      const signed = await attach(issueId, Buffer.from('signed'));
      expect(valueOf(await site.call('elin', 'supersedeEvidence', { issueId, id: 'e1', locator: { type: 'attachment', issue: issueId, attachment: signed }, proves: today(), reason: 'Signed' }))).toEqual({ done: 'now' });
      expect((await opened()).record.evidence.items.e1!.versions.map(({ sha256 }) => sha256)).toEqual([bytes, Buffer.from('signed')].map((one) => createHash('sha256').update(one).digest('hex')));
      expect(refusalOf(await site.call('tomasz', 'withdrawEvidence', { issueId, id: 'e1', reason: 'No longer needed' }))).toMatchObject({ kind: 'not your part' });
      expect(valueOf(await site.call('amara', 'withdrawEvidence', { issueId, id: 'e1', reason: 'Wrong service' }))).toEqual({ done: 'now' });
      expect((await opened()).record.evidence.items.e1).toMatchObject({ withdrawn: { reason: 'Wrong service' } });
    });
  });

  describe('decisions', () => {
    it('GOV-02 · a conflict is recorded with parties, decision, decider and day', async () => {
      const conflict = { issueId, parties: ['Change enablement', 'Problem management'], about: 'One analyst', decision: 'Half each', decider: people.ingrid.accountId, on: today() };
      expect(valueOf(await site.call('elin', 'decideConflict', conflict))).toEqual({ done: 'now' });
      expect(valueOf(await site.call('elin', 'decideConflict', conflict))).toEqual({ done: 'already' });
      expect((await opened()).record.decisions.conflicts).toMatchObject([{ decider: people.ingrid.accountId }]);
    });

    it('a rule is waived by who approves, for 90 days at most, and earns nothing', async () => {
      const before = (await site.open('amara', issueId)).concluded.completeness;
      const waiver = { issueId, rule: 'RES-01', reason: 'Settled in January', until: later(90) };
      expect(refusalOf(await site.call('elin', 'waiveRule', waiver))).toMatchObject({ kind: 'not your part' });
      expect(refusalOf(await site.call('amara', 'waiveRule', { ...waiver, until: later(91) }))).toMatchObject({ kind: 'not met', items: [{ item: '90 days at most' }] });
      expect(refusalOf(await site.call('amara', 'waiveRule', { ...waiver, rule: 'XXX-99' }))).toEqual({ kind: 'unknown', what: 'rule', id: 'XXX-99' });
      expect(valueOf(await site.call('amara', 'waiveRule', waiver))).toEqual({ done: 'now' });
      expect((await site.open('amara', issueId)).concluded.completeness).toBe(before);
      expect(valueOf(await site.call('amara', 'endWaiver', { issueId, rule: 'RES-01', reason: 'Settled' }))).toEqual({ done: 'now' });
    });
  });
});
