import { ask, path } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { Face, TroubleFace, Waiting } from '../look/Face';
import { GoLink } from '../look/GoLink';
import { AppPage } from './AppPage';
import type { AppPageModule } from './appPageModule';

interface ProjectPage {
  project: { key: string; name: string };
  pages: AppPageModule[];
}

interface Props {
  projectKey: string;
  moduleKey: string;
  /** Among the project's settings instead of beside its own pages. */
  settings?: boolean;
}

/** A page that the app adds to a project, or to its settings. */
export function ProjectAppPage({ projectKey, moduleKey, settings = false }: Props): JSX.Element {
  const base = settings ? path`/projects/${projectKey}/settings/apps/${moduleKey}` : path`/projects/${projectKey}/apps/${moduleKey}`;
  const [asked, again] = useAsked(base, async (): Promise<ProjectPage> => {
    const [project, modules] = await Promise.all([
      ask<ProjectPage['project']>(path`/rest/api/3/project/${projectKey}`),
      ask<{ projectPages: AppPageModule[]; projectSettingsPages: AppPageModule[] }>(path`/_site/modules?project=${projectKey}`),
    ]);
    return { project, pages: settings ? modules.projectSettingsPages : modules.projectPages };
  });
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="project" again={() => void again()} />;
  if (asked.kind === 'loading') return <Waiting label="Loading the page" lines={8} />;
  const { project, pages } = asked.value;
  const page = pages.find(({ key }) => key === moduleKey);
  if (!page) {
    return (
      <Face whole title="There is no such page">
        The app adds no page of this name to {project.name}, or you do not get to see it.
      </Face>
    );
  }
  const trail = (
    <>
      <GoLink href={`/issues?jql=${encodeURIComponent(`project = ${project.key} ORDER BY key`)}`}>{project.name}</GoLink>
      {settings && ' / Project settings'}
    </>
  );
  return <AppPage page={page} wish={{ moduleKey, project: projectKey }} base={base} trail={trail} projectKey={projectKey} />;
}
