import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useMemo } from 'react';
import { AppFrame } from '../frame/AppFrame';
import { heightOf } from '../frame/viewportHeight';
import type { AppModule, AppModules } from './appModules';
import { Comments } from './Comments';
import { History } from './History';
import { useIssueView } from './issueView';
import { Section } from './Section';

/** What people said and did, under the issue, and beside it the tabs that the app adds. */
export function Activity({ modules }: { modules: AppModules | undefined }): JSX.Element {
  const tabs = modules?.activities ?? [];
  return (
    <Section title="Activity">
      <Tabs id="activity" shouldUnmountTabPanelOnChange>
        <TabList>
          <Tab>Comments</Tab>
          <Tab>History</Tab>
          {tabs.map(({ key, title }) => (
            <Tab key={key}>{title}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <Comments />
        </TabPanel>
        <TabPanel>
          <History />
        </TabPanel>
        {tabs.map((module) => (
          <TabPanel key={module.key}>
            <AppActivity module={module} />
          </TabPanel>
        ))}
      </Tabs>
    </Section>
  );
}

function AppActivity({ module }: { module: AppModule }): JSX.Element {
  const { issue, noticed, refresh } = useIssueView();
  const handlers = useMemo(() => ({ refreshIssueView: refresh }), [refresh]);
  return (
    // The tab's panel is a row of its own; the frame takes all of it.
    <div style={{ flex: '1 1 0', minWidth: 0, paddingTop: 12 }}>
      <AppFrame
        wish={{ moduleKey: module.key, issue: issue.id }}
        title={module.title}
        handlers={handlers}
        onWrite={noticed}
        projectKey={issue.fields.project.key}
        height={heightOf(module.viewportSize)}
      />
    </div>
  );
}
