import { useState } from 'react';
import { forOthers, gateSettings, readSettings, type ForOthers, type GateSettings } from '../../../src/domain/gate/gateSettings';
import { Choice } from '../forms/Choice';
import { useViewer } from '../host/ViewerContext';
import { gateWords } from '../words/gate';
import { useWords } from '../words/words';
import styles from './Gate.module.css';
import { SettingsNotice } from './SettingsNotice';
import { Summary } from './Summary';
import { useSettings } from './useSettings';

/** The pages of the two validators: what one does with an objective is in its name, and with other issues is chosen here. */
export function ValidatorRule() {
  const { viewer } = useViewer();
  return viewer.rule?.page === 'view' ? <ValidatorView /> : <ValidatorForm />;
}

function useRead() {
  const { viewer } = useViewer();
  return readSettings(gateSettings, viewer.rule?.settings, viewer.cloudId);
}

const gateOf = (moduleKey: string): 'ready' | 'approved' => (moduleKey === 'plan-is-approved' ? 'approved' : 'ready');

function ValidatorView() {
  const say = useWords(gateWords);
  const { viewer } = useViewer();
  const read = useRead();
  return (
    <div className={styles.view}>
      <SettingsNotice read={read} kind="validator" />
      {read.kind === 'settings' && <p>{`${say(`${gateOf(viewer.moduleKey)}.what`)} ${say(`${read.settings.others}.what`)}`}</p>}
    </div>
  );
}

function ValidatorForm() {
  const say = useWords(gateWords);
  const { viewer } = useViewer();
  const read = useRead();
  const [others, setOthers] = useState<ForOthers>(read.kind === 'settings' ? read.settings.others : 'refuse');
  useSettings(() => ({ version: 1, site: viewer.cloudId, others }) satisfies GateSettings);
  return (
    <div className={styles.page}>
      <SettingsNotice read={read} kind="validator" />
      <Choice
        label={say('others')}
        help={say('othersHelp')}
        chosen={others}
        options={forOthers.map((value) => ({ value, label: say(`others.${value}`) }))}
        onChoose={(value) => value && setOthers(value)}
        clearable={false}
      />
      <Summary does={[say(`${gateOf(viewer.moduleKey)}.what`), say(`${others}.what`), say('forAll')]} limits={say('whileUnread')} />
    </div>
  );
}
