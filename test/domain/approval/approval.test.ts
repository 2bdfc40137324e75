import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { confirmContext } from '../../../src/domain/approval/confirmContext';
import { delegateApproval } from '../../../src/domain/approval/delegateApproval';
import { needsReapproval, pendingSubmission, versionInForce } from '../../../src/domain/approval/approvals';
import { recordMinutes } from '../../../src/domain/approval/recordMinutes';
import { returnPlan } from '../../../src/domain/approval/returnPlan';
import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { withdrawPlan } from '../../../src/domain/approval/withdrawPlan';
import { commitmentText } from '../../../src/domain/commitment/commitmentHash';
import { soundMetric } from '../../../src/domain/score/specimens';
import { cast, Story, type Cast } from './situations';

const note = { what: 'First plan', why: 'The portal agreement asks for it' };
const means: Record<string, string[]> = { 'service owner': ['objective and measure', 'plan and work'], 'SMS manager': ['evaluation'], 'capacity approver': [] };

const submit = (story: Story, who: Cast = 'owner', seen = story.situation.hash) =>
  story.do((situation, acting, setting) => submitPlan(situation, acting, { seen, note }, setting), who);
const approve = (story: Story, who: Cast, role: string, seen = story.situation.hash) =>
  story.do((situation, acting, setting) => approvePlan(situation, acting, { seen, role, means: means[role] ?? [] }, setting), who);

/** A story whose plan is approved as version 1 by its two approvers. */
function approved(): Story {
  const story = new Story();
  submit(story);
  approve(story, 'serviceOwner', 'service owner');
  approve(story, 'smsManager', 'SMS manager');
  return story;
}

describe('Submitting a plan', () => {
  it('puts before the approvers exactly what stands there', () => {
    const story = new Story();
    expect(submit(story)).toEqual(['approval.requested']);
    expect(pendingSubmission(story.record.approvals)).toMatchObject({ version: 1, class: 'first', hash: story.situation.hash, until: '2026-12-20', required: [{ role: 'service owner' }, { role: 'SMS manager' }] });
  });

  it('stays quiet when exactly this is waiting, also when work was added meanwhile', () => {
    const story = new Story();
    submit(story);
    story.work = [...story.work, '10103'];
    expect(submit(story)).toEqual([]);
  });

  it('ends the older submission when the plan has changed since', () => {
    const story = new Story();
    submit(story);
    story.overrides = { due: '2027-07-15' };
    expect(submit(story)).toEqual(['approval.invalidated', 'approval.requested']);
    expect(story.record.approvals.submissions.map(({ ended }) => ended?.how)).toEqual(['changed', undefined]);
  });

  it('REG-06 · fires: is refused with every open gate at once, and writes nothing', () => {
    const story = new Story();
    story.overrides = { resources: { lines: [], noneExtra: undefined }, evaluation: { metrics: [{ ...soundMetric, excluded: undefined, nothingExcluded: undefined, target: undefined }] } };
    const refusal = submit(story);
    expect(refusal).toMatchObject({ kind: 'not met' });
    const rules = (refusal as { items: { rule?: string }[] }).items.flatMap(({ rule }) => rule ?? []);
    expect(rules).toEqual(expect.arrayContaining(['RES-01', 'EVL-02', 'EVL-03']));
    expect(story.events).toEqual([]);
  });

  it('REG-06 · silent: a plan with every gate met is taken', () => {
    expect(submit(new Story())).toEqual(['approval.requested']);
  });

  it('OBJ-17 · fires: without metric definition and data source there is nothing to approve', () => {
    const story = new Story();
    story.overrides = { evaluation: { metrics: [] } };
    expect(submit(story)).toMatchObject({ kind: 'not met', items: expect.arrayContaining([expect.objectContaining({ rule: 'EVL-01' })]) });
    expect(story.events).toEqual([]);
  });

  it('COM-03 · fires: a note that does not say what and why is refused', () => {
    const story = new Story();
    const refusal = story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: situation.hash, note: { what: ' ', why: '' } }, setting), 'owner');
    expect(refusal).toEqual({ kind: 'not met', items: [{ item: 'note says what', facts: {} }, { item: 'note says why', facts: {} }] });
  });

  it('is refused to somebody without a part in it, to a stale screen, without an approval rule, and where nobody holds a role', () => {
    const story = new Story();
    expect(submit(story, 'stranger')).toMatchObject({ kind: 'not your part', needs: expect.arrayContaining(['accountable owner']) });
    expect(submit(story, 'owner', 'a'.repeat(64))).toMatchObject({ kind: 'stale', seen: 'a'.repeat(64) });
    story.holders = {};
    expect(submit(story)).toMatchObject({ kind: 'not met', items: [{ item: 'nobody holds the role', facts: { role: 'service owner' } }, { facts: { role: 'SMS manager' } }] });
    story.rule = undefined;
    expect(submit(story)).toMatchObject({ kind: 'not met', items: [{ item: 'no approval rule', facts: { tier: 3 } }] });
    expect(story.events).toEqual([]);
  });

  it('PLN-11 · fires: capacity of M or more asks the capacity approver', () => {
    const story = new Story();
    story.rule!.required = [...story.rule!.required, { role: 'capacity approver', when: 'capacity of M or more', means: ['capacity'] }];
    submit(story);
    expect(pendingSubmission(story.record.approvals)?.required.map(({ role }) => role)).toContain('capacity approver');
  });

  it('PLN-11 · silent: capacity of S asks nobody more', () => {
    const story = new Story();
    story.rule!.required = [...story.rule!.required, { role: 'capacity approver', when: 'capacity of M or more', means: ['capacity'] }];
    story.overrides = { resources: { lines: [{ id: 'r1', type: 'people', name: 'Problem analyst', band: 'S', period: 'Jan to Jun' }] } };
    submit(story);
    expect(pendingSubmission(story.record.approvals)?.required.map(({ role }) => role)).not.toContain('capacity approver');
  });
});

