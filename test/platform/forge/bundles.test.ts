import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleBackend } from '../../../local/forge';
import { appDir, freshFolder, openTea, teaBundle, type Tea } from './teaApp';

/** The fixture in a folder of its own, as Atlassian's bundler wants it: with a tsconfig and packages beside it. */
function deployable(): string {
  const folder = freshFolder();
  cpSync(appDir, folder, { recursive: true });
  symlinkSync(path.resolve(__dirname, '../../../node_modules'), path.join(folder, 'node_modules'));
  const compilerOptions = { target: 'es2022', module: 'commonjs', moduleResolution: 'node', esModuleInterop: true, strict: true, skipLibCheck: true };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src/**/*'] }));
  writeFileSync(path.join(folder, 'package.json'), '{"name":"tea","private":true}');
  return folder;
}

/** A day at the tea table: everything it answers, and everything it leaves behind. */
async function day(tea: Tea): Promise<unknown[]> {
  const said: unknown[] = [];
  const hear = async (answer: Promise<unknown>): Promise<void> => {
    said.push(await answer.catch((cause: Error) => `refused: ${cause.message}`));
  };
  await hear(tea.call('whoAmI'));
  await hear(tea.call('readIssue', { key: 'TEA-1' }));
  await hear(tea.call('fail', { words: 'no milk' }));
  await hear(tea.call('unknown'));
  await hear(tea.call('phoneHome'));
  await hear(tea.done({ do: 'set', key: 'b@d', value: 1 }));
  await hear(tea.done({ do: 'transact', set: [{ key: 'a', value: 1 }, { key: 'c', entity: 'cup', value: { sugar: 1 } }] }));
  await hear(tea.done({ do: 'entityQuery', name: 'cup', index: 'sugar' }));
  await tea.call('push', { messages: [{ body: { cup: 'one' } }, { body: { cup: 'two', untilTry: 1 } }] });
  tea.forge.deliver({ eventType: 'avi:jira:updated:issue', atlassianId: 'ada', payload: { issue: { key: 'TEA-1' } } });
  await tea.forge.idle();
  tea.clock.advance(1_000);
  await tea.forge.idle();
  await hear(tea.done({ do: 'get', key: 'events' }));
  const { results } = (await tea.done({ do: 'list', beginsWith: 'cup:' })) as { results: { value: { event: { body: unknown; retryContext: unknown } } }[] };
  said.push(results.map((it) => [it.value.event.body, it.value.event.retryContext]).sort());
  await hear(tea.forge.runScheduled('hourly').then((it) => it.body));
  return said;
}

/** Job and message ids are made by chance; nothing else may differ. */
async function dayOf(bundleDir: string): Promise<unknown[]> {
  const tea = await openTea({ bundleDir });
  try {
    return await day(tea);
  } finally {
    await tea.forge.close();
  }
}

test('the bundle of Atlassian’s bundler and ours give the same answers over one day', async () => {
  const outDir = freshFolder();
  const program = path.join(__dirname, 'programs/bundleAsDeployed.ts');
  const tsx = require.resolve('tsx');
  const made = spawnSync(process.execPath, ['--import', tsx, program, outDir], { cwd: deployable(), encoding: 'utf8', timeout: 50_000 });
  expect([made.status, made.status === 0 ? '' : made.stderr]).toEqual([0, '']);
  expect(readdirSync(outDir)).toEqual(expect.arrayContaining(['index.cjs', 'workshop.cjs']));
  const [ours, theirs] = [await dayOf(await teaBundle()), await dayOf(outDir)];
  expect(theirs).toEqual(ours);
  expect(ours).toHaveLength(11);
});

test('code that does not build is named', async () => {
  const folder = deployable();
  writeFileSync(path.join(folder, 'src/workshop.ts'), 'export const run = ;');
  await expect(bundleBackend({ appDir: folder, outDir: freshFolder() })).rejects.toThrow(/workshop\.ts:1:19/);
});
