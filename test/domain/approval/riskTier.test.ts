import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { setRiskTier } from '../../../src/domain/approval/setRiskTier';
import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { tierInForce, type RiskTier } from '../../../src/domain/approval/tierInForce';
import { foldRecord } from '../../../src/domain/record/objectiveRecord';
import { cast, Story } from './situations';

const note = { what: 'First plan', why: 'The portal agreement asks for it' };
const counts = (story: Story): RiskTier => tierInForce(story.record.approvals, story.situation.facts);
const set = (story: Story, tier: RiskTier, reason = 'Customers are cut off if it fails', who: keyof typeof cast = 'smsManager') =>
  story.do((situation, acting) => setRiskTier(situation, acting, { tier, reason }), who);
const propose = (story: Story, riskTier: RiskTier): void => void (story.overrides = { ...story.overrides, definition: { riskTier } });
const submit = (story: Story) => story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: situation.hash, note }, setting), 'owner');

function approved(tier: RiskTier): Story {
  const story = new Story();
  propose(story, tier);
  submit(story);
  for (const [who, role, means] of [['serviceOwner', 'service owner', ['objective and measure', 'plan and work']], ['smsManager', 'SMS manager', ['evaluation']]] as const) {
    story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: situation.hash, role, means: [...means] }, setting), who);
  }
  return story;
}

describe('GOV-01 · The risk tier that decides who has to approve', () => {
  it('is 3 where nobody says anything, and a stricter one where the field proposes it', () => {
    const story = new Story();
    expect(counts(story)).toBe(3);
    propose(story, 1);
    expect(counts(story)).toBe(1);
    expect(story.situation.commitment.objective.riskTier).toBe(1);
  });

  it('is what the SMS manager set, whatever is written into the field afterwards', () => {
    const story = new Story();
    expect(set(story, 1)).toEqual(['tier.set']);
    propose(story, 3);
    expect(counts(story)).toBe(1);
    expect(story.situation.commitment.objective.riskTier).toBe(1);
    expect(story.record.approvals.tier).toMatchObject({ tier: 1, by: cast.smsManager.actor, reason: 'Customers are cut off if it fails' });
  });

  it('fires: loosening the field of an approved plan changes nothing; making it stricter is a change of scope', () => {
    const story = approved(1);
    propose(story, 3);
    expect(story.notice()).toEqual([]);
    expect(counts(story)).toBe(1);
    const milder = approved(3);
    propose(milder, 1);
    expect(milder.notice()).toEqual(['change.noticed']);
    expect(milder.record.approvals.change).toMatchObject({ class: 'T1', differences: [{ place: 'objective.riskTier' }] });
  });

  it('fires: neither does the field of a plan that waits for approval', () => {
    const story = new Story();
    propose(story, 1);
    submit(story);
    propose(story, 3);
    expect(story.notice()).toEqual([]);
    expect(counts(story)).toBe(1);
  });

  it('silent: the SMS manager may loosen it; then the plan is approved again in full', () => {
    const story = approved(1);
    expect(set(story, 3, 'The service is retired in spring')).toEqual(['tier.set']);
    expect(story.notice()).toEqual(['change.noticed']);
    expect(counts(story)).toBe(3);
  });

  it('is set with a reason, by nobody else, and once', () => {
    const story = new Story();
    expect(set(story, 2, ' ')).toMatchObject({ kind: 'not met', items: [{ item: 'a reason' }] });
    for (const who of ['owner', 'serviceOwner', 'capacity', 'stranger'] as const) expect(set(story, 2, 'Because', who)).toEqual({ kind: 'not your part', needs: ['SMS manager'] });
    // What counts anyway may be confirmed: from then on the field proposes nothing.
    expect(set(story, 3)).toEqual(['tier.set']);
    expect(set(story, 3)).toEqual([]);
    propose(story, 1);
    expect(counts(story)).toBe(3);
  });

  it('an older record, whose plan was approved anew after its field was loosened, keeps the tier it was approved with', () => {
    const strict = approved(1);
    const mild = approved(3);
    // Version 2 as it was recorded when the field alone decided.
    const later = mild.events.map((event) => {
      const data = event.data as Record<string, unknown>;
      const renumbered = 'submission' in data ? { ...data, submission: (data.submission as number) + strict.events.length } : data;
      return { ...event, sequence: event.sequence + strict.events.length, data: ('version' in renumbered ? { ...renumbered, version: 2 } : renumbered) as never };
    });
    const record = foldRecord([...strict.events, ...later]);
    expect(record.approvals.versions.map(({ commitment }) => commitment?.objective.riskTier)).toEqual([1, 3]);
    expect(tierInForce(record.approvals, mild.situation.facts)).toBe(3);
  });
});
