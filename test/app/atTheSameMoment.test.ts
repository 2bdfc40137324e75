import { people, type PersonRef } from '../../local/site/people';
import type { ApprovalView, OpenedRecord } from '../../src/contract/calls/governanceCalls';
import type { VerificationReport } from '../../src/contract/calls/ledgerCalls';
import { sha256 } from '../../src/domain/ledger/sha256';
import type { RecordedEvent } from '../../src/domain/record/recordedEvent';
import { recordedRow } from '../../src/domain/record/recordedRow';
import { dailyRound } from '../support/dailyRound';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, valueOf } from '../support/governed';

/** What of the plan the runs edit, as it stands in Jira: known here because this test alone edits it, one edit at a time. */
interface Standing {
  due: string;
  resources: boolean;
}

/** A screen that somebody has open: the hash it shows, and who approves in what. */
interface Shown {
  hash: string;
  required: ApprovalView['required'];
}

const rounds = Number(process.env.ROUNDS ?? 6);
/** The same run again, or another one: SEED=11 ROUNDS=30 npx jest test/app/atTheSameMoment. */
const seeds = [Number(process.env.SEED ?? 2026)];

/** Numbers from 0 up to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const counted = { submitted: 0, approved: 0 };

let site: DemoSite;
let issueId: string;
let kept: unknown;
let standing: Standing;

/** What an invocation that was ended for its time leaves behind; whoever reads next to it may be ended too, and reads again. */
const ended = /timed out|time limit|exceeded|process of the function ended/i;
const surely = async <T>(read: () => Promise<T>, tries = 5): Promise<T> => {
  try {
    return await read();
  } catch (fault) {
    if (tries === 1 || !ended.test(String(fault))) throw fault;
    return surely(read, tries - 1);
  }
};
const opened = (): Promise<OpenedRecord> => surely(async () => valueOf(await site.call('amara', 'openRecord', { issueId })));
const look = async (who: PersonRef): Promise<Shown> => {
  const { now, required } = await surely(async () => valueOf(await site.call(who, 'approvalView', { issueId })));
  return { hash: now!.hash, required };
};
const edit = async (next: Standing): Promise<void> => {
  const fields = { duedate: next.due, [site.fieldIds.resources!]: next.resources ? kept : null };
  expect((await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields })).status).toBe(204);
};

beforeAll(async () => {
  site = await openDemoSite();
  await governed(site);
  const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary'] });
  const epic = found.body.issues.find((one: { fields: { summary: string } }) => /changes/i.test(one.fields.summary));
  issueId = epic.id;
  kept = (await site.open('amara', issueId)).raw.resources;
  standing = { due: '2027-10-29', resources: true };
  await edit(standing);
  await site.settled();
}, 120_000);
afterAll(() => site.close());

/** Each submission, by its number. */
const frozen = ({ record }: OpenedRecord) => new Map(record.approvals.submissions.map((one) => [one.sequence, one]));

