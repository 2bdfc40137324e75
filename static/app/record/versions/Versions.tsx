import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { PlanVersion } from '../../../../src/domain/approval/approvals';
import type { CatalogueFacts } from '../../../../src/domain/plan/catalogueFacts';
import { differences } from '../../../../src/domain/commitment/differences';
import { refusalSentence } from '../../faces/refusalSentence';
import { Trouble } from '../../faces/Trouble';
import { Choice } from '../../forms/Choice';
import { call } from '../../host/call';
import { useLoaded } from '../../host/useLoaded';
import { useViewer } from '../../host/ViewerContext';
import { faceWords } from '../../words/faces';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { HashBox } from '../HashBox';
import styles from '../Record.module.css';
import type { RoomProps } from '../room';
import { usePeople } from '../usePeople';
import { DifferenceTable } from './DifferenceTable';
import { Frozen } from './Frozen';
import { NoteOf } from './NoteOf';

/** Every approved version: what it says, its hash and exact text, and in what any two of them differ. */
export function Versions({ opened, record }: RoomProps) {
  const say = useWords(recordedWords);
  const { formats } = useViewer();
  const { versions } = record.record.approvals;
  const [shown, setShown] = useState<number>();
  const show = usePeople(versions.flatMap(({ approvals }) => approvals.map(({ approver }) => approver)));
  if (versions.length === 0) return <p className={styles.quiet}>{say('noVersions')}</p>;
  return (
    <div className={styles.stack}>
      <ul className={styles.list}>
        {[...versions].reverse().map((version) => (
          <li key={version.number} className={styles.item}>
            <div className={styles.itemHead}>
              <span className={styles.strong}>{say('version', { version: version.number })}</span>
              <span className={styles.quiet}>{say('approvedBy', { when: formats.moment(version.at), who: formats.list(version.approvals.map(({ approver, role }) => `${show.person(approver)} (${role})`)) })}</span>
            </div>
            <NoteOf note={version.note} />
            <div>
              <Button spacing="compact" aria-expanded={shown === version.number} onClick={() => setShown(shown === version.number ? undefined : version.number)}>
                {say(shown === version.number ? 'hideVersion' : 'readVersion', { version: version.number })}
              </Button>
            </div>
            {shown === version.number && <OneVersion issueId={opened.issue.id} issueKey={opened.issue.key} version={version} catalogues={record.catalogues} />}
          </li>
        ))}
      </ul>
      {versions.length > 1 && <Between issueId={opened.issue.id} numbers={versions.map(({ number }) => number)} />}
    </div>
  );
}

/** A version as it was frozen, asked for from the app: the text is the one the hash is over. */
function OneVersion({ issueId, issueKey, version, catalogues }: { issueId: string; issueKey: string; version: PlanVersion; catalogues: CatalogueFacts }) {
  const say = useWords(recordedWords);
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(async () => {
    const answer = await call('planVersion', { issueId, version: version.number });
    if (answer.kind !== 'value') throw new Error(refusalSentence(face, answer));
    return answer.value;
  });
  if (loaded.kind === 'loading') return <p className={styles.quiet}>{say('loading')}</p>;
  if (loaded.kind !== 'ready') return <Trouble reason={loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={again} />;
  const { hash, text, commitment } = loaded.value;
  const download = (): void => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${issueKey}-version-${version.number}.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className={styles.box}>
      <Frozen commitment={commitment} catalogues={catalogues} />
      <HashBox label={say('hashLabel')} hash={hash} />
      <div>
        <Button spacing="compact" onClick={download}>
          {say('download')}
        </Button>
      </div>
      <p className={styles.small}>{say('downloadHelp')}</p>
    </div>
  );
}

/** In what two versions differ, in words. */
function Between({ issueId, numbers }: { issueId: string; numbers: readonly number[] }) {
  const say = useWords(recordedWords);
  const [from, setFrom] = useState(String(numbers.at(-2)));
  const [to, setTo] = useState(String(numbers.at(-1)));
  const options = numbers.map((number) => ({ value: String(number), label: say('version', { version: number }) }));
  return (
    <section className={styles.box}>
      <h5 className={styles.strong}>{say('betweenTitle')}</h5>
      <div className={styles.pair}>
        <Choice label={say('from')} chosen={from} options={options} clearable={false} onChoose={(chosen) => setFrom(chosen ?? from)} />
        <Choice label={say('to')} chosen={to} options={options} clearable={false} onChoose={(chosen) => setTo(chosen ?? to)} />
      </div>
      <DifferencesOf key={`${from} ${to}`} issueId={issueId} from={Number(from)} to={Number(to)} />
    </section>
  );
}

/** Reads both plans, which the record does not carry, and holds them against each other. */
function DifferencesOf({ issueId, from, to }: { issueId: string; from: number; to: number }) {
  const say = useWords(recordedWords);
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(async () => {
    const answers = await Promise.all([from, to].map((version) => call('planVersion', { issueId, version })));
    return answers.map((answer) => {
      if (answer.kind !== 'value') throw new Error(refusalSentence(face, answer));
      return answer.value.commitment;
    });
  });
  if (loaded.kind === 'loading') return <p className={styles.quiet}>{say('loading')}</p>;
  if (loaded.kind !== 'ready') return <Trouble reason={loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={again} />;
  const [before, after] = loaded.value;
  return before === undefined || after === undefined ? null : <DifferenceTable differences={differences(before, after)} />;
}
