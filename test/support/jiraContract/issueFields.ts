/** What a system field of an issue holds, by the names of its schema in jira.js and in the official description. */
export interface FieldShape {
  field: string;
  schema: string;
  /** The field holds a list of these. */
  list?: true;
}

/**
 * Both sources leave `fields` of an issue open, so the values of system fields are held to the schemas of what they
 * are. A field's value may be null unless the field is one that no issue lacks.
 */
export const fieldShapes: readonly FieldShape[] = [
  { field: 'assignee', schema: 'UserDetails' },
  { field: 'reporter', schema: 'UserDetails' },
  { field: 'creator', schema: 'UserDetails' },
  { field: 'issuetype', schema: 'IssueTypeDetails' },
  { field: 'status', schema: 'StatusDetails' },
  { field: 'priority', schema: 'Priority' },
  { field: 'resolution', schema: 'Resolution' },
  { field: 'project', schema: 'ProjectDetails' },
  { field: 'security', schema: 'SecurityLevel' },
  { field: 'votes', schema: 'Votes' },
  { field: 'watches', schema: 'Watchers' },
  { field: 'parent', schema: 'LinkedIssue' },
  { field: 'subtasks', schema: 'LinkedIssue', list: true },
  { field: 'issuelinks', schema: 'IssueLink', list: true },
  { field: 'attachment', schema: 'Attachment', list: true },
  { field: 'comment', schema: 'PageOfComments' },
  { field: 'worklog', schema: 'PageOfWorklogs' },
];

/** Fields that an issue always has. */
export const neverEmpty: ReadonlySet<string> = new Set([
  'issuetype', 'status', 'project', 'creator', 'created', 'updated', 'summary',
]);

/** Moments are written as Jira writes them: `2026-11-21T09:15:00.000+0000`, in the reader's zone. */
export const momentFields: readonly string[] = [
  'created',
  'updated',
  'resolutiondate',
  'statuscategorychangedate',
  'lastViewed',
];
export const momentForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/;
