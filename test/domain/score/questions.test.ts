import { fillMessage } from '../../../src/domain/score/fillMessage';
import { questionsAbout, questionWords, type Question } from '../../../src/domain/score/questions';
import { soundPlan, soundVersion, specimen } from '../../../src/domain/score/specimens';

const said = (questions: Question[]): string[] => questions.map(({ message, facts }) => fillMessage(questionWords[message] ?? '', facts));
const file = (id: string, supports: string[]) => ({ id, supports, kind: 'attachment', sha256: 'b'.repeat(64) });

describe('Questions', () => {
  it('are not asked of a plan without anything odd, or of facts nobody read', () => {
    expect(questionsAbout(soundPlan)).toEqual([]);
    expect(questionsAbout(specimen({ record: 'not read' }))).toEqual([]);
  });

  it('ask what one file shows when it supports more than five parts, under however many items', () => {
    const items = [file('e1', ['a1', 'a2', 'm1']), file('e2', ['d1', 'd2', 'metric-1'])];
    expect(said(questionsAbout(specimen({ record: { evidence: items } })))).toEqual(['One file supports 6 parts of the plan. What in it shows each of them?']);
    expect(questionsAbout(specimen({ record: { evidence: [file('e1', ['a1', 'a2', 'm1', 'd1', 'd2'])] } }))).toEqual([]);
  });

  it('ask about an approval within seconds', () => {
    const at = (time: string) => specimen({ record: { version: { ...soundVersion, submittedAt: '2026-11-20T10:00:00Z', at: time } } });
    expect(said(questionsAbout(at('2026-11-20T10:00:04Z')))).toEqual([
      'Version 1 was approved 4 seconds after it was submitted. Was it read beforehand, for example in a meeting?',
    ]);
    expect(questionsAbout(at('2026-11-20T10:01:00Z'))).toEqual([]);
  });

  it('ask whether one condition decides several deliverables', () => {
    const deliverables = [1, 2, 3].map((at) => ({ id: `d${at}`, name: `Guide ${at}`, acceptance: at === 3 ? 'In use for two weeks' : 'Accepted by the owner' }));
    expect(said(questionsAbout(specimen({ plannedWork: { deliverables } })))).toEqual(['2 deliverables have the same acceptance text. Does one condition decide them all?']);
  });

  it('ask what was learned when a target is made easier near the end', () => {
    expect(said(questionsAbout(soundPlan, { madeEasier: ['2027-06-20T00:00:00Z'] }))).toEqual(['The target was made easier 10 days before the end. What was learned that late?']);
    expect(questionsAbout(soundPlan, { madeEasier: ['2027-02-01T00:00:00Z', '2027-08-01T00:00:00Z'] })).toEqual([]);
  });

  it('ask whether reviews recorded on one day were held on theirs', () => {
    const reviews = ['2027-01-31', '2027-02-28', '2027-03-31'].map((heldOn) => ({ recordedAt: '2027-04-12T08:00:00Z', heldOn }));
    expect(said(questionsAbout(soundPlan, { reviews }))).toEqual(['3 reviews were recorded on 2027-04-12. Were they held on the days they report?']);
    expect(questionsAbout(soundPlan, { reviews: reviews.slice(1) })).toEqual([]);
  });

  it('all end in a question, which has an innocent answer', () => {
    expect(Object.values(questionWords).every((words) => words.trim().endsWith('?'))).toBe(true);
  });
});
