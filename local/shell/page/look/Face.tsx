import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import look from './Face.module.css';

interface FaceProps {
  title: string;
  children?: ReactNode;
  deed?: ReactNode;
  /** It stands for the whole page, so its title is the page's. */
  whole?: boolean;
}

/** What a place says when it has nothing to show: a heading, a sentence, at most one deed. */
export function Face({ title, children, deed, whole = false }: FaceProps): JSX.Element {
  const Title = whole ? 'h1' : 'h2';
  return (
    <div className={look.face}>
      <Title className={look.title}>{title}</Title>
      {children && <div className={look.text}>{children}</div>}
      {deed && <div className={look.deed}>{deed}</div>}
    </div>
  );
}

interface TroubleProps {
  trouble: { status: number; message: string };
  /** What was asked for, as it stands after "this". */
  what: string;
  again(): void;
  whole?: boolean;
}

/** What a place says when Jira did not answer as asked, by what Jira said. */
export function TroubleFace({ trouble, what, again, whole = false }: TroubleProps): JSX.Element {
  if (trouble.status === 404 || trouble.status === 403) {
    return (
      <Face title={`You cannot see this ${what}`} whole={whole}>
        It does not exist, or you do not have the permission to see it. Jira does not say which.
      </Face>
    );
  }
  return (
    <div role="alert">
      <Face title={`This ${what} could not be loaded`} whole={whole} deed={<Button onClick={again}>Try again</Button>}>
        {trouble.message}
      </Face>
    </div>
  );
}

/** Grey bars where text is about to be, of about its height. */
export function Waiting({ lines = 3, label }: { lines?: number; label: string }): JSX.Element {
  return (
    <div className={look.waiting} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className={look.bar} />
      ))}
    </div>
  );
}
