import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { pendingSubmission, versionInForce } from '../../../src/domain/approval/approvals';
import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { tierInForce } from '../../../src/domain/approval/tierInForce';
import { milestoneLine } from '../../../src/domain/progress/milestoneLine';
import { lightRecord } from '../../../src/domain/record/lightRecord';
import type { ObjectiveRecord } from '../../../src/domain/record/objectiveRecord';
import { recordFactsOf } from '../../../src/domain/record/recordFactsOf';
import { Story } from '../approval/situations';

const plans = (record: ObjectiveRecord): number => JSON.stringify(record).split('"resources":{').length - 1;
const submit = (story: Story): unknown =>
  story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: situation.hash, note: { what: 'Another day', why: 'Asked for' } }, setting), 'owner');

/** A story with so many approved versions, each with another end. */
function withVersions(count: number): Story {
  const story = new Story();
  for (let at = 0; at < count; at += 1) {
    story.overrides = { due: `2027-${String(1 + (at % 9)).padStart(2, '0')}-28`, evaluation: undefined, definition: { statement: `Fewer repeat incidents, ${at}` } };
    submit(story);
    for (const [who, role, means] of [['serviceOwner', 'service owner', ['objective and measure', 'plan and work']], ['smsManager', 'SMS manager', ['evaluation']]] as const) {
      story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: situation.hash, role, means: [...means] }, setting), who);
    }
  }
  return story;
}

describe('A record as it travels to a screen', () => {
  it('carries one frozen plan however many versions there are, and one more while another waits', () => {
    const story = withVersions(20);
    expect(story.record.approvals.versions).toHaveLength(20);
    expect([plans(story.record), plans(lightRecord(story.record))]).toEqual([40, 1]);
    story.overrides = { ...story.overrides, definition: { statement: 'No repeat incidents' } };
    submit(story);
    expect(plans(lightRecord(story.record))).toBe(2);
    expect(pendingSubmission(lightRecord(story.record).approvals)).toEqual(pendingSubmission(story.record.approvals));
  });

  it('says all the same of the objective: facts, tier, version in force and slips', () => {
    const story = withVersions(4);
    const light = JSON.parse(JSON.stringify(lightRecord(story.record))) as ObjectiveRecord;
    const { facts } = story.situation;
    const said = (record: ObjectiveRecord): unknown => [
      recordFactsOf(record, facts, 'todo', story.at, []),
      tierInForce(record.approvals, facts),
      versionInForce(record.approvals),
      milestoneLine(facts, record.approvals.versions, story.day),
    ];
    expect(JSON.stringify(said(light))).toBe(JSON.stringify(said(story.record)));
  });

  it('an older plan that was withdrawn or approved since is not in it, and nothing is concluded from a record without the plan that counts', () => {
    const story = withVersions(2);
    const light = lightRecord(story.record);
    expect(light.approvals.versions.map(({ commitment }) => commitment === undefined)).toEqual([true, false]);
    const without = { ...light.approvals, versions: light.approvals.versions.map((one) => ({ ...one, commitment: undefined })) };
    expect(() => versionInForce(without)).toThrow('expected what was frozen');
  });
});
