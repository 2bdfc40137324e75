import type { Finding, VerificationReport } from '../../contract/calls/ledgerCalls';
import { checkpointOf, checkpointText, type Checkpoint } from '../../domain/ledger/checkpoint';
import { emptyLog } from '../../domain/ledger/siteLog';
import { verifyChain, type ChainVerdict } from '../../domain/ledger/verifyChain';
import { verifyRecord } from '../../domain/ledger/verifyRecord';
import type { Ports } from '../ports';
import { allChains } from './allChains';
import { entriesIn, readLog } from './readLog';
import { knownCheckpoints, type FoundCheckpoint } from './siteCheckpoints';

/** Events reach the log within moments, and by the hourly round at the latest; older than this they are missed. */
const graceMs = 2 * 60 * 60 * 1_000;

/** Chains read side by side. */
const atOnce = 8;

const mostFindings = 200;

/**
 * Verifies the whole record of the site as it lies in the store: every chain that a list, or the log, names; the log; and
 * the log against checkpoints. Whatever stands there, it goes on to the end and names each thing it finds.
 *
 * The log is read before the chains: what is logged has happened, so no event that is only just happening looks dropped.
 *
 * @param given checkpoints somebody kept outside
 * @param now ISO 8601 in UTC
 */
export async function verifySite(ports: Ports, given: readonly Checkpoint[], now: string): Promise<VerificationReport> {
  const { origin, log: read, pages } = await readLog(ports);
  const log = read.kind === 'value' ? read.value : emptyLog;
  const known = await knownCheckpoints(ports);
  const checkpoints: FoundCheckpoint[] = [...given.map((checkpoint) => ({ from: 'given' as const, checkpoint })), ...known.found];
  const entities = new Set([...entriesIn(pages).map(({ entity }) => entity), ...(await allChains(ports)).map(({ entity }) => entity)]);
  const chains = await verifyChains(ports, [...entities].sort());
  const loggedBy = new Date(Date.parse(now) - graceMs).toISOString();
  const verdict = verifyRecord({ origin, chains, log, pages, checkpoints: distinct(checkpoints.map(({ checkpoint }) => checkpoint)), loggedBy });
  const findings: Finding[] = [
    ...chains.flatMap(({ entity, problems }) => problems.map((problem): Finding => ({ in: 'chain', entity, problem }))),
    ...verdict.problems.map((problem): Finding => ({ in: 'record', problem })),
    ...(read.kind === 'unreadable' && pages.length === 0
      ? [{ in: 'record', problem: { kind: 'log page unreadable', page: 0, place: read.place, expected: read.expected, came: read.came } } satisfies Finding]
      : []),
  ];
  const held = checkpoints.map(({ from, checkpoint }) => ({ from, size: checkpoint.size, holds: !verdict.problems.some((problem) => contradicts(problem, checkpoint)) }));
  return {
    intact: findings.length === 0,
    at: now,
    chains: chains.length,
    events: chains.reduce((sum, { events }) => sum + events.length, 0),
    erased: chains.reduce((sum, { erased }) => sum + erased.length, 0),
    waiting: verdict.waiting.length,
    checkpoint: checkpointText(checkpointOf(origin, log.tree)),
    vouchedFor: Math.max(0, ...held.filter(({ from, holds }) => holds && from !== 'app').map(({ size }) => size)),
    checkpoints: held,
    inJira: known.inJira,
    ...(known.issueId === undefined ? {} : { recordIssueId: known.issueId }),
    lostInJira: known.lost,
    findings: findings.slice(0, mostFindings),
    more: Math.max(0, findings.length - mostFindings),
  };
}

/** Verifies one chain after the other and keeps of each only what the log is compared with, never the data. */
async function verifyChains(ports: Pick<Ports, 'chains'>, entities: readonly string[]): Promise<ChainVerdict[]> {
  const verdicts: ChainVerdict[] = [];
  for (let from = 0; from < entities.length; from += atOnce) {
    const stored = await Promise.all(entities.slice(from, from + atOnce).map((entity) => ports.chains.whole(entity)));
    for (const chain of stored) {
      const verdict = verifyChain(chain);
      verdicts.push({ ...verdict, events: verdict.events.map((met) => ({ ...met, stored: { ...met.stored, content: { kind: 'erased' } } })) });
    }
  }
  return verdicts;
}

const distinct = (checkpoints: readonly Checkpoint[]): Checkpoint[] => [...new Map(checkpoints.map((one) => [checkpointText(one), one])).values()];

function contradicts(problem: ReturnType<typeof verifyRecord>['problems'][number], { origin, size, root }: Checkpoint): boolean {
  switch (problem.kind) {
    case 'foreign checkpoint': return problem.origin === origin;
    case 'log truncated': return problem.checkpoint === size;
    case 'log rewritten': return problem.upTo === size && problem.kept === root;
    default: return false;
  }
}
