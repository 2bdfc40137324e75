import { useMemo } from 'react';
import { ask, path } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { AppFrame } from '../frame/AppFrame';
import { Face, TroubleFace, Waiting } from '../look/Face';
import { GoLink } from '../look/GoLink';
import look from './ProjectAppPage.module.css';
import { pageHistory } from './pageHistory';

interface ProjectPage {
  project: { key: string; name: string };
  pages: { key: string; title: string }[];
}

/** A page that the app adds to a project: Jira draws the trail, the title and the other pages, the app the rest. */
export function ProjectAppPage({ projectKey, moduleKey }: { projectKey: string; moduleKey: string }): JSX.Element {
  const base = path`/projects/${projectKey}/apps/${moduleKey}`;
  const [asked, again] = useAsked(base, async (): Promise<ProjectPage> => {
    const [project, modules] = await Promise.all([
      ask<ProjectPage['project']>(path`/rest/api/3/project/${projectKey}`),
      ask<{ projectPages: ProjectPage['pages'] }>(path`/_site/modules?project=${projectKey}`),
    ]);
    return { project, pages: modules.projectPages };
  });
  const handlers = useMemo(() => ({ history: pageHistory(base) }), [base]);
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="project" again={() => void again()} />;
  if (asked.kind === 'loading') return <Waiting label="Loading the page" lines={8} />;
  const { project, pages } = asked.value;
  const page = pages.find(({ key }) => key === moduleKey);
  if (!page) return <Face whole title="There is no such page">The app adds no page of this name to {project.name}.</Face>;
  return (
    <>
      <nav aria-label="Where this page is" className={look.trail}>
        <GoLink href={`/issues?jql=${encodeURIComponent(`project = ${project.key} ORDER BY key`)}`}>{project.name}</GoLink>
      </nav>
      <h1 className={look.title}>{page.title}</h1>
      <AppFrame wish={{ moduleKey, project: projectKey }} title={page.title} handlers={handlers} projectKey={projectKey} lines={12} />
    </>
  );
}
