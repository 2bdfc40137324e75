import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Sample } from '../../../src/domain/audit/sample';
import { usualAim, type Aim } from '../../../src/domain/audit/sampleSize';
import { sizeAdvice, type SizeAdvice } from '../../../src/domain/audit/sizeAdvice';
import { Choice } from '../forms/Choice';
import { NumberBox } from '../forms/NumberBox';
import { useViewer } from '../host/ViewerContext';
import { auditWords } from '../words/audit';
import { useWords, type Say } from '../words/words';
import styles from './Audit.module.css';
import { CommandProblem } from './CommandProblem';
import { sayShare } from './shares';
import { useCommand } from './useCommand';

const confidences = ['9000', '9500', '9900'] as const;
const tolerables = ['500', '1000', '1500', '2000'] as const;
const expecteds = ['0', '100', '200', '500'] as const;

interface SizeStepProps {
  sampleId: string;
  count: number;
  onDone(reply: { sample: Sample }): void;
}

/** The second fact: how many are looked at, with what that can show. */
export function SizeStep({ sampleId, count, onDone }: SizeStepProps) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const [aim, setAim] = useState<Aim>(usualAim);
  const advice = sizeAdvice(count, aim);
  // Nothing typed: the advised number stands.
  const [size, setSize] = useState<number>();
  const [typing, setTyping] = useState(0);
  const { busy, problem, run } = useCommand('sizeSample', onDone);
  const asShare = (value: string) => ({ value, label: sayShare(Number(value), formats) });
  const put = (part: Partial<Aim>): void => {
    setAim({ ...aim, ...part });
    setSize(undefined);
    setTyping(typing + 1);
  };
  const asked = size ?? advice.size;
  const wrong = !Number.isInteger(asked) || asked < 1 || asked > count ? say('sizeWrong', { count }) : undefined;
  return (
    <form
      className={styles.step}
      aria-labelledby="size-step"
      onSubmit={(event) => {
        event.preventDefault();
        void run({ sampleId, size: asked, aim });
      }}
    >
      <h3 className={styles.heading} id="size-step">
        {say('sizeTitle')}
      </h3>
      {count > 25 && (
        <div className={styles.threefold}>
          <Choice label={say('confidence')} clearable={false} chosen={String(aim.confidence)} options={confidences.map(asShare)} onChoose={(to) => put({ confidence: Number(to) })} />
          <Choice label={say('tolerable')} clearable={false} chosen={String(aim.tolerable)} options={tolerables.map(asShare)} onChoose={(to) => put({ tolerable: Number(to) })} />
          <Choice label={say('expected')} clearable={false} chosen={String(aim.expected)} options={expecteds.map(asShare)} onChoose={(to) => put({ expected: Number(to) })} />
        </div>
      )}
      <p role="status">{adviceWords(advice, count, say)}</p>
      <div className={styles.short}>
        <NumberBox key={typing} label={say('size')} value={asked} onValue={setSize} problem={wrong} notANumber={say('sizeWrong', { count })} />
      </div>
      <CommandProblem answer={problem} />
      <div className={styles.deeds}>
        <Button appearance="primary" type="submit" isDisabled={busy || wrong !== undefined}>
          {say('settle')}
        </Button>
      </div>
    </form>
  );
}

function adviceWords(advice: SizeAdvice, count: number, say: Say<keyof typeof auditWords.english>): string {
  switch (advice.basis) {
    case 'all':
      return say('adviceAll', { size: advice.size });
    case 'table':
      return say('adviceTable', { size: advice.size });
    case 'computed':
      return say('adviceComputed', { size: advice.size, mayFail: advice.mayFail, intolerable: advice.intolerable, count });
    case 'nothing can show it':
      return say('adviceNothing', { size: advice.size });
  }
}
