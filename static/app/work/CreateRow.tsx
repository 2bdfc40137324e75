import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useState } from 'react';
import { Choice } from '../forms/Choice';
import { DayBox } from '../forms/DayBox';
import { PersonBox } from '../forms/PersonBox';
import { TextBox } from '../forms/TextBox';
import { createWorkWords } from '../words/work';
import { useWords } from '../words/words';
import type { Projects } from './useProjects';
import { resolved, type Place, type WorkRow } from './workRows';
import styles from './Work.module.css';

interface CreateRowProps {
  row: WorkRow;
  all: Place;
  projects: Projects;
  onRow(row: WorkRow): void;
}

/** One activity: whether it becomes an issue, of what summary, and where; person, type and day on demand. */
export function CreateRow({ row, all, projects, onRow }: CreateRowProps) {
  const say = useWords(createWorkWords);
  const [own, setOwn] = useState(false);
  const { projectId, typeId, assignee, due } = resolved(row, all, projects.types);
  const activity = row.text;
  const project = projects.projects.find(({ id }) => id === projectId)?.name;
  const where = [project, projects.types[projectId ?? '']?.find(({ id }) => id === typeId)?.name].filter((part) => part !== undefined).join(' · ');
  const set = (changed: Partial<WorkRow>): void => onRow({ ...row, ...changed });
  return (
    <li className={styles.row} aria-label={activity}>
      <div className={styles.rowHead}>
        <Checkbox
          isChecked={row.chosen}
          label={row.has === 0 ? activity : `${activity} (${say('has', { count: row.has })})`}
          aria-label={say('chosen', { activity })}
          onChange={(event) => set({ chosen: event.currentTarget.checked })}
        />
        {row.chosen && (
          <span className={styles.where}>
            <span className={styles.small}>{where}</span>
            <Button spacing="compact" appearance="subtle" aria-expanded={own} aria-label={say(own ? 'ownHideOf' : 'ownOf', { activity })} onClick={() => setOwn(!own)}>
              {say(own ? 'ownHide' : 'own')}
            </Button>
          </span>
        )}
      </div>
      {row.chosen && own && (
        <div className={styles.ownFields}>
          <TextBox label={say('summaryOf')} text={row.summary} problem={row.summary.trim() === '' ? say('summaryProblem') : undefined} onText={(summary) => set({ summary: summary ?? '' })} />
          <div className={styles.fields}>
            <Choice
              label={say('project')}
              clearable={false}
              chosen={projectId}
              options={projects.projects.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` }))}
              onChoose={(chosen) => set({ projectId: chosen, typeId: undefined })}
            />
            <Choice
              label={say('type')}
              clearable={false}
              chosen={typeId}
              options={(projects.types[projectId ?? ''] ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={(chosen) => set({ typeId: chosen })}
            />
            <PersonBox label={say('assignee')} accountId={assignee} onPerson={(person) => set({ assignee: person?.accountId })} />
            <DayBox label={say('due')} day={due} onDay={(day) => set({ due: day })} />
          </div>
        </div>
      )}
    </li>
  );
}
