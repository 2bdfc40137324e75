import { buildCommitment } from '../../../src/domain/commitment/buildCommitment';
import { captureEvidence, type Capturing } from '../../../src/domain/evidence/captureEvidence';
import { standingItems, type EvidenceKind, type Locator } from '../../../src/domain/evidence/evidence';
import { recordFactsOf } from '../../../src/domain/record/recordFactsOf';
import { recordedRow } from '../../../src/domain/record/recordedRow';
import { newer, soundPlan, specimen } from '../../../src/domain/score/specimens';
import { activityTrail } from '../../../src/domain/traceability/activityTrail';
import { commitmentContent } from '../../../static/app/record/versions/commitmentContent';
import { makeFormats } from '../../../static/app/words/formats';
import { frozenWords } from '../../../static/app/words/record';
import { sayFrom } from '../../../static/app/words/words';
import { PeopleStory } from '../ownership/peopleStory';
import { metric, outcomeOf, wordsOf } from './judged';

const minutes: Capturing = {
  title: 'Service review of November', kind: 'minutes', supports: ['evaluated'], proves: '2026-11-12', origin: 'E4',
  locator: { type: 'attachment', issue: '10042', attachment: '55' },
};
const capture = (story: PeopleStory, more: Partial<Capturing> = {}) =>
  story.as('owner', (situation, acting) => captureEvidence(situation, acting, { ...minutes, ...more }, { unhashed: 'the app opens no links' }));
const row = (story: PeopleStory) => recordedRow(story.record, story.situation.facts, 'todo', story.at);

describe('EVD-04 · Evidence of resources', () => {
  it('EVD-04 · capacity, budget, roles and other parties are four kinds, each linked to its own line of the plan', () => {
    const kinds: EvidenceKind[] = ['capacity confirmation', 'budget approval', 'role assignment', 'third-party commitment'];
    const story = new PeopleStory();
    story.overrides = {
      resources: {
        lines: [
          { id: 'r1', type: 'people', name: 'Problem analyst', band: 'M', period: 'Jan to Jun' },
          { id: 'b1', type: 'budget', name: 'Licences', amount: 12_000, currency: 'EUR' },
          { id: 's1', type: 'skill', name: 'Root cause analysis' },
          { id: 'p1', type: 'third party', name: 'Cloud Hosting Ltd' },
        ],
      },
    };
    const lines = ['line:r1', 'line:b1', 'line:s1', 'line:p1'];
    kinds.forEach((kind, at) => {
      expect(capture(story, { kind, title: `The ${kind}`, supports: [lines[at] ?? ''], locator: { type: 'link', url: `https://records.nordvik.example/${at}` } })).toEqual(['evidence.captured']);
    });
    expect(standingItems(story.record.evidence).map(({ kind, supports }) => [kind, supports])).toEqual(kinds.map((kind, at) => [kind, [lines[at]]]));
  });
});

describe('EVD-16 · Evidence is named, and points at the line of the plan it supports', () => {
  it('EVD-16 · fires: an item that points at nothing', () => {
    const facts = specimen({ record: { evidence: [{ id: 'e1', supports: [], kind: 'minutes' }, { id: 'e2', supports: ['evaluated'], kind: 'minutes' }] } });
    expect(wordsOf('TRC-11', facts)).toBe('1 of 2 pieces of evidence point at nothing');
  });
  it('EVD-16 · silent: each item says what it supports', () => {
    const story = new PeopleStory();
    capture(story, { supports: ['activity:a1', 'metric:metric-1'] });
    const { facts } = story.situation;
    expect(outcomeOf('TRC-11', { ...facts, record: recordFactsOf(story.record, facts, 'todo', story.at, []) })).toBe('met');
  });
  it('EVD-16 · an item is named by kind, title and its own number, and is refused without a title or for a part the plan lacks', () => {
    const story = new PeopleStory();
    capture(story);
    capture(story, { title: 'Service review of October', proves: '2026-10-15' });
    expect(standingItems(story.record.evidence).map(({ id, kind, title }) => [id, kind, title])).toEqual([
      ['e1', 'minutes', 'Service review of November'],
      ['e2', 'minutes', 'Service review of October'],
    ]);
    expect(capture(story, { title: ' ' })).toMatchObject({ kind: 'not met', items: [{ item: 'a title' }] });
    expect(capture(story, { supports: ['activity:a9'] })).toEqual({ kind: 'unknown', what: 'part of the plan', id: 'activity:a9' });
  });
});

