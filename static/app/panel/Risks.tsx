import type { RiskNames } from '../../../src/domain/risk/riskNames';
import { linkedRisks } from '../../../src/jira/linkedRisks';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { Fold } from '../record/Fold';
import { riskWords } from '../words/panel';
import { useWords } from '../words/words';
import { LinkedIssues } from './LinkedIssues';
import styles from './Risks.module.css';

interface RisksProps {
  opened: OpenedObjective;
  /** By which names a linked issue is a risk on this site. */
  names: RiskNames;
  /** The objective is being evaluated, or has been: a risk that still stands is what remains. */
  ending: boolean;
  open: boolean;
  onToggle(): void;
}

/** The risks that threaten the objective: issues linked to its epic, each with how it is linked and where it stands. */
export function Risks({ opened, names, ending, open, onToggle }: RisksProps) {
  const say = useWords(riskWords);
  const risks = linkedRisks(opened, names);
  const settled = risks.filter(({ status }) => status === 'done').length;
  const state = (issueId: string): string => {
    const risk = risks.find(({ id }) => id === issueId);
    return [risk?.link?.phrase, risk?.statusName].filter(Boolean).join(' · ');
  };
  const line = risks.length === 0 ? say('none') : say(ending ? 'lineResidual' : 'line', { count: risks.length, open: risks.length - settled, done: settled });
  return (
    <Fold name="risks" title={say('title')} line={line} open={open} onToggle={onToggle}>
      {() => (
        <>
          <LinkedIssues issues={risks} state={state} />
          {ending && settled < risks.length && <p className={styles.about}>{say('residual')}</p>}
          <p className={styles.about}>{say('about', { rule: ruleOf(names, say) })}</p>
        </>
      )}
    </Fold>
  );

  function ruleOf({ issueTypes, linkWords }: RiskNames, words: typeof say): string {
    const types = issueTypes.length > 0 ? words('byType', { types: issueTypes.join(', ') }) : '';
    const links = linkWords.length > 0 ? words('byLink', { words: linkWords.map((word) => `“${word}”`).join(', ') }) : '';
    return [types, links].filter(Boolean).join(words('or')) || words('byNothing');
  }
}
