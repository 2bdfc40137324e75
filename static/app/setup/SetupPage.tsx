import Button from '@atlaskit/button/new';
import { lazy, Suspense } from 'react';
import { Refused } from '../faces/Refused';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { useLoaded } from '../host/useLoaded';
import { PlaceContext, useHostPlace, usePlace } from '../site/place';
import { faceWords } from '../words/faces';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import { readSetup } from './readSetup';
import styles from './Setup.module.css';
import { SetupSteps } from './SetupSteps';

const RecordsPage = lazy(() => import('../records/RecordsPage').then(({ RecordsPage: page }) => ({ default: page })));

/** Setting up, for Jira administrators. Its places are `/step/<step>`, and `/records/…` for the records themselves. */
export function SetupPage() {
  const place = useHostPlace();
  if (place === undefined) return <Waiting />;
  return (
    <PlaceContext.Provider value={place}>
      {place.parts[0] === 'records' ? (
        <Suspense fallback={<Waiting />}>
          <div className={styles.inside}>
            <BackToSteps />
            <RecordsPage />
          </div>
        </Suspense>
      ) : (
        <Standing />
      )}
    </PlaceContext.Provider>
  );
}

/** Reads how things stand each time the steps are shown, so that what was done elsewhere counts at once. */
function Standing() {
  const say = useWords(setupWords);
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(readSetup);
  if (loaded.kind === 'loading') return <Waiting />;
  if (loaded.kind !== 'ready') return <Trouble title={say('troubleTitle')} reason={loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={again} />;
  const { value, lacking } = loaded;
  if (value.kind === 'read') return <SetupSteps reading={value.reading} lacking={lacking} onAgain={again} />;
  const { answer } = value;
  if (answer.kind === 'refused' && answer.refusal.kind === 'not permitted') {
    return (
      <Refused title={say('refusedTitle')}>
        <p className={styles.about}>{say('refusedBody')}</p>
      </Refused>
    );
  }
  return <Trouble title={say('troubleTitle')} reason={refusalSentence(face, answer)} onAgain={again} />;
}

function BackToSteps() {
  const say = useWords(setupWords);
  const { go } = usePlace();
  return (
    <div>
      <Button onClick={() => go('/step/records')}>{say('backToSteps')}</Button>
    </div>
  );
}

function Waiting() {
  const say = useWords(setupWords);
  return <div className={styles.blank} role="status" aria-label={say('loading')} />;
}
