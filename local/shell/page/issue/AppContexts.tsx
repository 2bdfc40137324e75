import { useMemo } from 'react';
import { AppFrame } from '../frame/AppFrame';
import type { AppModules } from './appModules';
import { Card } from './Card';
import { useIssueView } from './issueView';

/** The app's glances, each as a card under Details. They hold no draft, so they are opened anew when the issue changes. */
export function AppContexts({ modules }: { modules: AppModules | undefined }): JSX.Element {
  const { issue, refresh, version } = useIssueView();
  const handlers = useMemo(() => ({ refreshIssueView: refresh }), [refresh]);
  return (
    <>
      {modules?.contexts.map((context) => (
        <Card key={context.key} title={context.title}>
          <AppFrame
            wish={{ moduleKey: context.key, issue: issue.id }}
            title={context.title}
            handlers={handlers}
            projectKey={issue.fields.project.key}
            version={version}
            lines={4}
          />
        </Card>
      ))}
    </>
  );
}
