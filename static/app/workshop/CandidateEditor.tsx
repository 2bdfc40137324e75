import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { catalogueKinds } from '../../../src/domain/catalogues/catalogueKinds';
import { counts, ofKind } from '../../../src/domain/catalogues/inForce';
import { dueFromReading } from '../../../src/domain/objective/statement/dueFromReading';
import { readStatement } from '../../../src/domain/objective/statement/readStatement';
import { smartOf } from '../../../src/domain/workshop/smartOf';
import { definitionOf, type Candidate, type CandidateContent, type CandidateFields } from '../../../src/domain/workshop/workshop';
import { Notice } from '../editors/Notice';
import { ReadFromSentence } from '../editors/objective/ReadFromSentence';
import { SuccessFields } from '../editors/objective/SuccessFields';
import { Choice } from '../forms/Choice';
import { DayBox } from '../forms/DayBox';
import { Pair } from '../forms/Pair';
import { PersonBox } from '../forms/PersonBox';
import { TextBox } from '../forms/TextBox';
import { useViewer } from '../host/ViewerContext';
import { Problem } from '../record/Problem';
import { objectiveWords } from '../words/editors';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import { contentOf } from './contentOf';
import type { StepGiven } from './given';
import type { NotDone } from './useWorkshop';
import { Verdicts } from './Verdicts';
import styles from './Workshop.module.css';

interface CandidateEditorProps {
  candidate: Candidate;
  given: StepGiven;
  onClose(): void;
  onKept(): void;
}

const levels = ['service', 'process', 'team', 'management'] as const;

/** One candidate: its sentence, what was read from it to confirm, and the verdict on each letter while it is typed. */
export function CandidateEditor({ candidate, given, onClose, onKept }: CandidateEditorProps) {
  const { change, catalogues, today } = given;
  const say = useWords(workshopWords);
  const objectiveSay = useWords(objectiveWords);
  const { formats } = useViewer();
  const [draft, setDraft] = useState<CandidateContent>(() => contentOf(candidate));
  // The revision the draft began from; another one that stands there now is somebody else's.
  const [basedOn, setBasedOn] = useState(candidate.revision);
  const [conflict, setConflict] = useState(false);
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NotDone>();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector('textarea')?.focus(), []);

  const put = (changed: Partial<CandidateContent>): void => setDraft((before) => without({ ...before, ...changed }));
  const putFields = (changed: Partial<CandidateFields>): void => setDraft((before) => ({ ...before, fields: without({ ...before.fields, ...changed }) }));
  const deferred = useDeferredValue(draft);
  const letters = useMemo(() => smartOf(deferred, catalogues), [deferred, catalogues]);
  const offeredDue = useMemo(() => dueFromReading(readStatement(deferred.sentence), today), [deferred.sentence, today]);

  const keep = async (): Promise<void> => {
    setBusy(true);
    const met = await change(() => ({ deed: 'change candidate', id: candidate.id, revision: basedOn, content: draft }));
    setBusy(false);
    const lost = met?.kind === 'refused' && met.refusal.kind === 'changed meanwhile';
    setConflict(lost);
    setProblem(lost ? undefined : met);
    if (!met) onKept();
  };
  const keys = (event: KeyboardEvent): void => {
    const busyList = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !busyList) onClose();
  };

  return (
    <div ref={root} className={styles.editor} onKeyDown={keys}>
      <TextBox key={`sentence-${round}`} label={say('sentence')} long text={draft.sentence} onText={(sentence) => put({ sentence: sentence ?? '' })} />
      {draft.sentence.trim() !== '' && (
        <ReadFromSentence
          statement={draft.sentence}
          value={definitionOf(draft)}
          due={draft.due}
          onStatement={(sentence) => {
            put({ sentence });
            setRound(round + 1);
          }}
          onSuccess={(success) => {
            putFields({ success: success as CandidateFields['success'] });
            setRound(round + 1);
          }}
        />
      )}
      <SuccessFields key={`success-${round}`} success={draft.fields.success} onSuccess={(success) => putFields({ success: success as CandidateFields['success'] })} />
      <Pair>
        <div className={styles.inRow}>
          <DayBox label={say('due')} day={draft.due} onDay={(due) => put({ due })} />
          {offeredDue !== undefined && draft.due === undefined && (
            <div>
              <Button spacing="compact" onClick={() => put({ due: offeredDue })}>
                {say('useDue', { day: formats.day(offeredDue) })}
              </Button>
            </div>
          )}
        </div>
        <PersonBox label={say('owner')} accountId={draft.owner} onPerson={(person) => put({ owner: person?.accountId })} />
        <Choice
          label={objectiveSay('level')}
          chosen={draft.fields.level}
          options={levels.map((level) => ({ value: level, label: objectiveSay(level === 'team' ? 'teamLevel' : level) }))}
          onChoose={(level) => putFields({ level })}
        />
        <Place given={given} draft={draft} onFields={putFields} />
      </Pair>
      <Served given={given} draft={draft} onFields={putFields} />
      <Verdicts letters={letters} />
      {conflict && (
        <Notice tone="warning" title={say('conflictTitle')}>
          <p>{say('conflictBody', { theirs: candidate.sentence })}</p>
          <div className={styles.deeds}>
            <Button
              onClick={() => {
                setBasedOn(candidate.revision);
                setConflict(false);
              }}
            >
              {say('keepMine')}
            </Button>
            <Button
              onClick={() => {
                setDraft(contentOf(candidate));
                setBasedOn(candidate.revision);
                setConflict(false);
                setRound(round + 1);
              }}
            >
              {say('takeTheirs')}
            </Button>
          </div>
        </Notice>
      )}
      <Problem problem={problem} />
      <div className={styles.deeds}>
        <Button appearance="primary" isLoading={busy} isDisabled={conflict || draft.sentence.trim() === ''} onClick={() => void keep()}>
          {say('keepCandidate')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {say('close')}
        </Button>
      </div>
    </div>
  );
}

