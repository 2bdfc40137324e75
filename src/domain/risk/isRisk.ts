import type { RiskNames } from './riskNames';

/** What is known of a linked issue and of the link it hangs on. */
export interface LinkedAs {
  /** Name of the issue's type. */
  typeName?: string;
  /** Name of the link's type, and how it reads at this end. */
  link?: { name: string; phrase: string };
}

/** Whether a linked issue is a risk to the objective, by the names that count. Case does not matter. */
export function isRisk({ typeName, link }: LinkedAs, { issueTypes, linkWords }: RiskNames): boolean {
  const ofType = issueTypes.some((name) => name.trim().toLowerCase() === typeName?.trim().toLowerCase());
  const told = `${link?.name ?? ''}\n${link?.phrase ?? ''}`.toLowerCase();
  return ofType || linkWords.some((word) => word.trim() !== '' && told.includes(word.trim().toLowerCase()));
}
