import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { namesPeriod } from '../../../src/domain/objective/statement/namesPeriod';
import { readStatement } from '../../../src/domain/objective/statement/readStatement';
import { durationUnit } from '../../../src/domain/objective/statement/words/units';
import { labelled } from './rates';

const corpora = readdirSync(__dirname).filter((name) => name.endsWith('.csv'));

it.each(corpora)('overlooks no stretch of time that the reading of %s finds', (name) => {
  const overlooked = labelled(join(__dirname, name)).filter(({ text }) => {
    const { deadlines, targets } = readStatement(text);
    const relative = deadlines.some(({ when }) => ['duration', 'current', 'next'].includes(when.kind));
    const limit = targets.some(({ unit }) => durationUnit((unit ?? '').replace('working ', '')) !== undefined);
    return (relative || limit) && !namesPeriod(text);
  });
  expect(overlooked.map(({ text }) => text)).toEqual([]);
});

it.each(['within 10days', 'in two years', 'by year-end', 'a five-day limit', 'by EOY', '24h'])('“%s” names one', (text) => expect(namesPeriod(text)).toBe(true));
it.each(['', 'Publish the catalogue by 30 June 2027', 'from 24 % to 15 %', 'インシデント', 'yearning for daylight'])('“%s” names none', (text) => expect(namesPeriod(text)).toBe(false));

it('stays cheap on a text made to be dear', () => {
  expect(namesPeriod(`${'day'.repeat(100_000)}`)).toBe(false);
  expect(namesPeriod(`${' '.repeat(3_000)}year`)).toBe(true);
});
