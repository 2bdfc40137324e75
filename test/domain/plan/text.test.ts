import { countSentences } from '../../../src/domain/score/rules/objective/countSentences';
import { excerpt } from '../../../src/domain/score/excerpt';
import { fillMessage } from '../../../src/domain/score/fillMessage';
import { judgePlan } from '../../../src/domain/score/judge';
import { putsOff } from '../../../src/domain/score/rules/evaluated/putsOff';
import { say } from '../../../src/domain/score/say';
import { catalogue, ruleById } from '../../../src/domain/score/catalogue';
import { soundMetric, specimen } from '../../../src/domain/score/specimens';
import { daysBetween } from '../../../src/domain/plan/daysBetween';
import { elementRows } from '../../../src/domain/plan/elementRow';
import { readParty } from '../../../src/domain/plan/party';
import { isPlaceholder, stated } from '../../../src/domain/plan/stated';
import { statedQuantity } from '../../../src/domain/plan/statedQuantity';
import { readUnit, unitsAgree, type Unit } from '../../../src/domain/plan/unit';
import { isVagueTrigger } from '../../../src/domain/plan/vagueTrigger';
import { sayHolds, sayReason } from '../../../src/domain/plan/words';

describe('a placeholder', () => {
  it.each(['', '  ', 'X %', 'x%', '> X', 'XX', 'TBD', 'T.B.D.', 'tbd (finance)', '??', '?', '…', '---', 'n/a', 'N.A.', 'to be defined', 'To be agreed with finance', '<target>', '[metric]', '#N/A', '#REF!', '≥ TBD %'])(
    '“%s” gives no answer',
    (text) => {
      expect(isPlaceholder(text)).toBe(true);
      expect(stated(text)).toBeUndefined();
    },
  );
  it.each(['15', '0', '99.95 %', 'None', 'Nothing', 'Gold', 'Level 3', 'X-ray archive', 'To be the fastest desk', 'TBDs left', 'Windows XP', 'na­tional level'])(
    '“%s” is an answer',
    (text) => expect(isPlaceholder(text)).toBe(false),
  );
  it('is not a number, unless the number is none', () => {
    expect(statedQuantity({ value: 0 })).toBe(0);
    expect(statedQuantity({ value: Infinity })).toBeUndefined();
    expect(statedQuantity({ value: 'TBD' })).toBeUndefined();
  });
});

describe('a vague trigger', () => {
  it.each(['ASAP', 'ongoing', 'Ongoing, no end date', 'when possible', 'As soon as possible when staff is available', 'continuous', 'Ongoing improvement', 'in due course'])(
    '“%s” says nothing',
    (text) => expect(isVagueTrigger(text)).toBe(true),
  );
  it.each(['The ongoing migration is accepted by the change board', 'The last site is migrated', 'Continuous integration is live', 'Certificate issued'])(
    '“%s” names an event',
    (text) => expect(isVagueTrigger(text)).toBe(false),
  );
});

