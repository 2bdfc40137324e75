import type { Approvals, AsSeen, GivenApproval, RequiredApproval } from '../../../../src/domain/approval/approvals';
import { usualTier } from '../../../../src/domain/approval/tierInForce';
import type { Commitment } from '../../../../src/domain/commitment/commitment';
import { useViewer } from '../../host/ViewerContext';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { HashBox } from '../HashBox';
import styles from '../Record.module.css';
import { usePeople } from '../usePeople';

interface ExactlyProps {
  version: number;
  hash: string;
  commitment: Commitment;
  seen: AsSeen;
  required: readonly (RequiredApproval & { holders?: string[] })[];
  given: readonly GivenApproval[];
  /** The risk tier somebody set. */
  tier: Approvals['tier'];
  inOrder: boolean;
  until?: string | undefined;
  /** It has been submitted; otherwise this is what would be. */
  submitted: boolean;
}

/** Exactly what an approval is given for, and who gives it. */
export function Exactly({ version, hash, commitment, seen, required, given, tier, inOrder, until, submitted }: ExactlyProps) {
  const say = useWords(recordedWords);
  const { formats } = useViewer();
  const show = usePeople([...(tier === undefined ? [] : [tier.by]), ...given.map(({ approver }) => approver), ...required.flatMap(({ holders }) => holders ?? [])]);
  return (
    <>
      <section className={styles.box}>
        <h4 className={styles.strong}>{say(submitted ? 'exactly' : 'wouldApprove')}</h4>
        <ul className={styles.tight}>
          <li>{say('frozenAs', { version })}</li>
          <li>{say('promisedIssues', { count: commitment.what.promised.length })}</li>
          <li>{say('workSeen', { todo: seen.work.todo, inProgress: seen.work.inProgress, done: seen.work.done })}</li>
          <li>{say('evidenceSeen', { count: seen.evidence.length })}</li>
          {until !== undefined && <li>{say('until', { day: formats.day(until) })}</li>}
        </ul>
        <HashBox label={say('hashLabel')} hash={hash} />
      </section>
      <section className={styles.box}>
        <h4 className={styles.strong}>{say(inOrder ? 'approvalsInOrder' : 'approvals', { tier: commitment.objective.riskTier })}</h4>
        <p className={styles.small}>
          {tier === undefined
            ? say(commitment.objective.riskTier === usualTier ? 'tierUsual' : 'tierProposed', { tier: commitment.objective.riskTier })
            : say('tierSet', { who: show.person(tier.by), tier: tier.tier, day: formats.day(tier.at.slice(0, 10)), reason: tier.reason })}
        </p>
        {required.length === 0 ? (
          <p className={styles.quiet}>{say('noRule', { tier: commitment.objective.riskTier })}</p>
        ) : (
          <ol className={styles.tight}>
            {required.map(({ role, holders }) => {
              const one = given.find((each) => each.role === role);
              return (
                <li key={role}>
                  <span className={styles.strong}>{role}</span>
                  <p className={styles.small}>
                    {one !== undefined
                      ? say(one.minutes === undefined ? 'givenBy' : 'givenByMinutes', { who: show.person(one.approver), when: formats.moment(one.at) })
                      : holders === undefined || holders.length === 0
                        ? say('nobodyHolds')
                        : say(submitted ? 'heldBy' : 'wouldAsk', { who: formats.list(holders.map((id) => show.person(id))) })}
                  </p>
                </li>
              );
            })}
          </ol>
        )}
      </section>
    </>
  );
}
