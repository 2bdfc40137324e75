import { canonicalJson } from '../ledger/canonicalJson';
import { sha256 } from '../ledger/sha256';
import { claimsSeveralOwners, readParty } from './party';
import type { PlanFacts } from './planFacts';

/**
 * SHA-256 over what the rules read of a plan, 64 hexadecimal digits: two equal hashes mean equal findings under one
 * profile, and a figure whose hash differs from that of the present facts is out of date.
 *
 * Left out on purpose: the issue's key and summary, which no rule reads (an epic that is moved or renamed is not
 * rescored), and names of people. Of the owner's name only what the rules conclude from it goes in, so that a marriage
 * changes nothing and a name that becomes “IT Service Desk” does.
 */
export function hashInputs(facts: PlanFacts): string {
  const definition = facts.definition.kind === 'value' ? facts.definition.value : undefined;
  const owner =
    facts.owner.kind === 'nobody'
      ? facts.owner
      : {
          kind: facts.owner.kind,
          accountId: facts.owner.accountId,
          active: facts.owner.active,
          accountType: facts.owner.accountType,
          namedLike: readParty(facts.owner.displayName, 'display'),
          severalClaimed: claimsSeveralOwners(definition?.ownerAsWritten, facts.owner.displayName, definition?.ownerRole),
        };
  const inputs = {
    issue: facts.issue.id,
    created: facts.issue.created,
    owner,
    contributors: facts.contributors.map(({ accountId }) => accountId).sort(),
    start: facts.start,
    due: facts.due,
    definition: facts.definition,
    plannedWork: facts.plannedWork,
    resources: facts.resources,
    timing: facts.timing,
    evaluation: facts.evaluation,
  };
  return sha256(canonicalJson(inputs, 'replace'));
}
