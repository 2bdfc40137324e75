import type { PlanFacts } from '../../domain/plan/planFacts';
import { servesOf } from '../../domain/plan/servesOf';
import type { Standing } from '../../domain/record/decision';
import type { ObjectiveRecord } from '../../domain/record/objectiveRecord';
import type { Acting } from '../../domain/record/situation';
import { standingsByRecord } from '../../domain/record/standingsByRecord';
import { rolesHeld } from '../../domain/roles/rolesHeld';
import type { Actor } from '../ports';
import type { Permitted } from '../standing';
import type { SiteRecords } from './siteRecords';

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
  const byFields = (Object.keys(byJira) as Standing[]).filter((one) => byJira[one] === true);
  return {
    actor: accountId,
    at,
    roles: rolesHeld(site.assignments, accountId, at, scope),
    standings: new Set([...standingsByRecord(record, site.assignments, actor, scope), ...byFields]),
  };
}