describe('Approving a plan', () => {
  it('PLN-27 · fires: with one of two roles given, the plan is not approved', () => {
    const story = new Story();
    submit(story);
    expect(approve(story, 'serviceOwner', 'service owner')).toEqual(['approval.given']);
    expect(story.record.lifecycle.state).toBe('draft');
    expect(versionInForce(story.record.approvals)).toBeUndefined();
  });

  it('PLN-27 · silent: with service owner and SMS manager the version is frozen', () => {
    const story = approved();
    expect(story.record.lifecycle.state).toBe('approved');
    expect(versionInForce(story.record.approvals)).toMatchObject({ number: 1, note: { ...note, effectiveFrom: '2026-11-20' }, approvals: [{ role: 'service owner' }, { role: 'SMS manager' }] });
  });

  it('stays quiet when the same person approves the same twice, before and after the last approval', () => {
    const story = new Story();
    submit(story);
    approve(story, 'serviceOwner', 'service owner');
    expect(approve(story, 'serviceOwner', 'service owner')).toEqual([]);
    approve(story, 'smsManager', 'SMS manager');
    expect(approve(story, 'smsManager', 'SMS manager')).toEqual([]);
  });

  it('is refused to a third, to a role taken already, and without what the role binds to', () => {
    const story = new Story();
    submit(story);
    expect(approve(story, 'stranger', 'service owner')).toEqual({ kind: 'not your part', needs: ['required approver'] });
    expect(approve(story, 'smsManager', 'service owner')).toMatchObject({ kind: 'not your part' });
    const refusal = story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: situation.hash, role: 'service owner', means: ['plan and work'] }, setting), 'serviceOwner');
    expect(refusal).toEqual({ kind: 'not met', items: [{ item: 'meaning stated', facts: { meaning: 'objective and measure' } }] });
  });

  it('never approves what was not shown: not another hash, and not a plan edited after it was submitted', () => {
    const story = new Story();
    submit(story);
    expect(approve(story, 'serviceOwner', 'service owner', 'b'.repeat(64))).toMatchObject({ kind: 'stale' });
    const seen = story.situation.hash;
    story.overrides = { definition: { statement: 'Reduce incidents.' } };
    expect(approve(story, 'serviceOwner', 'service owner', seen)).toMatchObject({ kind: 'stale', seen });
  });

  it('adding work between submission and approval breaks no promise', () => {
    const story = new Story();
    submit(story);
    const seen = story.situation.hash;
    story.work = [...story.work, '10103'];
    expect(approve(story, 'serviceOwner', 'service owner', seen)).toEqual(['approval.given']);
  });

  it('GOV-16 · fires: nobody approves what they own or wrote, unless the rule allows it', () => {
    const story = new Story();
    story.holders['service owner'] = [cast.owner.actor, cast.serviceOwner.actor];
    submit(story);
    expect(approve(story, 'owner', 'service owner')).toEqual({ kind: 'not met', items: [{ item: 'somebody else approves', facts: { role: 'service owner' } }] });
    const written = new Story();
    written.authors = [cast.serviceOwner.actor];
    submit(written);
    expect(approve(written, 'serviceOwner', 'service owner')).toMatchObject({ items: [{ item: 'somebody else approves' }] });
  });

  it('GOV-16 · silent: an allowed approval of one’s own is marked, and one other must approve too', () => {
    const story = new Story();
    story.rule = { ...story.rule!, selfApprovalAllowed: true };
    story.holders['service owner'] = [cast.owner.actor];
    submit(story);
    expect(approve(story, 'owner', 'service owner')).toEqual(['approval.given']);
    expect(pendingSubmission(story.record.approvals)?.given).toMatchObject([{ self: true }]);
    expect(approve(story, 'smsManager', 'SMS manager')).toEqual(['approval.given', 'plan.approved']);
  });

  it('GOV-16 · fires: approvals by owner and author alone never freeze a version', () => {
    const story = new Story();
    story.rule = { ...story.rule!, selfApprovalAllowed: true, required: [{ role: 'service owner', when: 'always', means: [] }] };
    story.holders['service owner'] = [cast.owner.actor];
    submit(story);
    expect(approve(story, 'owner', 'service owner')).toEqual({ kind: 'not met', items: [{ item: 'an independent approver', facts: {} }] });
  });

  it('one person fills two roles only where the rule allows it, and it is marked', () => {
    const story = new Story();
    story.holders['service owner'] = [cast.smsManager.actor];
    submit(story);
    approve(story, 'smsManager', 'SMS manager');
    expect(approve(story, 'smsManager', 'service owner')).toMatchObject({ items: [{ item: 'one role each' }] });
    const allowed = new Story();
    allowed.rule = { ...allowed.rule!, oneMayFillTwoRoles: true };
    allowed.holders['service owner'] = [cast.smsManager.actor];
    submit(allowed);
    approve(allowed, 'smsManager', 'SMS manager');
    expect(approve(allowed, 'smsManager', 'service owner')).toEqual(['approval.given', 'plan.approved']);
    expect(versionInForce(allowed.record.approvals)?.approvals.map(({ secondRole }) => secondRole)).toEqual([undefined, true]);
  });

  it('keeps the order where the rule has one', () => {
    const story = new Story();
    story.rule = { ...story.rule!, inOrder: true };
    submit(story);
    expect(approve(story, 'smsManager', 'SMS manager')).toEqual({ kind: 'not met', items: [{ item: 'an earlier approval', facts: { role: 'service owner' } }] });
  });

  it('is refused once it has waited too long, and the sweep says so once', () => {
    const story = new Story();
    submit(story);
    story.day = '2026-12-21';
    expect(approve(story, 'serviceOwner', 'service owner')).toMatchObject({ kind: 'not now', state: 'expired' });
    expect(story.notice()).toEqual(['approval.expired']);
    expect(story.notice()).toEqual([]);
  });

  it('may be delegated by who holds the role, where the rule allows it, until a day', () => {
    const story = new Story();
    submit(story);
    const delegate = (who: Cast, until: string) => story.do((situation, acting, setting) => delegateApproval(situation, acting, { role: 'service owner', to: cast.capacity.actor, until }, setting, true), who);
    expect(delegate('stranger', '2026-11-30')).toMatchObject({ kind: 'not your part' });
    expect(delegate('serviceOwner', '2026-11-01')).toMatchObject({ items: [{ item: 'a day to come' }] });
    expect(delegate('serviceOwner', '2026-11-30')).toEqual(['approval.delegated']);
    expect(delegate('serviceOwner', '2026-11-30')).toEqual([]);
    expect(approve(story, 'capacity', 'service owner')).toEqual(['approval.given']);
    expect(pendingSubmission(story.record.approvals)?.given).toMatchObject([{ delegatedFrom: cast.serviceOwner.actor }]);
  });
});

