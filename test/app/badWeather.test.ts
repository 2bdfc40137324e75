import { people } from '../../local/site/people';
import { openDemoSite, type DemoSite } from '../support/demoSite';

/**
 * Forge and Jira lag, repeat, reorder, limit and time out. Each does so here through the shipped bundle, and each time the
 * app ends with the figure that the facts give: nothing is lost, and nothing is written that nobody concluded.
 */
let site: DemoSite;
beforeEach(async () => {
  site = await openDemoSite('stands');
}, 120_000);
afterEach(() => site.close());

const sound = 91;
const withoutResources = 75;
const missing = { resources: null };
const restoreTime = async () => {
  const { body } = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'summary ~ "mean time to restore"', fields: ['id'] });
  return String(body.issues[0].id);
};
const edit = async (issueId: string, values: Record<string, unknown>) => {
  const fields = Object.fromEntries(Object.entries(values).map(([key, value]) => [site.fieldIds[key as 'resources']!, value]));
  const { status } = await site.ask('elin', 'PUT', `/rest/api/3/issue/${issueId}`, { fields });
  expect(status).toBe(204);
};
const shown = async (issueId: string) => (await site.open('amara', issueId)).concluded.completeness;
/** Lets site time pass until nothing waits any more, in at most so many steps. */
const passTime = async (steps = 40) => {
  for (let step = 0; step < steps; step += 1) {
    await site.settled();
    const due = site.forge.nextDueAt();
    if (due === undefined) return;
    site.clock.shiftBy(Math.max(0, due - site.clock.now()) + 1);
  }
};
const writes = () => site.jira.inspector.entries().filter(({ method, path }) => method === 'POST' && path.startsWith('/rest/api/3/app/field'));

describe('Bad weather', () => {
  it('events that come three minutes late change the figure three minutes late', async () => {
    const id = await restoreTime();
    site.forge.settings.eventLagMs = 180_000;
    await edit(id, missing);
    await site.settled();
    expect(await shown(id)).toBe(sound);
    await passTime();
    expect(await shown(id)).toBe(withoutResources);
  });

  it.each([1, 2, 3])('events and messages twice and in any order end in one figure (seed %d)', async (seed) => {
    const id = await restoreTime();
    const { raw } = await site.open('amara', id);
    Object.assign(site.forge.settings, { duplicateEvents: true, shuffleEvents: true, eventLagMs: 1_000, seed });
    site.jira.inspector.clear();
    for (const value of [null, raw.resources, null, raw.resources, null]) await edit(id, { resources: value });
    await passTime();
    const last = await shown(id);
    await edit(id, { resources: raw.resources });
    await passTime();
    expect([last, await shown(id)]).toEqual([withoutResources, sound]);
    expect(writes().length).toBeLessThanOrEqual(6);
  });

  it('a search that lags does not hide the child that has just been made', async () => {
    const id = await restoreTime();
    const { issue, concluded } = await site.open('amara', id);
    const before = concluded.row.kind === 'value' ? (concluded.row.value.work?.total ?? 0) : 0;
    site.jira.settings.searchLagMs = 3_600_000;
    await site.ask('elin', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SMO' }, issuetype: { name: 'Task' }, summary: 'Made a moment ago', parent: { key: issue.key } },
    });
    await site.settled();
    const { row } = (await site.open('amara', id)).concluded;
    expect(row.kind === 'value' && row.value.work?.total).toBe(before + 1);
  });

  it('a count that the search is behind of is not taken over what was known before', async () => {
    const id = await restoreTime();
    const total = async () => {
      const { row } = (await site.open('amara', id)).concluded;
      return row.kind === 'value' ? row.value.work?.total : undefined;
    };
    const before = Number(await total());
    site.jira.settings.searchLagMs = 3_600_000;
    const { issue } = await site.open('amara', id);
    await site.ask('elin', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SMO' }, issuetype: { name: 'Task' }, summary: 'Made a moment ago', parent: { key: issue.key } },
    });
    await site.settled();
    await edit(id, missing);
    await site.call('elin', 'rescore', { issueId: id });
    await site.settled();
    expect(await total()).toBe(before + 1);
  });

  it('a tab that is closed between saving and scoring changes nothing for long', async () => {
    const id = await restoreTime();
    // As a screen saves: through the app, in the name of the person, and then nobody calls.
    const request = new Request(`http://localhost:8787/rest/api/3/issue/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'forge-app-id': site.forge.appId },
      body: JSON.stringify({ fields: { [site.fieldIds.resources!]: null } }),
    });
    expect((await site.jira.fetchAs({ kind: 'user', accountId: people.elin.accountId }, request)).status).toBe(204);
    await passTime();
    expect(await shown(id)).toBe(withoutResources);
  });

  it('what the app writes itself calls for nothing', async () => {
    const id = await restoreTime();
    await edit(id, missing);
    await passTime();
    site.jira.inspector.clear();
    const row = (await site.open('amara', id)).concluded.row;
    await site.plant(id, 'register-row', row.kind === 'value' ? { ...row.value, work: { children: 99, total: 99 } } : null);
    await passTime();
    expect(site.jira.inspector.entries().filter(({ principal, path }) => principal.kind === 'app' && path.startsWith('/rest/api/3/issue'))).toEqual([]);
  });

  it('a queue that takes no more messages does not lose the change', async () => {
    const id = await restoreTime();
    site.forge.settings.queueMessagesPerMinute = 0;
    await edit(id, missing);
    await site.settled();
    expect(await shown(id)).toBe(sound);
    expect(JSON.stringify(site.forge.inspector.entries())).toContain('Fault');
    site.forge.settings.queueMessagesPerMinute = 500;
    await passTime();
    expect(await shown(id)).toBe(withoutResources);
  });

  it('an invocation that runs out of time writes nothing, and the next change puts the figure right', async () => {
    const id = await restoreTime();
    site.forge.settings.timeLimitFactor = 0;
    await edit(id, missing);
    await site.settled();
    expect(await shown(id)).toBe(sound);
    site.forge.settings.timeLimitFactor = 1;
    await site.ask('elin', 'PUT', `/rest/api/3/issue/${id}`, { fields: { summary: 'Cut the mean time to restore' } });
    await passTime();
    expect(await shown(id)).toBe(withoutResources);
  });

  it('a burst that Jira cuts off is waited out, and the change counts', async () => {
    const id = await restoreTime();
    const asApp = { kind: 'app', appId: site.forge.appId } as const;
    const get = () => site.jira.fetchAs(asApp, new Request(`http://localhost:8787/rest/api/3/issue/${id}?fields=summary`));
    let status = 200;
    for (let i = 0; i < 200 && status === 200; i += 1) status = (await get()).status;
    expect(status).toBe(429);
    await edit(id, missing);
    await site.settled();
    expect(await shown(id)).toBe(sound);
    await passTime();
    expect(await shown(id)).toBe(withoutResources);
  });

  it('a project that Jira keeps from apps keeps its last figure, and nothing is written there', async () => {
    const id = await restoreTime();
    site.jira.settings.hiddenFromApps = ['SMO'];
    await edit(id, missing);
    await site.settled();
    site.jira.settings.hiddenFromApps = [];
    expect(await shown(id)).toBe(sound);
    await site.call('elin', 'rescore', { issueId: id });
    expect(await shown(id)).toBe(withoutResources);
  });
});
