import type { ReactNode } from 'react';
import styles from './Pair.module.css';

/** Fields side by side where there is room: two, or four short ones. */
export function Pair({ children, short = false }: { children: ReactNode; short?: boolean }) {
  return <div className={short ? styles.four : styles.two}>{children}</div>;
}
