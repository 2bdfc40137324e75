import type { AnchorHTMLAttributes } from 'react';
import { follow } from './route';

/** A link within the page. */
export function GoLink(props: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }): JSX.Element {
  return <a {...props} onClick={follow} />;
}
