import Button from '@atlaskit/button/new';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import { lazy, Suspense } from 'react';
import { stopsApproval } from '../../../src/domain/approval/obstacles';
import type { ElementRow } from '../../../src/domain/plan/elementRow';
import { ruleById } from '../../../src/domain/score/catalogue';
import { say as sayFinding } from '../../../src/domain/score/say';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { onDemand } from '../faces/Part';
import { Mark } from '../marks/Mark';
import { markOfOutcome } from '../marks/markOfOutcome';
import { outcomeWords } from '../../../src/domain/plan/names';
import { useShow } from '../people/useShow';
import type { WaivingGiven } from '../record/decisions/Waiving';
import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import { ElementContent } from './ElementContent';
import type { Judgement } from './judgement';
import styles from './RowDetail.module.css';

const ActivitiesHere = onDemand(() => import('../work/ActivitiesHere').then(({ ActivitiesHere: here }) => here));
const TemplateNote = lazy(() => import('../record/TemplateNote').then(({ TemplateNote: note }) => ({ default: note })));
const RuleHelp = lazy(() => import('../scores/RuleHelp').then(({ RuleHelp: help }) => ({ default: help })));
const Waiving = onDemand(() => import('../record/decisions/Waiving').then(({ Waiving: waiving }) => waiving));

interface RowDetailProps {
  row: ElementRow;
  /** What the row was judged by; where it was not, nothing is said about what is missing. */
  judgement: Judgement | undefined;
  /** By what a rule that stops approval may be waived; absent while the record is not there. */
  waiving: WaivingGiven | undefined;
  opened: OpenedObjective;
  mayEdit: boolean;
  newer: boolean;
  onEdit(): void;
}

/** An opened row: every reason with why it matters and what to do, what the plan says there, and the way to its editor. */
export function RowDetail({ row, judgement, waiving, opened, mayEdit, newer, onEdit }: RowDetailProps) {
  const say = useWords(panelWords);
  const show = useShow(opened.facts);
  const { plannedWork } = opened.facts;
  const template = row.element === 'what' && plannedWork.kind === 'value' ? plannedWork.value.template : undefined;
  return (
    <div className={styles.detail}>
      {row.findings.length > 0 && (
        <ul className={styles.reasons}>
          {row.findings.map((finding) => {
            const rule = ruleById(finding.rule);
            return (
              <li key={finding.rule} className={styles.reason}>
                <span className={styles.mark}>
                  <Mark kind={markOfOutcome[finding.outcome]} size={14} label={outcomeWords[finding.outcome]} />
                </span>
                <div>
                  <p className={styles.said}>{sayFinding(rule, finding, show)}</p>
                  <p className={styles.why}>{rule.why}</p>
                  <p className={styles.why}>{rule.remedy.text}</p>
                  <Suspense fallback={null}>
                    <RuleHelp id={finding.rule} told />
                  </Suspense>
                  {waiving && judgement && stopsApproval(finding, judgement.profile) && <Waiving {...waiving} rule={finding.rule} />}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {judgement && row.findings.length === 0 && <p className={styles.why}>{say('nothingOpen')}</p>}
      <ElementContent element={row.element} facts={opened.facts} />
      {row.element === 'what' && plannedWork.kind === 'value' && plannedWork.value.activities.length > 0 && (
        <ActivitiesHere texts={plannedWork.value.activities.map(({ text }) => text)} />
      )}
      {template && (
        <Suspense fallback={null}>
          <TemplateNote facts={opened.facts} stamp={template} />
        </Suspense>
      )}
      {newer ? (
        <p className={styles.lock}>
          <LockIcon label="" size="small" />
          {say('newer')}
        </p>
      ) : mayEdit ? (
        <div>
          <Button spacing="compact" onClick={onEdit}>
            {say('edit')}
          </Button>
        </div>
      ) : (
        <p className={styles.lock}>
          <LockIcon label="" size="small" />
          {say('readOnly')}
        </p>
      )}
    </div>
  );
}
