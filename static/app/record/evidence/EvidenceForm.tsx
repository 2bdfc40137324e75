import { Checkbox } from '@atlaskit/checkbox';
import { useState } from 'react';
import { currentVersion, evidenceKinds, originClasses, type EvidenceItem, type EvidenceKind, type Locator, type OriginClass } from '../../../../src/domain/evidence/evidence';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { asViewer } from '../../host/bridge';
import { useLoaded } from '../../host/useLoaded';
import { evidenceWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import styles from '../Record.module.css';
import type { RoomProps } from '../room';
import { useDeed } from '../useDeed';
import { partsOfPlan } from './partsOfPlan';
import { readAttachable } from './readAttachable';

const wheres = ['attachment', 'link', 'issue', 'comment', 'event'] as const;
type Where = (typeof wheres)[number];

interface EvidenceFormProps extends RoomProps {
  /** The item whose newer version is recorded; absent for a new item. */
  replaces?: EvidenceItem;
}

/** Records a piece of evidence, or a newer version of one: where it is, what it supports, and the day or period it proves. */
export function EvidenceForm({ opened, record, work, replaces, onDone, onCancel }: EvidenceFormProps & { onCancel(): void }) {
  const say = useWords(evidenceWords);
  const deed = useDeed();
  const issueId = opened.issue.id;
  const [attachable] = useLoaded(() => readAttachable(asViewer, issueId));
  const [where, setWhere] = useState<Where | undefined>(replaces === undefined ? 'attachment' : currentVersion(replaces).locator.type);
  const [target, setTarget] = useState<string>();
  const [title, setTitle] = useState<string>();
  const [kind, setKind] = useState<EvidenceKind | undefined>('document');
  const [origin, setOrigin] = useState<OriginClass | undefined>('E5');
  const [supports, setSupports] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [owner, setOwner] = useState<string>();
  const [reason, setReason] = useState<string>();
  const parts = partsOfPlan(opened.facts, work);
  const on = attachable.kind === 'ready' ? attachable.value : { attachments: [], comments: [] };
  const targets: Record<Exclude<Where, 'link'>, { value: string; label: string }[]> = {
    attachment: on.attachments.map(({ id, label }) => ({ value: id, label })),
    comment: on.comments.map(({ id, label }) => ({ value: id, label })),
    issue: [{ value: issueId, label: opened.issue.key }, ...work.map(({ id, key, summary }) => ({ value: id, label: `${key} ${summary}` }))],
    event: record.events.map(({ sequence, type, at }) => ({ value: String(sequence), label: `${sequence} · ${type} · ${at.slice(0, 10)}` })),
  };
  const locator = target === undefined || where === undefined ? undefined : locatorOf(where, target, issueId);
  const proves = from === undefined ? undefined : to === undefined ? from : { from, to };
  const save = async (): Promise<void> => {
    if (locator === undefined || proves === undefined || kind === undefined || origin === undefined) return;
    const done =
      replaces === undefined
        ? await deed.run('addEvidence', { issueId, title: title ?? '', kind, locator, supports: [...supports], proves, origin, ...(owner === undefined ? {} : { owner }) })
        : await deed.run('supersedeEvidence', { issueId, id: replaces.id, locator, proves, reason: reason ?? '' });
    if (done) onDone(say(replaces === undefined ? 'addedSaid' : 'supersededSaid', { title: replaces?.title ?? title ?? '' }));
  };
  return (
    <DeedForm
      title={replaces === undefined ? say('addTitle') : say('supersedeTitle', { title: replaces.title })}
      deed={deed}
      words={say(replaces === undefined ? 'addDeed' : 'supersedeDeed')}
      ready={locator !== undefined && proves !== undefined && kind !== undefined && origin !== undefined}
      onDo={() => void save()}
      onCancel={onCancel}
    >
      {replaces === undefined && <TextBox label={say('title')} text={title} onText={setTitle} />}
      <div className={styles.pair}>
        <Choice
          label={say('where')}
          chosen={where}
          clearable={false}
          options={wheres.map((value) => ({ value, label: say(`where_${value}`) }))}
          onChoose={(value) => {
            setWhere(value);
            setTarget(undefined);
          }}
        />
        {where === 'link' && <TextBox label={say('address')} help={say('addressHelp')} text={target} onText={setTarget} placeholder="https://" />}
        {where !== undefined && where !== 'link' && (
          <Choice label={say(`which_${where}`)} help={targets[where].length === 0 ? say('nothingThere') : undefined} chosen={target} options={targets[where]} onChoose={setTarget} />
        )}
        {replaces === undefined && <Choice<EvidenceKind> label={say('kind')} chosen={kind} clearable={false} options={evidenceKinds.map((value) => ({ value, label: say(value) }))} onChoose={setKind} />}
        {replaces === undefined && <Choice<OriginClass> label={say('origin')} chosen={origin} clearable={false} options={originClasses.map((value) => ({ value, label: say(value) }))} onChoose={setOrigin} />}
        <DayBox label={say('provesFrom')} help={say('provesHelp')} day={from} onDay={setFrom} />
        <DayBox label={say('provesTo')} help={say('provesToHelp')} day={to} onDay={setTo} />
      </div>
      {replaces === undefined && <PersonBox label={say('owner')} help={say('ownerHelp')} accountId={owner} onPerson={(person) => setOwner(person?.accountId)} />}
      {replaces === undefined && (
        <fieldset className={styles.choices}>
          <legend className={styles.strong}>{say('supportsWhat')}</legend>
          {parts.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              isChecked={supports.has(value)}
              onChange={(event) => setSupports(new Set(event.currentTarget.checked ? [...supports, value] : [...supports].filter((one) => one !== value)))}
            />
          ))}
        </fieldset>
      )}
      {replaces !== undefined && <TextBox label={say('reason')} text={reason} onText={setReason} />}
    </DeedForm>
  );
}

/** Where the evidence is. Attachments and comments are those of the epic itself. */
function locatorOf(where: Where, target: string, issue: string): Locator {
  switch (where) {
    case 'attachment': return { type: 'attachment', issue, attachment: target };
    case 'comment': return { type: 'comment', issue, comment: target };
    case 'issue': return { type: 'issue', issue: target };
    case 'link': return { type: 'link', url: target };
    case 'event': return { type: 'event', sequence: Number(target) };
  }
}
