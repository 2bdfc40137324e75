/** What is known of where evidence is: a link of its own, or ids in Jira. */
type Where = { type: string; url?: unknown; issue?: unknown; attachment?: unknown };

/** The address at which evidence can be opened; `undefined` for an event of the record. Jira finds an issue by its id only in a search. */
export function addressOfEvidence({ type, url, issue, attachment }: Where, siteUrl: string): string | undefined {
  if (type === 'link') return String(url);
  if (type === 'attachment') return `${siteUrl}/rest/api/3/attachment/content/${encodeURIComponent(String(attachment))}`;
  if (type === 'issue' || type === 'comment') return `${siteUrl}/issues?jql=${encodeURIComponent(`issue = ${String(issue)}`)}`;
  return undefined;
}
