import type { VerificationReport } from '../../../src/contract/calls/ledgerCalls';
import { openDemoSite, type DemoSite } from '../../support/demoSite';
import { valueOf } from '../../support/governed';

/** The record while the platform does its worst: kills, duplicates, disorder, queues that are full, an index that lags. */
let site: DemoSite;
let issueIds: string[];

beforeAll(async () => {
  site = await openDemoSite();
  const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND "Register row".State = "draft" ORDER BY key', fields: ['summary'] });
  issueIds = found.body.issues.slice(0, 3).map(({ id }: { id: string }) => id);
  await site.settled();
}, 120_000);
afterAll(() => site.close());

const verified = async (): Promise<VerificationReport> => {
  const done = valueOf(await site.call('lena', 'verifyRecord', { checkpoints: [] }));
  if (done.kind !== 'done') throw new Error('expected to be done at once');
  return done.report;
};

/** Numbers from 0 up to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const day = (number: number): string => new Date(Date.UTC(2027, 0, 1 + number)).toISOString().slice(0, 10);

/** Days that an accepted objective's events name, oldest first. */
const daysOf = async (issueId: string): Promise<string[]> =>
  valueOf(await site.call('amara', 'openRecord', { issueId })).events.flatMap(({ type, data }) => (type === 'objective.accepted' ? [(data as { planDue: string }).planDue] : []));

describe('The record in bad weather', () => {
  const seed = Number(process.env.SEED ?? 20261121);

  it(`keeps whatever was acknowledged, in one piece, when invocations are killed anywhere (SEED=${seed})`, async () => {
    const next = numbers(seed);
    const acknowledged = new Map<string, string[]>(issueIds.map((id) => [id, []]));
    for (let run = 0; run < 24; run += 1) {
      const issueId = issueIds[Math.floor(next() * issueIds.length)]!;
      // Of 25 s for a call and 900 s for the log: between five and three hundred milliseconds for the call.
      site.forge.settings.timeLimitFactor = (5 + next() * 295) / 25_000;
      try {
        const answer = await site.call('amara', 'acceptObjective', { issueId, planDue: day(run) });
        if (answer.kind === 'value' && answer.value.done === 'now') acknowledged.get(issueId)!.push(day(run));
      } catch {
        // Killed before it could answer: recorded whole or not at all.
      }
    }
    site.forge.settings.timeLimitFactor = 1;
    await site.settled();
    await site.forge.runScheduled('hourly');
    await site.settled();
    for (const [issueId, days] of acknowledged) expect(await daysOf(issueId)).toEqual(expect.arrayContaining(days));
    expect(await verified()).toMatchObject({ intact: true, findings: [], waiting: 0 });
  }, 120_000);

  it(`logs every event once when messages come twice, late and in any order (SEED=${seed})`, async () => {
    Object.assign(site.forge.settings, { duplicateEvents: true, shuffleEvents: true, seed, queryLagMs: 120_000 });
    await Promise.all(issueIds.map((issueId, at) => site.call('amara', 'acceptObjective', { issueId, planDue: day(100 + at) })));
    for (const issueId of issueIds) await site.call('amara', 'acceptObjective', { issueId, planDue: day(200) });
    await site.settled();
    Object.assign(site.forge.settings, { duplicateEvents: false, shuffleEvents: false, queryLagMs: 0 });
    const report = await verified();
    expect(report).toMatchObject({ intact: true, findings: [], waiting: 0 });
    expect(Number(report.checkpoint.split('\n')[1])).toBe(report.events);
  }, 60_000);

  it('never loses an event of people who act at once on one chain', async () => {
    const issueId = issueIds[0]!;
    const days = Array.from({ length: 6 }, (_, at) => day(300 + at));
    const answers = await Promise.all(days.map((planDue) => site.call('amara', 'acceptObjective', { issueId, planDue })));
    const done = days.filter((_, at) => answers[at]!.kind === 'value');
    const refused = answers.flatMap((one) => (one.kind === 'refused' ? [one.refusal.kind] : []));
    expect(done.length).toBeGreaterThan(0);
    expect(refused.every((kind) => kind === 'changed meanwhile')).toBe(true);
    expect(await daysOf(issueId)).toEqual(expect.arrayContaining(done));
    await site.settled();
    expect(await verified()).toMatchObject({ intact: true, findings: [] });
  }, 60_000);
});
