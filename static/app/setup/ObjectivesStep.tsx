import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../src/contract/calls';
import { findEpicProjects, type EpicProject } from '../../../src/jira/findEpicProjects';
import { Trouble } from '../faces/Trouble';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { useRefusal } from '../records/useRefusal';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import styles from './Setup.module.css';
import type { StepGiven } from './SetupSteps';

type Sources = Reply<'setup'>['sources'];

/** Where objectives are: projects with their types at epic level. All of the choice is saved, or nothing. */
export function ObjectivesStep({ reading, onDone }: StepGiven) {
  const say = useWords(setupWords);
  const kept = reading.setup.sources;
  const [chosen, setChosen] = useState<Sources>(kept);
  const [typed, setTyped] = useState('');
  // What is typed is asked for before the page is drawn with it.
  const latest = useRef('');
  const [found, again] = useLoaded(() => findEpicProjects(asViewer, latest.current));
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useRefusal();
  // What was kept meanwhile, here or by somebody else, is what is shown; looking again at the same leaves a choice alone.
  const keptText = JSON.stringify(kept);
  useEffect(() => setChosen(JSON.parse(keptText) as Sources), [keptText]);
  const find = (text: string): void => {
    setTyped(text);
    latest.current = text;
    again();
  };
  if (found.kind === 'loading') return <div className={styles.waiting} role="status" aria-label={say('loading')} />;
  if (found.kind !== 'ready') return <Trouble reason={found.kind === 'trouble' ? found.reason : ''} onAgain={again} />;
  const { projects, unfit, more } = found.value;
  const typesOf = (projectId: string): string[] => chosen.find((one) => one.projectId === projectId)?.typeIds ?? [];
  const put = (projectId: string, typeIds: string[]): void => {
    const others = chosen.filter((one) => one.projectId !== projectId);
    setChosen(typeIds.length === 0 ? others : [...others, { projectId, typeIds }]);
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    refuse(undefined);
    const answer = await call('setObjectiveSources', { sources: chosen });
    setBusy(false);
    if (answer.kind === 'value') onDone(say('keptSources'));
    else refuse(answer);
  };
  // A project that is chosen and not on this page of the list can still be taken out.
  const unseen = kept.filter(({ projectId }) => typed === '' && !more && !projects.some(({ id }) => id === projectId));
  return (
    <div className={styles.form}>
      {(more || typed !== '') && (
        <input className={styles.search} type="search" aria-label={say('findProject')} placeholder={say('findProject')} value={typed} onChange={(event) => find(event.currentTarget.value)} />
      )}
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{say('chooseProjects')}</legend>
        {projects.map((project) => (
          <Project key={project.id} project={project} chosen={typesOf(project.id)} onChosen={(typeIds) => put(project.id, typeIds)} />
        ))}
        {unseen.map(({ projectId, typeIds }) => (
          <Checkbox
            key={projectId}
            label={say('goneProject', { id: projectId })}
            isChecked={typesOf(projectId).length > 0}
            onChange={(event) => put(projectId, event.currentTarget.checked ? typeIds : [])}
          />
        ))}
        {projects.length === 0 && typed !== '' && <p className={styles.small}>{say('noProjects', { typed })}</p>}
      </fieldset>
      {more && <p className={styles.small}>{say('moreProjects')}</p>}
      {unfit > 0 && <p className={styles.small}>{say('unfitProjects', { count: unfit })}</p>}
      {refusal}
      <div className={styles.deeds}>
        <Button isLoading={busy} isDisabled={sameSources(chosen, kept)} onClick={() => void save()}>
          {say('keepSources')}
        </Button>
      </div>
    </div>
  );
}

/** A project with one type at epic level is chosen by its name; of several the types are chosen too. */
function Project({ project, chosen, onChosen }: { project: EpicProject; chosen: string[]; onChosen(typeIds: string[]): void }) {
  const say = useWords(setupWords);
  const { name, key, types } = project;
  const all = types.map(({ id }) => id);
  return (
    <div>
      <Checkbox label={`${name} (${key})`} isChecked={chosen.length > 0} onChange={(event) => onChosen(event.currentTarget.checked ? all : [])} />
      {types.length > 1 && chosen.length > 0 && (
        <div className={styles.types} role="group" aria-label={say('typesOf', { project: name })}>
          {types.map((type) => (
            <Checkbox
              key={type.id}
              label={type.name}
              isChecked={chosen.includes(type.id)}
              onChange={(event) => onChosen(all.filter((id) => (id === type.id ? event.currentTarget.checked : chosen.includes(id))))}
            />
          ))}
        </div>
      )}
    </div>
  );
}

const sameSources = (one: Sources, other: Sources): boolean => {
  const text = (sources: Sources): string => JSON.stringify(sources.map(({ projectId, typeIds }) => [projectId, ...[...typeIds].sort()]).sort());
  return text(one) === text(other);
};
