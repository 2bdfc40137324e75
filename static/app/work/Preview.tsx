import type { WorkDraft } from '../../../src/jira/createWork';
import { useViewer } from '../host/ViewerContext';
import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { formWords } from '../words/forms';
import { createWorkWords } from '../words/work';
import { useWords } from '../words/words';
import type { Projects } from './useProjects';
import styles from './Work.module.css';

/** What would be created, one line for each issue. Nothing has been yet. */
export function Preview({ drafts, projects }: { drafts: readonly WorkDraft[]; projects: Projects }) {
  const say = useWords(createWorkWords);
  const { formats } = useViewer();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('project')}</th>
          <th scope="col">{say('type')}</th>
          <th scope="col">{say('summaryHead')}</th>
          <th scope="col">{say('assignee')}</th>
          <th scope="col">{say('due')}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ activity, project, typeId, summary, assignee, due }) => (
          <tr key={activity}>
            <td>{projects.projects.find(({ id }) => id === project.id)?.name ?? project.key}</td>
            <td>{projects.types[project.id]?.find(({ id }) => id === typeId)?.name ?? ''}</td>
            <th scope="row">{summary}</th>
            <td>{assignee === undefined ? say('nobody') : <Name accountId={assignee} />}</td>
            <td>{due === undefined ? say('noDay') : formats.day(due)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ accountId }: { accountId: string }) {
  const form = useWords(formWords);
  const person = usePerson(accountId);
  return <>{person ? nameOf(person, form) : '…'}</>;
}