describe('units', () => {
  const unit = (text: string): Unit => readUnit(text) ?? { kind: 'count' };
  it.each([['%', 'per cent'], ['percent', 'pct'], ['h', 'hours'], ['hrs', 'hour'], ['min', 'minutes'], ['count', 'tickets'], ['Lean events', 'event'], ['days', 'd']])(
    '“%s” and “%s” agree',
    (one, other) => expect(unitsAgree(unit(one), unit(other))).toBe(true),
  );
  it.each([['%', 'count'], ['h', 'min'], ['hours', 'tickets'], ['incidents', 'tickets'], ['%', 'percentage points']])(
    '“%s” and “%s” do not',
    (one, other) => expect(unitsAgree(unit(one), unit(other))).toBe(false),
  );
  it('are absent where nothing or a placeholder stands', () => {
    expect([readUnit(undefined), readUnit(' '), readUnit('TBD')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('sentences', () => {
  it.each([
    ['Reduce repeat incidents from 24 % to 15 % by 30 June 2027.', 1], ['Reach 99.9 %', 1], ['By Sept. 30, 2027, cut it. Then stop.', 2],
    ['Serve the U.S. Government, e.g. Agencies.', 1], ['Why? Because. Done!', 3], ['', 1],
  ])('“%s” has %d', (text, count) => expect(countSentences(text)).toBe(count));
});

describe('words put off', () => {
  it.each(['We will look at it later', 'To be decided', 'We’ll see'])('“%s” puts off', (text) => expect(putsOff(text)).toBe(true));
  it.each(['Latency is read monthly', 'Collateral damage is reviewed'])('“%s” does not', (text) => expect(putsOff(text)).toBe(false));
});

describe('messages', () => {
  it('choose one or many, and go through the reader’s own writing', () => {
    expect(fillMessage('{n#1 line|{n} lines}', { n: 1 })).toBe('1 line');
    expect(fillMessage('{n#1 line|{n} lines}', { n: 3 })).toBe('3 lines');
    expect(fillMessage('{who:person} by {at:day}', { who: 'a', at: 'b' }, { person: () => 'Anna', day: () => 'Monday' })).toBe('Anna by Monday');
  });
  it('never read a fact as a message', () => {
    expect(fillMessage('“{text}”', { text: '{n#1|2} {missing} $& $1' })).toBe('“{n#1|2} {missing} $& $1”');
  });
  it('are at fault without a fact they need, or an id they do not have', () => {
    expect(() => fillMessage('{gone}', {})).toThrow('needs the fact “gone”');
    expect(() => fillMessage('{toString}', {})).toThrow('needs the fact');
    expect(() => say(ruleById('WHO-01'), { outcome: 'met', message: 'WHO-01.constructor', facts: {} })).toThrow('no message');
    expect(() => ruleById('WHO-99')).toThrow('No rule WHO-99');
  });
  it('have a remedy that reads on after “Next:” and a gap that is a noun', () => {
    for (const { remedy } of catalogue) {
      expect(remedy.next).toMatch(/^[a-z].*[^.]$/);
      expect(remedy.gap).toMatch(/^[a-z].*[^.]$/);
    }
  });
});

describe('days', () => {
  it('are counted by the calendar, whatever the clocks do in between', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-10-30', '2027-11-01')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });
  it('are none where a date is none', () => {
    expect(daysBetween('soon', '2027-01-01')).toBeUndefined();
    expect(daysBetween('2027-02-30', '2027-03-01')).toBeUndefined();
    expect(daysBetween(undefined, '2027-01-01')).toBeUndefined();
  });
});

describe('hostile text', () => {
  const long = 200_000;
  const texts = [
    'a'.repeat(long), ' '.repeat(long), '('.repeat(long), 'a and '.repeat(long / 6), '. A'.repeat(long / 3), '%'.repeat(long), '.'.repeat(long),
    '<script>alert(1)</script>', '=HYPERLINK("http://example.org")', '\ud800\udc00\ud800', '{text} {n#1|2}', '__proto__', '\u202eright to left',
    'constructor', '😀'.repeat(5000), '@'.repeat(long), ', '.repeat(long / 2), '-'.repeat(long), `${'a'.repeat(59)}!`, `${' '.repeat(59)}a`,
  ];
  it.each(texts.map((text) => [excerpt(text).slice(0, 20), text] as const))('beginning “%s” is judged and shown, short and on one line', (_, text) => {
    const facts = specimen({
      owner: { kind: 'account', accountId: 'a', displayName: text, active: true, accountType: text },
      definition: { statement: text, ownerAsWritten: text, ownerRole: text, success: { form: 'measure', metric: text, target: { value: text, unit: text } } },
      plannedWork: { activities: [{ id: 'a', text, delivers: [text] }], deliverables: [{ id: text, name: text, acceptance: text }] },
      resources: { lines: [{ id: 'r', type: 'people', name: text }] },
      due: undefined,
      timing: { milestones: [{ id: 'm', name: text }], trigger: { text, observedBy: text } },
      evaluation: { metrics: [{ ...soundMetric, name: text, counted: text, excluded: text, target: { value: text, unit: text } }], approach: text },
    });
    const scoring = judgePlan(facts);
    if (scoring.kind !== 'scored') throw new Error('no score could be given');
    for (const finding of scoring.score.findings) expect(say(ruleById(finding.rule), finding).length).toBeLessThan(400);
    for (const row of elementRows(facts, scoring)) expect(`${sayHolds(row)} ${sayReason(row) ?? ''}`).not.toMatch(/[\n\r]/);
    expect(['one', 'blank', 'team', 'several', 'mailbox', 'plural', 'supplier']).toContain(readParty(text));
  });
});
