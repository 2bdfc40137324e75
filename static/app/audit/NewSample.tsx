import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { askJira, JiraTrouble, path } from '../../../src/jira/jiraFetch';
import { Choice } from '../forms/Choice';
import { TextBox } from '../forms/TextBox';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import styles from './Audit.module.css';
import { CommandProblem } from './CommandProblem';
import type { NoValue } from './useCall';

type From = 'all' | 'some';

/** The first fact of a sample: which objectives it is drawn from. */
export function NewSample({ onGo }: { onGo(at: string): void }) {
  const say = useWords(auditWords);
  const [purpose, setPurpose] = useState<string>();
  const [from, setFrom] = useState<From>('all');
  const [keys, setKeys] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NoValue<'freezePopulation'>>();
  const [unknown, setUnknown] = useState<string>();
  const freeze = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    setUnknown(undefined);
    const projects = from === 'all' ? [] : await projectIds(keys ?? '').catch((error: unknown) => error as Error);
    if (projects instanceof Error) setUnknown(projects.message);
    else {
      const answer = await call('freezePopulation', { purpose: purpose ?? '', projects });
      if (answer.kind === 'value') return onGo(answer.value.id);
      setProblem(answer);
    }
    return setBusy(false);
  };
  const projectProblem = from === 'some' && unknown !== undefined ? say('projectUnknown', { key: unknown }) : undefined;
  return (
    <section className={styles.page} aria-label={say('newSample')}>
      <button type="button" className={styles.crumb} onClick={() => onGo('')}>
        {say('back')}
      </button>
      <h2 className={styles.title}>{say('newSample')}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void freeze();
        }}
      >
        <TextBox label={say('purpose')} help={say('purposeHint')} text={purpose} onText={setPurpose} />
        <Choice<From>
          label={say('from')}
          clearable={false}
          chosen={from}
          options={[
            { value: 'all', label: say('fromAll') },
            { value: 'some', label: say('fromSome') },
          ]}
          onChoose={(chosen) => setFrom(chosen ?? 'all')}
        />
        {from === 'some' && <TextBox label={say('projects')} help={say('projectsHint')} problem={projectProblem} text={keys} onText={setKeys} />}
        <p className={styles.small}>{say('freezeHint')}</p>
        <CommandProblem answer={problem} />
        <div className={styles.deeds}>
          <Button appearance="primary" type="submit" isDisabled={busy}>
            {say(busy ? 'freezing' : 'freeze')}
          </Button>
          <Button appearance="subtle" onClick={() => onGo('')}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** Ids of projects by key, as the viewer may see them. Throws an error whose message is the key that is not there. */
async function projectIds(typed: string): Promise<string[]> {
  const keys = typed.split(/[\s,;]+/).filter(Boolean);
  if (keys.length === 0) throw new Error('');
  return Promise.all(
    keys.map(async (key) => {
      try {
        return String(((await askJira(asViewer, path`/rest/api/3/project/${key}`)) as { id: string | number }).id);
      } catch (trouble) {
        throw trouble instanceof JiraTrouble && trouble.kind !== 'not found' ? trouble : new Error(key);
      }
    }),
  );
}