describe('GOV-07 · Signed minutes approve as well', () => {
  const minutes = (story: Story, who: Cast, change: object = {}) =>
    story.do((situation, acting, setting) => recordMinutes(situation, acting, {
      seen: situation.hash,
      approvals: [{ approver: cast.serviceOwner.actor, role: 'service owner' }, { approver: cast.smsManager.actor, role: 'SMS manager' }],
      reference: 'Minutes of the service board, 20 November, item 3',
      heldOn: '2026-11-20',
      ...change,
    }, setting), who);

  it('and the kind is kept with them', () => {
    const story = new Story();
    submit(story);
    expect(minutes(story, 'smsManager')).toEqual(['approval.given', 'approval.given', 'plan.approved']);
    expect(versionInForce(story.record.approvals)?.approvals).toMatchObject([{ kind: 'signed minutes', minutes: { heldOn: '2026-11-20' } }, { kind: 'signed minutes' }]);
    expect(minutes(story, 'smsManager')).toEqual([]);
  });

  it('one role after the other, quietly when the same is recorded again, and one approval for each role', () => {
    const story = new Story();
    submit(story);
    const first = { approvals: [{ approver: cast.serviceOwner.actor, role: 'service owner' }] };
    expect(minutes(story, 'smsManager', { approvals: [...first.approvals, ...first.approvals] })).toMatchObject({ items: [{ item: 'one approval for each role' }] });
    expect(minutes(story, 'smsManager', first)).toEqual(['approval.given']);
    expect(minutes(story, 'smsManager', first)).toEqual([]);
    expect(minutes(story, 'smsManager')).toEqual(['approval.given', 'plan.approved']);
  });

  it('but not of a meeting to come or from before, not without a place, and not by who held no role that day', () => {
    const story = new Story();
    submit(story);
    expect(minutes(story, 'owner')).toMatchObject({ kind: 'not your part' });
    expect(minutes(story, 'smsManager', { heldOn: '2026-11-21' })).toMatchObject({ items: [{ item: 'the meeting has been held' }] });
    expect(minutes(story, 'smsManager', { heldOn: '2026-11-19', reference: '' })).toMatchObject({ items: [{ item: 'minutes say where they are' }, { item: 'the meeting saw what was submitted' }] });
    expect(minutes(story, 'smsManager', { approvals: [{ approver: 'account-stranger', role: 'service owner' }] })).toMatchObject({ items: [{ item: 'held the role on the day' }] });
    expect(minutes(story, 'smsManager', { approvals: [{ approver: 'account-stranger', role: 'caretaker' }] })).toMatchObject({ items: [{ item: 'a role that is asked for' }, { item: 'held the role on the day' }] });
    expect(minutes(story, 'smsManager', { seen: 'c'.repeat(64) })).toMatchObject({ kind: 'stale' });
  });
});

