import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldHelp } from '../../src/domain/help/fieldHelp';
import { fieldsPage } from '../../scripts/docs/fieldsPage';

const page = readFileSync(join(__dirname, '../../docs/fields.md'), 'utf8');

it('docs/fields.md says what the help beside each field says; make it again with npx tsx scripts/docs/writeFieldsPage.ts', () => {
  expect(page).toBe(fieldsPage());
});

it('names every field once', () => {
  expect(Object.keys(fieldHelp).filter((path) => page.split(`| \`${path}\` |`).length !== 2)).toEqual([]);
});
