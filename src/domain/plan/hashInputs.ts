import { canonicalJson } from '../ledger/canonicalJson';
import { sha256 } from '../ledger/sha256';
import { ruleById } from '../score/catalogue';
import { currentProfile, rulesOf, type Profile } from '../score/profile';
import { entriesRead } from './entriesRead';
import { namedLikeTheEpic } from './namedLikeTheEpic';
import { claimsSeveralOwners, readParty } from './party';
import type { FactsBeyondFields, PlanFacts } from './planFacts';
import type { PlannedWork } from './plannedWork';

/**
 * SHA-256 over what the rules read of a plan, 64 hexadecimal digits: two equal hashes mean equal findings under one
 * profile, and a figure whose hash differs from that of the present facts is out of date.
 *
 * Left out on purpose: the issue's key, which no rule reads (an epic that is moved is not rescored), its summary and names
 * of people. Of those only what the rules conclude goes in, so that a new title or a marriage changes nothing, and an
 * activity that only repeats the title or a name that becomes “IT Service Desk” does. Work, catalogues and the record
 * count when a rule of the profile looks at them; of the catalogues what this plan refers to, of an issue not its title.
 */
export function hashInputs(facts: PlanFacts, profile: Profile = currentProfile): string {
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
    namedLikeTheEpic: facts.plannedWork.kind === 'value' ? repeatingTheTitle(facts.plannedWork.value, facts.issue.summary) : undefined,
    resources: facts.resources,
    timing: facts.timing,
    evaluation: facts.evaluation,
    ...beyondFields(facts, profile),
  };
  return sha256(canonicalJson(inputs, 'replace'));
}

/** Ids of the activities that only repeat the epic's title; `undefined` when none does, as for nearly every plan. */
function repeatingTheTitle({ activities }: PlannedWork, summary: string): string[] | undefined {
  const ids = activities.filter(({ text }) => namedLikeTheEpic(text, summary)).map(({ id }) => id);
  return ids.length === 0 ? undefined : ids;
}

function beyondFields(facts: PlanFacts, profile: Profile): object {
  const reads = new Set<FactsBeyondFields>(rulesOf(profile).flatMap((rule) => ruleById(rule).reads ?? []));
  const { work, catalogues, record } = facts;
  return {
    work: reads.has('work') && work ? work.issues.map(({ summary: _, typeName: __, projectKey: ___, ...issue }) => issue) : undefined,
    catalogues: reads.has('catalogues') && catalogues ? entriesRead(facts, catalogues) : undefined,
    record: reads.has('record') ? record : undefined,
  };
}