describe('An approval of what came to nothing', () => {
  it('is not taken for done when it is repeated: whoever gave it learns what became of the submission', () => {
    const story = new Story();
    submit(story);
    const seen = story.situation.hash;
    expect(approve(story, 'serviceOwner', 'service owner')).toEqual(['approval.given']);
    story.do((situation, acting) => returnPlan(situation, acting, { seen, reasons: [{ element: 'when', reason: 'No date' }] }), 'smsManager');
    expect(approve(story, 'serviceOwner', 'service owner', seen)).toMatchObject({ kind: 'not now', state: 'returned' });
  });
});

describe('Nobody gets around the separation', () => {
  it('by recording the minutes in which others approved their own plan', () => {
    const story = new Story();
    submit(story, 'smsManager');
    const refusal = story.do((situation, acting, setting) => recordMinutes(situation, acting, {
      seen: situation.hash, approvals: [{ approver: cast.serviceOwner.actor, role: 'service owner' }], reference: 'Item 3', heldOn: '2026-11-20',
    }, setting), 'smsManager');
    expect(refusal).toMatchObject({ items: [{ item: 'somebody else records the minutes' }] });
  });

  it('by delegating their role to somebody who then approves for them', () => {
    const story = new Story();
    story.holders['service owner'] = [cast.owner.actor];
    submit(story);
    story.do((situation, acting, setting) => delegateApproval(situation, acting, { role: 'service owner', to: cast.capacity.actor, until: '2026-11-30' }, setting, true), 'owner');
    expect(approve(story, 'capacity', 'service owner')).toMatchObject({ items: [{ item: 'somebody else approves' }] });
  });

  it('and a version never takes effect before it is submitted', () => {
    const story = new Story();
    const refusal = story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: situation.hash, note: { ...note, effectiveFrom: '2026-11-01' } }, setting), 'owner');
    expect(refusal).toMatchObject({ items: [{ item: 'a day to come' }] });
  });
});

