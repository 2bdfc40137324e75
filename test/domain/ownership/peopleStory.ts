import type { Decision, RecordRefusal, Standing } from '../../../src/domain/record/decision';
import type { Acting, Situation } from '../../../src/domain/record/situation';
import { noticeOwner, type OwnerAccess } from '../../../src/domain/ownership/noticeOwner';
import { noticeExpired } from '../../../src/domain/resourcing/noticeExpired';
import { Story } from '../approval/situations';

/** The people of these stories, with what does not depend on the objective. */
export const who = {
  owner: { actor: 'account-problem-manager', standings: [], roles: [] },
  successor: { actor: 'account-successor', standings: [], roles: [] },
  manager: { actor: 'account-sms-manager', standings: ['SMS manager', 'manages objectives'], roles: ['SMS manager'] },
  contributor: { actor: 'account-analyst', standings: ['contributor'], roles: [] },
  lineManager: { actor: 'account-line-manager', standings: [], roles: [] },
  capacity: { actor: 'account-capacity', standings: [], roles: ['capacity approver'] },
  budget: { actor: 'account-budget', standings: [], roles: ['budget approver'] },
  serviceOwner: { actor: 'account-service-owner', standings: [], roles: ['service owner'] },
  stranger: { actor: 'account-stranger', standings: [], roles: [] },
} as const satisfies Record<string, { actor: string; standings: readonly Standing[]; roles: readonly string[] }>;
export type Who = keyof typeof who;

/** An objective whose people act on it; what somebody is to it follows from its field and its record. */
export class PeopleStory extends Story {
  constructor() {
    super();
    this.day = '2026-11-23';
  }

  is(name: Who): Acting {
    const { actor, standings, roles } = who[name];
    const { record, facts } = this.situation;
    const also: Standing[] = [];
    if (facts.owner.kind === 'account' && facts.owner.accountId === actor) also.push('accountable owner');
    if (record.ownership.handovers.at(-1)?.to === actor) also.push('named successor');
    if (record.ownership.interim?.accountId === actor && record.ownership.interim.until >= this.day) also.push('interim owner');
    return { actor, at: this.at, roles: roles.map((role) => ({ role })), standings: new Set<Standing>([...standings, ...also]) };
  }

  /** Decides and appends; gives the refusal, or the types of what was written. */
  as(name: Who, decide: (situation: Situation, acting: Acting) => Decision): RecordRefusal | string[] {
    const decision = decide(this.situation, this.is(name));
    if (decision.kind === 'refused') return decision.refusal;
    if (decision.kind === 'done already') return [];
    this.append(decision.events, who[name].actor);
    return decision.events.map(({ type }) => type);
  }

  /** Looks at Jira and the calendar, as the app does before each command and each night. */
  look(access: OwnerAccess = 'not asked'): string[] {
    const events = [...noticeOwner(this.situation, access), ...noticeExpired(this.situation, this.at)];
    this.append(events, 'app');
    return events.map(({ type }) => type);
  }
}
