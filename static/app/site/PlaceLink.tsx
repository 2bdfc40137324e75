import type { ReactNode } from 'react';
import { usePlace } from './place';

interface PlaceLinkProps {
  to: string;
  className?: string | undefined;
  current?: boolean;
  /** Accessible name, where the words alone do not tell it from the others beside it. */
  name?: string;
  children: ReactNode;
}

/** A link to a place of this page. The address bar is the host’s, so the frame goes there itself. */
export function PlaceLink({ to, className, current = false, name, children }: PlaceLinkProps) {
  const { go } = usePlace();
  return (
    <a
      href={`#${to}`}
      className={className}
      aria-label={name}
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