describe('Returning and withdrawing', () => {
  const back = (story: Story, who: Cast, reason = 'Nothing says whether planned maintenance counts') =>
    story.do((situation, acting) => returnPlan(situation, acting, { seen: situation.hash, reasons: [{ element: 'evaluated', reason }] }), who);
  const withdraw = (story: Story, who: Cast) => story.do((situation, acting) => withdrawPlan(situation, acting, {}), who);

  it('gives the plan back to its owner with a reason for each element', () => {
    const story = new Story();
    submit(story);
    expect(back(story, 'stranger')).toMatchObject({ kind: 'not your part' });
    expect(back(story, 'serviceOwner', '  ')).toEqual({ kind: 'not met', items: [{ item: 'a reason', facts: {} }] });
    expect(back(story, 'serviceOwner')).toEqual(['approval.returned']);
    expect(back(story, 'smsManager')).toMatchObject({ kind: 'not now', state: 'returned' });
    expect(approve(story, 'smsManager', 'SMS manager')).toMatchObject({ kind: 'not now', state: 'returned' });
  });

  it('takes a submission back, once', () => {
    const story = new Story();
    expect(withdraw(story, 'owner')).toMatchObject({ kind: 'not now', state: 'not submitted' });
    submit(story);
    expect(withdraw(story, 'stranger')).toMatchObject({ kind: 'not your part' });
    expect(withdraw(story, 'owner')).toEqual(['approval.withdrawn']);
    expect(withdraw(story, 'owner')).toEqual([]);
  });
});

