import { openSitePage } from '../host/bridge';
import { PlaceLink } from '../site/PlaceLink';
import { coverageWords } from '../words/coverage';
import { useWords } from '../words/words';
import styles from './Coverage.module.css';

interface GapDeedsProps {
  of: 'level' | 'policy-statement' | 'applicable-requirement';
  id: string;
  title: string;
}

/** What closes a gap: an objective, or a word in the record that none is needed. */
export function GapDeeds({ of, id, title }: GapDeedsProps) {
  const say = useWords(coverageWords);
  return (
    <p className={styles.deeds}>
      <PlaceLink to="/create">{say('create')}</PlaceLink>
      <button type="button" className={styles.textButton} aria-label={say('record', { what: title })} onClick={() => void openSitePage(`/records/${of}/entry/${id}`)}>
        {say('recordShort')}
      </button>
    </p>
  );
}
