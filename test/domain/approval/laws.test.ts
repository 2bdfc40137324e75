import fc from 'fast-check';
import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { hashAgainst } from '../../../src/domain/approval/standsAs';
import { pendingSubmission } from '../../../src/domain/approval/approvals';
import { recordMinutes } from '../../../src/domain/approval/recordMinutes';
import { returnPlan } from '../../../src/domain/approval/returnPlan';
import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { withdrawPlan } from '../../../src/domain/approval/withdrawPlan';
import { commitmentHash, commitmentText } from '../../../src/domain/commitment/commitmentHash';
import { moveObjective, type Moving } from '../../../src/domain/objective/lifecycle/moveObjective';
import { mayMove } from '../../../src/domain/objective/lifecycle/lifecycle';
import { foldRecord } from '../../../src/domain/record/objectiveRecord';
import { soundMetric, type SpecimenOverrides } from '../../../src/domain/score/specimens';
import { cast, Story, type Cast } from './situations';

/** Anything anybody may try, in any order, on a plan that changes underneath. */
type Step =
  | { do: 'submit' | 'return' | 'withdraw' | 'notice' | 'minutes'; who: Cast }
  | { do: 'approve'; who: Cast; role: string; stale: boolean }
  | { do: 'edit'; plan: number }
  | { do: 'work'; ids: string[] }
  | { do: 'move'; who: Cast; move: Moving }
  | { do: 'wait'; day: string };

const plans: SpecimenOverrides[] = [
  {},
  { due: '2027-09-30' },
  { definition: { statement: 'Reduce Repeat incidents of the customer portal from 24 % to 15 % by 30 June 2027.' } },
  { evaluation: { metrics: [{ ...soundMetric, target: { value: 20, unit: '%' } }] } },
  { resources: { lines: [] } },
  { plannedWork: { activities: [] } },
];
const who = fc.constantFrom<Cast>('owner', 'serviceOwner', 'smsManager', 'capacity', 'stranger');
const move = fc.oneof(
  fc.constant<Moving>({ move: 'accept', planDue: '2027-12-01' }),
  fc.constant<Moving>({ move: 'suspend', reason: 'The service is being moved' }),
  fc.constant<Moving>({ move: 'resume' }),
  fc.constant<Moving>({ move: 'begin evaluation' }),
  fc.constant<Moving>({ move: 'cancel', reason: 'The service ends' }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom<'submit' | 'return' | 'withdraw' | 'notice' | 'minutes'>('submit', 'submit', 'return', 'withdraw', 'notice', 'minutes'), who }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant<'approve'>('approve'), who, role: fc.constantFrom('service owner', 'SMS manager'), stale: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant<'edit'>('edit'), plan: fc.nat(plans.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant<'work'>('work'), ids: fc.subarray(['10101', '10102', '10103'], { minLength: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant<'move'>('move'), who, move }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant<'wait'>('wait'), day: fc.constantFrom('2026-11-20', '2026-12-05', '2027-01-10') }) },
);

function take(story: Story, taken: Step): void {
  if (taken.do === 'edit') story.overrides = plans[taken.plan]!;
  else if (taken.do === 'work') story.work = taken.ids;
  else if (taken.do === 'wait') story.day = taken.day > story.day ? taken.day : story.day;
  else if (taken.do === 'notice') story.notice();
  else {
    // What a screen last showed: the submission that waits, or the plan.
    const shown = pendingSubmission(story.record.approvals)?.hash ?? story.situation.hash;
    story.do((situation, acting, setting) => {
      switch (taken.do) {
        case 'submit': return submitPlan(situation, acting, { seen: situation.hash, note: { what: 'A plan', why: 'It is asked for' } }, setting);
        case 'return': return returnPlan(situation, acting, { seen: shown, reasons: [{ element: 'what', reason: 'Too little' }] });
        case 'withdraw': return withdrawPlan(situation, acting, {});
        case 'minutes': return recordMinutes(situation, acting, { seen: shown, approvals: [{ approver: cast.serviceOwner.actor, role: 'service owner' }], reference: 'Item 3', heldOn: story.day }, setting);
        case 'approve': return approvePlan(situation, acting, { seen: taken.stale ? 'e'.repeat(64) : shown, role: taken.role, means: ['objective and measure', 'plan and work', 'evaluation'] }, setting);
        case 'move': return moveObjective(situation, acting, taken.move);
        default: throw new Error(`No such step ${taken.do satisfies 'notice'}`);
      }
    }, taken.who);
  }
}

