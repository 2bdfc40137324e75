import * as z from 'zod/mini';
import type { ChainProblem } from '../../domain/ledger/chainProblem';
import type { RecordProblem } from '../../domain/ledger/recordProblem';
import { accountId, issueId } from './ids';

const of = <T>() => z.custom<T>((value) => value !== undefined);
const chain = z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}(?::[A-Za-z0-9._-]{1,100})?$/, 'the name of a chain'));
const job = z.string().check(z.regex(/^[0-9a-f]{32}$/, 'the id of a job'));

/** One thing found, with the place; words stand in domain/ledger/chainProblem.ts and recordProblem.ts, by kind. */
export type Finding = { in: 'chain'; entity: string; problem: ChainProblem } | { in: 'record'; problem: RecordProblem };

/** What verification of the whole record came to. */
export interface VerificationReport {
  intact: boolean;
  /** When it was begun, ISO 8601 in UTC. */
  at: string;
  chains: number;
  events: number;
  /** Events whose data were erased, each accounted for by a later event. */
  erased: number;
  /** Events younger than two hours that are not yet in the log. */
  waiting: number;
  /** The log as it stands, as a checkpoint to be kept. */
  checkpoint: string;
  /** Entries that a checkpoint kept outside the app vouches for. */
  vouchedFor: number;
  /** The checkpoints the log was held against. Those of the app's own store vouch for nothing. */
  checkpoints: { from: 'given' | 'Jira' | 'app'; size: number; holds: boolean }[];
  inJira: 'read' | 'no record issue' | 'could not be read';
  recordIssueId?: string;
  /**
   * Proofs the app wrote on the record issue that do not stand there as it wrote them. They count for nothing; the record
   * itself may be whole all the same.
   */
  lostInJira: ({ kind: 'comment changed'; id: string; by?: string; at: string } | { kind: 'checkpoint gone'; size: number; at: string })[];
  /** At most 200 of them. */
  findings: Finding[];
  /** How many more there are. */
  more: number;
}

/** What erasing came to. */
export interface ErasureReport {
  /** Events whose data were taken away, in how many chains. */
  events: number;
  chains: number;
  /** Events that name the account and are kept: approvals, versions, appointments, and what auditors drew and concluded. */
  kept: number;
  /** How the account reads from now on: “former member (service owner)”. */
  readsAs: string;
}

/** Done, or under way under the id of a job: then ask `ledgerJob`. */
export type Done<T> = { kind: 'done'; report: T } | { kind: 'under way'; job: string };

/** One event with everything needed to check it offline; see docs/record.md. */
export interface RecordProof {
  /** What the event's hash covers, in canonical JSON: after the prefix of an event, SHA-256 of it is `hash`. */
  event: string;
  hash: string;
  /** Salt and text of the data; absent when they were erased. */
  data?: { salt: string; text: string };
  /** Where it is in the log, and the hashes that lead from there to the root of `checkpoint`; absent while it waits. */
  inLog?: { index: number; size: number; proof: string[]; checkpoint: string };
}

/** How the record stands, before anybody verifies it. */
export interface LedgerStanding {
  /** What whoever asked may do with it. */
  may: ('verify' | 'name the record issue' | 'erase')[];
  /** Entries in the log. */
  size: number;
  recordIssueId?: string;
  /** The newest checkpoint the app wrote down, and on which issue, if on any. */
  last?: { at: string; size: number; issueId?: string };
}

/** Calls about the ledger as a whole: verification, checkpoints, proofs, erasure. */
export const ledgerCalls = {
  /** How the record stands and what this person may do with it. For those who may verify. */
  ledgerStanding: { request: z.object({}), reply: of<LedgerStanding>() },
  /**
   * Verifies every chain, the log, and the log against checkpoints: those the app wrote into Jira, and those given here.
   * For auditors, SMS managers and Jira administrators.
   */
  verifyRecord: {
    request: z.object({ checkpoints: z.array(z.string().check(z.maxLength(2_000, 'at most 2,000 characters'))).check(z.maxLength(20, 'at most 20')) }),
    reply: of<Done<VerificationReport>>(),
  },
  /** What became of verification or erasure that was under way. Only for whoever asked for it. */
  ledgerJob: { request: z.object({ job }), reply: of<Done<VerificationReport | ErasureReport>>() },
  /** One event with its proof. Of an objective, for whoever may browse it; of a sample, for those who may read samples; of other chains, for those who may verify. */
  recordProof: { request: z.object({ chain, sequence: z.int().check(z.minimum(1)) }), reply: of<RecordProof>() },
  /** Writes down how the log stands, as an event and on the site's record issue. For those who may verify. */
  publishCheckpoint: { request: z.object({}), reply: z.object({ done: z.enum(['now', 'already']), checkpoint: z.string(), issueId: z.optional(issueId) }) },
  /** Names the issue on which checkpoints are written. For SMS managers and Jira administrators who may browse it. */
  setRecordIssue: { request: z.object({ issueId }), reply: z.object({ done: z.enum(['now', 'already']) }) },
  /**
   * Takes away the data of events that name an account where they are personal. Needs Administer Jira. Not to be undone, so it
   * is refused for the active account of a person unless `although` says so.
   */
  eraseFromRecord: { request: z.object({ accountId, although: z.optional(z.literal('the account is active')) }), reply: of<Done<ErasureReport>>() },
  /** How erased accounts among these read: by account id, “former member (service owner)”. */
  formerMembers: {
    request: z.object({ accountIds: z.array(accountId).check(z.maxLength(100, 'at most 100')) }),
    reply: z.object({ readsAs: z.record(z.string(), z.string()) }),
  },
} as const;
