import { isMeasurable } from '../../../src/domain/objective/statement/isMeasurable';
import { isSpecific } from '../../../src/domain/objective/statement/isSpecific';
import { isTimeBound } from '../../../src/domain/objective/statement/isTimeBound';
import { readStatement } from '../../../src/domain/objective/statement/readStatement';

const slice = (text: string, span?: { start: number; end: number }): string | undefined => (span === undefined ? undefined : text.slice(span.start, span.end));

describe('reading a statement for confirmation', () => {
  it('takes a whole sentence apart, each part with its place in the text', () => {
    const text = 'Reduce mean time to restore of the payroll service from 4 hours to no more than 2 hours by 30 June 2026, measured by the monthly incident report';
    const { targets, deadlines, metric, source, direction } = readStatement(text);
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({ value: 2, unit: 'hours', comparator: 'at most', direction: 'lower', change: false, baseline: { value: 4, unit: 'hours' } });
    expect(slice(text, targets[0]?.comparatorSpan)).toBe('no more than');
    expect(slice(text, targets[0]?.baseline?.span)).toBe('4 hours');
    expect(deadlines[0]?.when).toEqual({ kind: 'day', day: '2026-06-30' });
    expect(slice(text, deadlines[0]?.span)).toBe('by 30 June 2026');
    expect(metric?.words).toBe('mean time to restore of the payroll service');
    expect(source?.words).toBe('the monthly incident report');
    expect(slice(text, direction?.span)).toBe('Reduce');
  });

  it.each([
    ['Achieve 99.95 % availability', 'at least', 99.95, '%'],
    ['Availability of 99,95 %', 'at least', 99.95, '%'],
    ['Sell at least 1,200 units', 'at least', 1200, 'units'],
    ['Save €18 per ticket', 'at least', 18, '€'],
    ['Recover $1.2 m of overpayments', 'at least', 1_200_000, '$'],
    ['Keep p95 latency below 300 ms', 'at most', 300, 'ms'],
    ['Error rate not to exceed 2 %', 'at most', 2, '%'],
    ['Keep the queue under 50 tickets', 'at most', 50, 'tickets'],
    ['Score of 4.2 or higher', 'at least', 4.2, undefined],
    ['Complete exactly 4 drills', 'exactly', 4, 'drills'],
    ['Zero data breaches', 'at most', 0, 'data breaches'],
    ['Two thirds of buses run on electricity', 'at least', 66.67, '%'],
    ['One in ten posts is held by an apprentice', 'at least', 10, '%'],
    ['Half of the fleet is electric', 'at least', 50, '%'],
    ['Encrypt all laptops', 'at least', 100, '%'],
    ['Answer calls within 20 seconds', 'at most', 20, 'seconds'],
    ['Test the backup twice a year', 'at least', 2, 'per year'],
  ])('%s', (text, comparator, value, unit) => {
    expect(readStatement(text).targets[0]).toMatchObject({ comparator, value });
    expect(readStatement(text).targets[0]?.unit).toBe(unit);
  });

  it('reads ranges and tolerances', () => {
    expect(readStatement('Occupancy stays between 85 % and 90 %').targets[0]).toMatchObject({ comparator: 'between', value: 85, upTo: 90, unit: '%', direction: 'within range' });
    expect(readStatement('Keep the store at 4 °C ± 1 °C').targets[0]).toMatchObject({ comparator: 'between', value: 3, upTo: 5, unit: '°C', tolerance: { value: 1, unit: '°C' } });
  });

  it('a tolerance beside a written comparator leaves it one-sided', () => {
    expect(readStatement('Keep the error rate at no more than 2 % ± 0.5 %').targets[0]).toMatchObject({ comparator: 'at most', value: 2, tolerance: { value: 0.5, unit: '%' } });
  });

  it('tells an amount of change from a level to reach', () => {
    expect(readStatement('Reduce costs by 20 %').targets[0]).toMatchObject({ change: true, value: 20, direction: 'lower' });
    expect(readStatement('Reduce costs to 20 %').targets[0]).toMatchObject({ change: false, value: 20, comparator: 'at most' });
    expect(readStatement('Double the number of apprentices').targets[0]).toMatchObject({ change: true, value: 100, unit: '%', direction: 'higher' });
    expect(readStatement('Halve the backlog').targets[0]).toMatchObject({ change: true, value: 50, unit: '%', direction: 'lower' });
  });

  it.each([
    ['Improve handling of P1 incidents', 'P1', 'priority label'],
    ['Improve Tier 3 tickets', '3', 'priority label'],
    ['Align with ISO 20000', '20000', 'reference'],
    ['Follow RFC 2119 closely', '2119', 'reference'],
    ['Learn from ticket INC0012345', 'INC0012345', 'reference'],
    ['Comply with clause 9.3', '9.3', 'reference'],
    ['Provide great 24x7 support', '24x', 'service hours'],
    ['Keep version 2.7 stable', '2.7', 'version'],
    ['Serve the 21st century', '21st', 'ordinal'],
    ['Work better than in 2019', '2019', 'year'],
    ['Treat patients over 75 with dignity', '75', 'population'],
    ['Collaborate across our 14 sites', '14', 'scope'],
    ['Motivate staff to give 110 %', '110 %', 'figure of speech'],
    ['Objective 4: happier people', '4', 'list number'],
    ['Resolve 80 % of incidents within 4 hours', '4 hours', 'duration of a case'],
    ['Call +44 20 7946 0958 for support', '7946', 'phone number'],
  ])('%s: “%s” is no target (%s)', (text, number, because) => {
    const found = readStatement(text).candidates.find(({ text: words }) => words.startsWith(number));
    expect(found).toMatchObject({ taken: 'no', because });
  });

  it.each([
    ['by 30 June 2026', { kind: 'day', day: '2026-06-30' }],
    ['by June 30, 2026', { kind: 'day', day: '2026-06-30' }],
    ['by 2026-06-30', { kind: 'day', day: '2026-06-30' }],
    ['by 30.06.2026', { kind: 'day', day: '2026-06-30' }],
    ['by 12/31/2026', { kind: 'day', day: '2026-12-31' }],
    ['by the end of Q3 2026', { kind: 'quarter', quarter: 3, year: 2026 }],
    ['in the second half of 2026', { kind: 'half', half: 2, year: 2026 }],
    ['by FY26', { kind: 'fiscal year', year: 2026 }],
    ['in the financial year 2025/26', { kind: 'fiscal year', year: 2026 }],
    ['by September', { kind: 'month of year', month: 9 }],
    ['within 6 months', { kind: 'duration', amount: 6, unit: 'months' }],
    ['over the next three years', { kind: 'duration', amount: 3, unit: 'years' }],
    ['before the next audit', { kind: 'event' }],
    ['in each quarter', { kind: 'period', every: 'quarterly' }],
  ])('“%s” is when', (words, when) => {
    const text = `Achieve 90 % compliance ${words}`;
    expect(readStatement(text).deadlines[0]?.when).toEqual(when);
    expect(slice(text, readStatement(text).deadlines[0]?.span)).toBe(words);
  });

  it('impossible days are no dates', () => {
    expect(readStatement('Achieve 90 % compliance by 2026-02-30').deadlines.some(({ when }) => when.kind === 'day')).toBe(false);
  });
});

