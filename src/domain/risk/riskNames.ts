/** By which words a site's linked issues are known as risks. Jira has no risks of its own: each site names them. */
export interface RiskNames {
  /** Issue types, whatever the link. */
  issueTypes: readonly string[];
  /** Words anywhere in the name of the link's type or in how it reads at this end: “is threatened by”. */
  linkWords: readonly string[];
}

/** What counts while a site has named nothing. */
export const usualRiskNames: RiskNames = { issueTypes: ['Risk'], linkWords: ['risk', 'threat'] };
