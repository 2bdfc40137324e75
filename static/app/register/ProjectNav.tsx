import { PlaceLink } from '../site/PlaceLink';
import { usePlace } from '../site/place';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './ProjectNav.module.css';

/** The pages of the project's page. */
export function ProjectNav() {
  const say = useWords(registerWords);
  const isCoverage = usePlace().parts[0] === 'coverage';
  return (
    <nav className={styles.nav} aria-label={say('title')}>
      <PlaceLink to="/" className={styles.link} current={!isCoverage}>
        {say('register')}
      </PlaceLink>
      <PlaceLink to="/coverage" className={styles.link} current={isCoverage}>
        {say('coverage')}
      </PlaceLink>
      <PlaceLink to="/workshop" className={styles.link}>
        {say('workshop')}
      </PlaceLink>
    </nav>
  );
}
