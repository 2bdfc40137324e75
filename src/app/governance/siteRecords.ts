import { approvalRuleFor as ruleFor, catalogueFactsOf, ofKind, type KeptEntry } from '../../domain/catalogues/inForce';
import { changeProfileOf } from '../../domain/catalogues/changeTolerances';
import { workKindMapOf } from '../../domain/catalogues/workKindRules';
import type { ApprovalRuleInForce } from '../../domain/approval/approvalSetting';
import type { ChangeProfile } from '../../domain/commitment/changeProfile';
import type { CatalogueFacts } from '../../domain/plan/catalogueFacts';
import { riskNamesOf } from '../../domain/catalogues/riskNaming';
import type { PlanFacts } from '../../domain/plan/planFacts';
import { usualRiskNames, type RiskNames } from '../../domain/risk/riskNames';
import type { WorkKindMap } from '../../domain/plan/workKind';
import { holdersOf as holders } from '../../domain/roles/holdsRole';
import { type RoleAssignment } from '../../domain/roles/roleHoldings';
import { currentProfile, profiles, type Profile } from '../../domain/score/profile';
import { readSite } from '../catalogues/readSite';
import type { Ports } from '../ports';

/** What the site's records say that decisions about an objective rest on. */
export interface SiteRecords {
  entries: readonly KeptEntry[];
  assignments: readonly RoleAssignment[];
  /** The scoring profile in force. */
  profile: Profile;
  /** The tolerances of changes; the app's own while the site has set none. */
  changeProfile?: ChangeProfile;
}

/**
 * Reads the site's records as they are in force: one request to the store for a site of ordinary size, because they lie
 * side by side on the shelf (catalogues/shelf.ts), which is written in the transaction that keeps a record.
 */
export async function readSiteRecords(ports: Pick<Ports, 'records'>): Promise<SiteRecords> {
  const { entries, roles: assignments } = await readSite(ports);
  const scoring = ofKind(entries, 'scoring-profile').at(0);
  const tolerances = ofKind(entries, 'change-profile').at(0);
  return {
    entries,
    assignments,
    profile: profiles.find(({ version }) => version === scoring?.body.profile) ?? currentProfile,
    ...(tolerances === undefined ? {} : { changeProfile: changeProfileOf(tolerances.body, tolerances.version) }),
  };
}

export const holdersOf = ({ assignments }: SiteRecords, role: string, at: string, scope?: string): string[] => holders(assignments, role, at, scope);

export const approvalRuleFor = ({ entries }: SiteRecords, tier: 1 | 2 | 3): ApprovalRuleInForce | undefined => ruleFor(entries, tier);

/** By which names a linked issue is a risk on this site. */
export function riskNames({ entries }: SiteRecords): RiskNames {
  const naming = ofKind(entries, 'risk-naming').at(0);
  return naming === undefined ? usualRiskNames : riskNamesOf(naming.body);
}

/** By which types and labels the site tells kinds of work apart. */
export const workKindMap = ({ entries }: SiteRecords): WorkKindMap => workKindMapOf(ofKind(entries, 'work-kinds').at(0)?.body);

export const catalogueFacts = ({ entries }: SiteRecords): CatalogueFacts => catalogueFactsOf(entries);

/** The policies and requirements an objective answers, each in the version in force; `0` for one that is not there. */
export function contextOf({ definition }: PlanFacts, { entries }: SiteRecords): { id: string; version: string }[] {
  if (definition.kind !== 'value') return [];
  const { policies = [], requirements = [] } = definition.value;
  const versionOf = (kind: 'policy-statement' | 'applicable-requirement', id: string): string => String(ofKind(entries, kind).find((one) => one.id === id)?.version ?? 0);
  return [
    ...policies.map((id) => ({ id: `policy-statement:${id}`, version: versionOf('policy-statement', id) })),
    ...requirements.map((id) => ({ id: `applicable-requirement:${id}`, version: versionOf('applicable-requirement', id) })),
  ];
}
