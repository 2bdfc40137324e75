import { differences } from '../../static/app/editors/differences';
import { draftLifeMs, dropDraft, keepDraft, keptDraft } from '../../static/app/editors/draftStore';
import { previewOf } from '../../static/app/editors/preview';
import { fullest } from '../../static/app/editors/sizes';
import { sameValue, valueForJira } from '../../static/app/editors/parts';
import { now } from '../../static/app/host/clock';
import { makeFormats } from '../../static/app/words/formats';
import { fieldValueLimit } from '../../src/domain/plan/fields';
import { judgePlan } from '../../src/domain/score/judge';
import { currentProfile, profile3, rulesOf } from '../../src/domain/score/profile';
import { soundPlan, specimen } from '../../src/domain/score/specimens';

describe('the preview of an edit', () => {
  const typed = specimen({ evaluation: { review: { cadence: 'monthly', reviewer: 'account-reviewer', forum: 'Service revi' } } });

  it('judges the whole plan once, and at a keystroke only the rules that look at what was changed', () => {
    const first = previewOf(soundPlan, profile3);
    expect(first.judged.judged).toBe(rulesOf(profile3).length);
    const second = previewOf(typed, profile3, first);
    expect(second.judged.judged).toBeGreaterThan(0);
    expect(second.judged.judged).toBeLessThan(rulesOf(profile3).length / 2);
    expect(previewOf(typed, profile3, second).judged.judged).toBe(0);
  });

  it.each([['the profile in force', currentProfile], ['every rule', profile3]])('says what judging the whole plan says: %s', (_, profile) => {
    const preview = previewOf(typed, profile, previewOf(soundPlan, profile));
    expect(preview.scoring).toEqual(judgePlan(typed, profile));
  });
});

describe('a draft', () => {
  const owner = { cloudId: 'site', accountId: 'me', issueId: '1', what: 'when' };
  const parts = { before: { duedate: null }, parts: { duedate: '2027-06-30' } };
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    Object.assign(globalThis, {
      localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) },
    });
  });
  afterEach(() => dropDraft(owner));
  afterAll(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  /** As another page finds it: nothing is remembered there. */
  const stored = (at: number, whose = owner): void => {
    keepDraft(whose, { ...parts, at });
    const value = [...kept.entries()];
    dropDraft(whose);
    for (const [key, text] of value) kept.set(key, text);
  };

  it('is found again by its person, on its issue, for its element, and by nobody else', () => {
    stored(now());
    expect(keptDraft(owner)).toMatchObject({ ...parts, lasting: true });
    for (const other of [{ accountId: 'you' }, { issueId: '2' }, { what: 'who' }, { cloudId: 'elsewhere' }]) expect(keptDraft({ ...owner, ...other })).toBeUndefined();
  });

  it('is kept for thirty days and then forgotten', () => {
    stored(now() - draftLifeMs + 60_000);
    expect(keptDraft(owner)).toBeDefined();
    stored(now() - draftLifeMs - 1);
    expect(keptDraft(owner)).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it.each([
    ['text that is no draft', 'not json'],
    ['a draft of another version', JSON.stringify({ version: 9, ...parts, at: 1 })],
    ['a draft without a date', JSON.stringify({ version: 1, ...parts })],
  ])('is none where there is %s', (_, text) => {
    stored(now());
    for (const key of kept.keys()) kept.set(key, text);
    expect(keptDraft(owner)).toBeUndefined();
  });

  it('says its age in words', () => {
    const { age } = makeFormats('en', 'UTC');
    const at = Date.UTC(2026, 10, 21);
    expect([age(at, at + 5 * 60_000), age(at, at + 3 * 3_600_000), age(at, at + 2 * 86_400_000)]).toEqual(['5 minutes ago', '3 hours ago', '2 days ago']);
  });
});

describe('how full a field is', () => {
  const holding = (bytes: number): { timing: unknown } => ({ timing: { version: 1, milestones: [], note: 'x'.repeat(bytes) } });

  it('is not spoken of while there is room', () => {
    expect(fullest(holding(20_000))).toBeUndefined();
  });
  it('is said before it is full, and that it is too much before it is saved', () => {
    expect(fullest(holding(fieldValueLimit - 1_000))).toMatchObject({ slot: 'timing', limit: fieldValueLimit, over: false });
    expect(fullest(holding(fieldValueLimit))).toMatchObject({ slot: 'timing', over: true });
  });
  it('counts bytes, not letters', () => {
    expect(fullest({ timing: { note: '€'.repeat(11_000) } })).toMatchObject({ over: true });
  });
});

describe('two versions of one field', () => {
  it('differ in a date under its name', () => {
    expect(differences('2027-06-30', null, 'Due date')).toEqual([{ place: 'Due date', kind: 'day', theirs: '2027-06-30', mine: undefined }]);
  });
  it('differ in a person, who is no account id to read', () => {
    expect(differences({ accountId: 'a' }, { accountId: 'b' }, 'Accountable owner')).toEqual([{ place: 'Accountable owner', kind: 'person', theirs: 'a', mine: 'b' }]);
    expect(differences([{ accountId: 'a' }], [], 'Contributors')).toEqual([{ place: 'Contributors 1', kind: 'person', theirs: 'a', mine: undefined }]);
    expect(differences({ review: { reviewer: 'a' } }, { review: {} })).toEqual([{ place: 'review › reviewer', kind: 'person', theirs: 'a', mine: undefined }]);
  });
  it('differ in words by their path, and in a moment', () => {
    const none = (at: string) => ({ none: { budget: { by: 'a', at } }, lines: [{ id: 'r1', name: 'Analyst' }] });
    expect(differences(none('2026-11-02T08:00:00Z'), { ...none('2026-11-03T08:00:00Z'), lines: [{ id: 'r2', name: 'Engineer' }] })).toEqual([
      { place: 'none › budget › at', kind: 'moment', theirs: '2026-11-02T08:00:00Z', mine: '2026-11-03T08:00:00Z' },
      { place: 'lines 1 › name', kind: 'text', theirs: 'Analyst', mine: 'Engineer' },
    ]);
  });
});

describe('people in fields', () => {
  const ingrid = { accountId: 'ingrid', displayName: 'Ingrid', active: true, accountType: 'atlassian' };

  it('are written by account id, and are the same whatever else Jira says of them', () => {
    expect(valueForJira('contributors', [ingrid])).toEqual([{ accountId: 'ingrid' }]);
    expect(sameValue('contributors', [ingrid], [{ ...ingrid, displayName: 'I. Solheim' }])).toBe(true);
    expect(sameValue('contributors', [ingrid], null)).toBe(false);
  });
  it('nobody is nobody, written either way', () => {
    expect(sameValue('contributors', [], null)).toBe(true);
  });
});
