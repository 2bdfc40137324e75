import { askJira, path, type JiraFetch } from './jiraFetch';

export interface AttachedFile {
  id: string;
  fileName: string;
  /** In bytes. */
  size: number;
}

/** An issue that evidence is on, or that is evidence itself. */
export interface EvidenceIssue {
  id: string;
  /** What is hashed of an issue as evidence: what it says and where it stands. Moments are ISO 8601 in UTC. */
  text: { id: string; key: string; summary: string; status: string; description: unknown; updated: string };
  attachments: AttachedFile[];
  parentId?: string;
  /** Ids of the issues it is linked with. */
  linked: string[];
}

const fields = 'summary,status,description,updated,attachment,parent,issuelinks';

/**
 * Reads an issue with its list of attachments (1 request), as the account behind `fetch`. Jira says on which issue an
 * attachment is only here: the attachment itself does not say. Throws JiraTrouble `not found` where it may not be seen.
 */
export async function readEvidenceIssue(fetch: JiraFetch, issueId: string): Promise<EvidenceIssue> {
  const { id, key, fields: read } = (await askJira(fetch, `${path`/rest/api/3/issue/${issueId}`}?fields=${fields}`)) as {
    id: string;
    key: string;
    fields: {
      summary?: string;
      status?: { name?: string };
      description?: unknown;
      updated?: string;
      attachment?: { id: string; filename: string; size: number }[];
      parent?: { id: string };
      issuelinks?: { inwardIssue?: { id: string }; outwardIssue?: { id: string } }[];
    };
  };
  return {
    id,
    text: {
      id, key, summary: read.summary ?? '', status: read.status?.name ?? '', description: read.description ?? null,
      updated: read.updated === undefined ? '' : new Date(read.updated).toISOString(),
    },
    attachments: (read.attachment ?? []).map(({ id: file, filename, size }) => ({ id: String(file), fileName: filename, size })),
    ...(read.parent === undefined ? {} : { parentId: read.parent.id }),
    linked: (read.issuelinks ?? []).flatMap((link) => (link.inwardIssue ?? link.outwardIssue)?.id ?? []),
  };
}
