import type { peopleCalls } from '../../contract/calls/peopleCalls';
import { servesOf } from '../../domain/plan/servesOf';
import { decideConflict } from '../../domain/decision/decideConflict';
import { endWaiver } from '../../domain/decision/endWaiver';
import { recordDecision } from '../../domain/decision/recordDecision';
import { waiveRule } from '../../domain/decision/waiveRule';
import { withdrawEvidence } from '../../domain/evidence/withdrawEvidence';
import { acceptOwnership } from '../../domain/ownership/acceptOwnership';
import { announceRoleChange } from '../../domain/ownership/announceRoleChange';
import { declineOwnership } from '../../domain/ownership/declineOwnership';
import { handOver } from '../../domain/ownership/handOver';
import { nameInterimOwner } from '../../domain/ownership/nameInterimOwner';
import { confirmResource } from '../../domain/resourcing/confirmResource';
import { declineResource } from '../../domain/resourcing/declineResource';
import { requestConfirmation } from '../../domain/resourcing/requestConfirmation';
import { withdrawResource } from '../../domain/resourcing/withdrawResource';
import type { Acting } from '../../domain/record/situation';
import type { HandlersOf } from '../handlersOf';
import { command } from './command';
import type { Before } from './onObjective';
import { addEvidence } from './people/addEvidence';
import { supersedeEvidence } from './people/supersedeEvidence';
import { toSomebody } from './people/toSomebody';
import { approvalRuleFor, holdersOf } from './siteRecords';

/** Roles whose holders may agree to a hand-over: those who answer for the service, the process, or the system as a whole. */
const agreeing = ['SMS manager', 'service owner', 'process owner', 'top management'];

const mayAgree = ({ situation: { facts }, site }: Before, { at }: Acting) => (accountId: string): boolean =>
  agreeing.some((role) => holdersOf(site, role, at, servesOf(facts)).includes(accountId));

/** The use case behind each of these calls. */
export const peopleHandlers: HandlersOf<typeof peopleCalls> = {
  acceptOwnership: command(({ situation, acting }) => acceptOwnership(situation, acting)),
  declineOwnership: command(({ situation, acting }, request) => declineOwnership(situation, acting, request)),
  announceRoleChange: command(({ situation, acting }, request) => announceRoleChange(situation, acting, request)),
  nameInterimOwner: command(({ situation, acting }, { accountId, until, why }, ports) =>
    toSomebody(ports, accountId, nameInterimOwner(situation, acting, { accountId, until, why }))),
  handOver: command((before, { to, effective, note, approver }, ports) =>
    toSomebody(ports, to, handOver(before.situation, before.acting, { to, effective, note, approver }, mayAgree(before, before.acting)))),
  requestConfirmation: command(({ situation, acting }, { lines, from, note }, ports) => toSomebody(ports, from, requestConfirmation(situation, acting, { lines, from, note }))),
  confirmResource: command(({ situation, acting }, { issueId: _, ...request }) => confirmResource(situation, acting, request)),
  declineResource: command(({ situation, acting }, request) => declineResource(situation, acting, request)),
  withdrawResource: command(({ situation, acting }, request) => withdrawResource(situation, acting, request)),
  addEvidence: command((before, { issueId: _, ...request }, ports) => addEvidence(before, request, ports)),
  supersedeEvidence: command((before, { issueId: _, ...request }, ports) => supersedeEvidence(before, request, ports)),
  withdrawEvidence: command(({ situation, acting }, request) => withdrawEvidence(situation, acting, request)),
  recordDecision: command(({ situation, acting }, { issueId: _, ...request }) => recordDecision(situation, acting, request)),
  decideConflict: command(({ situation, acting }, { issueId: _, ...request }) => decideConflict(situation, acting, request)),
  waiveRule: command(({ situation, acting, site }, request) => {
    const rule = approvalRuleFor(site, situation.commitment.objective.riskTier);
    return waiveRule(situation, acting, request, Object.keys(site.profile.rules), rule?.required.map(({ role }) => role) ?? []);
  }),
  endWaiver: command(({ situation, acting }, request) => endWaiver(situation, acting, request)),
};
