import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStoredEvent } from '../../../src/domain/ledger/event';
import { eventHash } from '../../../src/domain/ledger/hashes';
import { dataLimit, partLimit } from '../../../src/domain/ledger/content';
import { changeTable } from '../commitment/changeTable';

const page = readFileSync(join(__dirname, '../../../docs/record.md'), 'utf8');

/** Each shell example with what the page says it prints. */
const examples = [...page.matchAll(/```sh\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(([, script = '', output = '']) => ({
  script, output, title: script.split('\n')[0]?.slice(0, 60) ?? '',
}));

function hasTools(): boolean {
  try {
    execFileSync('bash', ['-c', 'command -v sha256sum basenc base64'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const whenTools = hasTools() ? it : it.skip;

describe('The page on the record', () => {
  whenTools.each(examples)('prints what it says (skipped without bash and coreutils): $title', ({ script, output }) => {
    const folder = mkdtempSync(join(tmpdir(), 'record-page-'));
    try {
      expect(execFileSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8' })).toBe(output);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('shows events that are events, with the hashes the app gives them', () => {
    const shown = [...page.matchAll(/'(\{"actor".*?\})'/g)].map(([, json = '']) => JSON.parse(json) as unknown);
    expect(shown).toHaveLength(2);
    for (const event of shown) {
      const hash = eventHash(event as never);
      expect(page).toContain(`${hash}  -`);
      expect(readStoredEvent({ event, hash, content: { kind: 'erased' } }).kind).toBe('value');
    }
  });

  it('has five examples, the limits of the code, and one row for every place of a commitment', () => {
    expect(examples).toHaveLength(5);
    expect(page).toContain(`${partLimit / 1024} KiB as stored`);
    expect(page).toContain(`${(dataLimit / 1024).toLocaleString('en')} KiB; more is refused`);
    const rows = [...page.matchAll(/^\| `([\w.]+)` \| (.*?) ?\| (.*?) ?\| (.*?) ?\|$/gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual(changeTable);
  });
});
