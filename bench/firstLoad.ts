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
    { work: 'JavaScript of first load, panel', screen: 'DeliveryPlan', limit: 150 },
    { work: 'JavaScript of first load, register', screen: 'Register', limit: 200 },
  ].map(({ work, screen, limit }) => {
    const own = readdirSync(assets).find((file) => file.startsWith(`${screen}-`) && file.endsWith('.js'));
    if (own === undefined) throw new Error(`static/app/dist/assets: no chunk ${screen}`);
    const files = new Set<string>();
    const take = (file: string): void => {
      if (files.has(file)) return;
      files.add(file);
      importsOf(file).forEach(take);
    };
    [entry, own].forEach(take);
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
    return { work, limit, figure: bytes / 1024, unit: 'KB gz' };
  });
}
