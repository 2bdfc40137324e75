import type { ApprovalSetting } from '../../../src/domain/approval/approvalSetting';
import { noticeChange } from '../../../src/domain/approval/noticeChange';
import { tierInForce } from '../../../src/domain/approval/tierInForce';
import { buildCommitment } from '../../../src/domain/commitment/buildCommitment';
import { commitmentHash } from '../../../src/domain/commitment/commitmentHash';
import type { Decision, RecordRefusal, Standing } from '../../../src/domain/record/decision';
import { emptyRecord, foldRecord, type ObjectiveRecord } from '../../../src/domain/record/objectiveRecord';
import type { NewRecord, RecordedEvent } from '../../../src/domain/record/recordedEvent';
import type { Acting, Situation } from '../../../src/domain/record/situation';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile1, type Profile } from '../../../src/domain/score/profile';
import { specimen, type SpecimenOverrides } from '../../../src/domain/score/specimens';

/** The people of these stories, and what they are to the objective. */
export const cast = {
  owner: { actor: 'account-problem-manager', standings: ['accountable owner'], roles: [] },
  serviceOwner: { actor: 'account-service-owner', standings: [], roles: ['service owner'] },
  smsManager: { actor: 'account-sms-manager', standings: ['SMS manager', 'manages objectives'], roles: ['SMS manager'] },
  capacity: { actor: 'account-capacity', standings: [], roles: ['capacity approver'] },
  stranger: { actor: 'account-stranger', standings: [], roles: [] },
} as const satisfies Record<string, { actor: string; standings: readonly Standing[]; roles: readonly string[] }>;
export type Cast = keyof typeof cast;

/** One objective as its record and its plan move on: what is decided is appended, as the ledger would. */
export class Story {
  record: ObjectiveRecord = emptyRecord;
  events: RecordedEvent[] = [];
  overrides: SpecimenOverrides = {};
  work: string[] = ['10101', '10102'];
  day = '2026-11-20';
  authors: string[] = [];
  profile: Profile = profile1;
  rule: ApprovalSetting['rule'] = {
    id: 'tier-3', version: 1, maxAgeDays: 30, delegationAllowed: true, selfApprovalAllowed: false, oneMayFillTwoRoles: false, inOrder: false,
    required: [
      { role: 'service owner', when: 'always', means: ['objective and measure', 'plan and work'] },
      { role: 'SMS manager', when: 'always', means: ['evaluation'] },
    ],
  };
  holders: Record<string, string[]> = {
    'service owner': [cast.serviceOwner.actor],
    'SMS manager': [cast.smsManager.actor],
    'capacity approver': [cast.capacity.actor],
  };

  get at(): string {
    return `${this.day}T09:00:00.000Z`;
  }

  get situation(): Situation {
    const facts = specimen(this.overrides);
    const built = buildCommitment(facts, { work: this.work, riskTier: tierInForce(this.record.approvals, facts) });
    if (built.kind === 'refused') throw new Error('These stories have plans that can be read');
    return { record: this.record, facts, commitment: built.commitment, hash: commitmentHash(built.commitment), status: 'todo' };
  }

  get setting(): ApprovalSetting {
    const facts = specimen(this.overrides);
    return {
      rule: this.rule,
      holders: (role) => this.holders[role] ?? [],
      profile: this.profile,
      scoring: judgePlan(facts, this.profile),
      seen: { work: { total: this.work.length, todo: this.work.length, inProgress: 0, done: 0 }, evidence: [] },
      authors: this.authors,
    };
  }

  acting(who: Cast): Acting {
    const { actor, standings, roles } = cast[who];
    const required = this.record.approvals.submissions.at(-1)?.required ?? [];
    const approver = roles.some((role) => required.some((one) => one.role === role));
    return { actor, at: this.at, roles: roles.map((role) => ({ role })), standings: new Set<Standing>([...standings, ...(approver ? (['required approver'] as const) : [])]) };
  }

  /** Decides and appends; gives the refusal, or the types of what was written. */
  do(decide: (situation: Situation, acting: Acting, setting: ApprovalSetting) => Decision, who: Cast): RecordRefusal | string[] {
    const decision = decide(this.situation, this.acting(who), this.setting);
    if (decision.kind === 'refused') return decision.refusal;
    if (decision.kind === 'done already') return [];
    this.append(decision.events, cast[who].actor);
    return decision.events.map(({ type }) => type);
  }

  /** Looks at what stands in Jira, as the sweep would. */
  notice(): string[] {
    const events = noticeChange(this.situation, this.day, {});
    this.append(events, 'app');
    return events.map(({ type }) => type);
  }

  append(events: readonly NewRecord[], actor: string): void {
    // Through JSON, because that is what the ledger keeps.
    const recorded = events.map(({ type, data }, at): RecordedEvent => ({
      sequence: this.events.length + at + 1, type, actor, at: this.at, hash: 'f'.repeat(64), data: JSON.parse(JSON.stringify(data)),
    }));
    this.events.push(...recorded);
    this.record = foldRecord(recorded, this.record);
    if (this.record.setAside.length > 0) throw new Error(JSON.stringify(this.record.setAside));
  }
}
