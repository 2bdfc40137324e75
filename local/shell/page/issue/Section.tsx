import { useId, type ReactNode } from 'react';
import look from './Section.module.css';

/** A part of the issue view with its heading; `beside` stands small beside it. */
export function Section({ title, beside, children }: { title: string; beside?: ReactNode; children: ReactNode }): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id} className={look.section}>
      <div className={look.head}>
        <h2 id={id} className={look.title}>
          {title}
        </h2>
        {beside !== undefined && <span className={look.beside}>{beside}</span>}
      </div>
      {children}
    </section>
  );
}
