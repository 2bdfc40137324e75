import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { needsReapproval, versionInForce } from '../../../src/domain/approval/approvals';
import { lastChange } from '../../../src/domain/approval/lastChange';
import { submitPlan, type Submitting } from '../../../src/domain/approval/submitPlan';
import { commitmentHash } from '../../../src/domain/commitment/commitmentHash';
import { emptyRecord, foldRecord } from '../../../src/domain/record/objectiveRecord';
import { recordFactsOf } from '../../../src/domain/record/recordFactsOf';
import { problemManager, soundMetric, soundPlan, specimen } from '../../../src/domain/score/specimens';
import { cast, Story, type Cast } from '../approval/situations';
import { outcomeOf, severityOf, wordsOf } from './judged';

const means: Record<string, string[]> = { 'service owner': ['objective and measure', 'plan and work'], 'SMS manager': ['evaluation'] };
const easier = { evaluation: { metrics: [{ ...soundMetric, target: { value: 20, unit: '%' } }] } };
const first = { what: 'First plan', why: 'The portal agreement asks for it' };
const second = { what: 'Target from 15 % to 20 %', why: 'The largest customer of the portal leaves' };

function approve(story: Story, note: Submitting['note']): void {
  story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: situation.hash, note }, setting), 'owner');
  const give = (who: Cast, role: string) =>
    story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: situation.hash, role, means: means[role] ?? [] }, setting), who);
  give('serviceOwner', 'service owner');
  give('smsManager', 'SMS manager');
}

/** Approved on 20 November. */
function approved(): Story {
  const story = new Story();
  approve(story, first);
  return story;
}

/** Approved, and three weeks later approved again with an easier target. */
function revised(): Story {
  const story = approved();
  story.day = '2026-12-11';
  story.overrides = easier;
  approve(story, second);
  return story;
}

/** The plan as it stands in a story, with what its record says of it. */
const recorded = (story: Story) => {
  const { facts } = story.situation;
  return { ...facts, record: recordFactsOf(story.record, facts, 'todo', story.at, []) };
};

describe('UPD-07 · When the objective was last changed, and why', () => {
  it('UPD-07 · the day, the class, the reason and everybody who approved it, with the role', () => {
    expect(lastChange(revised().record.approvals)).toEqual({
      version: 2, at: '2026-12-11T09:00:00.000Z', class: 'T1', ...second, effectiveFrom: '2026-12-11',
      approvers: [
        { account: cast.serviceOwner.actor, role: 'service owner', at: '2026-12-11T09:00:00.000Z' },
        { account: cast.smsManager.actor, role: 'SMS manager', at: '2026-12-11T09:00:00.000Z' },
      ],
    });
  });
  it('UPD-07 · the first version is the last change until there is another', () => {
    expect(lastChange(approved().record.approvals)).toMatchObject({ version: 1, class: 'first', why: first.why });
    expect(lastChange(new Story().record.approvals)).toBeUndefined();
  });
  it('UPD-07 · what departs from it now is told beside it and never in its place', () => {
    const story = approved();
    story.day = '2026-12-01';
    story.overrides = easier;
    story.notice();
    expect(lastChange(story.record.approvals)).toMatchObject({ version: 1, at: '2026-11-20T09:00:00.000Z', open: { class: 'T1' } });
  });
});

describe('UPD-08 · An objective that is revised', () => {
  it('UPD-08 · keeps the old target readable, under the hash that was approved', () => {
    const { versions } = revised().record.approvals;
    expect(versions.map(({ commitment }) => commitment?.evaluated.metrics[0]?.target?.value)).toEqual([15, 20]);
    expect(versions.map(({ commitment }) => commitmentHash(commitment!))).toEqual(versions.map(({ hash }) => hash));
    expect(versions.map(({ note }) => note.why)).toEqual([first.why, second.why]);
  });
  it('UPD-08 · shows old beside new where the target became easier', () => {
    const easierOnes = versionInForce(revised().record.approvals)?.differences.filter(({ easier: isEasier }) => isEasier === true) ?? [];
    expect(easierOnes).not.toEqual([]);
    expect(easierOnes[0]).toMatchObject({ class: 'T1', before: { value: 15 }, after: { value: 20 } });
  });
  it('UPD-08 · reads the same from its events alone', () => {
    const { events, record } = revised();
    expect(foldRecord(events, emptyRecord)).toEqual(record);
  });
});

describe('FM-05 · A plan that does not survive change', () => {
  const changed = (): Story => {
    const story = approved();
    story.day = '2026-12-01';
    story.overrides = easier;
    story.notice();
    return story;
  };

  it('FM-05 · fires: the target was changed after approval, and nobody approved that', () => {
    const story = changed();
    expect(needsReapproval(story.record.approvals)).toBe(true);
    expect(wordsOf('GOV-02', recorded(story))).toBe('The plan departs from version 1 since 2026-12-01 (class T1) and needs approval again');
    expect(severityOf('GOV-02')).toBe('GQ');
  });
  it('FM-05 · fires: no version of the plan was ever approved', () => expect(outcomeOf('GOV-02', recorded(new Story()))).toBe('unmet'));
  it('FM-05 · silent: the same change, approved as version 2', () => {
    expect(wordsOf('GOV-02', recorded(revised()))).toBe('The plan is version 2, as approved');
  });
  it('FM-05 · silent: the same change, put back', () => {
    const story = changed();
    story.overrides = {};
    expect(story.notice()).toEqual(['change.reverted']);
    expect(outcomeOf('GOV-02', recorded(story))).toBe('met');
  });
});

describe('GOV-11 · One accountable owner across teams', () => {
  const across = (...projects: string[]) =>
    specimen({ work: { issues: (soundPlan.work?.issues ?? []).map((issue, at) => ({ ...issue, key: `${projects[at]}-${at}`, projectKey: projects[at] ?? '', assignee: `account-of-${projects[at]}` })) } });

  it('GOV-11 · silent: work in two teams’ projects under one owner', () => {
    expect(wordsOf('WHO-01', across('DESK', 'PLATFORM'))).toBe('One person is accountable');
    expect(outcomeOf('WHO-03', across('DESK', 'PLATFORM'))).toBe('met');
  });
  it('GOV-11 · fires: work in two teams’ projects and an owner in neither', () => {
    expect(outcomeOf('WHO-01', { ...across('DESK', 'PLATFORM'), owner: { kind: 'nobody' } })).toBe('unmet');
  });
  it('GOV-11 · work that is added in another project leaves owner and approval alone; another owner does not', () => {
    const story = approved();
    story.work = [...story.work, '20555'];
    expect(story.notice()).toEqual(['work.added']);
    expect(versionInForce(story.record.approvals)?.commitment.who.owner).toBe(problemManager.accountId);
    expect(outcomeOf('GOV-02', recorded(story))).toBe('met');
    story.overrides = { owner: { ...problemManager, accountId: 'account-other' } };
    story.notice();
    expect(story.record.approvals.change).toMatchObject({ class: 'T2' });
    expect(outcomeOf('GOV-02', recorded(story))).toBe('unmet');
  });
});
