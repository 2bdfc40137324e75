import { hashInputs } from '../../domain/plan/hashInputs';
import type { PlanFacts } from '../../domain/plan/planFacts';
import type { Profile } from '../../domain/score/profile';
import { receiptOf, receiptText } from '../../domain/score/receipt';
import type { Ports } from '../ports';

/** Where the receipt of a figure is kept: by what the figure stands on, as the register's row names it. */
export const receiptAddress = (issueId: string, profile: string, inputs: string): string => `receipt:${issueId}:${profile}:${inputs.slice(0, 16)}`;

/** Keeps the receipt of the figure these facts give. The same facts give the same bytes, so keeping it twice changes nothing. */
export async function keepReceipt({ ledger }: Pick<Ports, 'ledger'>, facts: PlanFacts, profile: Profile): Promise<void> {
  await ledger.keepText(receiptAddress(facts.issue.id, profile.version, hashInputs(facts, profile)), receiptText(receiptOf(facts, profile)));
}
