import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './verdict';

const dist = join(__dirname, '../static/app/dist');

interface ManifestEntry { file: string; imports?: string[]; css?: string[]; isEntry?: boolean; src?: string; name?: string }

/** JavaScript a screen loads before it can draw: the entry, the screen's own chunk and all they import at once. */
export function firstLoad(): Figure[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, ManifestEntry>;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error('static/app/dist: expected one entry in .vite/manifest.json, came none; run npm run build');
  return [
    { work: 'JavaScript of first load, panel', screen: /panel/i, limit: 150 },
    { work: 'JavaScript of first load, register', screen: /register/i, limit: 200 },
  ].map(({ work, screen, limit }) => {
    const own = Object.keys(manifest).find((key) => screen.test(key) && manifest[key]?.src && /\.tsx$/.test(key));
    if (!own) throw new Error(`static/app/dist: no chunk for ${work}`);
    const files = new Set<string>();
    const take = (key: string): void => {
      const chunk = manifest[key];
      if (!chunk || files.has(chunk.file)) return;
      files.add(chunk.file);
      chunk.imports?.forEach(take);
    };
    [entry, own].forEach(take);
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
    return { work, limit, figure: bytes / 1024, unit: 'KB gz' };
  });
}

/** Nothing in the build may need what Forge's content policy forbids. */
export function forbiddenInBuild(): string[] {
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  return [
    ...scripts.filter((name) => /\beval\(|new Function\(/.test(readFileSync(join(dist, name), 'utf8'))).map((name) => `${name} evaluates text as code`),
    ...(/<script>|<script [^>]*>[^<]/.test(html) ? ['index.html has an inline script'] : []),
    ...(/<style/.test(html) ? ['index.html has an inline style'] : []),
  ];
}
