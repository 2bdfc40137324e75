import { askJira, path } from '../../../src/jira/jiraFetch';
import { asViewer } from '../host/bridge';
import { IssueLink } from '../host/IssueLink';
import { useLoaded } from '../host/useLoaded';

/** An issue of which only the id is known: its key as a link where the viewer may see it, its id where not. */
export function IssueById({ issueId }: { issueId: string }) {
  const [loaded] = useLoaded(async () => ((await askJira(asViewer, `${path`/rest/api/3/issue/${issueId}`}?fields=summary`)) as { key: string }).key);
  if (loaded.kind !== 'ready') return <>{issueId}</>;
  return <IssueLink issueKey={loaded.value}>{loaded.value}</IssueLink>;
}
