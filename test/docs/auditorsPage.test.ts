import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawLine, populationLine, ticketLine } from '../../src/domain/audit/shellCheck';

const page = readFileSync(join(__dirname, '../../docs/for-auditors.md'), 'utf8');
const blocks = [...page.matchAll(/```\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const [ids = '', ...examples] = blocks;
const seed = /with the seed `([^`]+)`/.exec(page)?.[1] ?? '';
const shell = (line: string, folder: string): string => execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8', cwd: folder });
const hasShell = (() => {
  try {
    return shell('command -v sha256sum', '.') !== '';
  } catch {
    return false;
  }
})();

describe('docs/for-auditors.md', () => {
  it('shows the lines that the page of a sample shows', () => {
    const shown = examples.map((example) => example.split('\n')[0]?.replace(/^\$ /, ''));
    const drawn = /with the seed/.test(page) ? (/the ticket of issue (\d+)/.exec(page)?.[1] ?? '') : '';
    expect(shown).toEqual([populationLine('ids.txt'), ticketLine(seed, drawn), drawLine(seed, 'ids.txt')]);
  });

  (hasShell ? it : it.skip)('AUD-02 · gives lines that print what it says they print (needs a shell with sha256sum)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'auditors-page-'));
    writeFileSync(join(folder, 'ids.txt'), ids);
    expect(examples).toHaveLength(3);
    for (const example of examples) {
      const [line = '', ...printed] = example.split('\n');
      expect(shell(line.replace(/^\$ /, ''), folder)).toBe(printed.join('\n'));
    }
  });
});
