import { forwardRef, type ReactNode } from 'react';
import styles from './Fold.module.css';

/** The card in which folded sections stand, one under the other. */
export const FoldCard = forwardRef<HTMLDivElement, { children: ReactNode }>(function FoldCard({ children }, ref) {
  return (
    <div className={styles.card} ref={ref}>
      {children}
    </div>
  );
});
