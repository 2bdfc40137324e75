import { siteWords } from '../words/site';
import { useWords } from '../words/words';
import { PlaceLink } from './PlaceLink';
import styles from './SitePage.module.css';
import { sitePages } from './sitePages';

/** What the page of the site holds, and for whom. */
export function SiteOverview() {
  const say = useWords(siteWords);
  return (
    <section className={styles.overview}>
      <h2 className={styles.title}>{say('overviewTitle')}</h2>
      <ul className={styles.ways}>
        {sitePages.map(({ path, name, about }) => (
          <li key={path} className={styles.way}>
            <PlaceLink to={`/${path}`}>{say(name)}</PlaceLink>
            <p className={styles.about}>{say(about)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
