/** One issue under the plan: a child of the epic, or one that a planned activity names. */
export interface WorkItemFact {
  id: string;
  key: string;
  summary: string;
  /** Jira's key of the category: to do, in progress, done. */
  statusCategory: 'new' | 'indeterminate' | 'done';
  /** Calendar day. */
  due?: string;
  /** Account id. */
  assignee?: string;
  /** Id of the planned activity it belongs to; absent when it serves none. */
  activity?: string;
  /** An evidence item supports it, or its closing names what shows that it was done. */
  hasEvidence?: boolean;
  typeName?: string;
  projectKey?: string;
}

/** The issues under the plan, all of them, as the app sees them. */
export interface WorkFacts {
  issues: WorkItemFact[];
}
