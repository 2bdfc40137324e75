import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { offeredTemplates, type OfferedTemplate } from '../../../src/domain/catalogues/offeredTemplates';
import { findCandidates, type Candidate } from '../../../src/jira/adoptCandidates';
import { JiraTrouble } from '../../../src/jira/jiraFetch';
import { Notice } from '../editors/Notice';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { Choice } from '../forms/Choice';
import { TextBox } from '../forms/TextBox';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { adoptWords } from '../words/adopt';
import { createWords } from '../words/create';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import { adoptRun, type Adopted } from './adoptRun';
import { CandidateTable } from './CandidateTable';
import styles from './Create.module.css';
import { epicsJql } from './epicsJql';
import { useGround, type Ground } from './useGround';

/** Epics that are there become objectives, many at once: a search, a preview of each, then the run. */
export function AdoptMany({ onClose }: { onClose(): void }) {
  const say = useWords(adoptWords);
  const create = useWords(createWords);
  const [ground, again] = useGround();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.flow} aria-label={say('title')}>
      <div className={styles.top}>
        <Button appearance="subtle" onClick={onClose}>
          {say('back')}
        </Button>
      </div>
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {say('title')}
        </h2>
        <p className={styles.help}>{say('help')}</p>
      </div>
      {ground.kind === 'loading' && <p className={styles.small} role="status">{create('loading')}</p>}
      {(ground.kind === 'trouble' || ground.kind === 'refused') && <Trouble title={create('troubleTitle')} reason={ground.kind === 'trouble' ? ground.reason : ''} onAgain={again} />}
      {ground.kind === 'ready' && <Adopting ground={ground.value} onClose={onClose} />}
    </section>
  );
}

interface Found {
  candidates: Candidate[];
  more: boolean;
}
/** `left` are ids a run did not get to. */
interface Run {
  going: boolean;
  total: number;
  outcomes: ReadonlyMap<string, Adopted>;
  left: readonly string[];
}