const told = (check: (story: Story, before: Story['record'], steps: number) => void): void =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const story = new Story();
      steps.forEach((taken, at) => {
        const before = story.record;
        take(story, taken);
        check(story, before, at);
      });
    }),
    { numRuns: 120 },
  );

describe('Whatever anybody does, in whatever order', () => {
  it('INV-02 · versions are numbered without gaps and never change once approved', () => {
    told((story, before) => {
      expect(story.record.approvals.versions.map(({ number }) => number)).toEqual(story.record.approvals.versions.map((_, at) => at + 1));
      const frozen = before.approvals.versions.map(({ commitment }) => commitmentText(commitment!));
      expect(story.record.approvals.versions.slice(0, frozen.length).map(({ commitment }) => commitmentText(commitment!))).toEqual(frozen);
    });
  });

  it('INV-03 and INV-04 · every required role approved the same content, one of them neither owner nor author, and nobody content they did not see', () => {
    told((story) => {
      for (const version of story.record.approvals.versions) {
        const submission = story.record.approvals.submissions.find(({ sequence }) => sequence === version.submission)!;
        expect(commitmentHash(version.commitment!)).toBe(version.hash);
        expect(new Set(version.approvals.map(({ hash }) => hash))).toEqual(new Set([version.hash]));
        expect(submission.required.every(({ role }) => version.approvals.some((one) => one.role === role))).toBe(true);
        expect(version.approvals.some(({ approver }) => approver !== cast.owner.actor && approver !== submission.by)).toBe(true);
      }
    });
  });

  it('INV-05 · nothing is approved while a gate is open', () => {
    told((story, before) => {
      if (story.record.approvals.versions.length === before.approvals.versions.length) return;
      const { scoring } = story.setting;
      expect(scoring.kind === 'scored' && scoring.score.openGates).toEqual([]);
    });
  });

  it('INV-18 · replaying the events gives the present state', () => {
    told((story) => expect(foldRecord(story.events)).toEqual(story.record));
  });

  it('INV-13 · after looking, a plan that departs from its approved version never passes for it', () => {
    told((story) => {
      story.notice();
      const { approvals } = story.record;
      const version = approvals.versions.at(-1);
      if (version === undefined) return;
      const same = hashAgainst(version.commitment!, story.situation.commitment) === version.hash;
      if (same) expect(approvals.change).toBeUndefined();
      else expect(approvals.change !== undefined || approvals.holdsFor !== version.hash).toBe(true);
      expect(story.notice()).toEqual([]);
    });
  });

  it('a state is left only the way the table of states has', () => {
    told((story, before) => {
      const { state } = story.record.lifecycle;
      if (state === before.lifecycle.state) return;
      expect(['cancelled', 'superseded']).not.toContain(before.lifecycle.state);
      const last = story.events.at(-1)!.type;
      expect(mayMove(before.lifecycle, last as never)).toBe(true);
    });
  });

  it('a refusal writes nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const story = new Story();
        for (const taken of steps) take(story, taken);
        const written = story.events.length;
        const refusal = story.do((situation, acting, setting) => approvePlan(situation, acting, { seen: 'd'.repeat(64), role: 'service owner', means: [] }, setting), 'serviceOwner');
        expect(Array.isArray(refusal)).toBe(false);
        expect(story.events).toHaveLength(written);
      }),
    );
  });
});
