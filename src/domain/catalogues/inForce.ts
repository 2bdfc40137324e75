import type { CatalogueFacts } from '../plan/catalogueFacts';
import type { ApprovalRuleInForce } from '../approval/approvalSetting';
import { catalogueKinds, type CatalogueKindId, type EntryOf } from './catalogueKinds';

/** An entry as it is kept: the version in force, or one of those before it. */
export interface KeptEntry<K extends CatalogueKindId = CatalogueKindId> {
  kind: K;
  id: string;
  /** 1 for the first. */
  version: number;
  body: EntryOf<K>;
  /** Account id of who kept this version, and when (ISO 8601 in UTC). */
  by: string;
  at: string;
}

/** The entries of one kind. */
export const ofKind = <K extends CatalogueKindId>(entries: readonly KeptEntry[], kind: K): KeptEntry<K>[] =>
  entries.filter((entry): entry is KeptEntry<K> => entry.kind === kind);

/** Whether an entry counts: its state is one in which entries of its kind do. */
export const counts = ({ kind, body }: KeptEntry): boolean => (catalogueKinds[kind].inForce as readonly string[]).includes(body.state);

const inForceOf = <K extends CatalogueKindId>(entries: readonly KeptEntry[], kind: K): KeptEntry<K>[] => ofKind(entries, kind).filter(counts);

/** What the rules read of the catalogues. Policies and requirements are there in every state: a link to a withdrawn one is a finding. */
export function catalogueFactsOf(entries: readonly KeptEntry[]): CatalogueFacts {
  return {
    policies: ofKind(entries, 'policy-statement').map(({ id, version, body }) => ({ id, version, title: catalogueKinds['policy-statement'].titleOf(body), state: body.state })),
    requirements: ofKind(entries, 'applicable-requirement').map(({ id, version, body }) => ({ id, version, title: catalogueKinds['applicable-requirement'].titleOf(body), state: body.state })),
    services: inForceOf(entries, 'service').map(({ id, body: { name, kind } }) => ({ id, name, kind })),
    levels: inForceOf(entries, 'level')
      .filter(({ body }) => body.excluded === undefined)
      .map(({ id, body: { level, target, ownerRole, forum } }) => ({ id, level, target, ownerRole, ...(forum === undefined ? {} : { forum }) })),
    forums: inForceOf(entries, 'forum').map(({ id, body: { name } }) => ({ id, name })),
    metrics: inForceOf(entries, 'metric-definition').map(({ id, body: { name, unit, direction, method, source } }) => ({ id, name, unit, direction, method, source })),
  };
}

/**
 * The approval rule for a risk tier, as approval reads it; `undefined` while the site has none. Where several name the
 * tier, the one kept last is in force.
 */
export function approvalRuleFor(entries: readonly KeptEntry[], riskTier: 1 | 2 | 3): ApprovalRuleInForce | undefined {
  const rules = inForceOf(entries, 'approval-rule').filter(({ body }) => body.riskTiers.includes(`${riskTier}`));
  const [rule] = rules.sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
  if (rule === undefined) return undefined;
  const { required, maxAgeDays, delegationAllowed, selfApproval, oneMayHoldTwoRoles, inOrder } = rule.body;
  return {
    id: rule.id,
    version: rule.version,
    required: required.map(({ role, when, means }) => ({ role, when, means })),
    maxAgeDays,
    delegationAllowed,
    selfApprovalAllowed: selfApproval === 'allowed and marked',
    oneMayFillTwoRoles: oneMayHoldTwoRoles,
    inOrder,
  };
}
