import { useEffect } from 'react';
import { DashboardPage } from './dashboard/DashboardPage';
import { FlagsProvider } from './frame/Flags';
import { FrameModals, FrameSpace } from './frame/FrameSpace';
import { HomePage } from './home/HomePage';
import { SignInPage } from './home/SignInPage';
import { InspectorPage } from './inspector/InspectorPage';
import { IssueDialogs } from './issue/IssueDialogs';
import { IssuePage } from './issue/IssuePage';
import look from './JiraPage.module.css';
import { Face } from './look/Face';
import { GoLink } from './look/GoLink';
import { useRoute } from './look/route';
import { ProjectAppPage } from './pages/ProjectAppPage';
import { SITE_PLACES, SiteAppPage } from './pages/SiteAppPage';
import { RestAccessPage } from './rest/RestAccessPage';
import { SearchPage } from './search/SearchPage';
import { SessionProvider, useSession } from './session/session';
import { ThemeProvider } from './session/theme';
import { TopBar } from './topbar/TopBar';
import { PermissionSchemesPage } from './configuration/PermissionSchemesPage';
import { ScreensPage } from './configuration/ScreensPage';
import { WorkflowsPage } from './workflows/WorkflowsPage';

/** The whole page: the bar on top, and what the address names below it. */
export function JiraPage(): JSX.Element {
  return (
    <ThemeProvider>
      <SessionProvider>
        <FlagsProvider>
          <SignedInOrNot />
        </FlagsProvider>
      </SessionProvider>
    </ThemeProvider>
  );
}

function SignedInOrNot(): JSX.Element {
  const { person } = useSession();
  if (!person) return <SignInPage />;
  // Everything below is read as this person, so nothing of it outlives a change of person.
  return (
    <FrameSpace key={person.accountId}>
      <IssueDialogs>
        <a className={look.skip} href="#content">
          Skip to content
        </a>
        <TopBar />
        <main id="content" className={look.main} tabIndex={-1}>
          <Routed />
        </main>
        <FrameModals />
      </IssueDialogs>
    </FrameSpace>
  );
}

function Routed(): JSX.Element {
  const { pathname, searchParams } = useRoute();
  useEffect(() => {
    document.title = 'Jira';
  }, [pathname]);
  const [first, second, third, fourth, fifth] = pathname.split('/').slice(1).map(decodeURIComponent);
  if (first === '' || first === undefined) return <HomePage />;
  if (first === 'browse' && second) return <IssuePage key={second} issueKey={second} />;
  if (first === 'projects' && second && third === 'apps' && fourth) {
    return <ProjectAppPage key={`${second}/${fourth}`} projectKey={second} moduleKey={fourth} />;
  }
  if (first === 'projects' && second && third === 'settings' && fourth === 'apps' && fifth) {
    return <ProjectAppPage key={`settings/${second}/${fifth}`} projectKey={second} moduleKey={fifth} settings />;
  }
  for (const above of Object.keys(SITE_PLACES) as (keyof typeof SITE_PLACES)[]) {
    const moduleKey = pathname.startsWith(`${above}/apps/`) ? pathname.slice(above.length).split('/')[2] : undefined;
    if (moduleKey) return <SiteAppPage key={`${above}/${moduleKey}`} above={above} moduleKey={decodeURIComponent(moduleKey)} />;
  }
  if (first === 'dashboard') return <DashboardPage />;
  if (first === 'rest-access') return <RestAccessPage />;
  if (first === 'issues') return <SearchPage jql={searchParams.get('jql') ?? ''} />;
  if (first === 'admin' && second === 'inspector') return <InspectorPage />;
  if (first === 'admin' && second === 'workflows') return <WorkflowsPage />;
  // Under the addresses that these two have in Jira, so that an app's link to them leads there.
  if (pathname === '/secure/admin/ViewFieldScreens.jspa') return <ScreensPage />;
  if (pathname === '/secure/admin/ViewPermissionSchemes.jspa') return <PermissionSchemesPage />;
  return (
    <Face whole title="There is no such page" deed={<GoLink href="/">Go to projects</GoLink>}>
      This Jira has projects, issues, search, a dashboard, workflows, screens, permission schemes, and the inspector.
    </Face>
  );
}
