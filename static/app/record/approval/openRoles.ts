import type { Submission } from '../../../../src/domain/approval/approvals';
import { standingDelegations } from '../../../../src/domain/approval/delegation';
import type { Approval } from './useApproval';

/**
 * The roles in which somebody can still approve a submission: those they hold, and those delegated to them (`from` is who
 * did). What counts is decided by the app when they do.
 */
export function openRoles({ required, given, rule }: Submission, { view, opened }: Approval, accountId: string): { role: string; from?: string }[] {
  const today = opened.at.slice(0, 10);
  return required
    .filter(({ role }) => !given.some((one) => one.role === role))
    .flatMap(({ role }) => {
      if (view.roles.includes(role)) return [{ role }];
      const delegated = standingDelegations(opened.record.approvals, today).find((one) => one.role === role && one.to === accountId);
      return rule.delegation && delegated !== undefined ? [{ role, from: delegated.from }] : [];
    });
}
