import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { askJira, JiraTrouble, path } from '../../../src/jira/jiraFetch';
import { Trouble } from '../faces/Trouble';
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
  const [trouble, setTrouble] = useState<string>();
  const freeze = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    setUnknown(undefined);
    setTrouble(undefined);
    try {
      const named = from === 'all' ? { ids: [] } : await projectsNamed(keys ?? '');
      if ('unknown' in named) setUnknown(named.unknown);
      else {
        const answer = await call('freezePopulation', { purpose: purpose ?? '', projects: named.ids });
        if (answer.kind === 'value') return onGo(answer.value.id);
        setProblem(answer);
      }
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
    return setBusy(false);
  };
  const projectProblem = unknown === undefined ? undefined : unknown === '' ? say('projectNone') : say('projectUnknown', { key: unknown });
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
        {trouble !== undefined && <Trouble reason={trouble} />}
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

/** Ids of projects by key, as the viewer may see them, or the first key that names none; empty where nothing is named. */
async function projectsNamed(typed: string): Promise<{ ids: string[] } | { unknown: string }> {
  const keys = typed.split(/[\s,;]+/).filter(Boolean);
  if (keys.length === 0) return { unknown: '' };
  const ids = await Promise.all(keys.map(projectId));
  const missing = ids.indexOf(undefined);
  return missing < 0 ? { ids: ids.flatMap((id) => id ?? []) } : { unknown: keys[missing] ?? '' };
}

async function projectId(key: string): Promise<string | undefined> {
  try {
    return String(((await askJira(asViewer, path`/rest/api/3/project/${key}`)) as { id: string | number }).id);
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && trouble.kind === 'not found') return undefined;
    throw trouble;
  }
}
