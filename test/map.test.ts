import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/**
 * The map of the house: which room may use which, and where a package may be named. A new arrow is a decision: change
 * the table and say why in docs/decisions.
 */
const root = join(__dirname, '..');

/** Each room may import itself and the rooms listed; the sentence is for whoever breaks it. */
const rooms: { room: string; may: string[]; because: string }[] = [
  { room: 'src/domain', may: [], because: 'the domain decides without touching anything, so it can be read and tested as plain values' },
  { room: 'src/jira', may: ['src/domain'], because: 'asking Jira and reading its answers is the same in a browser and in a function; it must know neither' },
  { room: 'src/contract', may: ['src/domain'], because: 'screens and handlers meet only in the contract' },
  { room: 'src/app', may: ['src/domain', 'src/jira', 'src/contract'], because: 'use cases speak to ports, so they never learn where they run' },
  { room: 'src/adapters', may: ['src/app', 'src/domain', 'src/jira', 'src/contract'], because: 'an adapter serves a port of the app, and nothing serves an adapter but the entry' },
  { room: 'src/entry', may: ['src/adapters', 'src/app', 'src/domain', 'src/jira', 'src/contract'], because: 'the entry puts the app together and has no rules of its own' },
  { room: 'src/index.ts', may: ['src/entry'], because: 'the front door lists the manifest’s handlers and nothing else' },
  { room: 'static/app', may: ['src/domain', 'src/jira', 'src/contract'], because: 'a screen that reaches into the backend cannot run in a browser' },
  { room: 'local/forge', may: [], because: 'the Forge double serves any Forge app and must be liftable out of this repository' },
  { room: 'local/jira', may: [], because: 'the Jira double serves any client and must be liftable out of this repository' },
  { room: 'local/shell/page', may: ['local/forge/bridge', 'local/shell/server'], because: 'the page frames apps as Jira does; it speaks to the doubles over HTTP' },
  { room: 'local/shell/server', may: ['local/forge', 'local/jira', 'local/site/people.ts'], because: 'the page’s own endpoints join the doubles and know nothing of the app' },
  { room: 'local/site', may: ['src/domain', 'local/jira', 'local/forge'], because: 'the demonstration site is made of plan content; it is loaded through Jira and the app' },
];

/** Where a package may be named; everything not listed here may be used anywhere. */
const packages: { name: RegExp; only: RegExp[]; because: string }[] = [
  { name: /^@forge\/(api|kvs|events|resolver)$/, only: [/^src\/adapters\/forge\//, /^src\/entry\//, /^test\/platform\/(forge|shell\/app)\//], because: 'the backend meets Forge in one room' },
  { name: /^@forge\/(bridge|jira-bridge)$/, only: [/^static\/app\/host\/bridge\.ts$/, /^test\/platform\/forge\//], because: 'the screens meet Forge in one file' },
  { name: /^(?!zod\/mini$|date-fns|@date-fns\/tz|@noble\/hashes)[^.]/, only: [/^(?!src\/domain\/)/], because: 'the domain needs a shape checker, dates and hashes, and nothing else' },
  { name: /^zod$/, only: [/^(?!src\/(domain|contract|jira)|static)/], because: 'the whole of zod costs a screen 95 KB; zod/mini does the same in 6' },
  { name: /^react/, only: [/^static\/app\//, /^local\/shell\//], because: 'only screens draw' },
];

/** `new Date()` and `Date.now()` may stand only where a clock is made. */
const clocks = [/^src\/entry\/compose\.ts$/, /^local\/.*[cC]lock[^/]*\.ts$/, /^local\/forge\/runtime\//, /^scripts\//, /^bench\//];

const files = ['src', 'static/app', 'local', 'test', 'bench', 'scripts'].flatMap(walk);

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['dist', 'node_modules'].includes(entry.name) ? [] : walk(path);
    return /\.(ts|tsx|mts)$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(join(root, file), 'utf8')).importedFiles.map(({ fileName }) => fileName);
}

const within = (file: string, room: string) => file === room || file.startsWith(`${room}/`) || file === room.replace(/\.ts$/, '');

describe('The map of the house', () => {
  it.each(rooms)('$room keeps its arrows', ({ room, may, because }) => {
    const broken = files
      .filter((file) => within(file, room))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(root, join(root, dirname(file), name)))
          .filter((target) => ![room, ...may].some((allowed) => within(target, allowed)))
          .map((target) => `${file} uses ${target}: ${because}`),
      );
    expect(broken).toEqual([]);
  });

  it.each(packages)('$name is named only where it belongs', ({ name, only, because }) => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((named) => !named.startsWith('.') && name.test(named) && !only.some((place) => place.test(file)))
        .map((named) => `${file} names ${named}: ${because}`),
    );
    expect(broken).toEqual([]);
  });

  it('asks for the time only where a clock is made, and for chance nowhere', () => {
    const code = files.filter((file) => /^(src|static|local)\//.test(file));
    const broken = code.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const time = /new Date\(\)|Date\.now\(\)/.test(text) && !clocks.some((clock) => clock.test(file));
      return [...(time ? [`${file} asks for the time; take it from the invocation or the clock`] : []), ...(/Math\.random/.test(text) ? [`${file} uses Math.random`] : [])];
    });
    expect(broken).toEqual([]);
  });

  it('finds files to look at in every room', () => {
    for (const { room } of rooms) expect(files.some((file) => within(file, room))).toBe(true);
  });
});
