import { useMemo } from 'react';
import type { Sample } from '../../../src/domain/audit/sample';
import { whatSampleShows } from '../../../src/domain/audit/whatSampleShows';
import { useViewer } from '../host/ViewerContext';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import styles from './Audit.module.css';
import { sayLimit, sayShare } from './shares';

/** What may be said of all objectives, and no more. */
export function WhatItShows({ sample }: { sample: Sample }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const shows = useMemo(() => whatSampleShows(sample), [sample]);
  return (
    <section className={styles.shows} aria-labelledby="shows">
      <h3 className={styles.small} id="shows">
        {say('shows')}
      </h3>
      {shows.kind === 'nothing yet' && <p>{say('showsNothing', { read: shows.read, of: shows.of })}</p>}
      {shows.kind === 'count' && <p>{say('showsCount', { failed: shows.failed, of: shows.of })}</p>}
      {shows.kind === 'limit' && (
        <>
          <p className={styles.factHead}>{say('showsHead', { failed: shows.failed, of: shows.of })}</p>
          <p>
            {say('showsLimit', {
              confidence: sayShare(shows.confidence, formats),
              atMost: shows.atMost,
              population: shows.population,
              share: sayLimit(shows.share, formats),
            })}{' '}
            {say(shows.supported ? 'showsSupported' : 'showsNotSupported', { tolerable: sayShare(shows.tolerable, formats) })}
          </p>
        </>
      )}
      {shows.kind !== 'nothing yet' && <p className={styles.small}>{say('showsLimits')}</p>}
    </section>
  );
}
