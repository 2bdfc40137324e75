import { gateSettings, readSettings } from '../../domain/gate/gateSettings';
import { gateWord } from '../../domain/gate/gateWord';
import type { Gate } from '../../domain/gate/gateVerdict';
import { sayGate } from '../../domain/gate/sayGate';
import { sayIllegible } from '../../domain/gate/sayIllegible';
import { issueIdOf } from '../../jira/issueIdOf';
import { JiraTrouble } from '../../jira/jiraFetch';
import type { Ports } from '../ports';
import { busyForSeconds, storeIsBusy } from '../storeIsBusy';
import { judgeGate } from './judgeGate';
import { namesIn } from './namesIn';

/** A transition that somebody is about to make, as the platform tells it. Who makes it is not told. */
export interface Asked {
  /** Absent while the issue is only being created. */
  issueKey?: string;
  /** What an administrator saved with the rule, whatever that is. */
  settings: unknown;
  /** Cloud id of the site. */
  site: string;
  /** Values that come with the transition, by field. */
  modified: Record<string, unknown>;
  /** The moment of the invocation, ISO 8601 in UTC. */
  at: string;
}

/** What the platform is told: the way is free, or why not, in words for whoever tried. */
export type GateAnswer = { result: true } | { result: false; errorMessage: string };

/** Seconds after which trying again makes sense where nobody said how long. */
const soon = 30;

/**
 * Whether an issue may pass a gate. Everything is read live, as the app, which sees all facts; what Jira knows and the record
 * does not is recorded first. It never throws, and passes only what was judged: whatever could not be read, or could not be
 * understood, keeps the gate closed and says so.
 */
export async function askGate(ports: Ports, gate: Gate, asked: Asked): Promise<GateAnswer> {
  const said = await whyClosed(ports, gate, asked);
  return said === undefined ? { result: true } : { result: false, errorMessage: said };
}

async function whyClosed(ports: Ports, gate: Gate, { issueKey: key, settings: given, site, modified, at }: Asked): Promise<string | undefined> {
  const read = readSettings(gateSettings, given, site);
  if (read.kind === 'none') return gateWord('noSettings');
  if (read.kind === 'of another site') return gateWord('otherSite');
  if (read.kind === 'unreadable') return gateWord('badSettings', { place: read.place, expected: read.expected, came: read.came });
  if (key === undefined) return gateWord('noIssue');
  try {
    const judged = await judgeGate(ports, gate, await issueIdOf(ports.asApp, key), modified, at);
    switch (judged.kind) {
      case 'not an objective':
        return read.settings.others === 'pass' ? undefined : gateWord('notObjective', { key });
      case 'illegible':
        return sayIllegible(judged.fields, key);
      case 'recomputing':
        return recomputing(key, judged.why, soon);
      case 'judged': {
        const { verdict, byScreen } = judged;
        if (verdict.kind === 'passes') return undefined;
        const said = sayGate(verdict, key, await namesIn(ports, verdict));
        return byScreen ? gateWord('screen', { said }) : said;
      }
    }
  } catch (fault) {
    return sayFault(ports, key, fault);
  }
}

function sayFault(ports: Ports, key: string, fault: unknown): string {
  if (storeIsBusy(fault)) return recomputing(key, 'store', busyForSeconds);
  if (fault instanceof JiraTrouble) {
    if (fault.kind === 'limited' || fault.kind === 'down') return recomputing(key, fault.kind, fault.retryAfter ?? soon);
    if (fault.kind === 'not found' || fault.kind === 'refused') return gateWord('unseen', { key });
  }
  return gateWord('fault', { key, id: ports.report(fault) });
}

function recomputing(key: string, why: 'limited' | 'down' | 'store' | 'search' | 'changing', after: number): string {
  const when = after < 120 ? gateWord('seconds', { after }) : gateWord('minutes', { after: Math.ceil(after / 60) });
  return gateWord('recomputing', { key, why: gateWord(`why.${why}`), when });
}
