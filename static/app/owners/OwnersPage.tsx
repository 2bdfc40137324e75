import { useMemo } from 'react';
import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import { whoOwnsWhat, type OwnedPlace, type WhoOwnsWhat } from '../../../src/domain/catalogues/whoOwnsWhat';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { call } from '../host/call';
import { IssueLink } from '../host/IssueLink';
import { useLoaded } from '../host/useLoaded';
import { Mark } from '../marks/Mark';
import { PersonName } from '../records/PersonName';
import { useRegister } from '../register/useRegister';
import type { RegisterEntry } from '../register/registerEntry';
import { PlaceLink } from '../site/PlaceLink';
import { faceWords } from '../words/faces';
import { ownersWords } from '../words/owners';
import { useWords } from '../words/words';
import styles from './Owners.module.css';

/** An objective of the register as the map shows it. */
interface Shown {
  key: string;
  title: string;
  level?: string;
  serves?: string;
  approved: boolean;
}

/** Function or level → owner → forum → objectives: the site's records and the viewer's own search, side by side. */
export function OwnersPage() {
  const say = useWords(ownersWords);
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(() => call('catalogues', {}));
  const [register, readAgain] = useRegister();
  if (loaded.kind === 'loading' || register.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  const answer = loaded.kind === 'ready' ? loaded.value : undefined;
  if (answer?.kind !== 'value') {
    const reason = answer ? refusalSentence(face, answer) : loaded.kind === 'trouble' ? loaded.reason : '';
    return <Trouble title={say('troubleTitle')} reason={reason} onAgain={again} />;
  }
  const entries = register.kind === 'ready' ? register.entries : [];
  const lacking = register.kind === 'ready' ? register.lacking?.reason : register.kind === 'trouble' ? register.reason : '';
  return (
    <section className={styles.page}>
      <div>
        <h2 className={styles.title}>{say('title')}</h2>
        <p className={styles.about}>{say('about')}</p>
      </div>
      {lacking !== undefined && <Trouble title={say('objectivesTrouble')} reason={lacking} onAgain={readAgain} />}
      <Places opened={answer.value} entries={entries} reading={register.kind === 'ready' && lacking === undefined && register.entries.length < register.expected} />
    </section>
  );
}

function Places({ opened, entries, reading }: { opened: OpenedCatalogues; entries: readonly RegisterEntry[]; reading: boolean }) {
  const say = useWords(ownersWords);
  const { places, elsewhere } = useMemo(
    (): WhoOwnsWhat<Shown> => whoOwnsWhat(opened.entries, opened.roles, entries.map(shownOf), `${opened.today}T12:00:00.000Z`),
    [opened, entries],
  );
  if (places.length === 0) {
    return (
      <p className={styles.zero}>
        {say('empty')} <PlaceLink to="/records/level">{say('openLevels')}</PlaceLink>
      </p>
    );
  }
  const set = places.filter(({ excluded }) => excluded === undefined);
  const counted = [
    say('count', { count: places.length }),
    say('withoutOwner', { count: set.filter(({ owners }) => owners.length === 0).length }),
    say('withoutForum', { count: set.filter(({ forum }) => forum === undefined).length }),
    say('withoutObjective', { count: set.filter(({ objectives }) => objectives.length === 0).length }),
  ];
  return (
    <>
      <p role="status">{counted.join(' · ')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['place', 'owner', 'forum', 'objectives'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Row key={place.id} place={place} />
          ))}
        </tbody>
      </table>
      <p className={styles.small}>{reading ? say('reading') : say('asYouSee')}</p>
      {elsewhere.length > 0 && !reading && (
        <section className={styles.page}>
          <div>
            <h3 className={styles.section}>{say('elsewhereTitle')}</h3>
            <p className={styles.small}>{say('elsewhere')}</p>
          </div>
          <ul>
            {elsewhere.map((objective) => (
              <li key={objective.key}>
                <Objective objective={objective} /> <span className={styles.small}>{objective.serves ?? say('notSaid')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Row({ place }: { place: OwnedPlace<Shown> }) {
  const say = useWords(ownersWords);
  const { id, level, target, ownerRole, owners, forum, objectives, approved, excluded } = place;
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={`/records/level/entry/${id}`} className={styles.name}>
          {target}
        </PlaceLink>
        <span className={styles.under}>{say(level)}</span>
      </th>
      <td data-label={say('owner')}>
        {owners.map(({ accountId, by }) => (
          <span key={accountId} className={styles.line}>
            <PersonName accountId={accountId} /> <span className={styles.small}>{by === 'list of services' ? say('listed') : say('holds', { role: by })}</span>
          </span>
        ))}
        {owners.length === 0 && <Lacking>{say('nobody')}</Lacking>}
        <span className={styles.under}>{ownerRole}</span>
      </td>
      <td data-label={say('forum')}>{forum ? <PlaceLink to={`/records/forum/entry/${forum.id}`}>{forum.name}</PlaceLink> : <Lacking>{say('noForum')}</Lacking>}</td>
      <td data-label={say('objectives')}>
        {excluded && <span className={styles.small}>{say('excluded', excluded)}</span>}
        {!excluded && objectives.length === 0 && <Lacking>{say('none')}</Lacking>}
        {objectives.map((objective) => (
          <span key={objective.key} className={styles.line}>
            <Objective objective={objective} />
          </span>
        ))}
        {objectives.length > 0 && <span className={styles.under}>{approved === 0 ? say('noneApproved') : say('approved', { approved, count: objectives.length })}</span>}
      </td>
    </tr>
  );
}

/** What is not there, by shape and word. */
function Lacking({ children }: { children: string }) {
  return (
    <span className={styles.lacking}>
      <Mark kind="missing" size={14} /> {children}
    </span>
  );
}

function Objective({ objective: { key, title } }: { objective: Shown }) {
  return (
    <>
      <IssueLink issueKey={key}>{key}</IssueLink> {title}
    </>
  );
}

const notApproved = new Set(['not scored', 'no plan', 'draft', 'in review', 'cancelled']);

const shownOf = ({ key, title, level, serves, state }: RegisterEntry): Shown => ({
  key,
  title,
  approved: !notApproved.has(state),
  ...(level === undefined ? {} : { level }),
  ...(serves === undefined ? {} : { serves }),
});
