import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { Comments } from './Comments';
import { History } from './History';
import { Section } from './Section';

/** What people said and did, under the issue. */
export function Activity(): JSX.Element {
  return (
    <Section title="Activity">
      <Tabs id="activity" shouldUnmountTabPanelOnChange>
        <TabList>
          <Tab>Comments</Tab>
          <Tab>History</Tab>
        </TabList>
        <TabPanel>
          <Comments />
        </TabPanel>
        <TabPanel>
          <History />
        </TabPanel>
      </Tabs>
    </Section>
  );
}
