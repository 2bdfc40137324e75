import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { OpenedSample } from '../../../src/contract/calls/auditCalls';
import type { Interest } from '../../../src/domain/audit/independence';
import { lookAt, results, type Look, type Sample } from '../../../src/domain/audit/sample';
import { TextBox } from '../forms/TextBox';
import { useViewer } from '../host/ViewerContext';
import { Mark } from '../marks/Mark';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import styles from './Audit.module.css';
import { CommandProblem } from './CommandProblem';
import { resultKeys, resultMarks } from './DrawnList';
import { useCommand } from './useCommand';
import type { NoteDraft } from './useNoteDraft';
import { WithPerson } from './WithPerson';

interface ConclusionProps {
  opened: OpenedSample;
  issueId: string;
  interests: Interest[];
  draft: NoteDraft;
  onDone(reply: { sample: Sample }): void;
}

/** What is concluded from one objective: kept by an auditor who is independent of it, read by everybody else. */
export function Conclusion({ opened, issueId, interests, draft, onDone }: ConclusionProps) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const [told, setTold] = useState<'kept' | 'keptAlready'>();
  const { id, sample, mayAct } = opened;
  const { busy, problem, run } = useCommand('markLooked', (reply) => {
    setTold(reply.done === 'now' ? 'kept' : 'keptAlready');
    draft.done();
    onDone(reply);
  });
  const kept = lookAt(sample, issueId);
  const earlier = sample.looks.filter((look) => look.issueId === issueId && look !== kept);
  const { note, result } = draft;
  return (
    <section className={styles.conclusion} aria-labelledby="conclusion">
      <h3 className={styles.heading} id="conclusion">
        {say('resultTitle')}
      </h3>
      {kept && <Kept look={kept} />}
      {earlier.length > 0 && (
        <details className={styles.small}>
          <summary>{say('earlier', { count: earlier.length })}</summary>
          {earlier.map((look, i) => (
            <Kept key={i} look={look} />
          ))}
        </details>
      )}
      {!mayAct && <p className={styles.small}>{say('readOnly')}</p>}
      {mayAct && interests.length > 0 && (
        <p className={styles.warning}>{say('notIndependent', { interest: formats.list(interests.map((interest) => say(interestKeys[interest]))) })}</p>
      )}
      {mayAct && interests.length === 0 && (
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            setTold(undefined);
            if (result !== undefined) void run({ sampleId: id, issueId, note: note ?? '', result });
          }}
        >
          <TextBox label={say('note')} help={say('noteHint')} long text={note} onText={draft.setNote} />
          <div className={styles.results} role="radiogroup" aria-label={say('result')}>
            {results.map((each) => (
              <label key={each} className={styles.choice}>
                <input type="radio" name="result" checked={result === each} onChange={() => draft.setResult(each)} />
                <Mark kind={resultMarks[each]} />
                {say(resultKeys[each])}
              </label>
            ))}
          </div>
          <CommandProblem answer={problem} />
          <div className={styles.deeds}>
            <Button appearance="primary" type="submit" isDisabled={busy || result === undefined}>
              {say('keep')}
            </Button>
            <span role="status" className={styles.small}>
              {draft.unkept ? say('unkept') : told && say(told)}
            </span>
          </div>
        </form>
      )}
    </section>
  );
}

const interestKeys = {
  owner: 'interestOwner',
  'interim owner': 'interestInterim owner',
  contributor: 'interestContributor',
  author: 'interestAuthor',
  approver: 'interestApprover',
} as const satisfies Record<Interest, keyof typeof auditWords.english>;

function Kept({ look }: { look: Look }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  return (
    <div className={styles.kept}>
      <p className={styles.verdict}>
        <Mark kind={resultMarks[look.result]} />
        <WithPerson accountId={look.by}>{(who) => say('resultBy', { result: say(resultKeys[look.result]), who, when: formats.moment(look.at) })}</WithPerson>
      </p>
      {look.note !== '' && <p className={styles.keptNote}>{look.note}</p>}
    </div>
  );
}
