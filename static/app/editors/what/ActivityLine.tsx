import { Checkbox } from '@atlaskit/checkbox';
import { readParty } from '../../../../src/domain/plan/party';
import type { PlannedWork } from '../../../../src/domain/plan/plannedWork';
import { stated } from '../../../../src/domain/plan/stated';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { workWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from './ActivityLine.module.css';

type Activity = PlannedWork['activities'][number];

interface ActivityLineProps {
  line: Activity;
  deliverables: PlannedWork['deliverables'];
  onLine(line: Activity): void;
}

/** One activity and the deliverables it leads to. */
export function ActivityLine({ line, deliverables, onLine }: ActivityLineProps) {
  const say = useWords(workWords);
  const set = (changed: Partial<Activity>): void => onLine({ ...line, ...changed });
  const named = deliverables.filter(({ name }) => stated(name));
  const delivers = new Set(line.delivers ?? []);
  const leadTo = (id: string, on: boolean): void =>
    set({ delivers: on ? [...delivers, id] : [...delivers].filter((each) => each !== id) });
  const { responsible } = line;
  const supplier = readParty(responsible?.team) === 'supplier' ? stated(responsible?.team) : undefined;
  return (
    <>
      <TextBox label={say('activityText')} text={line.text || undefined} onText={(text) => set({ text: text ?? '' })} />
      <fieldset className={styles.delivers}>
        <legend className={styles.legend}>{say('delivers')}</legend>
        {named.length === 0 && <p className={styles.none}>{say('deliversNone')}</p>}
        {named.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            isChecked={delivers.has(id)}
            onChange={(event) => leadTo(id, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <Pair>
        <TextBox
          label={say('team')}
          help={supplier === undefined ? undefined : say('partyPrompt', { party: supplier })}
          text={line.responsible?.team}
          onText={(team) => set({ responsible: team || responsible?.accountId ? { ...responsible, team } : undefined })}
        />
        <TextBox
          label={say('changeRecord')}
          help={say('changeRecordHelp')}
          text={line.changeRecord}
          onText={(changeRecord) => set({ changeRecord })}
        />
      </Pair>
      <Checkbox
        label={say('routine')}
        isChecked={line.routine === true}
        onChange={(event) => set({ routine: event.currentTarget.checked || undefined })}
      />
    </>
  );
}
