import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { DraftField } from '../../../src/domain/objective/draft/objectiveDraft';
import { draftFields } from '../../../src/domain/objective/draft/objectiveDraft';
import { askedValue } from '../../../src/jira/createForm';
import { creatableTypes } from '../../../src/jira/creatableProjects';
import { createObjective, type Created } from '../../../src/jira/createObjective';
import { planFilling, writeFilling } from '../../../src/jira/fillObjective';
import { JiraTrouble } from '../../../src/jira/jiraFetch';
import { openObjective } from '../../../src/jira/openObjective';
import type { Saved } from '../../../src/jira/saveFields';
import { Notice } from '../editors/Notice';
import { refusalSentence } from '../faces/refusalSentence';
import { Tick } from '../forms/Tick';
import { asViewer, flagSuccess, openIssue, openSitePage } from '../host/bridge';
import { call } from '../host/call';
import { useViewer } from '../host/ViewerContext';
import { createWords } from '../words/create';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import styles from './Create.module.css';
import { draftOf, titleOf } from './entered';
import type { StepGiven } from './StartFrom';
import { WrittenField } from './WrittenField';

/** Where the writing is. `unscored`: the epic is there and its objective is not scored yet; `without controls`: all but its control tasks. */
type Phase =
  | { kind: 'ready' | 'creating' | 'scoring' | 'controlling' }
  | { kind: 'unscored'; id: string; key: string; reason: string }
  | { kind: 'without controls'; key: string; reason: string };
type Problem = { title: string; lines?: readonly string[] };

