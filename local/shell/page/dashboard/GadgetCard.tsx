import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { ask, path, Trouble } from '../ask/ask';
import { AppFrame } from '../frame/AppFrame';
import { useFrameSpace } from '../frame/FrameSpace';
import type { GadgetModule } from '../pages/siteModules';
import look from './DashboardPage.module.css';

/** A gadget on the dashboard; `configuration` is what its edit view submitted. */
export interface PlacedGadget {
  id: string;
  moduleKey: string;
  configuration?: unknown;
}

interface Props {
  gadget: PlacedGadget;
  module: GadgetModule;
  startsEditing: boolean;
  /** Told when the configuration was kept. */
  changed(): Promise<void>;
  remove(): void;
}

const MINUTE = 60_000;

/** One gadget: its view, or the view that configures it, and the menu that leads from the one to the other. */
export function GadgetCard({ gadget, module, startsEditing, changed, remove }: Props): JSX.Element {
  const titleId = useId();
  const [editing, setEditing] = useState(startsEditing);
  const [drawn, setDrawn] = useState(0);
  const { bus } = useFrameSpace();
  const refresh = useCallback(() => {
    if (module.refreshable === false) bus.emit('app', 'JIRA_DASHBOARD_GADGET_REFRESH', { gadgetId: gadget.id });
    else setDrawn((before) => before + 1);
  }, [bus, gadget.id, module.refreshable]);

  // The edit view may ask to be refreshed every so many minutes.
  const minutes = (gadget.configuration as { refresh?: unknown } | undefined)?.refresh;
  useEffect(() => {
    if (editing || typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 1) return undefined;
    const timer = window.setInterval(refresh, minutes * MINUTE);
    return () => window.clearInterval(timer);
  }, [editing, minutes, refresh]);

  const handlers = useMemo(
    () => ({
      async submit(configuration: unknown) {
        try {
          await ask(path`/_site/gadgets/${gadget.id}`, { method: 'PUT', body: { configuration } });
        } catch (fault) {
          // The app sees the refusal as the rejection of its submit.
          throw fault instanceof Trouble ? new Error(fault.message) : fault;
        }
        await changed();
        setEditing(false);
      },
      close: () => setEditing(false),
    }),
    [gadget.id, changed],
  );
  const wish = { moduleKey: module.key, gadget: gadget.id };
  return (
    <section aria-labelledby={titleId} className={look.gadget}>
      <div className={look.bar}>
        <h2 id={titleId} className={look.name}>
          {module.title}
        </h2>
        <DropdownMenu<HTMLButtonElement>
          shouldRenderToParent
          placement="bottom-end"
          trigger={({ triggerRef, ...props }) => (
            <IconButton
              {...props}
              ref={triggerRef}
              icon={ShowMoreIcon}
              label={`More actions for ${module.title}`}
              appearance="subtle"
              spacing="compact"
            />
          )}
        >
          <DropdownItemGroup>
            {module.hasEdit && !editing && <DropdownItem onClick={() => setEditing(true)}>Configure</DropdownItem>}
            {!editing && <DropdownItem onClick={refresh}>Refresh</DropdownItem>}
            <DropdownItem onClick={remove}>Remove</DropdownItem>
          </DropdownItemGroup>
        </DropdownMenu>
      </div>
      {editing ? (
        <AppFrame key="edit" wish={{ ...wish, entry: 'edit' }} title={`${module.title} configuration`} handlers={handlers} />
      ) : (
        <AppFrame key="view" wish={{ ...wish, entry: 'view' }} title={module.title} version={drawn} lines={4} />
      )}
    </section>
  );
}
