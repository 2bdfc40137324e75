import { approvalSettingOf } from './approvalSettingOf';
import { catchUp } from './catchUp';
import { makeSure } from './makeSure';
import { readSituation, type Read } from './readSituation';
import { readSiteRecords, type SiteRecords } from './siteRecords';
import { standingsOn } from './standingsOn';
import type { ApprovalSetting } from '../../domain/approval/approvalSetting';
import type { Decision } from '../../domain/record/decision';
import type { RecordedEvent } from '../../domain/record/recordedEvent';
import type { Acting } from '../../domain/record/situation';
import { objectiveChain } from '../../domain/record/objectiveChain';
import { Refused } from '../refused';
import type { Actor, Ports } from '../ports';
import { rescoreObjective } from '../score/rescoreObjective';
import { permittedTo } from '../standing';

/** What a command on an objective decides from. */
export interface Before extends Read {
  acting: Acting;
  site: SiteRecords;
  /** What an approval rests on. It costs a request and a judgement of the plan, so only commands about approval ask. */
  setting(): Promise<ApprovalSetting>;
}

/** What a command came to, and the events it wrote. */
export interface Done {
  done: 'now' | 'already';
  events: RecordedEvent[];
}

/** Somebody else may append between reading and writing; then everything is read and decided anew, this often at most. */
const attempts = 4;

/**
 * Carries out a command on one objective: finds what the acting user may do, reads what stands in Jira, its children by
 * their ids, and what is recorded, records first what Jira knows and the record does not, decides, and appends. Nothing
 * that was decided on other facts is ever written: the chain must still end where it ended when it was read. Afterwards the
 * objective is scored again.
 *
 * @param decide pure but for reading what the command names; called again with fresh facts after a lost race
 */
export async function onObjective(ports: Ports, actor: Actor, issueId: string, decide: (before: Before) => Decision | Promise<Decision>): Promise<Done | Refused> {
  const permitted = await permittedTo(ports, { issueId });
  if (!permitted.browses) return new Refused({ kind: 'not found' });
  const site = await readSiteRecords(ports);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const read = await readSituation(ports, issueId, site, [issueId]);
    if (read.kind === 'not an objective') return new Refused({ kind: 'not an objective', why: 'not configured' });
    if (read.kind === 'illegible') {
      return new Refused({ kind: 'not met', items: read.fields.map(({ field, kind }) => ({ item: 'a field that can be read', facts: { field, kind } })) });
    }
    const caught = await catchUp(ports, await makeSure(ports, read, site), site, actor.at);
    if (caught === 'changed meanwhile') continue;
    const { opened, children, situation: { record, facts } } = caught;
    const acting = standingsOn({ record, facts }, site, permitted, actor);
    const setting = (): Promise<ApprovalSetting> => approvalSettingOf(ports, { opened, children, record, at: actor.at }, site);
    const decision = await decide({ ...caught, acting, site, setting });
    if (decision.kind === 'refused') return new Refused(decision.refusal);
    if (decision.kind === 'done already') return { done: 'already', events: [] };
    const appended = await ports.ledger.append(caught.chain.head, decision.events, { actor: actor.accountId, at: actor.at });
    if (appended.kind === 'too large') return new Refused({ kind: 'too large', what: appended.type, bytes: appended.bytes, limit: appended.limit });
    if (appended.kind === 'changed meanwhile') continue;
    await afterwards(ports, issueId, actor.at, appended.events);
    return { done: 'now', events: appended.events };
  }
  return new Refused({ kind: 'changed meanwhile' });
}

/** What is written is written: whatever fails from here on is no failure of the command, and keeps nothing else from being done. */
async function afterwards(ports: Ports, issueId: string, at: string, events: readonly RecordedEvent[]): Promise<void> {
  const approved = events.filter(({ type }) => type === 'plan.approved');
  const steps = [
    ...approved.map(({ sequence }) => () => ports.later.announce({ chain: objectiveChain(issueId), sequence })),
    () => ports.later.rescore([issueId]),
    () => rescoreObjective(ports, issueId, at, [issueId]),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (fault) {
      ports.report(fault);
    }
  }
}
