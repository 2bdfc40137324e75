import fc from 'fast-check';
import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { conditionSettings, gateSettings, readSettings } from '../../../src/domain/gate/gateSettings';
import type { GateVerdict } from '../../../src/domain/gate/gateVerdict';
import { judgeApproved } from '../../../src/domain/gate/judgeApproved';
import { judgeReady } from '../../../src/domain/gate/judgeReady';
import { sayGate } from '../../../src/domain/gate/sayGate';
import { sayIllegible } from '../../../src/domain/gate/sayIllegible';
import { ruleById } from '../../../src/domain/score/catalogue';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile1, profiles } from '../../../src/domain/score/profile';
import type { Scoring } from '../../../src/domain/score/score';
import { specimen } from '../../../src/domain/score/specimens';
import { Story } from '../approval/situations';

const say = (verdict: GateVerdict): string | undefined => (verdict.kind === 'passes' ? undefined : sayGate(verdict, 'SMO-9'));
const ready = (story: Story, scoring: Scoring = story.setting.scoring): string | undefined => say(judgeReady(story.situation, scoring, { profile: profile1, today: story.day }));
const approved = (story: Story): string | undefined => say(judgeApproved(story.situation));

/** A plan that was submitted and approved as it stands. */
function approvedStory(): Story {
  const story = new Story();
  const { hash } = story.situation;
  story.do((situation, acting, setting) => submitPlan(situation, acting, { seen: hash, note: { what: 'The plan', why: 'It was asked for' } }, setting), 'owner');
  story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: hash, role: 'service owner', means: ['objective and measure', 'plan and work'] }, setting), 'serviceOwner');
  story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: hash, role: 'SMS manager', means: ['evaluation'] }, setting), 'smsManager');
  expect(story.record.approvals.versions).toHaveLength(1);
  return story;
}

describe('The gate for plans that are ready', () => {
  it('is open to a plan in which nothing is missing', () => expect(ready(new Story())).toBeUndefined());

  it('names what is missing by where it is done, and opens for a rule that is not insisted on until the day after its last', () => {
    const story = new Story();
    story.overrides = { resources: { kind: 'absent' } };
    const said = ready(story);
    expect(said).toMatch(/^The delivery plan of SMO-9 is not ready for approval\. Resources · /);
    for (const rule of ['RES-01', 'RES-02']) story.append([{ type: 'rule.waived', data: { rule, reason: 'Agreed with the board', until: '2026-11-21' } }], 'account-sms-manager');
    expect(ready(story)).toBeUndefined();
    story.day = '2026-11-22';
    expect(ready(story)).toBe(said);
  });

  it('is closed to an element that says too little, though no gate of it is open', () => {
    const story = new Story();
    const { scoring } = story.setting;
    if (scoring.kind !== 'scored') throw new Error('The sound plan can be scored');
    expect(ready(story, { kind: 'scored', score: { ...scoring.score, incompleteElements: ['when'] } })).toBe('The delivery plan of SMO-9 is not ready for approval. When · say more: half or less of it is there.');
  });

  it('is closed while a rule that counts cannot be told, and says which', () => {
    const untold = judgePlan(specimen({ timing: { kind: 'newer', version: 2 } }), profile1);
    expect(ready(new Story(), untold)).toMatch(/^It cannot be told whether .* SMO-9 is ready for approval\. When · .*\. Try again in a minute\.$/);
  });

  it('rests on no work item: what Jira’s search is behind of opens it to nobody', () => {
    for (const { rules, blocksApproval = [] } of profiles) {
      const stopping = Object.keys(rules).filter((id) => ['GP', 'GQ', 'approval'].includes(rules[id]!.severity) || blocksApproval.includes(id));
      expect(stopping.length).toBeGreaterThan(5);
      expect(stopping.filter((id) => ruleById(id).reads?.includes('work'))).toEqual([]);
    }
  });
});

