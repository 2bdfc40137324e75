import { join } from 'node:path';
import { isMeasurable, measurableOf } from '../../../src/domain/objective/statement/isMeasurable';
import { isTimeBound } from '../../../src/domain/objective/statement/isTimeBound';
import { readStatement, type Target } from '../../../src/domain/objective/statement/readStatement';
import { vagueSpans } from '../../../src/domain/objective/statement/vagueSpans';
import { labelled } from './rates';

const rows = [...labelled(join(__dirname, 'develop.csv')), ...labelled(join(__dirname, 'held.csv'))];

/** Without the places in the text, which a change of wording moves. */
const facts = (targets: readonly Target[]): object[] =>
  targets.map(({ value, upTo, unit, comparator, direction, change, baseline }) => ({ value, upTo, unit, comparator, direction, change, from: baseline?.value }));

describe('changes of wording that need no labels', () => {
  it.each([
    ['Achieve 95 % SLA compliance', 'Achieve SLA compliance'],
    ['Reduce the error rate to 2 %', 'Reduce the error rate'],
    ['Increase sales by 3.5%', 'Increase sales'],
    ['Lower the average wait from 40 to 25 minutes', 'Lower the average wait'],
    ['Keep staff turnover below 9 %', 'Keep staff turnover low'],
  ])('removing the target number makes it unmeasurable: %s', (withTarget, without) => {
    expect(isMeasurable(withTarget).measurable).toBe(true);
    expect(isMeasurable(without).measurable).toBe(false);
  });

  const numbers = [', 2026 style', ' under ISO 20000', ' with 24x7 support', ' for P1 incidents', ' in the 21st century', ' per clause 9.3', ' on Windows 11', ' (RFC 2119)', ' for Tier 3', ' as in ticket INC0012345'];
  it.each(numbers)('adding “%s” never makes an unmeasurable statement measurable', (addition) => {
    const flipped = rows
      .map(({ text }) => text)
      .filter((text) => !isMeasurable(text).measurable && isMeasurable(text.replace(/\.$/, '') + addition).measurable);
    expect(flipped).toEqual([]);
  });

  it.each([
    ['Resolve 80 % of incidents', 'Resolve eighty percent of incidents'],
    ['Train 12 wardens', 'Train twelve wardens'],
    ['Answer 90 % of calls', 'Answer nine out of ten calls'],
    ['Keep open findings to no more than 5', 'Keep open findings to no more than five'],
    ['Cut energy use by 25 %', 'Cut energy use by a quarter'],
    ['Reduce failed changes by 50 %', 'Reduce failed changes by half'],
  ])('digits and words say the same: %s', (digits, words) => {
    const [one, other] = [readStatement(digits).targets[0], readStatement(words).targets[0]];
    expect([other?.value, other?.comparator, other?.change]).toEqual([one?.value, one?.comparator, one?.change]);
    expect(one).toBeDefined();
  });

  it('“by 30 June 2027” in front changes time-bound only', () => {
    for (const { text } of rows) {
      if (isTimeBound(text).timeBound || /^[^A-Za-z]|:/.test(text)) continue;
      const dated = `By 30 June 2027, ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
      expect([dated, isTimeBound(dated).timeBound]).toEqual([dated, true]);
      expect([dated, isMeasurable(dated).measurable]).toEqual([dated, isMeasurable(text).measurable]);
    }
  });

  it.each(['Achieve 90 % SLA compliance', 'Reduce complaints by 90', 'Raise coverage from 70 % to 90 %', 'Answer 90 percent of calls'])('a placeholder instead of the number makes it unmeasurable: %s', (text) => {
    const gap = text.replace(/90/, 'X').replace(/70/, 'Y');
    expect(isMeasurable(text).measurable).toBe(true);
    expect(measurableOf(readStatement(gap))).toMatchObject({ measurable: false, because: 'placeholder' });
  });

  it.each(['Achieve 99.5% uptime for critical services', 'Publish the service catalogue', 'Reduce the wait to 12 minutes by May 2027', 'Improve service quality'])('“world-class” changes nothing but the advice: %s', (text) => {
    const praised = `${text} in a world-class manner`;
    expect(isMeasurable(praised).measurable).toBe(isMeasurable(text).measurable);
    expect(isTimeBound(praised).timeBound).toBe(isTimeBound(text).timeBound);
    expect(facts(readStatement(praised).targets)).toEqual(facts(readStatement(text).targets));
    expect(vagueSpans(praised).length).toBeGreaterThanOrEqual(vagueSpans(text).length);
  });

  it.each([
    ['Reduce repair time from 4 hours to 2 hours', 'Reduce repair time 4 hours → 2 hours'],
    ['Raise adoption from 40 % to 60 %', 'Raise adoption 40 % → 60 %'],
    ['Raise adoption from 40 % to 60 %', 'Raise adoption: 40 % -> 60 %'],
    ['Reduce open defects from 70 to 20', 'Reduce open defects 70 → 20'],
  ])('“from A to B” and “A → B” say the same: %s', (words, arrow) => {
    expect(facts(readStatement(arrow).targets)).toEqual(facts(readStatement(words).targets));
    expect(readStatement(words).targets[0]?.baseline).toBeDefined();
  });
});
