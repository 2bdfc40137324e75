import { ask, path } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { GoLink } from '../look/GoLink';
import type { AppPageModule } from '../pages/appPageModule';
import look from './HomePage.module.css';

/** A project as Jira lists it. */
export interface Project {
  id: string;
  key: string;
  name: string;
  simplified?: boolean;
}

/** One project with its issues and what the app adds to it. */
export function ProjectCard({ project }: { project: Project }): JSX.Element {
  const [asked] = useAsked(project.key, () =>
    ask<{ projectPages: AppPageModule[]; projectSettingsPages: AppPageModule[] }>(path`/_site/modules?project=${project.key}`),
  );
  const { projectPages, projectSettingsPages } = asked.kind === 'ready' ? asked.value : { projectPages: [], projectSettingsPages: [] };
  const pages = [
    ...projectPages.map(({ key, title }) => ({ key, title, address: path`/projects/${project.key}/apps/${key}` })),
    ...projectSettingsPages.map(({ key, title }) => ({
      key,
      title: `${title} (settings)`,
      address: path`/projects/${project.key}/settings/apps/${key}`,
    })),
  ];
  const jql = `project = ${project.key} ORDER BY key`;
  return (
    <li className={look.project}>
      <span className={look.name}>
        {project.name} <span className={look.key}>{project.key}</span>
      </span>
      <span className={look.kind}>{project.simplified ? 'Team-managed' : 'Company-managed'}</span>
      <span className={look.links}>
        <GoLink href={`/issues?jql=${encodeURIComponent(jql)}`} aria-label={`Issues of ${project.name}`}>
          Issues
        </GoLink>
        {pages.map((page) => (
          <GoLink key={page.key} href={page.address} aria-label={`${page.title} of ${project.name}`}>
            {page.title}
          </GoLink>
        ))}
      </span>
    </li>
  );
}
