import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useState } from 'react';
import { catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { counts, ofKind } from '../../../src/domain/catalogues/inForce';
import { openSitePage } from '../host/bridge';
import { Problem } from '../record/Problem';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import type { StepGiven } from './given';
import type { NotDone } from './useWorkshop';
import styles from './Workshop.module.css';

const groups = { policies: 'policy-statement', requirements: 'applicable-requirement', services: 'service' } as const satisfies Record<string, CatalogueKindId>;
type Group = keyof typeof groups;
const named = Object.keys(groups) as Group[];

/** Lines of the policy, requirements and services this round serves, out of the site's records. */
export function PrioritiesStep({ workshop, may, records, change }: StepGiven) {
  const say = useWords(workshopWords);
  const standing = workshop.priorities;
  const [draft, setDraft] = useState<Record<Group, string[]>>();
  // What stood there when the first box was ticked: only what was ticked since is changed.
  const [seen, setSeen] = useState(standing);
  const [problem, setProblem] = useState<NotDone>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const chosen = draft ?? standing;
  if (records === undefined) return null;

  const toggle = (group: Group, id: string, on: boolean): void => {
    setSaid('');
    if (draft === undefined) setSeen(standing);
    const { policies, requirements, services } = chosen;
    setDraft({ policies, requirements, services, [group]: on ? [...chosen[group], id] : chosen[group].filter((one) => one !== id) });
  };
  const keep = async (): Promise<void> => {
    if (draft === undefined) return;
    setBusy(true);
    const lay = () => change((now) => now && { deed: 'set priorities', priorities: laidOver(now.priorities, seen, draft), seen: laidOver(now.priorities, seen, seen) });
    const first = await lay();
    // Somebody else chose meanwhile, and what they chose is read by now: what was ticked here is laid over it.
    const met = first?.kind === 'refused' && first.refusal.kind === 'changed meanwhile' ? await lay() : first;
    setBusy(false);
    setProblem(met);
    if (!met) {
      setDraft(undefined);
      setSaid(say('prioritiesKept'));
    }
  };
  return (
    <>
      {named.map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend>{say(group)}</legend>
          <Choices kind={groups[group]} records={records} chosen={chosen[group]} may={may} onToggle={(id, on) => toggle(group, id, on)} />
        </fieldset>
      ))}
      <Problem problem={problem} />
      {may && (
        <div className={styles.deeds}>
          <Button appearance="primary" isLoading={busy} isDisabled={draft === undefined} onClick={() => void keep()}>
            {say('keepPriorities')}
          </Button>
          <span role="status" className={styles.small}>{said}</span>
        </div>
      )}
    </>
  );
}

type Chosen = Readonly<Record<Group, readonly string[]>>;

/** What stands there now with what was ticked and unticked between two moments. */
function laidOver(now: Chosen, before: Chosen, after: Chosen): Record<Group, string[]> {
  const over = (group: Group): string[] => [
    ...now[group].filter((id) => after[group].includes(id) || !before[group].includes(id)),
    ...after[group].filter((id) => !before[group].includes(id) && !now[group].includes(id)),
  ];
  return { policies: over('policies'), requirements: over('requirements'), services: over('services') };
}

interface ChoicesProps {
  kind: CatalogueKindId;
  records: NonNullable<StepGiven['records']>;
  chosen: readonly string[];
  may: boolean;
  onToggle(id: string, on: boolean): void;
}

/** The records of one kind that are in force, and what was chosen and is no longer. */
function Choices({ kind, records, chosen, may, onToggle }: ChoicesProps) {
  const say = useWords(workshopWords);
  const offered = ofKind(records.entries, kind)
    .filter(counts)
    .map(({ id, body }) => ({ id, title: catalogueKinds[kind].titleOf(body as never) }));
  const gone = chosen.filter((id) => !offered.some((one) => one.id === id)).map((id) => ({ id, title: say('goneRecord', { id }) }));
  if (!may) {
    const shown = [...offered, ...gone].filter(({ id }) => chosen.includes(id));
    return shown.length === 0 ? <p className={styles.small}>{say('nothingChosen')}</p> : <ul>{shown.map(({ id, title }) => <li key={id}>{title}</li>)}</ul>;
  }
  if (offered.length + gone.length === 0) {
    return (
      <p className={styles.small}>
        {say('noRecords')}{' '}
        <Button spacing="compact" appearance="subtle" onClick={() => void openSitePage(`/records/${kind}`)}>
          {say('openRecords')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.choices}>
      {[...offered, ...gone].map(({ id, title }) => (
        <Checkbox key={id} label={title} isChecked={chosen.includes(id)} onChange={(event) => onToggle(id, event.currentTarget.checked)} />
      ))}
    </div>
  );
}
