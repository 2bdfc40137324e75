import type { ReactNode } from 'react';
import { versionInForce } from '../../../src/domain/approval/approvals';
import type { Gap, Station } from '../../../src/domain/audit/worksheet';
import { ruleById } from '../../../src/domain/score/catalogue';
import { say as sayFinding } from '../../../src/domain/score/say';
import { useViewer } from '../host/ViewerContext';
import { Mark, type MarkKind } from '../marks/Mark';
import { useShow } from '../people/useShow';
import { auditWords, gapWords } from '../words/audit';
import { useWords, type Say } from '../words/words';
import styles from './Thread.module.css';
import type { Sheet } from './readSheet';
import { contents } from './stationContents';

interface ThreadProps {
  sheet: Sheet;
  /** Takes the sentence of a gap into the auditor's note; absent for whoever only reads. */
  onGap?(sentence: string): void;
}

const titles = {
  policy: 'policy',
  requirement: 'requirement',
  objective: 'stationObjective',
  plan: 'plan',
  work: 'work',
  evidence: 'evidence',
  measurement: 'measurement',
  review: 'review',
  closure: 'closure',
} as const satisfies Record<Station['name'], keyof typeof auditWords.english>;

const marks: Record<Station['stands'], MarkKind | 'open'> = { holds: 'fully', gaps: 'partly', 'not due': 'open', 'not kept here': 'unknown', unknown: 'unknown' };

/** The thread of an objective from policy to closure: a rail with a mark for each station, its content, and its gaps. */
export function Thread({ sheet, onGap }: ThreadProps) {
  const say = useWords(auditWords);
  const { stations, recorded } = sheet;
  const gaps = stations.reduce((sum, station) => sum + station.gaps.length, 0);
  const elsewhere = stations.filter(({ stands }) => stands === 'not kept here').length;
  const version = versionInForce(recorded.record.approvals);
  return (
    <>
      <p className={styles.asOf}>{version === undefined ? say('asOfNone') : say('asOfVersion', { version: version.number })}</p>
      <p className={styles.whole}>
        <strong>{say('whole', { gaps })}</strong> {elsewhere > 0 && say('wholeElsewhere', { count: elsewhere })}
      </p>
      <ol className={styles.thread}>
        {stations.map((station) => {
          const Content = contents[station.name];
          return (
            <StationRow key={station.name} station={station} sheet={sheet} {...(onGap === undefined ? {} : { onGap })}>
              <Content sheet={sheet} />
            </StationRow>
          );
        })}
      </ol>
    </>
  );
}

interface StationRowProps extends ThreadProps {
  station: Station;
  children: ReactNode;
}

function StationRow({ station, sheet, onGap, children }: StationRowProps) {
  const say = useWords(auditWords);
  const mark = marks[station.stands];
  return (
    <li className={styles.station} data-broken={station.stands === 'gaps' || undefined} data-station={station.name}>
      <span className={styles.mark}>{mark === 'open' ? <span className={styles.open} /> : <Mark kind={mark} />}</span>
      <div className={styles.name}>
        <h3 className={styles.stationName}>{say(titles[station.name])}</h3>
        {station.name === 'plan' && <span className={styles.small}>{say('fiveElements')}</span>}
      </div>
      <div className={styles.content}>
        {children}
        {station.gaps.map((gap, i) => (
          <GapLine key={i} gap={gap} sheet={sheet} {...(onGap === undefined ? {} : { onGap })} />
        ))}
      </div>
      <p className={station.stands === 'gaps' ? styles.broken : styles.verdict}>{standsWords(station, say)}</p>
    </li>
  );
}

function standsWords({ stands, gaps }: Station, say: Say<keyof typeof auditWords.english>): string {
  switch (stands) {
    case 'holds':
      return say('holds');
    case 'gaps':
      return say('gapCount', { count: gaps.length });
    case 'not due':
      return say('notDue');
    case 'not kept here':
      return say('notKept');
    case 'unknown':
      return say('unknown');
  }
}

/** A gap as one full sentence; an auditor takes it into the note by one click. */
function GapLine({ gap, sheet, onGap }: { gap: Gap } & ThreadProps) {
  const say = useWords(auditWords);
  const sayGap = useWords(gapWords);
  const { formats } = useViewer();
  const show = useShow(sheet.opened.facts);
  const sentence =
    gap.kind === 'rule'
      ? asSentence(sayFinding(ruleById(gap.finding.rule), gap.finding, show))
      : sayGap(gap.item, Object.fromEntries(Object.entries(gap.facts).map(([name, fact]) => [name, dayOf(fact, formats.day)])));
  return (
    <p className={styles.gap}>
      <span>{sentence}</span>
      {onGap && (
        <button type="button" className={styles.take} onClick={() => onGap(sentence)}>
          {say('fillNote')}
        </button>
      )}
    </p>
  );
}

/** The rules speak in lines without a full stop; in a note they stand among sentences. */
const asSentence = (line: string): string => (/[.!?…]$/.test(line) ? line : `${line}.`);

/** A day, or the day of a moment, in the viewer's format; everything else as it is. */
const dayOf = (fact: string | number, day: (day: string) => string): string | number =>
  typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(fact) ? day(fact.slice(0, 10)) : fact;