/** Step 3: everything that will be written, then the writing of it, once. */
export function CheckIt({ ground, entered, put, token, onBack }: StepGiven & { token: string; onBack(): void }) {
  const say = useWords(createWords);
  const face = useWords(faceWords);
  const { viewer, formats } = useViewer();
  const { onto, template, owner, start, due } = entered;
  const [phase, setPhase] = useState<Phase>({ kind: 'ready' });
  const [problem, setProblem] = useState<Problem>();
  const [controls, setControls] = useState(false);
  // Two presses in one moment are one deed, before React has drawn the button as busy.
  const busy = useRef(false);
  const attempt = useRef<'first' | 'lost answer'>('first');
  const draft = draftOf(entered, ground.catalogues.today);
  // As far as is known here: its owner, a contributor, the SMS manager. The app decides.
  const mayControl = owner === viewer.accountId || ground.catalogues.keeps || (onto?.facts.contributors.some(({ accountId }) => accountId === viewer.accountId) ?? false);
  const filling = onto && planFilling({ draft, owner, start, due }, onto, 'parts');
  const form = ground.form.kind === 'ready' ? ground.form : undefined;

  const score = async (id: string, key: string): Promise<void> => {
    setPhase({ kind: 'scoring' });
    const answer = await call('adoptObjective', { issueId: id });
    if (answer.kind !== 'value') return setPhase({ kind: 'unscored', id, key, reason: refusalSentence(face, answer) });
    flagSuccess(`created-${id}`, say('flag', { key }));
    const reason = controls && mayControl ? await withoutControls(id) : undefined;
    if (reason !== undefined) return setPhase({ kind: 'without controls', key, reason });
    await openIssue(key, false);
  };
  /** Creates the control tasks in the project of the epic, and gives why they are not there where they are not. */
  const withoutControls = async (issueId: string): Promise<string | undefined> => {
    setPhase({ kind: 'controlling' });
    try {
      const [type] = await creatableTypes(asViewer, ground.project.id);
      if (type === undefined) return say('noControlType', { project: ground.project.key });
      const answer = await call('createControlTasks', { issueId, projectId: ground.project.id, typeId: type.id });
      if (answer.kind !== 'value') return refusalSentence(face, answer);
      return answer.value.done === 'refused by Jira' ? answer.value.refused.flatMap(({ messages }) => messages).join(' ') : undefined;
    } catch (fault) {
      return fault instanceof JiraTrouble ? `${fault.message}.` : say('notAnswered');
    }
  };
  const stopped = (problem: Problem): void => {
    setProblem(problem);
    setPhase({ kind: 'ready' });
  };

  const create = async (): Promise<void> => {
    if (!form) return;
    const asked = Object.fromEntries(form.screen.asked.map((field) => [field.id, askedValue(field, entered.asked[field.id]?.trim() ?? '')]));
    const wish = { projectId: ground.project.id, projectKey: ground.project.key, typeId: form.type.id, summary: titleOf(entered), owner, start, due, draft, asked, token };
    let created: Created;
    try {
      created = await createObjective(asViewer, wish, ground.fieldIds, attempt.current);
    } catch (fault) {
      // Jira refuses a limited request before it does anything; of anything else nobody knows whether it came through.
      if (fault instanceof JiraTrouble && fault.kind === 'limited') return stopped({ title: say('limited', { seconds: fault.retryAfter ?? 60 }) });
      attempt.current = 'lost answer';
      return stopped({ title: say('uncertainTitle'), lines: [say('uncertainBody', { reason: fault instanceof JiraTrouble ? `${fault.message}.` : say('notAnswered') })] });
    }
    if (created.kind === 'created') return score(created.id, created.key);
    if (created.kind === 'not permitted') return stopped({ title: say('noCreate', { project: ground.project.key }), lines: [say('noCreateBody', { project: ground.project.key })] });
    if (created.kind === 'too large') return stopped({ title: tooLarge(created) });
    return stopped({ title: say('refusedTitle'), lines: Object.entries(created.messages).map(([field, message]) => named(field, message)) });
  };
  const fill = async (): Promise<void> => {
    if (!onto || !filling) return;
    const { id, key } = onto.issue;
    let saved: Saved;
    try {
      saved = await writeFilling(asViewer, id, filling);
    } catch (fault) {
      return stopped({ title: say('notAnswered'), lines: [fault instanceof Error ? fault.message : String(fault)] });
    }
    if (saved.kind === 'saved') return score(id, key);
    if (saved.kind === 'too large') return stopped({ title: tooLarge({ field: saved.fieldId, ...saved }) });
    if (saved.kind === 'refused') return stopped({ title: say('refusedTitle'), lines: saved.permission ? [say('ontoEdit', { key })] : Object.entries(saved.messages).map(([field, message]) => named(field, message)) });
    put({ onto: await openObjective(asViewer, key, viewer.origin).catch(() => onto) });
    return stopped({ title: say('conflict', { key }) });
  };
  const write = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setProblem(undefined);
    setPhase({ kind: 'creating' });
    await (onto ? fill() : create());
    busy.current = false;
  };

  const nameOf = (fieldId: string): string | undefined => {
    const key = Object.entries(ground.fieldIds).find(([, id]) => id === fieldId)?.[0];
    if (fieldId === 'duedate') return say('field.due');
    if (fieldId === 'summary') return say('field.summary');
    if (key !== undefined && `field.${key}` in createWords.english) return say(`field.${key}` as 'field.timing');
    return form?.screen.asked.find(({ id }) => id === fieldId)?.name;
  };
  const named = (field: string, message: string): string => [nameOf(field), message].filter(Boolean).join(': ');
  const tooLarge = ({ field, bytes, limit }: { field: string; bytes: number; limit: number }): string =>
    say('tooLarge', { field: nameOf(field) ?? field, size: Math.ceil(bytes / 1024), limit: Math.floor(limit / 1024) });

  if (phase.kind === 'unscored') {
    return (
      <Notice tone="warning" title={say('createdTitle', { key: phase.key })}>
        <p>{say('createdUnscored', { reason: phase.reason })}</p>
        <div className={styles.deeds}>
          <Button appearance="primary" onClick={() => void openIssue(phase.key, false)}>
            {say('openIt', { key: phase.key })}
          </Button>
          <Button onClick={() => void score(phase.id, phase.key)}>{say('scoreIt')}</Button>
        </div>
      </Notice>
    );
  }
  if (phase.kind === 'without controls') {
    return (
      <Notice tone="warning" title={say('withoutControls', { key: phase.key })}>
        <p>{say('withoutControlsBody', { reason: phase.reason })}</p>
        <div className={styles.deeds}>
          <Button appearance="primary" onClick={() => void openIssue(phase.key, false)}>
            {say('openIt', { key: phase.key })}
          </Button>
        </div>
      </Notice>
    );
  }
  const questions = template?.body.resourceQuestions ?? [];
  const own: DraftField[] = draftFields.filter((field) => draft[field] !== undefined);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <p className={styles.help}>{onto ? say(filling && filling.changes.length === 0 ? 'checkNothing' : 'checkOld', { key: onto.issue.key }) : say('checkNew', { type: form?.type.name ?? '', project: ground.project.key })}</p>
      <dl className={styles.facts}>
        {filling
          ? filling.changes.map(({ field, value }) => <WrittenField key={field} field={field} value={value} templateName={template?.body.name} />)
          : (
            <>
              <WrittenField field="summary" value={titleOf(entered)} />
              {own.map((field) => <WrittenField key={field} field={field} value={draft[field]} templateName={template?.body.name} />)}
              {owner !== undefined && <WrittenField field="accountable-owner" value={{ accountId: owner }} />}
              {start !== undefined && <WrittenField field="start-date" value={start} />}
              {due !== undefined && <WrittenField field="due" value={due} />}
            </>
          )}
      </dl>
      {filling && filling.kept.length > 0 && (
        <div className={styles.aside}>
          <h3 className={styles.legend}>{say('stays', { key: onto?.issue.key ?? '' })}</h3>
          <p>{formats.list(filling.kept.map(({ field }) => say(`field.${field}`)))}</p>
        </div>
      )}
      {template && (
        <div className={styles.aside}>
          {questions.length > 0 && (
            <>
              <h3 className={styles.legend}>{say('leftTitle')}</h3>
              <ul className={styles.questions}>
                {questions.map((question) => <li key={question}>{question}</li>)}
              </ul>
            </>
          )}
          <p className={styles.small}>
            {say('leftFields', { fields: formats.list(template.body.mandatory) })}{' '}
            <button type="button" className={styles.link} onClick={() => void openSitePage('/records/rules')}>
              {say('rules')}
            </button>
          </p>
        </div>
      )}
      {mayControl && (
        <div>
          <Tick label={say('controls')} checked={controls} onChange={setControls} />
          <p className={styles.small}>{say('controlsHelp')}</p>
        </div>
      )}
      {problem && (
        <Notice tone="danger" title={problem.title}>
          {problem.lines?.map((line) => <p key={line}>{line}</p>)}
        </Notice>
      )}
      <div className={styles.deeds}>
        <Button type="submit" appearance="primary" isLoading={phase.kind !== 'ready'}>
          {onto ? say('fill', { key: onto.issue.key }) : say('create')}
        </Button>
        <Button appearance="subtle" isDisabled={phase.kind !== 'ready'} onClick={onBack}>
          {say('back')}
        </Button>
        <span className={styles.small} role="status">
          {phase.kind === 'ready' ? '' : say(phase.kind)}
        </span>
      </div>
    </form>
  );
}
