/** The chain that holds everything recorded about one objective, by the id of its epic. */
export const objectiveChain = (issueId: string): string => `objective:${issueId}`;

/** The chain of what concerns the whole site: records, roles, checkpoints. */
export const siteChain = 'site';
