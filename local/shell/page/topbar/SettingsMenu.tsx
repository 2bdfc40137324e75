import DropdownMenu, { DropdownItem, DropdownItemGroup, DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import { IconButton } from '@atlaskit/button/new';
import SettingsIcon from '@atlaskit/icon/core/settings';
import { path } from '../ask/ask';
import { goTo } from '../look/route';
import { useSiteModules } from '../pages/siteModules';
import { useTheme, type ThemeChoice } from '../session/theme';

const THEMES: { choice: ThemeChoice; words: string }[] = [
  { choice: 'light', words: 'Light' },
  { choice: 'dark', words: 'Dark' },
  { choice: 'auto', words: 'As the system' },
];

/** Theme, the app's pages among the settings, and the way to what goes on behind the page. */
export function SettingsMenu(): JSX.Element {
  const { choice, choose } = useTheme();
  const [asked] = useSiteModules();
  const { adminPages, personalSettingsPages } = asked.kind === 'ready' ? asked.value : { adminPages: [], personalSettingsPages: [] };
  const pages = [
    ...personalSettingsPages.map((page) => ({ ...page, address: path`/settings/apps/${page.key}` })),
    ...adminPages.map((page) => ({ ...page, address: path`/admin/apps/${page.key}` })),
  ];
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => (
        <IconButton {...props} ref={triggerRef} icon={SettingsIcon} label="Theme and inspector" appearance="subtle" />
      )}
    >
      <DropdownItemRadioGroup id="theme" title="Theme">
        {THEMES.map((theme) => (
          <DropdownItemRadio key={theme.choice} id={theme.choice} isSelected={theme.choice === choice} onClick={() => choose(theme.choice)}>
            {theme.words}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
      {pages.length > 0 && (
        <DropdownItemGroup title="Settings of apps">
          {pages.map(({ key, title, address }) => (
            <DropdownItem key={key} onClick={() => goTo(address)}>
              {title}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      )}
      <DropdownItemGroup title="This local Jira">
        <DropdownItem onClick={() => goTo('/issues')}>Search with JQL</DropdownItem>
        <DropdownItem onClick={() => goTo('/admin/workflows')}>Workflows</DropdownItem>
        <DropdownItem onClick={() => goTo('/secure/admin/ViewFieldScreens.jspa')}>Screens</DropdownItem>
        <DropdownItem onClick={() => goTo('/secure/admin/ViewPermissionSchemes.jspa')}>Permission schemes</DropdownItem>
        <DropdownItem onClick={() => goTo('/admin/inspector')}>Inspector</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
