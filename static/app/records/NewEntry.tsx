import { useState } from 'react';
import { catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { PlaceLink } from '../site/PlaceLink';
import { usePlace } from '../site/place';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { EntryForm } from './EntryForm';
import type { RecordsGiven } from './RecordsPage';
import styles from './Records.module.css';

/** A new entry of a catalogue. */
export function NewEntry({ kind, opened, onAgain }: RecordsGiven & { kind: CatalogueKindId }) {
  const say = useWords(recordWords);
  const { go } = usePlace();
  const [said, setSaid] = useState('');
  const { one, many } = catalogueKinds[kind];
  return (
    <section className={styles.catalogue}>
      <PlaceLink to={`/records/${kind}`}>{say('back', { what: many })}</PlaceLink>
      <h2 className={styles.title}>{say('add', { what: one })}</h2>
      <p className={styles.small} role="status">
        {said}
      </p>
      <EntryForm
        kind={kind}
        entry={undefined}
        opened={opened}
        onKept={(id, version, done) => {
          setSaid(say(done === 'now' ? 'saved' : 'already', { version }));
          onAgain();
          go(`/records/${kind}/entry/${id}`);
        }}
        onStale={onAgain}
        onCancel={() => go(`/records/${kind}`)}
      />
    </section>
  );
}
