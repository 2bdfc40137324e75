import NewButton, { LinkButton } from '@atlaskit/button/new';
import { forwardRef, type ReactNode } from 'react';

interface LegacyProps {
  appearance?: string;
  href?: string;
  iconBefore?: ReactNode;
  iconAfter?: ReactNode;
  children?: ReactNode;
  onClick?: () => void;
}

/** The old button that section messages still use for their actions, drawn with the new one: no run-time styles. */
const LegacyButton = forwardRef<HTMLButtonElement & HTMLAnchorElement, LegacyProps>(function LegacyButton(
  { appearance, href, iconBefore, iconAfter, children, onClick },
  ref,
) {
  const content = (
    <>
      {iconBefore}
      {children}
      {iconAfter}
    </>
  );
  const look = appearance === 'primary' ? 'primary' : 'subtle';
  return href === undefined ? (
    <NewButton appearance={look} onClick={onClick} ref={ref}>
      {content}
    </NewButton>
  ) : (
    <LinkButton appearance={look} href={href} ref={ref}>
      {content}
    </LinkButton>
  );
});

export default LegacyButton;
