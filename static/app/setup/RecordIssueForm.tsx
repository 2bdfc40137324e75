import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { askJira, JiraTrouble, path } from '../../../src/jira/jiraFetch';
import type { JiraProject } from '../../../src/jira/readSource';
import { TextBox } from '../forms/TextBox';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { findIssue } from '../record/findIssue';
import { useRefusal } from '../records/useRefusal';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import styles from './Setup.module.css';
import type { StepGiven } from './SetupSteps';

/** Names the issue on which checkpoints are written: one that is there, or a new one made by whoever asks for it. */
export function RecordIssueForm({ reading, onDone }: StepGiven) {
  const say = useWords(setupWords);
  const [key, setKey] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useRefusal();
  const { project } = reading;
  const name = async (find: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    refuse(undefined);
    try {
      const issueId = await find();
      if (issueId !== undefined) {
        const answer = await call('setRecordIssue', { issueId });
        if (answer.kind === 'value') onDone(say('namedIssue'));
        else refuse(answer);
      }
    } catch (trouble) {
      if (!(trouble instanceof JiraTrouble)) throw trouble;
      setProblem(say('notMade', { reason: Object.values(trouble.messages).join(' ') || trouble.message }));
    } finally {
      setBusy(false);
    }
  };
  const typed = async (): Promise<string | undefined> => {
    const found = await findIssue(asViewer, key ?? '');
    if (found === undefined) setProblem(say('noSuchIssue', { key: key ?? '' }));
    return found;
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if ((key ?? '').trim() !== '') void name(typed);
      }}
    >
      <TextBox label={say('issueKey')} help={say('issueKeyHelp')} problem={problem} text={key} onText={setKey} />
      {refusal}
      <div className={styles.deeds}>
        <Button type="submit" isLoading={busy} isDisabled={(key ?? '').trim() === ''}>
          {say('nameIssue')}
        </Button>
        {project && (
          <Button isDisabled={busy} onClick={() => void name(() => makeIssue(project.id, say('recordIssueSummary')))}>
            {say('makeIssue', { project: project.key })}
          </Button>
        )}
      </div>
    </form>
  );
}

/** An ordinary issue of the project's first ordinary type; where Jira asks for more than a summary, it says so. */
async function makeIssue(projectId: string, summary: string): Promise<string> {
  const project = (await askJira(asViewer, path`/rest/api/3/project/${projectId}`)) as JiraProject;
  const type = project.issueTypes?.find(({ hierarchyLevel }) => hierarchyLevel === 0);
  const { id } = (await askJira(asViewer, '/rest/api/3/issue', {
    method: 'POST',
    body: { fields: { project: { id: projectId }, summary, ...(type === undefined ? {} : { issuetype: { id: type.id } }) } },
  })) as { id: string };
  return id;
}