function Adopting({ ground, onClose }: { ground: Ground; onClose(): void }) {
  const say = useWords(adoptWords);
  const face = useWords(faceWords);
  const templates = offeredTemplates(ground.catalogues.entries);
  const [jql, setJql] = useState<string | undefined>(() => epicsJql(ground));
  const [templateId, setTemplateId] = useState<string>();
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [found, setFound] = useState<Found>();
  const [run, setRun] = useState<Run>();
  const stop = useRef<AbortController>();
  useEffect(() => () => stop.current?.abort(), []);

  const preview = async (): Promise<void> => {
    setLooking(true);
    setProblem(undefined);
    setRun(undefined);
    try {
      setFound(await findCandidates(asViewer, jql ?? '', ground.fieldIds, { [ground.project.id]: ground.typeIds }));
    } catch (trouble) {
      setFound(undefined);
      const invalid = trouble instanceof JiraTrouble && trouble.kind === 'invalid';
      setProblem(invalid ? say('invalid', { reason: Object.values(trouble.messages).join(' ') }) : say('trouble', { reason: trouble instanceof Error ? trouble.message : String(trouble) }));
    } finally {
      setLooking(false);
    }
  };
  const adopt = async (ids: readonly string[], before: ReadonlyMap<string, Adopted>): Promise<void> => {
    if (stop.current !== undefined) return;
    const controller = new AbortController();
    stop.current = controller;
    const outcomes = new Map(before);
    const total = before.size + ids.filter((id) => !before.has(id)).length;
    setRun({ going: true, total, outcomes, left: [] });
    const template: OfferedTemplate | undefined = templates.find(({ id }) => id === templateId);
    const left = await adoptRun(
      { fetch: asViewer, adopt: (issueId) => call('adoptObjective', { issueId }), fieldIds: ground.fieldIds, template, today: ground.catalogues.today },
      ids,
      (id, adopted) => {
        outcomes.set(id, adopted);
        setRun({ going: true, total, outcomes: new Map(outcomes), left: [] });
      },
      controller.signal,
    );
    stop.current = undefined;
    setRun({ going: false, total, outcomes: new Map(outcomes), left });
  };

  const willBe = (found?.candidates ?? []).filter(({ verdict }) => verdict === 'adopt').map(({ id }) => id);
  const outcomes = run?.outcomes ?? new Map<string, Adopted>();
  const adopted = [...outcomes.values()].filter(({ kind }) => kind === 'adopted').length;
  const done = [...outcomes.values()].filter(({ kind }) => kind !== 'wait').length;
  const waits = [...outcomes.values()].find((one): one is Extract<Adopted, { kind: 'wait' }> => one.kind === 'wait');
  const failed = (found?.candidates ?? []).flatMap(({ id, key }) => {
    const outcome = outcomes.get(id);
    return outcome?.kind === 'refused' || outcome?.kind === 'not written' ? [{ id, key, outcome }] : [];
  });
  const reasonOf = (outcome: (typeof failed)[number]['outcome']): string =>
    outcome.kind === 'refused' ? refusalSentence(face, outcome.why) : outcome.why === 'conflict' ? say('conflict') : say('refusedWrite', { reason: outcome.why.messages.join(' ') });
  const rest = run && !run.going ? [...run.left, ...failed.map(({ id }) => id)] : [];

  return (
    <div className={styles.form}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void preview();
        }}
      >
        <TextBox label={say('jql')} help={say('jqlHelp')} long text={jql} onText={setJql} problem={problem} disabled={run?.going === true} />
        <Choice label={say('template')} help={say('templateHelp')} chosen={templateId} options={templates.map(({ id, body }) => ({ value: id, label: body.name }))} onChoose={setTemplateId} />
        <div className={styles.deeds}>
          <Button type="submit" appearance={found ? 'default' : 'primary'} isLoading={looking} isDisabled={run?.going === true || (jql ?? '').trim() === ''}>
            {say('preview')}
          </Button>
          <span className={styles.small} role="status">
            {looking ? say('looking') : found?.candidates.length === 0 ? say('nothing') : ''}
          </span>
        </div>
      </form>
      {found && found.candidates.length > 0 && (
        <>
          <CandidateTable candidates={found.candidates} outcomes={outcomes} />
          {found.more && <p className={styles.small}>{say('more', { count: found.candidates.length })}</p>}
          {waits && !run?.going && <Notice tone="warning" title={say('waits', { reason: typeof waits.reason === 'string' ? waits.reason : refusalSentence(face, waits.reason) })} />}
          {failed.length > 0 && (
            <Notice tone="danger" title={say('failed', { count: failed.length })}>
              <ul className={styles.questions}>
                {failed.map(({ id, key, outcome }) => <li key={id}>{say('failedOne', { key, reason: reasonOf(outcome) })}</li>)}
              </ul>
            </Notice>
          )}
          <div className={styles.deeds}>
            {run === undefined && (
              <Button appearance="primary" isDisabled={willBe.length === 0} onClick={() => void adopt(willBe, new Map())}>
                {say('adopt', { count: willBe.length })}
              </Button>
            )}
            {run?.going && <Button onClick={() => stop.current?.abort()}>{say('stop')}</Button>}
            {rest.length > 0 && <Button onClick={() => void adopt(rest, new Map([...outcomes].filter(([id]) => !rest.includes(id))))}>{say('again', { count: rest.length })}</Button>}
            {run && !run.going && (
              <Button appearance="primary" onClick={onClose}>
                {say('back')}
              </Button>
            )}
            <span className={styles.small} role="status">
              {run === undefined ? '' : run.going ? say('progress', { done, count: run.total }) : [say('finished', { count: adopted }), run.left.length > 0 && say('stopped', { left: run.left.length })].filter(Boolean).join('. ')}
            </span>
          </div>
        </>
      )}
    </div>
  );
}
