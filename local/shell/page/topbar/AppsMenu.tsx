import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { path } from '../ask/ask';
import { ModulePicture } from '../look/ModulePicture';
import { goTo } from '../look/route';
import { useSiteModules } from '../pages/siteModules';

/** The app's pages for the whole site, and the dashboard for its gadgets. Not there when the app has neither. */
export function AppsMenu(): JSX.Element | null {
  const [asked] = useSiteModules();
  if (asked.kind !== 'ready') return null;
  const { app, globalPages, gadgets } = asked.value;
  if (globalPages.length === 0 && gadgets.length === 0) return null;
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      trigger={({ triggerRef, ...props }) => (
        <Button {...props} ref={triggerRef} appearance="subtle">
          Apps
        </Button>
      )}
    >
      <DropdownItemGroup title={app.name}>
        {globalPages.map(({ key, title, picture }) => (
          <DropdownItem key={key} elemBefore={<ModulePicture src={picture} />} onClick={() => goTo(path`/apps/${key}`)}>
            {title}
          </DropdownItem>
        ))}
        {gadgets.length > 0 && <DropdownItem onClick={() => goTo('/dashboard')}>Dashboard</DropdownItem>}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
