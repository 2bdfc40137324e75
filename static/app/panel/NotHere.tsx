import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer } from '../../../src/contract/calls';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { onDemand } from '../faces/Part';
import { refusalSentence } from '../faces/refusalSentence';
import { faceWords } from '../words/faces';
import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import styles from './PlanPanel.module.css';

const ChildGlance = onDemand(() => import('../glance/ChildGlance').then(({ ChildGlance: glance }) => glance));

/** Why there is no delivery plan on this issue, and what would make one. */
export function NotHere({ opened, onAdopt }: { opened: OpenedObjective; onAdopt(): Promise<Answer<'adoptObjective'>> }) {
  const say = useWords(panelWords);
  const face = useWords(faceWords);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string>();
  const { issue } = opened;
  const words = issue.teamManaged ? 'teamManaged' : issue.hierarchyLevel !== 1 ? 'notEpic' : 'notObjective';
  const adopt = async (): Promise<void> => {
    setAsking(true);
    const answer = await onAdopt();
    setAsking(false);
    if (answer.kind !== 'value') setRefused(refusalSentence(face, answer));
  };
  return (
    <section className={styles.notice}>
      <h3 className={styles.verdict}>{say(`${words}Title`)}</h3>
      <p className={styles.sentence}>{say(`${words}Body`)}</p>
      {issue.hierarchyLevel === 0 && <ChildGlance child={opened} />}
      {words === 'notObjective' && (
        <div>
          <Button appearance="primary" isLoading={asking} onClick={() => void adopt()}>
            {say('adopt')}
          </Button>
        </div>
      )}
      {refused && (
        <p role="alert" className={styles.warning}>
          {refused}
        </p>
      )}
    </section>
  );
}
