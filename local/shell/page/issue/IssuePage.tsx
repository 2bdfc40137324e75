import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask, path } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { useFrameSpace } from '../frame/FrameSpace';
import { TroubleFace, Waiting } from '../look/Face';
import { GoLink } from '../look/GoLink';
import { ActionsMenu } from './ActionsMenu';
import { Activity } from './Activity';
import type { AppModules } from './appModules';
import { AppContexts } from './AppContexts';
import { AppPanels } from './AppPanels';
import { ChildIssues } from './ChildIssues';
import { Description } from './Description';
import { DetailsCard } from './DetailsCard';
import look from './IssuePage.module.css';
import { IssueViewContext } from './issueView';
import { LinkedIssues } from './LinkedIssues';
import { readIssue } from './readIssue';
import { StatusMenu } from './StatusMenu';
import { Summary } from './Summary';
import { TypeIcon } from './TypeIcon';

/** One issue with everything around it, laid out as Jira lays it out. */
export function IssuePage({ issueKey }: { issueKey: string }): JSX.Element {
  const [asked, again] = useAsked(issueKey, () => readIssue(issueKey));
  const [modules] = useAsked(issueKey, () => ask<AppModules>(path`/_site/modules?issue=${issueKey}`));
  const [version, setVersion] = useState(0);
  const [frameVersion, setFrameVersion] = useState(0);
  const { bus } = useFrameSpace();
  const issue = asked.kind === 'ready' ? asked.value : undefined;
  const id = issue?.id;
  const title = issue && `[${issue.key}] ${issue.fields.summary} - Jira`;
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);

  const reread = useCallback(async () => {
    await again();
    setVersion((before) => before + 1);
  }, [again]);
  const noticed = useCallback(() => void reread(), [reread]);
  const refresh = useCallback(async () => {
    await reread();
    setFrameVersion((before) => before + 1);
  }, [reread]);
  const changed = useCallback(async () => {
    await refresh();
    // Jira tells the frames of an issue that it changed, and leaves it to them to look.
    bus.emit('app', 'JIRA_ISSUE_CHANGED', { issueId: id, changes: [{ changeType: 'updated' }] });
  }, [refresh, bus, id]);
  const view = useMemo(
    () => issue && { issue, version, frameVersion, noticed, refresh, changed },
    [issue, version, frameVersion, noticed, refresh, changed],
  );

  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="issue" again={() => void again()} />;
  if (!view || !issue) return <Waiting label="Loading the issue" lines={8} />;
  const { project, issuetype } = issue.fields;
  const shown = modules.kind === 'ready' ? modules.value : undefined;
  return (
    <IssueViewContext.Provider value={view}>
      <div className={look.columns}>
        <div className={look.wide}>
          <nav aria-label="Where this issue is" className={look.trail}>
            <span className={look.project} aria-hidden />
            <GoLink href={`/issues?jql=${encodeURIComponent(`project = ${project.key} ORDER BY key`)}`}>{project.name}</GoLink>
            {issue.fields.parent && (
              <>
                <span aria-hidden>/</span>
                <TypeIcon type={issue.fields.parent.fields.issuetype} />
                <GoLink href={path`/browse/${issue.fields.parent.key}`}>{issue.fields.parent.key}</GoLink>
              </>
            )}
            <span aria-hidden>/</span>
            <TypeIcon type={issuetype} />
            <GoLink href={path`/browse/${issue.key}`} aria-current="page">
              {issue.key}
            </GoLink>
          </nav>
          {asked.kind === 'ready' && asked.stale && (
            <p role="alert" className={look.stale}>
              What stands here may be old: {asked.stale.message} <Button onClick={noticed} spacing="compact">Try again</Button>
            </p>
          )}
          <Summary />
          <Description />
          <AppPanels modules={shown} />
          <ChildIssues />
          <LinkedIssues />
        </div>
        <aside className={look.narrow} aria-label="Details and apps">
          <div className={look.status}>
            <StatusMenu />
            <ActionsMenu modules={shown} />
          </div>
          <DetailsCard modules={shown} />
          <AppContexts modules={shown} />
        </aside>
        <div className={look.below}>
          <Activity modules={shown} />
        </div>
      </div>
    </IssueViewContext.Provider>
  );
}
