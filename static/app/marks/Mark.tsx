import type { Mark as Rating } from '../../../src/domain/score/score';
import styles from './Mark.module.css';

/** What a mark can say of an element; a single check uses the same shapes. */
export type MarkKind = Rating | 'not applicable' | 'unknown';

interface MarkProps {
  kind: MarkKind;
  /** Accessible name. Leave it out where a word beside the mark says the same. */
  label?: string;
  /** 16 by default, 14 in nested lists. */
  size?: 14 | 16;
  /** In dense places “fully” is drawn thin, so that what needs work weighs more. */
  quiet?: boolean;
}

/** One of the marks. The shape carries the meaning, colour repeats it. Drawn here and nowhere else. */
export function Mark({ kind, label, size = 16, quiet = false }: MarkProps) {
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`${styles.mark} ${styles[classOf(kind)]}`} width={size} height={size} viewBox="0 0 16 16" {...name}>
      {shapes[kind === 'fully' && quiet ? 'quiet' : kind]}
    </svg>
  );
}

const classOf = (kind: MarkKind): string => (kind === 'not applicable' ? 'notApplicable' : kind);
const ring = <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.75" />;

const shapes = {
  missing: (
    <circle
      cx="8"
      cy="8"
      r="6.25"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="2.6 2.309"
      transform="rotate(-12 8 8)"
    />
  ),
  partly: (
    <>
      {ring}
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  largely: (
    <>
      {ring}
      <path d="M8 3.4A4.6 4.6 0 1 1 3.4 8H8z" fill="currentColor" />
    </>
  ),
  fully: (
    <>
      <circle cx="8" cy="8" r="7.25" fill="currentColor" />
      <path className={styles.tick} d="m4.9 8.2 2.2 2.2 4-4.4" />
    </>
  ),
  quiet: (
    <>
      <circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" strokeWidth="1" />
      <path
        d="m5.2 8.2 2 2 3.6-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  'not applicable': <path d="M4 8h8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  unknown: (
    <>
      {ring}
      <path
        d="M6.3 6.4a1.75 1.75 0 1 1 2.6 1.5c-.6.35-.9.6-.9 1.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
      <circle cx="8" cy="11.2" r=".9" fill="currentColor" />
    </>
  ),
} as const;
