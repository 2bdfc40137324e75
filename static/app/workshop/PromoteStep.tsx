import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { smartOf } from '../../../src/domain/workshop/smartOf';
import type { Candidate } from '../../../src/domain/workshop/workshop';
import { Choice } from '../forms/Choice';
import { asViewer } from '../host/bridge';
import { IssueLink } from '../host/IssueLink';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { Problem } from '../record/Problem';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import { askJira, path } from '../../../src/jira/jiraFetch';
import type { StepGiven } from './given';
import { Letters } from './Letters';
import type { NotDone } from './useWorkshop';
import styles from './Workshop.module.css';

/** The chosen candidates in order; each becomes an epic once, one after the other, and says so. */
export function PromoteStep({ workshop, may, typeIds, catalogues, promote }: StepGiven) {
  const say = useWords(workshopWords);
  const { viewer, formats } = useViewer();
  const [type, setType] = useState(typeIds[0]);
  const [done, setDone] = useState<{ done: number; of: number }>();
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<Record<string, NotDone>>({});
  const [types] = useLoaded(() => (typeIds.length > 1 && viewer.project ? typeNames(viewer.project.id) : Promise.resolve(new Map<string, string>())));
  const chosen = workshop.candidates.filter((candidate) => candidate.chosen);
  const open = chosen.filter(({ epic }) => !epic);
  if (chosen.length === 0) return <p className={styles.zero}>{say('noneChosen')}</p>;

  const make = async (wanted: readonly Candidate[]): Promise<void> => {
    setSaid('');
    let made = 0;
    for (const [at, { id }] of wanted.entries()) {
      setDone({ done: at, of: wanted.length });
      const answer = await promote({ candidateId: id, ...(type === undefined ? {} : { typeId: type }) });
      const problem = 'kind' in answer ? answer : undefined;
      setProblems(({ [id]: _, ...others }) => (problem ? { ...others, [id]: problem } : others));
      if (!problem) made += 1;
    }
    setDone(undefined);
    setSaid(made > 0 ? say('madeAll', { count: made }) : '');
  };

  return (
    <>
      {typeIds.length === 0 && (
        <p className={styles.note} role="alert">
          {say('notConfigured')}
        </p>
      )}
      {may && typeIds.length > 1 && (
        <Choice
          label={say('type')}
          clearable={false}
          chosen={type}
          options={typeIds.map((id) => ({ value: id, label: (types.kind === 'ready' && types.value.get(id)) || id }))}
          onChoose={setType}
        />
      )}
      <ol className={styles.list} aria-label={say('candidates')}>
        {chosen.map((candidate) => {
          const { id, sentence, epic, promoting } = candidate;
          const letters = smartOf(candidate, catalogues);
          const lacking = letters.filter(({ verdict }) => verdict !== 'shown');
          return (
            <li key={id} className={`${styles.inRow} ${styles.padded}`}>
              <div className={`${styles.grades} ${styles.between}`}>
                <span className={styles.said}>{sentence}</span>
                {epic ? (
                  <span>
                    {say('made')}: <IssueLink issueKey={epic.key}>{epic.key}</IssueLink>
                  </span>
                ) : (
                  may && (
                    <Button spacing="compact" isDisabled={done !== undefined || typeIds.length === 0} aria-label={say('makeNamed', { sentence })} onClick={() => void make([candidate])}>
                      {say('makeOne')}
                    </Button>
                  )
                )}
              </div>
              {!epic && (
                <span className={styles.deeds}>
                  <Letters letters={letters} />
                  <span className={styles.small}>{lacking.length === 0 ? say('allShown') : say('stillOpen', { count: lacking.length, letters: formats.list(lacking.map((letter) => say(letter.id))) })}</span>
                </span>
              )}
              {!epic && promoting && done === undefined && <span className={styles.small}>{say('attempted')}</span>}
              <Problem problem={problems[id]} />
            </li>
          );
        })}
      </ol>
      {may && (
        <div className={styles.deeds}>
          {open.length > 0 && (
            <Button appearance="primary" isLoading={done !== undefined} isDisabled={typeIds.length === 0} onClick={() => void make(open)}>
              {say('makeAll', { count: open.length })}
            </Button>
          )}
          <span role="status" className={styles.small}>
            {done ? say('making', done) : said}
          </span>
        </div>
      )}
    </>
  );
}

/** The names of the project's issue types, as the viewer's Jira has them. */
async function typeNames(projectId: string): Promise<Map<string, string>> {
  const project = (await askJira(asViewer, path`/rest/api/3/project/${projectId}`)) as { issueTypes?: { id: string; name: string }[] };
  return new Map((project.issueTypes ?? []).map(({ id, name }) => [id, name]));
}
