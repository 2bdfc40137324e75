import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { OpenedSample } from '../../../src/contract/calls/auditCalls';
import { nextTickets } from '../../../src/domain/audit/nextTickets';
import { type InSample, inSample, lookAt, type Result, type Sample } from '../../../src/domain/audit/sample';
import { TextBox } from '../forms/TextBox';
import { useViewer } from '../host/ViewerContext';
import { Mark } from '../marks/Mark';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import styles from './Audit.module.css';
import { CommandProblem } from './CommandProblem';
import { shortHash } from './shares';
import { type DrawnRow, useDrawnRows } from './useDrawnRows';
import { useCommand } from './useCommand';

interface DrawnListProps {
  opened: OpenedSample;
  onDone(reply: { sample: Sample }): void;
  onGo(at: string): void;
}

/** How a conclusion is drawn; the word always stands beside it. */
export const resultMarks = { met: 'fully', 'met with findings': 'largely', 'not met': 'missing' } as const satisfies Record<Result, string>;
export const resultKeys = { met: 'met', 'met with findings': 'metWithFindings', 'not met': 'notMet' } as const satisfies Record<Result, string>;

/** What was drawn, in ticket order, with where each one stands. */
export function DrawnList({ opened, onDone, onGo }: DrawnListProps) {
  const say = useWords(auditWords);
  const { sample } = opened;
  const drawn = inSample(sample);
  const rows = useDrawnRows(drawn.map(({ issueId }) => issueId));
  const sampled = sample.draw?.seed !== undefined;
  const next = nextTickets(sample).slice(0, 3);
  return (
    <section className={styles.block} aria-labelledby="drawn">
      <h3 className={styles.heading} id="drawn">
        {say(sampled ? 'tickets' : 'all')}
      </h3>
      {sampled && <p className={styles.small}>{say('ticketsHow')}</p>}
      <div className={styles.card}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.numberColumn}>{say('number')}</th>
              <th scope="col">{say('objective')}</th>
              {sampled && <th scope="col" className={styles.ticketColumn}>{say('ticket')}</th>}
              <th scope="col" className={styles.resultColumn}>{say('result')}</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((one, i) => (
              <Row
                key={one.issueId}
                number={i + 1}
                one={one}
                row={rows instanceof Map ? rows.get(one.issueId) : undefined}
                known={rows instanceof Map}
                sampled={sampled}
                opened={opened}
                onDone={onDone}
                onGo={onGo}
              />
            ))}
          </tbody>
        </table>
        {sampled && <p className={styles.cardFoot}>{next.length === 0 ? say('noneNext') : say('nextTickets', { ids: next.map(({ issueId }) => issueId).join(', ') })}</p>}
      </div>
    </section>
  );
}

interface RowProps {
  number: number;
  one: InSample;
  row: DrawnRow | undefined;
  /** Whether Jira was asked, so that no row means out of reach. */
  known: boolean;
  sampled: boolean;
  opened: OpenedSample;
  onDone(reply: { sample: Sample }): void;
  onGo(at: string): void;
}

function Row({ number, one, row, known, sampled, opened, onDone, onGo }: RowProps) {
  const say = useWords(auditWords);
  const { viewer } = useViewer();
  const [replacing, setReplacing] = useState(false);
  const { id, sample, mayAct } = opened;
  const look = lookAt(sample, one.issueId);
  const reason = sample.replaced.find(({ issueId }) => issueId === one.insteadOf)?.reason;
  const mine = row?.owner.kind === 'account' && row.owner.accountId === viewer.accountId;
  const name = row?.key ?? one.issueId;
  return (
    <tr>
      <td className={styles.figure}>{number}</td>
      <td>
        {known && row === undefined ? (
          <>
            {say('reach', { id: one.issueId })}
            <span className={styles.under}>{say('reachWhy')}</span>
          </>
        ) : (
          <button type="button" className={styles.objective} onClick={() => onGo(`${id}/${one.issueId}`)}>
            <span className={styles.key}>{name}</span> {row?.summary}
          </button>
        )}
        {mine && <span className={styles.underWarning}>{say('yours')}</span>}
        {one.insteadOf !== undefined && <span className={styles.under}>{say('insteadOf', { id: one.insteadOf, reason: reason ?? '' })}</span>}
        {look && look.note !== '' && <span className={styles.note}>{look.note}</span>}
        {replacing && <ReplaceForm sampleId={id} issueId={one.issueId} onDone={onDone} onClose={() => setReplacing(false)} />}
      </td>
      {sampled && <td className={`${styles.mono} ${styles.ticketColumn}`}>{shortHash(one.ticket)}</td>}
      <td>
        {look ? (
          <span className={styles.verdict}>
            <Mark kind={resultMarks[look.result]} />
            {say(resultKeys[look.result])}
          </span>
        ) : (
          <span className={styles.verdict}>
            <span className={styles.quiet}>{say('notRead')}</span>
            {mayAct && sampled && !replacing && (
              <Button spacing="compact" appearance="subtle" aria-label={say('replaceNamed', { name })} onClick={() => setReplacing(true)}>
                {say('replace')}
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}

interface ReplaceFormProps {
  sampleId: string;
  issueId: string;
  onDone(reply: { sample: Sample }): void;
  onClose(): void;
}

function ReplaceForm({ sampleId, issueId, onDone, onClose }: ReplaceFormProps) {
  const say = useWords(auditWords);
  const [reason, setReason] = useState<string>();
  const { busy, problem, run } = useCommand('replaceDrawn', onDone);
  return (
    <form
      className={styles.inlineForm}
      onSubmit={(event) => {
        event.preventDefault();
        void run({ sampleId, issueId, reason: reason ?? '' });
      }}
    >
      <TextBox label={say('replaceWhy')} text={reason} onText={setReason} />
      <CommandProblem answer={problem} />
      <div className={styles.deeds}>
        <Button type="submit" isDisabled={busy}>
          {say('replaceDo')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
