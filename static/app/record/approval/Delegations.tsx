import Button from '@atlaskit/button/new';
import type { Delegation } from '../../../../src/domain/approval/approvals';
import { standingDelegations } from '../../../../src/domain/approval/delegation';
import { whoMay } from '../../../../src/domain/record/whoMay';
import { useViewer } from '../../host/ViewerContext';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { Problem } from '../Problem';
import styles from '../Record.module.css';
import { isAny } from '../room';
import { useDeed } from '../useDeed';
import { usePeople } from '../usePeople';
import type { Approval } from './useApproval';

interface DelegationsProps {
  issueId: string;
  approval: Approval;
  onDone(said: string): void;
}

/** Who approves for whom at this moment, and the end of it for whoever may end it. Nothing where nobody does. */
export function Delegations({ issueId, approval: { opened, view }, onDone }: DelegationsProps) {
  const say = useWords(recordedWords);
  const { viewer, formats } = useViewer();
  const deed = useDeed();
  const standing = standingDelegations(opened.record.approvals, opened.at.slice(0, 10));
  const show = usePeople(standing.flatMap(({ from, to }) => [from, to]));
  if (standing.length === 0) return null;
  const manages = isAny(new Set(view.standings), ...whoMay.endDelegation);
  const end = async ({ role, from, to }: Delegation): Promise<void> => {
    if (await deed.run('endDelegation', { issueId, role, from, to })) onDone(say('delegationEndedSaid', { role }));
  };
  return (
    <section className={styles.box}>
      <h4 className={styles.strong}>{say('delegations')}</h4>
      <ul className={styles.tight}>
        {standing.map((one) => (
          <li key={`${one.role} ${one.from} ${one.to} ${one.until}`} className={styles.tight}>
            <span>{say('delegation', { from: show.person(one.from), to: show.person(one.to), role: one.role, day: formats.day(one.until) })}</span>
            {(manages || one.from === viewer.accountId) && (
              <div>
                <Button spacing="compact" isLoading={deed.busy} aria-label={say('endDelegationLabel', { to: show.person(one.to), role: one.role })} onClick={() => void end(one)}>
                  {say('endDelegationDeed')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Problem problem={deed.problem} />
    </section>
  );
}