describe('GOV-03 · An approved version', () => {
  it('stays readable to the byte, whatever happens to the plan afterwards', () => {
    const story = approved();
    const text = commitmentText(story.record.approvals.versions[0]!.commitment!);
    story.overrides = { due: '2027-09-30' };
    story.notice();
    submit(story);
    approve(story, 'serviceOwner', 'service owner');
    expect(commitmentText(story.record.approvals.versions[0]!.commitment!)).toBe(text);
  });

  it('is followed by the next number when a change is approved; until then it stays in force', () => {
    const story = approved();
    story.overrides = { due: '2027-09-30' };
    expect(story.notice()).toEqual(['change.noticed']);
    expect(needsReapproval(story.record.approvals)).toBe(true);
    submit(story);
    expect(pendingSubmission(story.record.approvals)).toMatchObject({ version: 2, class: 'T2', required: [{ role: 'service owner' }] });
    expect(versionInForce(story.record.approvals)?.number).toBe(1);
    expect(approve(story, 'serviceOwner', 'service owner')).toEqual(['approval.given', 'plan.approved']);
    expect(story.record.approvals.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(needsReapproval(story.record.approvals)).toBe(false);
  });

  it.each<[string, string, object | undefined, string[] | undefined, string]>([
    ['GOV-04 · fires: an activity removed is a change of scope', 'T1', { plannedWork: { activities: [] } }, undefined, 'change.noticed'],
    ['GOV-04 · fires: promised work removed is a change of scope', 'T1', undefined, ['10101'], 'change.noticed'],
    ['GOV-05 · fires: a later end is a change of time', 'T2', { due: '2027-08-30' }, undefined, 'change.noticed'],
    ['GOV-06 · fires: a resource line taken away is a change of resources', 'T2', { resources: { lines: [] } }, undefined, 'change.noticed'],
    ['UPD-06 · silent: a mended capital is editorial and carried over', 'T4', { definition: { statement: 'Reduce Repeat incidents of the customer portal from 24 % to 15 % by 30 June 2027.' } }, undefined, 'approval.carried'],
  ])('%s', (_, kind, overrides, work, event) => {
    const story = approved();
    if (overrides) story.overrides = overrides;
    if (work) story.work = work;
    expect(story.notice()).toEqual([event]);
    expect(story.notice()).toEqual([]);
    if (kind === 'T4') {
      expect(needsReapproval(story.record.approvals)).toBe(false);
      expect(submit(story)).toMatchObject({ kind: 'not met', items: [{ item: 'nothing to approve' }] });
    } else {
      expect(story.record.approvals.change?.class).toBe(kind);
    }
  });

  it('GOV-04 · silent: added work is an event and changes nothing', () => {
    const story = approved();
    story.work = [...story.work, '10103'];
    expect(story.notice()).toEqual(['work.added']);
    expect(story.notice()).toEqual([]);
    expect(story.record.approvals.change).toBeUndefined();
  });

  it('is in force again, without anybody’s doing, once a change is taken back', () => {
    const story = approved();
    story.overrides = { due: '2027-09-30' };
    story.notice();
    story.overrides = {};
    expect(story.notice()).toEqual(['change.reverted']);
    expect(needsReapproval(story.record.approvals)).toBe(false);
  });

  it('a target made easier is always told as such', () => {
    const story = approved();
    story.overrides = { evaluation: { metrics: [{ ...soundMetric, target: { value: 20, unit: '%' } }] } };
    story.notice();
    expect(story.record.approvals.change?.differences.some(({ easier }) => easier === true)).toBe(true);
  });

  it('a changed policy is confirmed or the plan revised; it is not confirmed over another change', () => {
    const story = approved();
    const confirm = (who: Cast) => story.do((situation, acting) => confirmContext(situation, acting, { seen: situation.hash, reason: 'The new text asks for the same' }), who);
    expect(confirm('owner')).toEqual([]);
    story.overrides = { due: '2027-09-30' };
    expect(confirm('owner')).toMatchObject({ items: [{ item: 'nothing else has changed' }] });
    expect(confirm('stranger')).toMatchObject({ kind: 'not your part' });
  });
});
