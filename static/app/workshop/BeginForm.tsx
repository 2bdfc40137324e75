import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { DayBox } from '../forms/DayBox';
import { Pair } from '../forms/Pair';
import { TextBox } from '../forms/TextBox';
import { Problem } from '../record/Problem';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import type { NotDone, OpenWorkshop } from './useWorkshop';
import styles from './Workshop.module.css';

/** Begins a workshop by its name. `onDone` stands where there is one already: begun, or left alone. */
export function BeginForm({ basedOn, change, onDone }: { basedOn: number; change: OpenWorkshop['change']; onDone?: () => void }) {
  const say = useWords(workshopWords);
  const [name, setName] = useState<string>();
  const [heldOn, setHeldOn] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NotDone>();
  const begin = async (): Promise<void> => {
    setBusy(true);
    const met = await change(() => ({ deed: 'begin', name: name ?? '', basedOn, ...(heldOn === undefined ? {} : { heldOn }) }));
    setBusy(false);
    setProblem(met);
    if (!met) onDone?.();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name?.trim() && !busy) void begin();
      }}
    >
      <Pair>
        <TextBox label={say('name')} placeholder={say('namePlaceholder')} text={name} onText={setName} />
        <DayBox label={say('heldOn')} day={heldOn} onDay={setHeldOn} />
      </Pair>
      <Problem problem={problem} />
      <div className={styles.deeds}>
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={!name?.trim()}>
          {say('begin')}
        </Button>
        {onDone && (
          <Button appearance="subtle" onClick={onDone}>
            {say('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
