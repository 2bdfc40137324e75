import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ClockIcon from '@atlaskit/icon/core/clock';
import { useEffect, useState } from 'react';
import { showMoment } from '../look/moments';
import { useSession } from '../session/session';

const HOUR = 3_600_000;
const STEPS = [
  { words: 'One hour on', ms: HOUR },
  { words: 'One day on', ms: 24 * HOUR },
  { words: 'One week on', ms: 7 * 24 * HOUR },
  { words: 'Thirty days on', ms: 30 * 24 * HOUR },
];

/** The site's time, and the way to move it on: the app's process sees the same clock. */
export function ClockMenu(): JSX.Element {
  const { siteNow, shiftClock, clock } = useSession();
  const [now, setNow] = useState(siteNow);
  useEffect(() => {
    setNow(siteNow());
    const timer = window.setInterval(() => setNow(siteNow()), 10_000);
    return () => window.clearInterval(timer);
  }, [siteNow]);
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => (
        <Button {...props} ref={triggerRef} iconBefore={ClockIcon} appearance="subtle" aria-label={`Site time ${showMoment(now)}; move it`}>
          {showMoment(now)}
        </Button>
      )}
    >
      <DropdownItemGroup title="Move the site's clock">
        {STEPS.map(({ words, ms }) => (
          <DropdownItem key={words} onClick={() => void shiftClock(ms)}>
            {words}
          </DropdownItem>
        ))}
        {clock.offsetMs !== 0 && (
          <DropdownItem onClick={() => void shiftClock(-clock.offsetMs)}>To this machine's time</DropdownItem>
        )}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
