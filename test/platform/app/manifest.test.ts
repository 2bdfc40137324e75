import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluateExpression, parseExpression } from '../../../local/jira';
import { fieldSchemas } from '../../../scripts/manifest/fieldSchemas';
import { concludedFields, contentFields } from '../../../src/domain/plan/fields';

const root = join(__dirname, '../../..');
const manifestText = readFileSync(join(root, 'manifest.yml'), 'utf8');
const manifest = parse(manifestText) as Manifest;

interface Manifest {
  app: { runtime: { name: string; memoryMB: number }; storage: { entities: { name: string; attributes: Record<string, { type: string }> }[] } };
  permissions: { scopes: string[]; external?: unknown; content?: unknown };
  modules: Record<string, Record<string, unknown>[]>;
}

describe('The manifest', () => {
  let ours: LintReport;
  let broken: LintReport;
  beforeAll(() => {
    const whole = folderWith(manifestText, (src) => symlinkSync(join(root, 'src'), src));
    const manifestOfBroken = manifestText.replace('index.onLater', 'index.nobody').replace(/^ +- read:jira-work.*\n/m, '');
    // The broken one needs no more of the code than the handlers it names.
    const wrong = folderWith(manifestOfBroken, (src) => {
      mkdirSync(src);
      copyFileSync(join(root, 'src', 'index.ts'), join(src, 'index.ts'));
    });
    [ours, broken] = lintIn(whole, wrong);
    for (const folder of [whole, wrong]) rmSync(folder, { recursive: true });
  }, 240_000);

  it('passes Atlassian’s own validation and client-side linters, with warnings as failures', () => {
    expect(ours.validation).toEqual([]);
    expect(ours.lint).toEqual([]);
    expect(ours.checks).toBeGreaterThan(100);
  });

  it('would be refused by the same tools with a handler that does not exist or a scope too few', () => {
    expect(JSON.stringify(broken.lint)).toContain('nobody');
    expect(JSON.stringify(broken.lint)).toContain('read:jira-work');
  });

  it('carries the schemas of the object fields exactly as the app checks them', () => {
    const schemas = fieldSchemas();
    const objects = (manifest.modules['jira:customField'] ?? []).filter(({ type }) => type === 'object');
    expect(objects.map(({ key }) => key).sort()).toEqual(Object.keys(schemas).sort());
    for (const { key, schema } of objects) expect(schema).toEqual(schemas[String(key)]);
  });

  it('has a module for every field the app knows, and only what the app concludes is read-only', () => {
    const fields = manifest.modules['jira:customField'] ?? [];
    expect(fields.map(({ key }) => key)).toEqual([...contentFields, ...concludedFields]);
    expect(fields.filter(({ readOnly }) => readOnly).map(({ key }) => key)).toEqual([...concludedFields]);
  });

  // What Atlassian's offline tools let pass (measured on @forge/manifest 13.7.0 and @forge/lint 6.3.1).
  it('runs on a Node that Forge still deploys, with memory Forge grants', () => {
    expect(manifest.app.runtime.name).toBe('nodejs22.x');
    expect(manifest.app.runtime.memoryMB).toBeLessThanOrEqual(1024);
  });

  it('listens only to events that Jira sends', () => {
    const known = /^avi:jira:(created|updated|deleted):(issue|issuelink|comment|attachment|worklog)$|^avi:forge:(installed|upgraded):app$/;
    const events = (manifest.modules.trigger ?? []).flatMap(({ events }) => events as string[]);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(event).toMatch(known);
  });

  it('has only Jira expressions that can be read, and that say something of a value', () => {
    for (const { expression } of manifest.modules['jira:workflowCondition'] ?? []) expect(() => parseExpression(String(expression))).not.toThrow();
    const values = [null, {}, { lines: [], milestones: [], metrics: [], activities: [], deliverables: [] }, 'draft/gates open · 1 · a'];
    const expressions = [...JSON.stringify(manifest.modules['jira:customField']).matchAll(/"expression":("(?:[^"\\\\]|\\\\.)*")/g)].map((match) => JSON.parse(match[1] ?? '""') as string);
    expect(expressions.length).toBeGreaterThan(5);
    for (const expression of expressions) {
      expect(() => parseExpression(expression)).not.toThrow();
      const said = values.map((value) => {
        try {
          return typeof evaluateExpression(expression, { value });
        } catch {
          return 'an error, which Jira shows as no text';
        }
      });
      expect(said).toContain('string');
    }
    expect(() => parseExpression('value ==')).toThrow();
  });

  it('asks for no egress and no loosened content policy, and says storage:app because it stores', () => {
    expect(manifest.permissions.external).toBeUndefined();
    expect(manifest.permissions.content).toBeUndefined();
    expect(manifest.permissions.scopes).toContain('storage:app');
  });

  it('declares only the experiences and intervals that are documented', () => {
    const experiences = (manifest.modules['jira:customField'] ?? []).flatMap(({ view, edit }) =>
      [view, edit].flatMap((side) => (side as { experience?: string[] } | undefined)?.experience ?? []),
    );
    for (const experience of experiences) expect(['issue-view', 'issue-create', 'issue-transition']).toContain(experience);
    expect((manifest.modules.scheduledTrigger ?? []).length).toBeLessThanOrEqual(5);
  });

  it('asks Jira only for what the scope table knows, with scopes the manifest has and none it does not need', () => {
    const asked = operationsAsked();
    const table = scopeTable();
    expect(Object.keys(table).sort()).toEqual([...asked].sort());
    const needed = new Set(asked.flatMap((operation) => table[operation] ?? []));
    expect([...manifest.permissions.scopes].filter((scope) => scope !== 'storage:app').sort()).toEqual([...needed].sort());
  });
});

interface LintReport {
  validation: unknown[];
  lint: unknown[];
  checks: number;
}

/** An app as the tools see it: its manifest, what ships, and types for that alone, because they check the types of all they are told of. */
function folderWith(manifestYml: string, putSrc: (src: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  for (const part of ['static', 'node_modules', 'package.json']) symlinkSync(join(root, part), join(folder, part));
  putSrc(join(folder, 'src'));
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: object };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...compilerOptions, incremental: false, tsBuildInfoFile: undefined }, include: ['src/**/*'] }));
  writeFileSync(join(folder, 'manifest.yml'), manifestYml);
  return folder;
}

