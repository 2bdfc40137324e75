import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '../../scripts/docs/rulesPage';

it('docs/rules.md says what the rules say; make it again with npm run docs:rules', () => {
  expect(readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8')).toBe(rulesPage());
});
