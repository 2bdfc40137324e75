import { ask } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { Face, TroubleFace, Waiting } from '../look/Face';
import { GoLink } from '../look/GoLink';
import { useSession } from '../session/session';
import look from './HomePage.module.css';
import { ProjectCard, type Project } from './ProjectCard';

/** The projects that the signed-in person may see. */
export function HomePage(): JSX.Element {
  const { site } = useSession();
  const [asked, again] = useAsked('projects', () => ask<{ values: Project[] }>('/rest/api/3/project/search?maxResults=50&orderBy=key'));
  return (
    <>
      <h1 className={look.title}>{site}</h1>
      <h2 className={look.heading}>Projects</h2>
      {asked.kind === 'loading' && <Waiting label="Loading projects" lines={4} />}
      {asked.kind === 'trouble' && <TroubleFace trouble={asked.trouble} what="list of projects" again={() => void again()} />}
      {asked.kind === 'ready' && asked.value.values.length === 0 && (
        <Face title="You cannot see any project">Whoever administers this Jira can give you the permission Browse projects.</Face>
      )}
      {asked.kind === 'ready' && (
        <ul className={look.projects}>
          {asked.value.values.map((project) => (
            <ProjectCard key={project.id} project={project} />
          ))}
        </ul>
      )}
      <p className={look.foot}>
        <GoLink href="/issues">Search with JQL</GoLink> · <GoLink href="/admin/inspector">Inspector: what the app does behind the page</GoLink>
      </p>
    </>
  );
}