describe('The gate for plans that are approved', () => {
  it('is closed until the last approval, and then open to both', () => {
    expect(approved(new Story())).toBe('No version of the delivery plan of SMO-9 is approved. Approval and changes · submit the plan for approval.');
    const story = approvedStory();
    expect([ready(story), approved(story)]).toEqual([undefined, undefined]);
  });

  it('stays open to what was approved when the rules have become harder since', () => {
    const story = approvedStory();
    const { scoring } = story.setting;
    if (scoring.kind !== 'scored') throw new Error('The sound plan can be scored');
    const harder: Scoring = { kind: 'scored', score: { ...scoring.score, findings: scoring.score.findings.map((one) => ({ ...one, outcome: 'unmet' as const })) } };
    expect(ready(story, harder)).toBeUndefined();
  });

  it.each<[string, Story['overrides'], RegExp | undefined]>([
    ['a correction of the title', { issue: { id: '10042', key: 'SMO-9', summary: 'Fewer repeat incidents!', created: '2026-11-02' } }, undefined],
    ['a later end', { due: '2027-09-30' }, /no longer what was approved as version 1\. When · .*2027-09-30\. Have it approved again, or undo the change\.$/],
    ['another owner', { owner: { kind: 'account', accountId: 'account-else', displayName: 'Else', active: true, accountType: 'atlassian' } }, /Who is responsible · .*account-else/],
    ['other activities', { plannedWork: { activities: [] } }, /What will be done · /],
  ])('after %s: says what is no longer as approved, or nothing', (_, overrides, expected) => {
    const story = approvedStory();
    story.overrides = overrides;
    const said = approved(story);
    if (expected === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(expected);
  });

  it('asks for a confirmation where nothing but a policy or requirement has changed', () => {
    const story = approvedStory();
    const { situation } = story;
    const { commitment } = situation;
    const context = [{ id: 'policy-statement:pol-1', version: '1' }];
    const version = { ...situation.record.approvals.versions[0]!, commitment: { ...commitment, objective: { ...commitment.objective, context } } };
    const moved = { ...commitment, objective: { ...commitment.objective, context: [{ ...context[0]!, version: '2' }] } };
    const verdict = judgeApproved({ ...situation, commitment: moved, record: { ...situation.record, approvals: { ...situation.record.approvals, versions: [version] } } });
    expect(say(verdict)).toMatch(/no longer what was approved as version 1\. Objective · .* Confirm that the plan still answers it, or revise the plan\.$/);
  });

  it.each(['suspended', 'cancelled', 'superseded'] as const)('is closed, like the other, to an objective that is %s', (state) => {
    const story = approvedStory();
    story.record = { ...story.record, lifecycle: { state } };
    expect(approved(story)).toMatch(new RegExp(`^SMO-9 is ${state}`));
    expect(ready(story)).toBe(approved(story));
  });

  it('is open to an objective that was closed: its last transition is still to be made', () => {
    const story = approvedStory();
    story.record = { ...story.record, lifecycle: { state: 'closed' } };
    expect(approved(story)).toBeUndefined();
  });
});

describe('What a gate says', () => {
  it('is bounded, whatever stands in the plan', () => {
    const story = approvedStory();
    story.overrides = { plannedWork: { activities: Array.from({ length: 60 }, (_, i) => ({ id: `n${i}`, text: `${'long '.repeat(400)}${i}` })) } };
    const said = approved(story)!;
    expect(said).toMatch(/; and \d+ more\. Have it approved again/);
    expect(said.length).toBeLessThan(1_100);
  });

  it('names the elements of which fields cannot be read', () => {
    const said = sayIllegible([{ field: 'timing', kind: 'newer', version: 3 }, { field: 'planned-work', kind: 'unreadable', place: 'x', expected: 'y', came: 'z' }], 'SMO-9');
    expect(said).toBe('The delivery plan of SMO-9 cannot be judged. When · was written by a newer version of the app; What will be done · holds something that cannot be read; enter it again.');
  });
});

describe('The settings of a rule', () => {
  it('are read from what Jira gives a function and from what it gives a page', () => {
    const settings = { version: 1, site: 'here', others: 'pass' };
    expect(readSettings(gateSettings, settings, 'here')).toEqual({ kind: 'settings', settings });
    expect(readSettings(gateSettings, JSON.stringify(settings), 'here')).toEqual({ kind: 'settings', settings });
    expect(readSettings(gateSettings, settings, 'there')).toEqual({ kind: 'of another site' });
    for (const nothing of [undefined, null, '', ' ', {}, '{}', 'null']) expect(readSettings(gateSettings, nothing, 'here')).toEqual({ kind: 'none' });
    expect(readSettings(conditionSettings, { ...settings, field: 'summary', when: 'ready' }, 'here')).toMatchObject({ kind: 'unreadable', place: 'settings.field' });
  });

  it('of any other form never are settings, and never a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string()), (given) => {
        expect(['none', 'unreadable']).toContain(readSettings(gateSettings, given, 'here').kind);
      }),
    );
  });
});
