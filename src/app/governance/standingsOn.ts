import { pendingSubmission } from '../../domain/approval/approvals';
import { standingDelegations } from '../../domain/approval/delegation';
import type { PlanFacts } from '../../domain/plan/planFacts';
import type { Standing } from '../../domain/record/decision';
import type { ObjectiveRecord } from '../../domain/record/objectiveRecord';
import type { Acting } from '../../domain/record/situation';
import type { Actor } from '../ports';
import type { Permitted } from '../standing';
import { rolesHeld, servesOf, type SiteRecords } from './siteRecords';

/** In what capacities and roles somebody acts on an objective: from Jira's permissions, its fields, and what is recorded. */
export function standingsOn({ record, facts }: { record: ObjectiveRecord; facts: PlanFacts }, site: SiteRecords, permitted: Permitted, actor: Actor): Acting {
  const { accountId, at } = actor;
  const scope = servesOf(facts);
  const byJira: Partial<Record<Standing, boolean>> = {
    'accountable owner': facts.owner.kind === 'account' && facts.owner.accountId === accountId,
    contributor: facts.contributors.some((one) => one.accountId === accountId),
    'manages objectives': permitted.manages,
    auditor: permitted.audits,
    'Jira administrator': permitted.administersJira,
    'may edit the issue': permitted.edits,
  };
  return { actor: accountId, at, roles: rolesHeld(site, accountId, at, scope), standings: new Set([...standingsByRecord(record, site, actor, scope), ...those(byJira)]) };
}

/** The capacities that the record and the roles give, whatever Jira says. `scope` is what the objective serves. */
export function standingsByRecord(record: ObjectiveRecord, site: SiteRecords, { accountId, at }: Actor, scope?: string): Standing[] {
  const held = new Set(rolesHeld(site, accountId, at, scope).map(({ role }) => role));
  const pending = pendingSubmission(record.approvals);
  const today = at.slice(0, 10);
  const { interim, handovers } = record.ownership;
  const stillHolds = (from: string, role: string): boolean => rolesHeld(site, from, at, scope).some((one) => one.role === role);
  const asked = (role: string): boolean => pending?.required.some((one) => one.role === role) ?? false;
  return those({
    'interim owner': interim?.accountId === accountId && interim.until >= today,
    'named successor': handovers.at(-1)?.to === accountId,
    'who submitted it': pending?.by === accountId,
    'who was asked': Object.values(record.resourcing.lines).some((line) => line.from === accountId),
    'required approver': [...held].some(asked) || (pending?.rule.delegation === true && standingDelegations(record.approvals, today).some((one) => one.to === accountId && asked(one.role) && stillHolds(one.from, one.role))),
    'SMS manager': held.has('SMS manager'),
  });
}

const those = (holds: Partial<Record<Standing, boolean>>): Standing[] => (Object.keys(holds) as Standing[]).filter((one) => holds[one] === true);
