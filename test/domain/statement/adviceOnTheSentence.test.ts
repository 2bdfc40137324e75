import { outcomesChained } from '../../../src/domain/objective/statement/outcomesChained';
import { proportionIsMissing } from '../../../src/domain/objective/statement/proportionIsMissing';

describe('a limit of time for every case, without the share of cases', () => {
  it.each([
    ['We will resolve low priority incidents within 10 working days.', '10 working days'],
    ['Answer complaints in writing within ten working days', 'ten working days'],
    ['Incidents are acknowledged in under 15 minutes', 'under 15 minutes'],
    ['Offer letters sent within 3 working days of interview', '3 working days'],
  ])('R:OBJ-09 · fires: %s', (text, words) => {
    const verdict = proportionIsMissing(text);
    expect(verdict).toMatchObject({ missing: true, words });
    if (verdict.missing) expect(text.slice(verdict.span.start, verdict.span.end)).toBe(words);
  });

  it.each([
    'Resolve 80 % of incidents within 4 hours',
    'Answer all complaints within ten working days',
    'Every complaint is answered within ten working days',
    'Nine in ten calls are answered within 20 seconds',
    'Reduce mean time to restore from 4 hours to 2 hours',
    'Average wait of at most 10 minutes',
    'Median patch age of 10 days or less',
    'Keep p95 latency below 300 ms',
    'Publish the catalogue within 6 months',
    'Improve service quality',
    '',
  ])('R:OBJ-09 · silent: %s', (text) => {
    expect(proportionIsMissing(text)).toEqual({ missing: false });
  });
});

describe('several outcomes in one sentence', () => {
  it.each([
    ['Cut printing costs by 10 % and open a second service desk', ['Cut', 'open']],
    ['Publish the catalogue, reduce the backlog to 20 and appoint a data officer', ['Publish', 'appoint']],
    ['Improve availability to 99.9 % and reduce the cost per user by 5 %', ['Improve', 'reduce']],
    ['We will migrate the archive and then hire two analysts', ['migrate', 'hire']],
  ])('R:OBJ-10 · fires: %s', (text, words) => {
    const verdict = outcomesChained(text);
    expect(verdict).toMatchObject({ chained: true });
    if (verdict.chained) expect(words.every((word) => verdict.words.includes(word))).toBe(true);
  });

  it.each([
    'Reduce the error rate to 2 % by June 2027',
    'Write and rehearse the major incident playbook',
    'Reach and hold 95 % availability',
    'Finalize the continuity plan and have it approved by the board',
    'Publish the design and review guidelines of the laboratory',
    'Close the warehouse to free up space',
    'Reduce costs by automating and standardising requests',
    'Recruit nurses and doctors',
    '',
  ])('R:OBJ-10 · silent: %s', (text) => {
    expect(outcomesChained(text)).toEqual({ chained: false });
  });
});
