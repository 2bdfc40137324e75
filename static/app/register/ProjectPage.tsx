import { lazy, Suspense } from 'react';
import { PlaceContext, useHostPlace } from '../site/place';
import { Tabs } from '../site/Tabs';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import { Register } from './Register';
import { registerDeeds } from './RegisterDeeds';
import styles from './Register.module.css';

const WorkshopPage = lazy(() => import('../workshop/WorkshopPage').then(({ WorkshopPage: page }) => ({ default: page })));
const CoveragePage = lazy(() => import('../coverage/CoveragePage').then(({ CoveragePage: page }) => ({ default: page })));

/**
 * The project's page: its register, under `/coverage` where objectives lack, under `/workshop` the workshop they are set in,
 * and under `/create` and `/adopt` what was begun from the register.
 */
export function ProjectPage() {
  const say = useWords(registerWords);
  const place = useHostPlace();
  if (place === undefined) return null;
  const [first] = place.parts;
  return (
    <PlaceContext.Provider value={place}>
      <div className={styles.page}>
        <Tabs label={say('title')} pages={[{ text: say('register') }, { path: 'coverage', text: say('coverage') }, { path: 'workshop', text: say('workshop') }]} />
        {first === 'workshop' || first === 'coverage' ? (
          <Suspense fallback={null}>{first === 'workshop' ? <WorkshopPage /> : <CoveragePage />}</Suspense>
        ) : (
          <Register doing={registerDeeds.find((deed) => deed === first)} />
        )}
      </div>
    </PlaceContext.Provider>
  );
}