interface PartProps {
  given: StepGiven;
  draft: CandidateContent;
  onFields(changed: Partial<CandidateFields>): void;
}

/** What it is set for: one of the site's services, processes and teams where there are any, or in words. */
function Place({ given: { records, workshop }, draft: { fields }, onFields }: PartProps) {
  const say = useWords(workshopWords);
  const all = records ? ofKind(records.entries, 'service').filter(counts) : [];
  if (all.length === 0) return <TextBox label={say('where')} text={fields.serves} onText={(serves) => onFields({ serves })} />;
  const first = all.filter(({ id }) => workshop.priorities.services.includes(id));
  const names = [...new Set([...first, ...all].map(({ body }) => body.name)), ...(fields.serves === undefined ? [] : [fields.serves])];
  return (
    <Choice
      label={say('where')}
      chosen={fields.serves}
      options={[...new Set(names)].map((name) => ({ value: name, label: name }))}
      onChoose={(serves) => {
        const kind = all.find(({ body }) => body.name === serves)?.body.kind;
        onFields({ serves, ...(fields.level === undefined && kind !== undefined ? { level: kind } : {}) });
      }}
    />
  );
}

/** The policy statements and requirements of this round that the candidate serves. */
function Served({ given: { records, workshop }, draft: { fields }, onFields }: PartProps) {
  const say = useWords(workshopWords);
  const titleOf = (kind: 'policy-statement' | 'applicable-requirement', id: string): string => {
    const entry = records && ofKind(records.entries, kind).find((one) => one.id === id);
    return entry ? catalogueKinds[kind].titleOf(entry.body as never) : say('goneRecord', { id });
  };
  const lines = (['policies', 'requirements'] as const).flatMap((group) =>
    [...new Set([...workshop.priorities[group], ...(fields[group] ?? [])])].map((id) => ({ group, id, title: titleOf(group === 'policies' ? 'policy-statement' : 'applicable-requirement', id) })),
  );
  return (
    <fieldset className={styles.group}>
      <legend>{say('serves')}</legend>
      {lines.length === 0 && <p className={styles.small}>{say('noneToServe')}</p>}
      {lines.map(({ group, id, title }) => (
        <Checkbox
          key={`${group} ${id}`}
          label={title}
          isChecked={fields[group]?.includes(id) ?? false}
          onChange={(event) => {
            const held = (fields[group] ?? []).filter((one) => one !== id);
            onFields({ [group]: event.currentTarget.checked ? [...held, id] : held });
          }}
        />
      ))}
    </fieldset>
  );
}

/** Members that were cleared are left out, as they are when they were never given. */
function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
