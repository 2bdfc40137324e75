import { useId, type ReactNode } from 'react';
import look from './CreateDialog.module.css';

interface Field {
  id: string;
  className?: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

/** A field under its label, with what was said against it below. */
export function Labelled(props: { label: string; trouble?: string; children(field: Field): ReactNode }): JSX.Element {
  const id = useId();
  const { label, trouble, children } = props;
  return (
    <div className={look.field}>
      <label htmlFor={id} className={look.label}>
        {label}
      </label>
      {children({ id, className: look.box, ...(trouble === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-trouble` }) })}
      {trouble !== undefined && (
        <p id={`${id}-trouble`} role="alert" className={look.trouble}>
          {trouble}
        </p>
      )}
    </div>
  );
}
