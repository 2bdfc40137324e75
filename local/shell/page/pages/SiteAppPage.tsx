import { path } from '../ask/ask';
import { Face, TroubleFace, Waiting } from '../look/Face';
import { AppPage } from './AppPage';
import { useSiteModules, type SiteModules } from './siteModules';

/** The places on the site where an app may have pages, by the beginning of their address. */
export const SITE_PLACES = {
  '': { pages: 'globalPages', trail: 'Apps' },
  '/admin': { pages: 'adminPages', trail: 'Jira settings / Apps' },
  '/settings': { pages: 'personalSettingsPages', trail: 'Personal settings' },
} as const satisfies Record<string, { pages: keyof SiteModules; trail: string }>;

interface Props {
  above: keyof typeof SITE_PLACES;
  moduleKey: string;
}

/** A page that the app adds to the site: among the apps, Jira's settings or the person's own. */
export function SiteAppPage({ above, moduleKey }: Props): JSX.Element {
  const [asked, again] = useSiteModules();
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="page" again={() => void again()} />;
  if (asked.kind === 'loading') return <Waiting label="Loading the page" lines={8} />;
  const { pages, trail } = SITE_PLACES[above];
  const page = asked.value[pages].find(({ key }) => key === moduleKey);
  if (!page) {
    return (
      <Face whole title="There is no such page">
        The app adds no page of this name here, or you do not get to see it.
      </Face>
    );
  }
  return <AppPage page={page} wish={{ moduleKey }} base={above + path`/apps/${moduleKey}`} trail={trail} />;
}
