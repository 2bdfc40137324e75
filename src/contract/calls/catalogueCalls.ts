/** Calls about the records of the site: policies, requirements, forums, roles and the rest. */
export const catalogueCalls = {} as const;
