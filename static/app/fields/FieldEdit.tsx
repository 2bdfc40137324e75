import { useViewer } from '../host/ViewerContext';
import { FieldOfIssue } from './FieldOfIssue';
import { FieldOfNewIssue } from './FieldOfNewIssue';

/** A field's own editor: the same as in the panel; Jira saves what it is handed. */
export function FieldEdit() {
  const { viewer } = useViewer();
  return viewer.issue ? <FieldOfIssue issueId={viewer.issue.id} /> : <FieldOfNewIssue />;
}