describe('REG-04 · Where evidence is stored, in the row', () => {
  it('REG-04 · each place opens from the row: a link by its address, a file and a comment by the issue they stand on', () => {
    const places: Locator[] = [
      { type: 'link', url: 'https://records.nordvik.example/1' },
      { type: 'attachment', issue: '10042', attachment: '55' },
      { type: 'comment', issue: '10042', comment: '7' },
      { type: 'issue', issue: '10101' },
      { type: 'event', sequence: 1 },
    ];
    const story = new PeopleStory();
    places.forEach((locator, at) => capture(story, { title: `Item ${at}`, locator }));
    expect(row(story).evidence).toEqual({
      of: 5,
      items: [
        { title: 'Item 4', kind: 'minutes' },
        { title: 'Item 3', kind: 'minutes', issue: '10101' },
        { title: 'Item 2', kind: 'minutes', issue: '10042' },
        { title: 'Item 1', kind: 'minutes', issue: '10042', attachment: '55' },
        { title: 'Item 0', kind: 'minutes', href: 'https://records.nordvik.example/1' },
      ],
    });
  });
  it('REG-04 · the newest five stand in the row with the number of all, long titles shortened', () => {
    const story = new PeopleStory();
    for (let at = 0; at < 12; at += 1) capture(story, { title: `${at} ${'of a long title '.repeat(20)}` });
    const { of, items = [] } = row(story).evidence ?? {};
    expect(of).toBe(12);
    expect(items).toHaveLength(5);
    expect(items[0]?.title).toMatch(/^11 /);
    expect(Math.max(...items.map(({ title }) => title.length))).toBeLessThanOrEqual(80);
  });
  it('REG-04 · a row without evidence says nothing of it', () => expect(row(new PeopleStory())).not.toHaveProperty('evidence'));
});

describe('TRC-04 · What was planned beside what was done', () => {
  it('TRC-04 · fires: done work that nothing shows', () => {
    expect(outcomeOf('TRC-04', specimen({ work: { issues: [{ id: '1', key: 'SMO-1', summary: 'Guide', statusCategory: 'done' }] } }))).toBe('unmet');
  });
  it('TRC-04 · silent: done work that evidence supports', () => {
    expect(outcomeOf('TRC-04', specimen({ work: { issues: [{ id: '1', key: 'SMO-1', summary: 'Guide', statusCategory: 'done', hasEvidence: true }] } }))).toBe('met');
  });
  it('TRC-04 · each activity stands beside its issues, with status, date and who has them', () => {
    const routine = { id: 'a9', text: 'Look at the repeats every week', routine: true };
    const activities = [...(soundPlan.plannedWork.kind === 'value' ? soundPlan.plannedWork.value.activities : []), routine];
    expect(activityTrail(specimen({ plannedWork: { activities } }))).toEqual([
      {
        activity: { id: 'a1', text: 'Collect the causes of all repeat incidents of 2026', routine: false },
        issues: [{ id: '10101', key: 'SMO-10', summary: 'Collect the causes', statusCategory: 'indeterminate', due: '2027-03-15', assignee: 'account-analyst' }],
      },
      {
        activity: { id: 'a2', text: 'Write and train the triage guide', routine: false },
        issues: [{ id: '10102', key: 'SMO-11', summary: 'Write the triage guide', statusCategory: 'new', due: '2027-05-31' }],
      },
      { activity: routine, issues: [] },
    ]);
  });
  it('TRC-04 · a plan or work that could not be read gives no list, which would look like work not done', () => {
    expect(activityTrail(specimen({ work: 'not read' }))).toBeUndefined();
    expect(activityTrail(specimen({ plannedWork: newer }))).toBeUndefined();
    expect(activityTrail(specimen({ plannedWork: { kind: 'absent' } }))).toEqual([]);
  });
});

describe('AUD-10 · How do you know that it can be measured?', () => {
  const shown = (facts = soundPlan): string => {
    const built = buildCommitment(facts, { work: [] });
    if (built.kind === 'refused') throw new Error('the plan can be read');
    const show = { person: (account: string) => account, day: (day: string) => day };
    return commitmentContent(built.commitment, 'evaluated', sayFrom(frozenWords, 'en'), makeFormats('en', 'UTC'), show)
      .flatMap(({ lines }) => lines)
      .join('\n');
  };

  it('AUD-10 · what is counted and excluded, the source and the calculation stand together in what was approved', () => {
    for (const part of [
      'Share of repeat incidents', 'Incidents of the customer portal with the same cause', 'Incidents raised by test monitoring', 'Closed incidents of the customer portal',
      'Incident project', 'project = INC AND statusCategory = Done', 'Repeat incidents divided by closed incidents of the month',
    ]) {
      expect(shown().split('\n')[0]).toContain(part);
    }
  });
  it('AUD-10 · fires: what is counted, or how, is not said', () => {
    expect(wordsOf('EVL-02', metric({ counted: undefined }))).toBe('Nothing says what “Share of repeat incidents” counts');
    expect(outcomeOf('EVL-05', metric({ method: undefined }))).toBe('unmet');
  });
  it('AUD-10 · silent: the sound plan answers each part', () => {
    expect(['EVL-02', 'EVL-03', 'EVL-04', 'EVL-05'].map((rule) => outcomeOf(rule, soundPlan))).toEqual(['met', 'met', 'met', 'met']);
  });
});
