import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { freshFolder, openTea, type Tea } from './teaApp';

let tea: Tea;
let src: string;
beforeAll(async () => {
  tea = await openTea();
  src = tea.forge.openFrame({ moduleKey: 'panel', accountId: 'ada', extension: {} }).src;
});
afterAll(() => tea.forge.close());

const get = (url: string, init?: RequestInit): Promise<Response> => tea.forge.frames(new Request(url, init));

describe('the document of a frame', () => {
  test('has the bridge as the first thing in its head', async () => {
    const html = await (await get(src)).text();
    expect(html).toContain('<head><script src="/_forge/bridge.js" data-host="http://localhost:8787"></script><meta');
    const script = await get('http://127.0.0.1:8787/_forge/bridge.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain('__bridge');
  });

  test('has the policy of production: own scripts, no inline style, inline scripts by hash, reports to us', async () => {
    const policy = (await get(src)).headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split('; ').map((it): [string, string] => [it.split(' ')[0] ?? '', it]));
    expect(directives.get('script-src')).toMatch(/'self'.*'sha256-/);
    expect(policy).not.toContain('unsafe-');
    expect(policy).not.toContain('localhost:*');
    expect(directives.get('frame-ancestors')).toContain('http://localhost:8787');
    expect(directives.get('sandbox')).not.toContain('allow-top-navigation');
    expect(directives.get('report-uri')).toBe('report-uri http://127.0.0.1:8787/_forge/policy-report');
  });
});

describe('assets', () => {
  test('lie beside the document, with their type, and are kept while unchanged', async () => {
    const asset = await get(new URL('./main.js', src).href);
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(asset.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await get(new URL('./main.js', src).href, { headers: { 'if-none-match': asset.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('no path leads out of the resource', async () => {
    const secret = path.join(freshFolder(), 'secret.txt');
    writeFileSync(secret, 'secret');
    const resource = tea.forge.manifest.resources[1];
    if (!resource) throw new Error('the fixture has two resources');
    resource.folder = freshFolder();
    writeFileSync(path.join(resource.folder, '.env'), 'secret');
    symlinkSync(secret, path.join(resource.folder, 'link.txt'));
    const other = src.replace('/main/index.html', '/other/');
    for (const trick of [
      '%2e%2e%2fmanifest.yml', '..%2f..%2fmanifest.yml', '%2e%2e/%2e%2e/manifest.yml', '..%5c..%5cmanifest.yml', '.env', '%2eenv', 'link.txt',
      encodeURIComponent(secret), '%00', '%ff', 'index.html%00.js', '', '//', 'x/../../main/main.js%00',
    ]) {
      expect([trick, (await get(`${other}${trick}`)).status]).toEqual([trick, 404]);
    }
  });

  test('whatever address is asked for, the answer is an asset of the app or none', async () => {
    const segment = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '%00', '%', 'main', 'other', 'index.html', 'main.js', '~', 'con'),
      fc.string().map(encodeURIComponent), fc.webSegment(), fc.string({ minLength: 300, maxLength: 5_000 }).map(encodeURIComponent),
    );
    const start = fc.constantFrom('/', '/_forge/', new URL('../', src).pathname, new URL('./', src).pathname);
    await fc.assert(
      fc.asyncProperty(start, fc.array(segment, { maxLength: 6 }), fc.constantFrom('GET', 'HEAD', 'PUT'), async (from, segments, method) => {
        const response = await get(`http://127.0.0.1:8787${from}${segments.join('/')}`, { method });
        expect([200, 404, 405]).toContain(response.status);
        expect(await response.text()).not.toContain('ari:cloud:ecosystem::app');
      }),
      { numRuns: 500 },
    );
  });

  test('another app’s, another version’s and unknown addresses are not found; writing is not allowed', async () => {
    for (const url of [src.replace(tea.forge.appId, 'other'), src.replace('/main/', '/nothing/'), 'http://127.0.0.1:8787/_forge/', 'http://127.0.0.1:8787/_forge/app']) {
      expect((await get(url)).status).toBe(404);
    }
    expect((await get(src, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

test('a violation of the policy is reported to the inspector, and rubbish is not', async () => {
  const report = (body: string): Promise<Response> => get('http://127.0.0.1:8787/_forge/policy-report', { method: 'POST', body });
  expect((await report('{"csp-report":{"violated-directive":"style-src"}}')).status).toBe(204);
  expect((await report('not json')).status).toBe(400);
  expect((await report('x'.repeat(70_000))).status).toBe(413);
  expect(tea.forge.inspector.entries().filter((it) => it.kind === 'policy')).toMatchObject([
    { report: { 'csp-report': { 'violated-directive': 'style-src' } } },
  ]);
});

test('frames and page on one origin are refused: nothing would keep the app out of the page', async () => {
  await expect(openTea({ frameOrigin: 'http://localhost:8787' })).rejects.toThrow('another origin');
});
