import type { MouseEvent, ReactNode } from 'react';
import { openIssue } from './bridge';
import { useViewer } from './ViewerContext';

interface IssueLinkProps {
  issueKey: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to an issue. The frame itself must not navigate, so the host does; a new tab stays a new tab. */
export function IssueLink({ issueKey, className, children }: IssueLinkProps) {
  const { viewer } = useViewer();
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void openIssue(issueKey, event.metaKey || event.ctrlKey);
  };
  return (
    <a className={className} href={`${viewer.siteUrl}/browse/${encodeURIComponent(issueKey)}`} onClick={open}>
      {children}
    </a>
  );
}
