import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { delegateApproval } from '../../../src/domain/approval/delegateApproval';
import { endDelegation } from '../../../src/domain/approval/endDelegation';
import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { cast, Story, type Cast } from './situations';

const role = 'service owner';
const to = cast.capacity.actor;
const from = cast.serviceOwner.actor;

function waiting(): Story {
  const story = new Story();
  story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: situation.hash, note: { what: 'First plan', why: 'Asked for' } }, setting), 'owner');
  return story;
}

const delegate = (story: Story, until: string, sees = true) => story.do((situation, acting, setting) => delegateApproval(situation, acting, { role, to, until }, setting, sees), 'serviceOwner');
const end = (story: Story, who: Cast, reason?: string) => story.do((situation, acting) => endDelegation(situation, acting, { role, from, to, ...(reason === undefined ? {} : { reason }) }), who);
const approve = (story: Story) => story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: situation.hash, role, means: ['objective and measure', 'plan and work'] }, setting), 'capacity');
const notTheirs = { kind: 'not your part', needs: ['required approver'] };

describe('GOV-02 · A delegated approval', () => {
  it('fires: is refused for longer than 90 days, and to somebody who may not see the objective', () => {
    const story = waiting();
    expect(delegate(story, '2027-02-19')).toEqual({ kind: 'not met', items: [{ item: 'delegated for 90 days at most', facts: { until: '2027-02-19', days: 91 } }] });
    expect(delegate(story, '2026-11-30', false)).toEqual({ kind: 'not met', items: [{ item: 'somebody who may see it', facts: { account: to } }] });
    expect(story.events.map(({ type }) => type)).toEqual(['approval.requested']);
  });

  it('silent: 90 days are allowed', () => {
    expect(delegate(waiting(), '2027-02-18')).toEqual(['approval.delegated']);
  });

  it('one that was recorded for years, when nothing limited it, holds for 90 days from the day it was given', () => {
    const story = waiting();
    story.rule = { ...story.rule!, maxAgeDays: 365 };
    story.append([{ type: 'approval.delegated', data: { role, to, until: '2036-12-31' } }], from);
    story.day = '2027-02-19';
    story.append([{ type: 'approval.withdrawn', data: { submission: 1 } }], cast.owner.actor);
    story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: situation.hash, note: { what: 'First plan', why: 'Asked for' } }, setting), 'owner');
    expect(approve(story)).toEqual(notTheirs);
    story.day = '2027-02-18';
    expect(approve(story)).toEqual(['approval.given']);
  });

  it('ends when whoever gave it or who manages objectives says so, and by nobody else; what was approved stays', () => {
    for (const who of ['serviceOwner', 'smsManager'] as const) {
      const story = waiting();
      delegate(story, '2026-12-01');
      expect(end(story, 'stranger')).toEqual({ kind: 'not your part', needs: ['manages objectives', 'SMS manager'] });
      expect(end(story, 'capacity')).toMatchObject({ kind: 'not your part' });
      expect(end(story, who, 'Back from holidays')).toEqual(['approval.delegationEnded']);
      expect(end(story, who)).toEqual([]);
      expect(approve(story)).toEqual(notTheirs);
    }
    const story = waiting();
    delegate(story, '2026-12-01');
    approve(story);
    end(story, 'serviceOwner');
    expect(story.record.approvals.submissions.at(-1)?.given).toMatchObject([{ approver: to, delegatedFrom: from }]);
  });

  it('may be given again after it was ended, and ending one that was never given names what is unknown', () => {
    const story = waiting();
    expect(end(story, 'serviceOwner')).toEqual({ kind: 'unknown', what: 'delegation', id: role });
    delegate(story, '2026-12-01');
    end(story, 'serviceOwner');
    expect(delegate(story, '2026-12-01')).toEqual(['approval.delegated']);
    expect(approve(story)).toEqual(['approval.given']);
  });
});
