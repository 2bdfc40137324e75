import { useEffect, useRef } from 'react';
import type { VerificationReport } from '../../../src/contract/calls/ledgerCalls';
import { useViewer } from '../host/ViewerContext';
import { Mark } from '../marks/Mark';
import { usePeople } from '../record/usePeople';
import { integrityWords } from '../words/integrity';
import { useWords } from '../words/words';
import { CheckpointLines } from './CheckpointLines';
import { Findings } from './Findings';
import styles from './Integrity.module.css';
import { IssueById } from './IssueById';

/** What verification came to. It takes the focus, for it is what somebody waited for. */
export function Report({ report }: { report: VerificationReport }) {
  const say = useWords(integrityWords);
  const { formats } = useViewer();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report]);
  const size = Number(report.checkpoint.split('\n')[1]);
  const found = report.findings.length + report.more;
  return (
    <div className={styles.report} data-intact={report.intact}>
      <h4 ref={heading} tabIndex={-1} className={styles.verdict}>
        <Mark kind={report.intact ? 'fully' : 'missing'} />
        {report.intact ? say('whole') : say('notWhole', { count: found })}
      </h4>
      <div className={styles.tight}>
        <p>{say('read', { events: report.events, chains: report.chains, when: formats.moment(report.at) })}</p>
        {report.erased > 0 && <p>{say('erased', { count: report.erased })}</p>}
        {report.waiting > 0 && <p>{say('waiting', { count: report.waiting })}</p>}
        <p className={report.vouchedFor === 0 ? styles.warning : undefined}>{report.vouchedFor === 0 ? say('vouchedNone') : say('vouched', { vouched: report.vouchedFor, size })}</p>
        {report.inJira === 'could not be read' && <p className={styles.warning}>{say('notReadInJira')}</p>}
      </div>
      {found > 0 && <Findings findings={report.findings} more={report.more} />}
      {report.lostInJira.length > 0 && <Lost report={report} />}
      {report.checkpoints.length > 0 && <Against report={report} />}
      <section className={styles.tight}>
        <h5 className={styles.heading}>{say('keep')}</h5>
        <p className={styles.small}>{say('keepHelp')}</p>
        <CheckpointLines text={report.checkpoint} label={say('keep')} />
      </section>
    </div>
  );
}

/** What of the proof in Jira does not stand there any more as the app wrote it. */
function Lost({ report: { lostInJira, recordIssueId } }: { report: VerificationReport }) {
  const say = useWords(integrityWords);
  const { formats } = useViewer();
  const show = usePeople(lostInJira.flatMap((one) => (one.kind === 'comment changed' && one.by !== undefined ? [one.by] : [])));
  return (
    <section className={styles.tight}>
      <h5 className={styles.heading}>{say('lostTitle')}</h5>
      <p className={styles.small}>
        {say('lostAbout')}
        {recordIssueId !== undefined && (
          <>
            {' '}
            {say('lostOn')} <IssueById issueId={recordIssueId} />
          </>
        )}
      </p>
      <ul className={styles.list}>
        {lostInJira.map((one) => {
          const when = formats.moment(one.at);
          if (one.kind === 'checkpoint gone') return <li key={`gone ${one.size}`}>{say('gone', { size: one.size, when })}</li>;
          return <li key={one.id}>{one.by === undefined ? say('changed', { when }) : say('changedBy', { who: show.person(one.by), when })}</li>;
        })}
      </ul>
    </section>
  );
}

/** The checkpoints the log was held against, each with the verdict. */
function Against({ report: { checkpoints } }: { report: VerificationReport }) {
  const say = useWords(integrityWords);
  const { formats } = useViewer();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{say('against')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('from')}</th>
            <th scope="col" className={styles.figure}>
              {say('entries')}
            </th>
            <th scope="col">{say('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {checkpoints.map(({ from, size, holds }, at) => (
            <tr key={at}>
              <td>{say(`${from}By`)}</td>
              <td className={styles.figure}>{formats.number(size)}</td>
              <td>
                <span className={styles.sign}>
                  <Mark kind={holds ? 'fully' : 'missing'} />
                  {say(holds ? 'holds' : 'holdsNot')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
