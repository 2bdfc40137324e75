import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { workRoomWords } from '../words/work';
import { useWords } from '../words/words';
import { Activities } from './Activities';
import { ControlTasks } from './ControlTasks';
import { CreateWork } from './CreateWork';
import { LinkWork } from './LinkWork';
import type { Trail } from './trailOf';
import styles from './Work.module.css';

interface WorkRoomProps {
  opened: OpenedObjective;
  /** Absent while what is recorded could not be read; control tasks are then not spoken of. */
  record: OpenedRecord | undefined;
  trail: Trail;
  /** Issues the app counts and this person does not see. */
  hidden: number;
  accountId: string;
  /** Issues were created or linked: `said` is told and everything is read again. */
  onDone(said: string, issues: string[]): void;
}

/** The work under a plan: what carries each activity, and the ways to get more of it. */
export function WorkRoom({ opened, record, trail, hidden, accountId, onDone }: WorkRoomProps) {
  const say = useWords(workRoomWords);
  const [doing, setDoing] = useState<'create' | 'link'>();
  const deeds = useRef<HTMLDivElement>(null);
  const newer = opened.facts.plannedWork.kind === 'newer';
  const mayEdit = opened.mayEdit !== false && !newer;
  const back = (): void => {
    setDoing(undefined);
    requestAnimationFrame(() => deeds.current?.querySelector('button')?.focus());
  };
  const came = (said: string, issues: string[], stay: boolean): void => {
    onDone(said, issues);
    if (!stay) back();
  };
  return (
    <div className={styles.stack}>
      <Activities trail={trail} hidden={hidden} />
      {!mayEdit && <p className={styles.small}>{say(newer ? 'newer' : 'readOnly')}</p>}
      {mayEdit && doing === undefined && trail.activities.length > 0 && (
        <div className={styles.deeds} ref={deeds}>
          <Button onClick={() => setDoing('create')}>{say('create')}</Button>
          <Button appearance="subtle" onClick={() => setDoing('link')}>
            {say('link')}
          </Button>
        </div>
      )}
      {doing === 'create' && <CreateWork opened={opened} trail={trail} onMade={came} onCancel={back} />}
      {doing === 'link' && <LinkWork opened={opened} trail={trail} onLinked={came} onCancel={back} />}
      {record !== undefined && <ControlTasks opened={opened} record={record} accountId={accountId} onDone={onDone} />}
    </div>
  );
}
