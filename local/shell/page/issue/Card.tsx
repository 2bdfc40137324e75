import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { ModulePicture } from '../look/ModulePicture';
import look from './Card.module.css';

interface Props {
  title: string;
  picture?: string | undefined;
  /** Small, after the title. */
  beside?: string;
  children: ReactNode;
  /** Folded until opened, remembered under this name. */
  foldedAs?: string;
}

/** A card of the right column. A folded one draws nothing inside until it is opened. */
export function Card({ title, picture, beside, children, foldedAs }: Props): JSX.Element {
  const id = useId();
  const [open, setOpen] = useState(foldedAs === undefined || window.localStorage.getItem(`open:${foldedAs}`) === 'yes');
  const toggle = (): void => {
    window.localStorage.setItem(`open:${foldedAs}`, open ? 'no' : 'yes');
    setOpen(!open);
  };
  return (
    <section aria-labelledby={id} className={look.card}>
      {foldedAs === undefined ? (
        <div className={look.title}>
          <ModulePicture src={picture} />
          <h2 id={id} className={look.name}>
            {title}
          </h2>
          {beside !== undefined && <span className={look.beside}>{beside}</span>}
        </div>
      ) : (
        <h2 className={look.title}>
          <button type="button" className={look.fold} aria-expanded={open} onClick={toggle}>
            <span id={id}>{title}</span>
            {open ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          </button>
        </h2>
      )}
      {open && <div className={look.inside}>{children}</div>}
    </section>
  );
}
