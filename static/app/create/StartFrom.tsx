import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { offeredTemplates, type OfferedTemplate } from '../../../src/domain/catalogues/offeredTemplates';
import { JiraTrouble } from '../../../src/jira/jiraFetch';
import { openObjective } from '../../../src/jira/openObjective';
import { mayOnIssue } from '../../../src/jira/permissions';
import { Notice } from '../editors/Notice';
import { TextBox } from '../forms/TextBox';
import { asViewer } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { createWords } from '../words/create';
import { useWords, type Say } from '../words/words';
import styles from './Create.module.css';
import type { Entered } from './entered';
import { InTheWay, standsInTheWay } from './InTheWay';
import type { Ground } from './useGround';

/** What every step is given. */
export interface StepGiven {
  ground: Ground;
  entered: Entered;
  put(changed: Partial<Entered>): void;
}

/** How often it is measured and looked at, as far as the template says. */
function rhythmOf({ measured, reviewed }: OfferedTemplate['body'], say: Say<keyof typeof createWords.english>): string {
  if (measured === undefined) return reviewed === undefined ? '' : say('onlyReviewed', { reviewed });
  return reviewed === undefined ? say('onlyMeasured', { measured }) : say('measuredReviewed', { measured, reviewed });
}

/** Step 1: the template, and whether a new epic is created or one that is there is filled. */
export function StartFrom({ ground, entered, put, onCancel, onNext }: StepGiven & { onCancel(): void; onNext(): void }) {
  const say = useWords(createWords);
  const { viewer } = useViewer();
  const [old, setOld] = useState(entered.onto !== undefined);
  const [key, setKey] = useState<string | undefined>(entered.onto?.issue.key);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ids = useId();
  const templates = offeredTemplates(ground.catalogues.entries);
  const blocked = !old && standsInTheWay(ground.form);

  const choose = (template: OfferedTemplate | undefined): void => {
    // The pattern of the template taken before goes with it; what somebody wrote themself stays.
    const untouched = entered.statement === undefined || entered.statement === entered.template?.body.statement;
    put({ template, ...(untouched && !entered.onto && { statement: template?.body.statement }) });
  };
  const next = async (): Promise<void> => {
    setProblem(undefined);
    if (!old) {
      put({ onto: undefined });
      return onNext();
    }
    const wanted = (key ?? '').trim().toUpperCase();
    if (wanted === '') return setProblem(say('ontoEmpty', { project: ground.project.key }));
    setBusy(true);
    try {
      const opened = await openObjective(asViewer, wanted, viewer.origin);
      const { issue } = opened;
      if (issue.teamManaged) return setProblem(say('ontoTeam', { key: issue.key }));
      if (issue.hierarchyLevel !== 1) return setProblem(say('ontoLevel', { key: issue.key }));
      if (!(await mayOnIssue(asViewer, 'EDIT_ISSUES', issue.id))) return setProblem(say('ontoEdit', { key: issue.key }));
      const written = opened.facts.definition.kind === 'value' ? opened.facts.definition.value : undefined;
      put({
        onto: opened,
        statement: written?.statement ?? entered.statement ?? issue.summary,
        ...(written?.success && { success: written.success }),
        ...(written?.level && { level: written.level }),
        ...(written?.serves && { serves: written.serves }),
        ...(opened.facts.due && { due: opened.facts.due }),
        ...(opened.facts.start && { start: opened.facts.start }),
        ...(opened.facts.owner.kind === 'account' && { owner: opened.facts.owner.accountId }),
      });
      return onNext();
    } catch (trouble) {
      const gone = trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'refused');
      return setProblem(gone ? say('ontoNone', { key: wanted }) : trouble instanceof Error ? trouble.message : say('notAnswered'));
    } finally {
      setBusy(false);
    }
  };

  const option = (template: OfferedTemplate | undefined) => (
    <label key={template?.id ?? 'blank'} className={styles.option}>
      <input type="radio" name={`${ids}-template`} checked={entered.template?.id === template?.id} onChange={() => choose(template)} />
      <span className={styles.optionText}>
        <span className={styles.name}>{template?.body.name ?? say('blank')}</span>
        <span className={styles.small}>{template?.body.use ?? say('blankUse')}</span>
        {template?.body.metric && <span className={styles.small}>{[template.body.metric, rhythmOf(template.body, say)].filter(Boolean).join(' · ')}</span>}
      </span>
    </label>
  );
  const groups = [
    { title: say('ours'), all: templates.filter(({ from }) => from === 'site') },
    { title: say('starters'), all: templates.filter(({ from }) => from === 'starter') },
  ].filter(({ all }) => all.length > 0);

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void next();
      }}
    >
      {groups.map(({ title, all }) => (
        <fieldset key={title} className={styles.group}>
          <legend className={styles.legend}>{title}</legend>
          <div className={styles.options}>{all.map(option)}</div>
        </fieldset>
      ))}
      <div className={styles.options}>{option(undefined)}</div>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{say('ontoTitle')}</legend>
        {([false, true] as const).map((is) => (
          <label key={String(is)} className={styles.line}>
            <input type="radio" name={`${ids}-onto`} checked={old === is} onChange={() => setOld(is)} />
            {is ? say('ontoOld') : say('ontoNew', { project: ground.project.key })}
          </label>
        ))}
        {old && <TextBox label={say('ontoKey')} help={say('ontoKeyHelp')} text={key} onText={setKey} problem={problem} />}
      </fieldset>
      {blocked && <InTheWay form={ground.form} projectKey={ground.project.key} onFill={() => setOld(true)} />}
      {!old && problem && <Notice tone="danger" title={problem} />}
      <div className={styles.deeds}>
        <Button type="submit" appearance="primary" isDisabled={blocked} isLoading={busy}>
          {say('toSay')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
