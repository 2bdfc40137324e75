import type { ReactNode } from 'react';
import { usePlace } from './place';

/** A link to a place of this page. The address bar is the host’s, so the frame goes there itself. */
export function PlaceLink({ to, className, current = false, children }: { to: string; className?: string | undefined; current?: boolean; children: ReactNode }) {
  const { go } = usePlace();
  return (
    <a
      href={`#${to}`}
      className={className}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
