import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import { catalogueKindIds, catalogueKinds } from '../../../src/domain/catalogues/catalogueKinds';
import { counts, ofKind } from '../../../src/domain/catalogues/inForce';
import { useViewer } from '../host/ViewerContext';
import { PlaceLink } from '../site/PlaceLink';
import { usePlace } from '../site/place';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';

/** Every catalogue with how many of its entries count, the roles and the printable rules. */
export function CatalogueNav({ opened }: { opened: OpenedCatalogues }) {
  const say = useWords(recordWords);
  const { formats } = useViewer();
  const { parts } = usePlace();
  const here = parts[1] ?? catalogueKindIds[0];
  const link = (to: string, text: string, count?: number) => (
    <li key={to}>
      <PlaceLink to={`/records/${to}`} className={styles.navLink} current={here === to}>
        {text}
        {count !== undefined && <span className={styles.navCount}>{formats.number(count)}</span>}
      </PlaceLink>
    </li>
  );
  return (
    <nav className={styles.nav} aria-label={say('catalogues')}>
      <ul className={styles.navList}>
        {catalogueKindIds.map((kind) => link(kind, sentenceCase(catalogueKinds[kind].many), ofKind(opened.entries, kind).filter(counts).length))}
        {link('roles', say('roles'))}
        {link('rules', say('rules'))}
        {link('check', say('check'))}
      </ul>
    </nav>
  );
}
