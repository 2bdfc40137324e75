/** A host that takes one message in, says so, and waits to be killed before its time comes. */
import { writeSync } from 'node:fs';
import { openForge } from '../../../../local/forge';

const [appDir = '', bundleDir = '', dir = '', now = '0'] = process.argv.slice(2);

async function main(): Promise<void> {
  const forge = await openForge({
    appDir, bundleDir, dir,
    site: { cloudId: 'cloud-1', url: 'https://tea.example.net' },
    product: () => Promise.resolve(new Response(null, { status: 501 })),
    scopesFor: () => [],
    evaluate: () => true,
    clock: { now: () => Number(now) },
    frameOrigin: 'http://127.0.0.1:8787',
    hostOrigin: 'http://localhost:8787',
  });
  const { frameId } = forge.openFrame({ moduleKey: 'panel', accountId: 'ada', extension: {} });
  const call = (functionKey: string, payload: unknown): Promise<unknown> =>
    forge.bridge(frameId, 'ada', 'invoke', { functionKey, payload });
  await call('put', { key: 'kept', value: { before: 'the kill' } });
  await call('push', { messages: [{ body: { cup: 'kept' }, delayInSeconds: 60 }] });
  forge.settings.eventLagMs = 60_000;
  forge.deliver({ eventType: 'avi:jira:updated:issue', atlassianId: 'ada', payload: { issue: { key: 'TEA-1' } } });
  writeSync(1, 'taken in\n');
  setInterval(() => undefined, 1_000);
}

void main();
