import { Suspense } from 'react';
import { siteWords } from '../words/site';
import { useWords } from '../words/words';
import { PlaceContext, useHostPlace } from './place';
import { PlaceLink } from './PlaceLink';
import { SiteOverview } from './SiteOverview';
import styles from './SitePage.module.css';
import { sitePages } from './sitePages';

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
        <nav className={styles.nav} aria-label={say('navigation')}>
          <PlaceLink to="/" className={styles.link} current={first === undefined}>
            {say('overview')}
          </PlaceLink>
          {sitePages.map(({ path, name }) => (
            <PlaceLink key={path} to={`/${path}`} className={styles.link} current={path === first}>
              {say(name)}
            </PlaceLink>
          ))}
        </nav>
        <Suspense fallback={<div className={styles.blank} role="status" aria-label={say('loading')} />}>
          {page ? <page.Page /> : first === undefined ? <SiteOverview /> : <p className={styles.none}>{say('noPage')}</p>}
        </Suspense>
      </div>
    </PlaceContext.Provider>
  );
}
