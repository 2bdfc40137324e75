import type { CatalogueFacts } from '../../../src/domain/plan/catalogueFacts';
import type { CheckVerdict } from '../../../src/domain/score/checks';
import { smartOf, type NotEstimated } from '../../../src/domain/workshop/smartOf';
import type { CandidateContent } from '../../../src/domain/workshop/workshop';

const catalogues: CatalogueFacts = {
  policies: [{ id: 'p-1', version: 1, title: 'Customers can pay at any hour', state: 'effective' }],
  requirements: [], services: [], levels: [], forums: [], metrics: [],
};

/** A candidate that shows all five. */
const sound: CandidateContent = {
  sentence: 'Reduce repeat incidents of the customer portal from 24 % to 15 % by 30 June 2027.',
  fields: {
    policies: ['p-1'],
    success: { form: 'measure', metric: 'repeat incidents', direction: 'lower', comparator: 'at most', baseline: { value: 24, unit: '%' }, target: { value: 15, unit: '%' } },
  },
  owner: 'account-1',
  due: '2027-06-30',
  effort: { days: 40 },
  cost: 'unknown',
};

function verdicts(candidate: CandidateContent, read: CatalogueFacts | undefined = catalogues): Record<string, CheckVerdict> {
  return Object.fromEntries(smartOf(candidate, read).map(({ id, verdict }) => [id, verdict]));
}

function lacking(candidate: CandidateContent): NotEstimated[] {
  const letter = smartOf(candidate, catalogues).find(({ id }) => id === 'achievable');
  return letter?.id === 'achievable' ? letter.lacking : [];
}

describe('ONB-06 · the verdict on a candidate, letter by letter', () => {
  test('silent: a candidate with everything shows all five, in the order of the word', () => {
    expect(Object.entries(verdicts(sound))).toEqual([['specific', 'shown'], ['measurable', 'shown'], ['achievable', 'shown'], ['relevant', 'shown'], ['time-bound', 'shown']]);
  });

  test('fires: a bare wish shows none of them', () => {
    expect(verdicts({ sentence: 'Improve service quality', fields: {} })).toEqual({ specific: 'not shown', measurable: 'not shown', achievable: 'not shown', relevant: 'not shown', 'time-bound': 'not shown' });
  });

  test('S fires: words that say better and not what', () => expect(verdicts({ ...sound, sentence: 'Be more efficient.', fields: { policies: ['p-1'] } }).specific).toBe('not shown'));
  test('S silent: what changes, and which way', () => expect(verdicts({ ...sound, sentence: 'Cut failed changes of the payment service from 9 % to 4 %.' }).specific).toBe('shown'));

  test('M fires: a target that stands in the sentence alone', () => expect(verdicts({ ...sound, fields: { policies: ['p-1'] } }).measurable).not.toBe('shown'));
  test('M fires: a gap where the target belongs', () =>
    expect(verdicts({ ...sound, fields: { ...sound.fields, success: { ...sound.fields.success!, target: { value: 'TBD' } } } }).measurable).toBe('not shown'));
  test('M silent: a deliverable with what anyone can see', () =>
    expect(verdicts({ ...sound, fields: { ...sound.fields, success: { form: 'deliverable', acceptance: 'The restore of the ledger was shown to the service owner' } } }).measurable).toBe('shown'));

  test('A fires: neither somebody to answer for it nor an estimate', () => {
    const { owner: _, effort: __, cost: ___, ...rest } = sound;
    expect(verdicts(rest).achievable).toBe('not shown');
    expect(lacking(rest)).toEqual(['no owner', 'no effort', 'no cost']);
  });
  test('A in part: the effort is said to be unknown, which is an answer and no estimate', () => {
    expect(verdicts({ ...sound, effort: 'unknown' }).achievable).toBe('shown in part');
    expect(lacking({ ...sound, effort: 'unknown' })).toEqual(['effort unknown']);
  });
  test('A silent: an owner, days, and a cost that is said to be unknown', () => expect(lacking(sound)).toEqual([]));

  test('R fires: it serves nothing the organization has said', () => expect(verdicts({ ...sound, fields: { success: sound.fields.success } }).relevant).toBe('not shown'));
  test('R fires: it serves a statement that was withdrawn', () =>
    expect(verdicts(sound, { ...catalogues, policies: [{ ...catalogues.policies[0]!, state: 'withdrawn' }] }).relevant).toBe('not shown'));
  test('R silent: it serves a policy statement in effect', () => expect(verdicts(sound).relevant).toBe('shown'));
  test('R cannot tell while the records are not read', () => expect(Object.fromEntries(smartOf(sound).map(({ id, verdict }) => [id, verdict])).relevant).toBe('could not tell'));

  test('T fires: a date in the sentence alone reminds nobody', () => {
    const { due: _, ...rest } = sound;
    expect(verdicts(rest)['time-bound']).toBe('not shown');
  });
  test('T silent: a due date', () => expect(verdicts(sound)['time-bound']).toBe('shown'));
});
