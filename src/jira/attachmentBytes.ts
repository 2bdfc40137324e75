import { path, troubleOf, type JiraFetch, type JiraReply } from './jiraFetch';

/** A reply whose body can be taken as bytes. `Response` and Forge's reply in a function have it; the bridge's has not. */
interface BinaryReply extends JiraReply {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * The bytes of an attachment (1 request), as the account behind `fetch`. The whole file lies in memory, so the caller looks
 * at its size first. Throws JiraTrouble where Jira does not give it, and a fault where `fetch` cannot carry bytes.
 *
 * `redirect=false` has Jira send the bytes itself instead of pointing to its file store, which is another host.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/ (read 2026-11)
 */
export async function attachmentBytes(fetch: JiraFetch, attachmentId: string): Promise<Uint8Array> {
  const content = path`/rest/api/3/attachment/content/${attachmentId}`;
  const reply = await fetch(`${content}?redirect=false`, { headers: { Accept: '*/*' } });
  if (!reply.ok) throw troubleOf(reply, `GET ${content}`, await reply.text());
  if (!('arrayBuffer' in reply)) throw new Error('An attachment is read where replies carry bytes: in a function');
  return new Uint8Array(await (reply as BinaryReply).arrayBuffer());
}
