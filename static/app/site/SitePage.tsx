import { Suspense } from 'react';
import { siteWords } from '../words/site';
import { useWords } from '../words/words';
import { PlaceContext, useHostPlace } from './place';
import { SiteOverview } from './SiteOverview';
import styles from './SitePage.module.css';
import { sitePages } from './sitePages';
import { Tabs } from './Tabs';

/** The app's page for the whole site: its records, its audits, its ledger. */
export function SitePage() {
  const say = useWords(siteWords);
  const place = useHostPlace();
  if (place === undefined) return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  const [first] = place.parts;
  const page = sitePages.find(({ path }) => path === first);
  return (
    <PlaceContext.Provider value={place}>
      <div className={styles.site}>
        <Tabs label={say('navigation')} pages={[{ text: say('overview') }, ...sitePages.map(({ path, name }) => ({ path, text: say(name) }))]} />
        <Suspense fallback={<div className={styles.blank} role="status" aria-label={say('loading')} />}>
          {page ? <page.Page /> : first === undefined ? <SiteOverview /> : <p className={styles.none}>{say('noPage')}</p>}
        </Suspense>
      </div>
    </PlaceContext.Provider>
  );
}