describe.each(seeds)('Many hands on one plan at the same moment (SEED=%d)', (seed) => {
  /** Every hash that a person was shown. */
  const shownTo = new Map<PersonRef, Set<string>>();
  /** What the app said it had done: never to be lost. */
  const promised: { type: string; actor: string; hash: string }[] = [];
  /** Events in the order in which they were first read, and what stood in Jira before and after the moment they came in. */
  const seen: { event: RecordedEvent; between: [Standing, Standing] }[] = [];
  let end: OpenedRecord;

  beforeAll(async () => {
    const next = numbers(seed);
    const earlier = (await opened()).events.length;
    const one = <T>(...of: T[]): T => of[Math.floor(next() * of.length)]!;
    const screens = new Map<PersonRef, Shown>();
    const refresh = async (who: PersonRef): Promise<Shown> => {
      const shown = await look(who);
      screens.set(who, shown);
      shownTo.set(who, new Set([...(shownTo.get(who) ?? []), shown.hash]));
      return shown;
    };
    const asked = async (deed: () => Promise<{ kind: string; value?: unknown }>, told: { type: string; actor: string; hash: string }): Promise<void> => {
      try {
        const answer = await deed();
        expect(answer.kind).not.toBe('trouble');
        if (answer.kind === 'value' && (answer.value as { done: string }).done === 'now') promised.push(told);
      } catch (fault) {
        // Killed before it could answer: done whole or not at all. Anything else is a failure of this test.
        if (!ended.test(String(fault))) throw fault;
      }
    };
    const submit = (who: PersonRef) => {
      const { hash } = screens.get(who)!;
      return asked(() => site.call(who, 'submitPlan', { issueId, seen: hash, note: { what: 'As shown', why: 'To be sure' } }), { type: 'approval.requested', actor: people[who].accountId, hash });
    };
    const approve = (who: PersonRef, role: string) => {
      const { hash, required } = screens.get(who)!;
      const means = required.find((entry) => entry.role === role)?.means ?? ['objective and measure', 'plan and work', 'evaluation'];
      return asked(() => site.call(who, 'approvePlan', { issueId, seen: hash, role, means }), { type: 'approval.given', actor: people[who].accountId, hash });
    };
    // A later day asks for approval again; an earlier one is editorial.
    const laterDay = () => new Date(Date.parse(standing.due) + Math.ceil(next() * 40) * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

    for (let round = 0; round < rounds; round += 1) {
      // The platform counts storage by the minute.
      site.clock.shiftBy(61_000);
      Object.assign(site.forge.settings, { duplicateEvents: next() < 0.7, shuffleEvents: next() < 0.7, eventLagMs: one(0, 0, 200, 90_000), seed: seed + round });
      // Screens are refreshed or stay as they were; a round that begins calmly ends in an approval more often.
      const calm = next() < 0.6;
      if (calm) await edit((standing = { due: laterDay(), resources: true }));
      for (const who of ['priya', 'ingrid', 'amara'] as const) if (calm || !screens.has(who) || next() < 0.4) await refresh(who);
      if (calm) await submit('priya');
      const before = { ...standing };
      const after = next() < 0.5 ? { due: next() < 0.7 ? laterDay() : '2027-10-29', resources: next() < 0.85 } : before;
      const kills = next() < 0.35;
      if (kills) site.forge.settings.timeLimitFactor = (20 + next() * 400) / 25_000;
      const hands = [
        () => approve('ingrid', 'process owner'),
        () => approve('amara', 'SMS manager'),
        () => edit(after),
        ...(next() < 0.5 ? [() => submit('priya'), () => submit('priya')] : []),
        ...(next() < 0.3 ? [() => approve('ingrid', 'process owner')] : []),
        ...(next() < 0.15 ? [() => asked(() => site.call('priya', 'withdrawPlan', { issueId }), { type: 'approval.withdrawn', actor: people.priya.accountId, hash: '' })] : []),
      ].sort(() => next() - 0.5);
      await Promise.all(hands.map((hand) => hand()));
      standing = after;
      site.forge.settings.timeLimitFactor = 1;
      const events = (await opened()).events.slice(earlier);
      for (const event of events.slice(seen.length)) seen.push({ event, between: [before, after] });
      // What was read once stays, in its place and with its hash.
      expect(events.slice(0, seen.length).map(({ hash }) => hash)).toEqual(seen.map(({ event }) => event.hash));
    }
    Object.assign(site.forge.settings, { duplicateEvents: false, shuffleEvents: false, eventLagMs: 0 });
    for (let step = 0; step < 20 && site.forge.nextDueAt() !== undefined; step += 1) {
      await site.settled();
      site.clock.shiftBy(61_000);
    }
    await dailyRound(site);
    end = await opened();
    counted.submitted += seen.filter(({ event }) => event.type === 'approval.requested').length;
    counted.approved += seen.filter(({ event }) => event.type === 'approval.given').length;
  }, 300_000);

  it('PLN-27 · nobody ever approved what they had not been shown, or what did not stand in Jira at that moment', async () => {
    const given = seen.filter(({ event }) => event.type === 'approval.given');
    for (const { event, between } of given) {
      const { hash, approver, submission } = event.data as { hash: string; approver: string; submission: number };
      const who = (Object.keys(people) as PersonRef[]).find((ref) => people[ref].accountId === approver)!;
      expect([...(shownTo.get(who) ?? [])]).toContain(hash);
      const { commitment } = await surely(async () => valueOf(await site.call('lena', 'planVersion', { issueId, submission })));
      const approved: Standing = { due: commitment.when.due!, resources: commitment.resources.lines.length > 0 };
      expect(between).toContainEqual(approved);
    }
  });

  it('INV-04 · every version was approved by all who had to, in one and the same hash, and each role once', () => {
    for (const version of end.record.approvals.versions) {
      const submission = frozen(end).get(version.submission)!;
      expect(version.approvals.map(({ hash }) => hash)).toEqual(version.approvals.map(() => version.hash));
      expect(version.approvals.map(({ role }) => role).sort()).toEqual(submission.required.map(({ role }) => role).sort());
    }
  });

  it('GOV-03 · every version reads as it was frozen, to the byte, and versions are numbered without a gap', async () => {
    const { versions } = end.record.approvals;
    expect(versions.map(({ number }) => number)).toEqual(versions.map((_, at) => at + 1));
    for (const { number } of versions.slice(-4)) {
      const { text, hash } = valueOf(await site.call('lena', 'planVersion', { issueId, version: number }));
      expect(sha256(`throughline-commitment-v1\n${text}`)).toBe(hash);
    }
  });

  it('nothing that was answered with “done” is missing, and the whole record verifies', async () => {
    for (const { type, actor, hash } of promised) {
      const kept = end.events.some((event) => event.type === type && event.actor === actor && (hash === '' || (event.data as { hash?: string }).hash === hash));
      expect([type, kept]).toEqual([type, true]);
    }
    expect(end.quarantined).toEqual([]);
    site.clock.shiftBy(61_000);
    await site.forge.runScheduled('hourly');
    await site.settled();
    const report = valueOf(await site.call('lena', 'verifyRecord', { checkpoints: [] }));
    if (report.kind !== 'done') throw new Error('expected to be done at once');
    expect(report.report as VerificationReport).toMatchObject({ intact: true, findings: [] });
  });

  it('what the register shows is what the record comes to', async () => {
    const { concluded, facts, issue } = await site.open('amara', issueId);
    if (concluded.row.kind !== 'value') throw new Error(JSON.stringify(concluded.row));
    const { objectiveState, ...row } = recordedRow(end.record, facts, issue.status, end.at);
    const shown = concluded.row.value;
    expect(shown).toMatchObject(row);
    // The row says the finer state only where it is another word than the register's.
    expect([shown.objectiveState ?? shown.state, shown.change, shown.waitsFor]).toEqual([objectiveState, row.change, row.waitsFor]);
  });
});

it('the runs were no idle ones: plans were submitted, and approved', () => {
  expect(counted.submitted).toBeGreaterThan(seeds.length);
  expect(counted.approved).toBeGreaterThan(0);
});
