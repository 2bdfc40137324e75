import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { whenMadeEasier } from '../../../src/domain/approval/whenMadeEasier';
import { questionsAbout } from '../../../src/domain/score/questions';
import { soundMetric, specimen } from '../../../src/domain/score/specimens';
import { Story } from './situations';

const target = (value: number) => ({ evaluation: { metrics: [{ ...soundMetric, target: { value, unit: '%' } }] } });

function approve(story: Story): void {
  const note = { what: 'The plan', why: 'The portal agreement asks for it' };
  story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: situation.hash, note }, setting), 'owner');
  const means = { 'service owner': ['objective and measure', 'plan and work'], 'SMS manager': ['evaluation'] };
  for (const [who, role] of [['serviceOwner', 'service owner'], ['smsManager', 'SMS manager']] as const) {
    story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: situation.hash, role, means: means[role] }, setting), who);
  }
}

/** Approved with at most 15 %, and this target from the 20th of June on. */
function revisedTo(value: number): Story {
  const story = new Story();
  approve(story);
  story.day = '2027-06-20';
  story.overrides = target(value);
  story.notice();
  return story;
}

it('knows since when a target stands that is easier than the approved one, and asks what was learned so late', () => {
  const madeEasier = whenMadeEasier(revisedTo(20).record.approvals);
  expect(madeEasier).toEqual(['2027-06-20T09:00:00.000Z']);
  expect(questionsAbout(specimen(), { madeEasier }).map(({ message }) => message)).toEqual(['easierLate']);
});

it('still knows it once the easier target is approved, and once', () => {
  const story = revisedTo(20);
  approve(story);
  expect(story.record.approvals.versions).toHaveLength(2);
  expect(whenMadeEasier(story.record.approvals)).toEqual(['2027-06-20T09:00:00.000Z']);
});

it('knows nothing of a target that became harder, or that was taken back', () => {
  expect(whenMadeEasier(revisedTo(10).record.approvals)).toEqual([]);
  const story = revisedTo(20);
  story.overrides = {};
  story.notice();
  expect(whenMadeEasier(story.record.approvals)).toEqual([]);
});
