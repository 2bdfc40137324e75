import { useMemo } from 'react';
import { AppFrame } from '../frame/AppFrame';
import type { AppModules } from './appModules';
import { Card } from './Card';
import { useIssueView } from './issueView';

/** The app's glances, each as a card under Details. They hold no draft, so they are opened anew when the issue changes. */
export function AppContexts({ modules }: { modules: AppModules | undefined }): JSX.Element {
  const { issue, noticed, refresh, frameVersion } = useIssueView();
  const handlers = useMemo(() => ({ refreshIssueView: refresh }), [refresh]);
  return (
    <>
      {modules?.contexts.map((context) => (
        <Card key={context.key} title={context.title} picture={context.picture} {...(context.label === context.title ? {} : { beside: context.label })}>
          <AppFrame
            wish={{ moduleKey: context.key, issue: issue.id }}
            title={context.title}
            handlers={handlers}
            onWrite={noticed}
            projectKey={issue.fields.project.key}
            version={frameVersion}
            lines={4}
          />
        </Card>
      ))}
    </>
  );
}
