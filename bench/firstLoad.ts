import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './verdict';

const assets = join(__dirname, '../static/app/dist/assets');
const read = (file: string): string => readFileSync(join(assets, file), 'utf8');

/** What a built file imports before it can run; `import()` is left out, because that is what loads later. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map((match) => match[1] ?? '');

/** JavaScript a screen loads before it can draw: the entry, the screen's own chunk, and all they import at once. */
export function firstLoad(): Figure[] {
  const html = readFileSync(join(assets, '../index.html'), 'utf8');
  const entry = /<script[^>]+src="\.\/assets\/([^"]+)"/.exec(html)?.[1];
  if (entry === undefined) throw new Error('static/app/dist/index.html: expected a script of ./assets, came none; run npm run build');
  return [
    { work: 'JavaScript of first load, panel', screens: ['DeliveryPlan'], limit: 150 },
    // The rules come beside the answers of Jira: see docs/decisions/0024.
    { work: 'JavaScript until a plan is judged, panel', screens: ['DeliveryPlan', 'JudgedPlan'], limit: 240 },
    { work: 'JavaScript of first load, register', screens: ['ProjectPage'], limit: 200 },
  ].map(({ work, screens, limit }) => {
    const own = screens.map((screen) => {
      const chunk = readdirSync(assets).find((file) => file.startsWith(`${screen}-`) && file.endsWith('.js'));
      if (chunk === undefined) throw new Error(`static/app/dist/assets: no chunk ${screen}`);
      return chunk;
    });
    const files = new Set<string>();
    const take = (file: string): void => {
      if (files.has(file)) return;
      files.add(file);
      importsOf(file).forEach(take);
    };
    [entry, ...own].forEach(take);
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
    return { work, limit, figure: bytes / 1024, unit: 'KB gz' };
  });
}
