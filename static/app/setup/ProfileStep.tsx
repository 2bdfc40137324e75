import { lazy, Suspense } from 'react';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import { KeeperNote } from './KeeperNote';
import styles from './Setup.module.css';
import type { StepGiven } from './SetupSteps';

const ProfilePreview = lazy(() => import('../scores/ProfilePreview').then(({ ProfilePreview: preview }) => ({ default: preview })));

/** Where a newer profile is there, what it would change can be seen before it is taken. */
export function ProfileStep({ reading }: StepGiven) {
  const say = useWords(setupWords);
  const newer = reading.checks.profile.find(({ outcome }) => outcome === 'partly');
  return (
    <>
      <KeeperNote reading={reading} />
      {newer && reading.opened.keeps && (
        <Suspense fallback={<div className={styles.waiting} role="status" aria-label={say('loading')} />}>
          <ProfilePreview to={String(newer.facts.newest)} />
        </Suspense>
      )}
    </>
  );
}