describe('the statements that the requirements were taken from', () => {
  it.each(['Improve service quality', 'improve efficiency', 'we care about availability', 'improve customer satisfaction', 'reduce incident recurrence'])('OBJ-18 · FM-06 · fires: “%s” is an aspiration', (text) => {
    expect(isMeasurable(text).measurable).toBe(false);
    expect(isTimeBound(text).timeBound).toBe(false);
  });

  it.each([
    'Achieve 99.5% uptime for critical services', 'Reduce mean time to resolution for P1 incidents from 4 hours to 2 hours', 'Deploy changes to production on average 2x per week',
    'Reduce IT cost per user by 15%', 'Achieve 98% SLA compliance by end of Q4',
  ])('OBJ-18 · FM-06 · silent: “%s” can be told', (text) => {
    expect(isMeasurable(text)).toMatchObject({ measurable: true, because: 'target' });
  });

  it('OBJ-20 · passes the target, fails the aspiration, each with its reason', () => {
    expect(isMeasurable('Achieve 98% SLA compliance by end of Q4')).toMatchObject({ measurable: true, target: { value: 98, unit: '%' } });
    expect(isMeasurable('Improve service quality')).toMatchObject({ measurable: false, because: 'trend only' });
    expect(isMeasurable('Reduce employee turnover by X percent')).toMatchObject({ measurable: false, because: 'placeholder' });
    expect(isMeasurable('Publish the service catalogue')).toMatchObject({ measurable: true, because: 'end state', endState: { kind: 'deliverable' } });
    expect(isMeasurable('Every package has tests')).toMatchObject({ measurable: true });
  });

  it('OBJ-23 · a date, an event or a period is time-bound; durations of the case are not', () => {
    expect(isTimeBound('Achieve 98% SLA compliance by end of Q4')).toMatchObject({ timeBound: true, because: 'deadline' });
    expect(isTimeBound('Hire a chief auditor before the next annual meeting')).toMatchObject({ timeBound: true, because: 'event' });
    expect(isTimeBound('Recycle 75 % of office waste each year')).toMatchObject({ timeBound: true, because: 'period' });
    expect(isTimeBound('Resolve 80 % of incidents within 4 hours')).toMatchObject({ timeBound: false, because: 'durations belong to the case' });
    expect(isTimeBound('Deploy changes to production on average 2x per week')).toMatchObject({ timeBound: false });
  });

  it('OBJ-19 · specific has its own verdict and reason', () => {
    expect(isSpecific('Improve the availability of the booking service')).toMatchObject({ specific: true, because: 'thing and direction' });
    expect(isSpecific('Publish the service catalogue')).toMatchObject({ specific: true, because: 'end state' });
    expect(isSpecific('Improve quality')).toMatchObject({ specific: false, because: 'only a quality' });
  });
});
