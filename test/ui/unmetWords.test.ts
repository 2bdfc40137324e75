import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unmetWords } from '../../static/app/words/unmet';

const domain = join(__dirname, '../../src/domain');
const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/^(?:catalogues|roles|gate\/gateWords)/.test(file));
/** The records’ own pages say what is wrong in a record, and the words of a gate are words already. Every `item: '…'` that decisions and refusals are made of; `rule` has the rule's own words. */
const items = new Set(files.flatMap((file) => [...readFileSync(join(domain, file), 'utf8').matchAll(/\bitem: '([^']+)'/g)].map((match) => match[1]!)));

describe('Everything that can stand in the way', () => {
  it('is found', () => expect(items.size).toBeGreaterThan(30));

  it.each([...items].filter((item) => item !== 'rule'))('“%s” is said in words', (item) => {
    expect(Object.keys(unmetWords.english)).toContain(item);
  });
});
