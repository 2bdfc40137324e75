/** An id for a new line of a list, unique in the plan for ever: lines are referred to by it, never by their place. */
export const newId = (): string => crypto.randomUUID().slice(0, 8);
