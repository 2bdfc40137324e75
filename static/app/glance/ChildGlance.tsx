import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useRef, useState } from 'react';
import { lozengeWords } from '../../../src/domain/plan/names';
import { openObjective, type OpenedObjective } from '../../../src/jira/openObjective';
import { readServed, type Served } from '../../../src/jira/readServed';
import { onDemand } from '../faces/Part';
import { Trouble } from '../faces/Trouble';
import { asViewer } from '../host/bridge';
import { IssueLink } from '../host/IssueLink';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { canBeObjective } from '../panel/canBeObjective';
import { lozengeAppearance } from '../panel/lozengeAppearance';
import { rowOf } from '../panel/rowOf';
import { glanceWords } from '../words/glance';
import { useWords } from '../words/words';
import styles from './Glance.module.css';
import { rowWords } from './ObjectiveGlance';

const LinkToObjective = onDemand(() => import('../work/LinkToObjective').then(({ LinkToObjective: link }) => link));

/**
 * What an issue serves: the objective above it, and every one whose plan names it by a link; which planned activity it
 * carries out, and how that objective stands. Where it serves none, it says so and offers to link it.
 */
export function ChildGlance({ child }: { child: OpenedObjective }) {
  const say = useWords(glanceWords);
  const { viewer } = useViewer();
  const linked = useRef(false);
  // Once a link was made here, the issue that was given no longer tells what it is linked with.
  const [served, again] = useLoaded(async () =>
    readServed(asViewer, linked.current ? await openObjective(asViewer, child.issue.id, viewer.origin) : child, viewer.origin),
  );
  const [linking, setLinking] = useState(false);
  const [said, setSaid] = useState('');
  const deed = useRef<HTMLButtonElement>(null);
  if (served.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  if (served.kind === 'trouble') return <Trouble reason={served.reason} onAgain={again} />;
  // What may not be seen and what is no objective read the same: nothing is told about either.
  const objectives = served.kind === 'ready' ? served.value.filter(({ epic }) => canBeObjective(epic) && rowOf(epic) !== undefined) : [];
  const preset = objectives.find(({ parent, activity }) => parent && activity === undefined)?.epic;
  const close = (): void => {
    setLinking(false);
    requestAnimationFrame(() => deed.current?.focus());
  };
  return (
    <section className={styles.glance}>
      {objectives.length === 0 && <p className={styles.plain}>{say('servesNone')}</p>}
      {objectives.map((one) => (
        <Serves key={one.epic.issue.id} served={one} />
      ))}
      {linking ? (
        <LinkToObjective
          child={child}
          objective={preset}
          onLinked={(words) => {
            linked.current = true;
            setSaid(words);
            close();
            again();
          }}
          onCancel={close}
        />
      ) : (
        (objectives.length === 0 || preset !== undefined) && (
          <div>
            <Button ref={deed} spacing="compact" onClick={() => setLinking(true)}>
              {say(preset === undefined ? 'linkDeed' : 'activityDeed')}
            </Button>
          </div>
        )
      )}
      <p role="status" className={styles.detail}>{said}</p>
    </section>
  );
}

function Serves({ served: { epic, activity } }: { served: Served }) {
  const say = useWords(glanceWords);
  const row = rowOf(epic);
  if (row === undefined) return null;
  return (
    <div className={styles.glance}>
      <p className={styles.detail}>{say('serves')}</p>
      <h3 className={styles.verdict}>
        <IssueLink issueKey={epic.issue.key}>
          {epic.issue.key} {epic.issue.summary}
        </IssueLink>
      </h3>
      <p className={styles.next}>
        {activity === undefined ? (
          say('servesNoActivity')
        ) : (
          <>
            {say('activity', { n: activity.n })} <span className={styles.strong}>{activity.text}</span>
          </>
        )}
      </p>
      <p className={styles.next}>
        <Lozenge appearance={lozengeAppearance(row.lozenge)}>{lozengeWords[row.lozenge]}</Lozenge> {rowWords(row, say)}
      </p>
    </div>
  );
}