/** Runs the tools in a process of their own: they read the working directory and end the process themselves. */
function lintIn(...folders: [string, string]): [LintReport, LintReport] {
  const printed = execFileSync(process.execPath, [join(root, 'test/support/lintApp.cjs'), ...folders], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  return JSON.parse(printed.split('\n').filter((line) => line.startsWith('[{')).pop() ?? '[]');
}

/** Every Jira path in the code that ships, as `METHOD /path/{}`. */
function operationsAsked(): string[] {
  return ['src/jira', 'src/app', 'src/adapters', 'static/app'].flatMap((folder) =>
    sources(folder).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/\/rest\/api\/3\/[^'`?\s]*/g)].map((match) => {
        const path = match[0].replace(/\$\{[^}]*\}/g, '{}');
        const after = text.slice(match.index, match.index + 160).split(';')[0] ?? '';
        const method = /method: '(\w+)'/.exec(after)?.[1] ?? 'GET';
        return `${method} ${path}`;
      });
    }),
  ).filter((operation, i, all) => all.indexOf(operation) === i);
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name))
    .map((name) => join(root, folder, name));
}

/** test/support/scopes.json: the operations the app uses and the classic scopes Atlassian's documentation gives them. */
function scopeTable(): Record<string, string[]> {
  return JSON.parse(readFileSync(join(root, 'test/support/scopes.json'), 'utf8')) as Record<string, string[]>;
}
