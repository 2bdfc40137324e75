import { useId, type ReactNode } from 'react';
import { ModulePicture } from '../look/ModulePicture';
import look from './Section.module.css';

/** A part of the issue view with its heading; `beside` stands small beside it. */
export function Section({ title, picture, beside, children }: { title: string; picture?: string | undefined; beside?: ReactNode; children: ReactNode }): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id} className={look.section}>
      <div className={look.head}>
        <ModulePicture src={picture} />
        <h2 id={id} className={look.title}>
          {title}
        </h2>
        {beside !== undefined && <span className={look.beside}>{beside}</span>}
      </div>
      {children}
    </section>
  );
}
