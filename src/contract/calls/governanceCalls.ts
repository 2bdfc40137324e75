/** Calls about the record of one objective: approval, versions, ownership, resources, evidence. */
export const governanceCalls = {} as const;
