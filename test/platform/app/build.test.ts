import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad } from '../../../bench/firstLoad';

const dist = join(__dirname, '../../../static/app/dist');
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

describe('The built screens', () => {
  it('need no exception from Forge’s content policy', () => {
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) {
      expect([script, /\beval\(|\bnew Function\(/.test(readFileSync(join(dist, script), 'utf8'))]).toEqual([script, false]);
    }
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style/);
  });

  it('have no address outside themselves that they would load from', () => {
    for (const match of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(match[1]).toMatch(/^\.\//);
  });

  it('fold every one of Atlassian’s own feature gates, which never open outside Atlassian', () => {
    for (const script of scripts) expect(readFileSync(join(dist, script), 'utf8')).not.toMatch(/statsig/i);
  });

  it('load no more JavaScript before a screen can draw than was agreed', () => {
    for (const { work, figure, limit } of firstLoad()) expect([work, figure <= limit]).toEqual([work, true]);
  });
});
