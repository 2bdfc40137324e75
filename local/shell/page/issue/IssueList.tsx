import { path } from '../ask/ask';
import { GoLink } from '../look/GoLink';
import { Person } from '../look/Person';
import look from './IssueList.module.css';
import type { ListedIssue } from './issueShapes';
import { StatusLozenge } from './StatusLozenge';
import { TypeIcon } from './TypeIcon';

/** Issues one below the other: type, key, summary, who has it, where it stands. */
export function IssueList({ issues }: { issues: ListedIssue[] }): JSX.Element {
  return (
    <ul className={look.list}>
      {issues.map((issue) => (
        <li key={issue.id} className={look.issue}>
          <TypeIcon type={issue.fields.issuetype} />
          <GoLink href={path`/browse/${issue.key}`} className={look.key}>
            {issue.key}
          </GoLink>
          <span className={look.summary}>{issue.fields.summary}</span>
          {issue.fields.assignee && (
            <Person name={issue.fields.assignee.displayName} accountId={issue.fields.assignee.accountId} alone />
          )}
          <StatusLozenge status={issue.fields.status} />
        </li>
      ))}
    </ul>
  );
}
