import { useRef, useState } from 'react';
import { conditionSettings, forOthers, readSettings, shownWhen, type ConditionSettings, type ForOthers, type ShownWhen } from '../../../src/domain/gate/gateSettings';
import { readFieldIds } from '../../../src/jira/fieldIds';
import { Notice } from '../editors/Notice';
import { Refused } from '../faces/Refused';
import { Trouble } from '../faces/Trouble';
import { Choice } from '../forms/Choice';
import { asViewer } from '../host/bridge';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { gateWords } from '../words/gate';
import { useWords } from '../words/words';
import styles from './Gate.module.css';
import { SettingsNotice } from './SettingsNotice';
import { Summary } from './Summary';
import { useSettings } from './useSettings';

/** The pages of the condition. Its expression can read a field only by the id it has on this site, so that is found here. */
export function ConditionRule() {
  const { viewer } = useViewer();
  const [ids, again] = useLoaded(() => readFieldIds(asViewer, viewer.origin));
  const read = readSettings(conditionSettings, viewer.rule?.settings, viewer.cloudId);
  const field = ids.kind === 'ready' ? ids.value['objective-state'] : undefined;
  // The form stays while the field is looked up and where it is not found: it answers Jira, which must not save without it.
  return (
    <div className={viewer.rule?.page === 'view' ? styles.view : styles.page}>
      <SettingsNotice read={read} kind="condition" />
      {ids.kind === 'trouble' && <Trouble reason={ids.reason} onAgain={again} />}
      {ids.kind === 'refused' && <Refused />}
      {ids.kind === 'ready' && field === undefined && <NoField />}
      {viewer.rule?.page === 'view' ? <ConditionView read={read} field={field} /> : <ConditionForm read={read} field={field} />}
    </div>
  );
}

interface PageProps {
  read: ReturnType<typeof readSettings<ConditionSettings>>;
  /** Jira's id of *Objective state* here; absent until it is known. */
  field: string | undefined;
}

function ConditionView({ read, field }: PageProps) {
  const say = useWords(gateWords);
  if (read.kind !== 'settings') return null;
  const { when, others } = read.settings;
  return (
    <>
      {field !== undefined && field !== read.settings.field && (
        <Notice tone="warning" title={say('staleField')}>
          {say('staleField.what')}
        </Notice>
      )}
      <p>{`${say(`show.${when}`)} ${say(others === 'pass' ? 'seen.what' : 'hide.what')}`}</p>
    </>
  );
}

function ConditionForm({ read, field }: PageProps) {
  const say = useWords(gateWords);
  const { viewer } = useViewer();
  const before = read.kind === 'settings' ? read.settings : undefined;
  const [when, setWhen] = useState<ShownWhen | undefined>(before?.when);
  const [others, setOthers] = useState<ForOthers>(before?.others ?? 'refuse');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useSettings(() => {
    setTried(true);
    if (when === undefined) form.current?.querySelector('select')?.focus();
    if (when === undefined || field === undefined) return undefined;
    return { version: 1, site: viewer.cloudId, field, when, others } satisfies ConditionSettings;
  });
  return (
    <div className={styles.page} ref={form}>
      <Choice
        label={say('when')}
        chosen={when}
        options={shownWhen.map((value) => ({ value, label: say(`when.${value}`) }))}
        onChoose={(value) => setWhen(value)}
        clearable={false}
        problem={tried && when === undefined ? say('whenMissing') : undefined}
      />
      <Choice
        label={say('others')}
        help={say('othersHelp')}
        chosen={others}
        options={forOthers.map((value) => ({ value, label: say(`hidden.${value}`) }))}
        onChoose={(value) => value && setOthers(value)}
        clearable={false}
      />
      <Summary does={[...(when === undefined ? [] : [say(`show.${when}`)]), say(others === 'pass' ? 'seen.what' : 'hide.what')]} limits={say('onlyHides')} />
    </div>
  );
}

function NoField() {
  const say = useWords(gateWords);
  return (
    <Notice tone="warning" title={say('noField')}>
      {say('noField.what')}
    </Notice>
  );
}
