import { PlaceLink } from './PlaceLink';
import { usePlace } from './place';
import styles from './Tabs.module.css';

interface TabsProps {
  /** What the pages are pages of. */
  label: string;
  /** By the first part of their path; the page at the top has none. */
  pages: readonly { path?: string; text: string }[];
}

/** The pages beside each other at a place of the host, as links; the one that is open is marked. */
export function Tabs({ label, pages }: TabsProps) {
  const { parts } = usePlace();
  const open = pages.find(({ path }) => path !== undefined && path === parts[0]) ?? pages.find(({ path }) => path === undefined);
  return (
    <nav className={styles.tabs} aria-label={label}>
      {pages.map((page) => (
        <PlaceLink key={page.path ?? ''} to={`/${page.path ?? ''}`} className={styles.tab} current={page === open}>
          {page.text}
        </PlaceLink>
      ))}
    </nav>
  );
}
