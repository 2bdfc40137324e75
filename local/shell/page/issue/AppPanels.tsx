import { useMemo } from 'react';
import { AppFrame } from '../frame/AppFrame';
import { heightOf } from '../frame/viewportHeight';
import type { AppModules } from './appModules';
import { useIssueView } from './issueView';
import { Section } from './Section';

/** The app's panels, below the description, each under its title with the app's name beside it. */
export function AppPanels({ modules }: { modules: AppModules | undefined }): JSX.Element {
  const { issue, noticed, refresh } = useIssueView();
  const handlers = useMemo(() => ({ refreshIssueView: refresh }), [refresh]);
  return (
    <>
      {modules?.panels.map((panel) => (
        <Section key={panel.key} title={panel.title} picture={panel.picture} beside={modules.app.name}>
          <AppFrame
            wish={{ moduleKey: panel.key, issue: issue.id }}
            title={panel.title}
            handlers={handlers}
            onWrite={noticed}
            projectKey={issue.fields.project.key}
            height={heightOf(panel.viewportSize)}
            lines={10}
          />
        </Section>
      ))}
    </>
  );
}
