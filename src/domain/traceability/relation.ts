/** The groups in which relations are counted, in the order of every list. */
export const relationGroups = [
  'policy', 'requirement', 'work', 'owner', 'budget and capacity', 'milestones', 'acceptance criteria',
] as const;
export type RelationGroup = (typeof relationGroups)[number];

/** One relation that is expected, by instance: this objective to that policy statement, this activity to its work. */
export interface Relation {
  group: RelationGroup;
  /** The end that asks for it: id of a policy, requirement, activity, resource line, milestone or deliverable; or `objective`. */
  of: string;
  /** Message of relationWords.ts and its facts: what is related to what, or that it is missing. */
  message: string;
  facts: Record<string, string | number>;
  there: boolean;
  /** It is there, and its other end changed since somebody last confirmed it. Shown apart, and counted as there. */
  suspect?: boolean;
}
