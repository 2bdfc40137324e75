import { askJira, path, type JiraFetch } from '../../../../src/jira/jiraFetch';

/** Something on an issue that can be evidence. */
export interface Attachable {
  id: string;
  label: string;
}

/** The attachments and the newest comments of an issue, as the person behind `fetch` sees them (1 request). */
export async function readAttachable(fetch: JiraFetch, issueId: string): Promise<{ attachments: Attachable[]; comments: Attachable[] }> {
  const { fields } = (await askJira(fetch, `${path`/rest/api/3/issue/${issueId}`}?fields=attachment,comment`)) as {
    fields: {
      attachment?: { id: string; filename: string }[];
      comment?: { comments?: { id: string; author?: { displayName?: string }; created?: string }[] };
    };
  };
  return {
    attachments: (fields.attachment ?? []).map(({ id, filename }) => ({ id: String(id), label: filename })),
    comments: (fields.comment?.comments ?? []).map(({ id, author, created }) => ({ id: String(id), label: [author?.displayName, created?.slice(0, 10)].filter(Boolean).join(', ') })),
  };
}
