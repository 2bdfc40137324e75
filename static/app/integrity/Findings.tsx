import type { Finding } from '../../../src/contract/calls/ledgerCalls';
import { chainProblemWords, oneEventWords } from '../../../src/domain/ledger/chainProblem';
import { recordProblemWords } from '../../../src/domain/ledger/recordProblem';
import { siteChain } from '../../../src/domain/record/objectiveChain';
import { fillMessage } from '../../../src/domain/score/fillMessage';
import { integrityWords } from '../words/integrity';
import { useWords } from '../words/words';
import styles from './Integrity.module.css';
import { IssueById } from './IssueById';

/** Everything that does not fit, by the chain it was found in; what only the log tells comes last. */
export function Findings({ findings, more }: { findings: readonly Finding[]; more: number }) {
  const say = useWords(integrityWords);
  const chains = [...new Set(findings.map(chainOf))];
  return (
    <div className={styles.findings}>
      {chains.map((chain) => (
        <section key={chain ?? ''} className={styles.tight}>
          <h5 className={styles.heading}>{chain === undefined ? say('log') : <ChainName chain={chain} />}</h5>
          <ul className={styles.list}>
            {findings.filter((one) => chainOf(one) === chain).map((one, at) => (
              <li key={at}>{sentenceOf(one)}.</li>
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <p className={styles.small}>{say('more', { count: more })}</p>}
    </div>
  );
}

/** A chain by what it is about, and by the name it has in the record and in an export. */
function ChainName({ chain }: { chain: string }) {
  const say = useWords(integrityWords);
  const [kind, id = ''] = chain.split(':');
  return (
    <>
      {kind === 'objective' ? <IssueById issueId={id} /> : kind === 'sample' ? say('sample', { id }) : chain === siteChain ? say('site') : null}{' '}
      <code className={styles.code}>{chain}</code>
    </>
  );
}

const chainOf = (finding: Finding): string | undefined => (finding.in === 'chain' ? finding.entity : 'entity' in finding.problem ? finding.problem.entity : undefined);

/** In plain English, as an export or a command line would say it. */
function sentenceOf(finding: Finding): string {
  const { kind, ...facts } = finding.problem as { kind: string; from?: number; to?: number };
  const words: Record<string, string> = finding.in === 'chain' ? { ...chainProblemWords, ...(facts.from === facts.to ? oneEventWords : {}) } : recordProblemWords;
  return fillMessage(words[kind] ?? kind, facts as Record<string, string | number>);
}
