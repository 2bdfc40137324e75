/** Calls about samples of objectives and what was looked at in them. */
export const auditCalls = {} as const;
