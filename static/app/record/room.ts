import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { servesOf } from '../../../src/domain/plan/servesOf';
import type { Standing } from '../../../src/domain/record/decision';
import type { Acting } from '../../../src/domain/record/situation';
import { standingsByRecord } from '../../../src/domain/record/standingsByRecord';
import { rolesHeld } from '../../../src/domain/roles/rolesHeld';
import type { WorkItem } from '../../../src/jira/childWork';
import type { OpenedObjective } from '../../../src/jira/openObjective';

/** What every section of the record is given. */
export interface RoomProps {
  opened: OpenedObjective;
  record: OpenedRecord;
  work: readonly WorkItem[];
  accountId: string;
  /** Something was recorded: everything is read again and `said` is told. */
  onDone(said: string): void;
}

/**
 * What this person is to the objective as far as the page knows: by the record, the fields, and Jira's answer whether they
 * may edit. It decides which deeds are offered and never what is allowed; the app asks Jira itself.
 */
export function standingsHere({ opened, record, accountId }: Pick<RoomProps, 'opened' | 'record' | 'accountId'>): ReadonlySet<Standing> {
  const { owner, contributors }: PlanFacts = opened.facts;
  const here = new Set<Standing>(standingsByRecord(record.record, record.assignments, { accountId, at: record.at }, servesOf(opened.facts)));
  if (owner.kind === 'account' && owner.accountId === accountId) here.add('accountable owner');
  if (contributors.some((one) => one.accountId === accountId)) here.add('contributor');
  if (opened.mayEdit === true) here.add('may edit the issue');
  return here;
}

/** Whoever looks as somebody who acts, as far as the page knows: what they are here, and the roles they hold for what it serves. */
export function actingHere(room: Pick<RoomProps, 'opened' | 'record' | 'accountId'>): Acting {
  const { opened, record, accountId } = room;
  return { actor: accountId, at: record.at, standings: standingsHere(room), roles: rolesHeld(record.assignments, accountId, record.at, servesOf(opened.facts)) };
}

/** Whether any of these is among them. */
export const isAny = (here: ReadonlySet<Standing>, ...of: readonly Standing[]): boolean => of.some((one) => here.has(one));
