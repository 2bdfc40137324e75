/** A person as Jira's answers carry one. */
export interface JiraUser {
  accountId: string;
  displayName: string;
  active: boolean;
}

/** A node of Atlassian's document format. */
export interface DocumentNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: DocumentNode[];
}

export interface JiraStatus {
  name: string;
  statusCategory: { key: string; name: string };
}

export interface FieldSchema {
  type: string;
  items?: string;
  system?: string;
  custom?: string;
}

/** An issue as it stands in lists and links. */
export interface ListedIssue {
  id: string;
  key: string;
  fields: {
    summary: string;
    status: JiraStatus;
    issuetype: { id: string; name: string; hierarchyLevel?: number };
    assignee?: JiraUser | null;
    project?: { key: string; name: string };
    updated?: string;
  };
}

export interface IssueLink {
  id: string;
  type: { name: string; inward: string; outward: string };
  inwardIssue?: ListedIssue;
  outwardIssue?: ListedIssue;
}

/** An issue read with everything the issue view shows. */
export interface ReadIssue {
  id: string;
  key: string;
  fields: Record<string, unknown> & {
    summary: string;
    status: JiraStatus;
    issuetype: { id: string; name: string; hierarchyLevel?: number };
    project: { id: string; key: string; name: string; simplified?: boolean };
    description?: DocumentNode | null;
    parent?: ListedIssue | null;
    issuelinks?: IssueLink[];
  };
  names: Record<string, string>;
  schema: Record<string, FieldSchema>;
  renderedFields?: Record<string, unknown>;
  editmeta?: { fields: Record<string, { allowedValues?: { id: string; name: string }[] }> };
  transitions?: { id: string; name: string; to: JiraStatus }[];
}
