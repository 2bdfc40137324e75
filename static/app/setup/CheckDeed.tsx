import Button from '@atlaskit/button/new';
import { catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { lackingProcesses } from '../../../src/domain/catalogues/starterProcesses';
import type { SetupCheck, SetupCheckId, SetupStep } from '../../../src/domain/setup/setupCheck';
import { openRegister, openSettings } from '../host/bridge';
import { usePlace } from '../site/place';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import type { SetupReading } from './readSetup';
import { useAddEntries } from './useAddEntries';

/** The catalogue in which a check is put right. */
const catalogues: Partial<Record<SetupCheckId, CatalogueKindId>> = {
  policies: 'policy-statement',
  requirements: 'applicable-requirement',
  services: 'service',
  forums: 'forum',
  levels: 'level',
  approvalRules: 'approval-rule',
};

/** The one deed that would put a check right, for whoever may do it; nothing where nothing is open or nobody here can. */
export function CheckDeed({ check, reading, onDone, onStep }: { check: SetupCheck; reading: SetupReading; onDone(said: string): void; onStep(step: SetupStep): void }) {
  const say = useWords(setupWords);
  const { go } = usePlace();
  const { id, outcome, facts } = check;
  if (outcome === 'met') return null;
  const deed = (label: string, act: () => void): JSX.Element => <Button onClick={act}>{label}</Button>;
  const { keeps } = reading.opened;
  const kind = catalogues[id];
  if (kind !== undefined) return keeps ? deed(say('openKind', { what: catalogueKinds[kind].many }), () => go(`/records/${kind}`)) : null;
  switch (id) {
    case 'fields':
      return facts.project === '' ? deed(say('toStep', { step: say('objectives') }), () => onStep('objectives')) : deed(say('openScreens'), () => void openSettings('screens'));
    case 'managers':
      return deed(say('openSchemes'), () => void openSettings('permission schemes'));
    case 'processes':
      return keeps ? <AddProcesses reading={reading} onDone={onDone} /> : null;
    case 'approvers':
      return keeps ? deed(say('openRoles'), () => go('/records/roles')) : null;
    case 'profile':
      return keeps ? deed(say('openProfile'), () => go('/records/scoring-profile')) : null;
    case 'templatePublished':
      return deed(say('toStep', { step: say('templates') }), () => onStep('templates'));
    case 'registerBuilt':
      return reading.project ? deed(say('openRegister'), () => void openRegister(reading.project?.key ?? '')) : deed(say('toStep', { step: say('objectives') }), () => onStep('objectives'));
    default:
      return null;
  }
}

/** Services first: a level names the process it is about. */
function AddProcesses({ reading, onDone }: { reading: SetupReading; onDone(said: string): void }) {
  const say = useWords(setupWords);
  const { add, busy, refusal } = useAddEntries(onDone);
  const { service, level } = lackingProcesses(reading.opened.entries);
  const tables = [
    { kind: 'service' as const, rows: service },
    { kind: 'level' as const, rows: level },
  ];
  return (
    <div>
      <Button isLoading={busy} onClick={() => void add(tables, say('processesWhy'))}>
        {say('addProcesses', { count: level.length })}
      </Button>
      {refusal}
    </div>
  );
}
