/** How somebody has to do with an objective, so that they cannot audit it. */
export const interests = ['owner', 'interim owner', 'contributor', 'author', 'approver'] as const;
export type Interest = (typeof interests)[number];

/** Account ids of those who had to do with an objective, by what they were to it. */
export type Involved = Partial<Record<Interest, readonly string[]>>;

/**
 * What an account is, or was, to an objective; empty for an auditor who is independent of it. Nobody audits their own
 * work (ISO 19011:2018, 4e), and having been its owner does not wear off when somebody else takes over.
 */
export const interestsOf = (accountId: string, involved: Involved): Interest[] =>
  interests.filter((interest) => involved[interest]?.includes(accountId));
