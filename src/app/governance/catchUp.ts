import { versionInForce, type Approvals } from '../../domain/approval/approvals';
import { noticeChange } from '../../domain/approval/noticeChange';
import { foldRecord } from '../../domain/record/objectiveRecord';
import type { NewRecord } from '../../domain/record/recordedEvent';
import { noticeOwner, type OwnerAccess } from '../../domain/ownership/noticeOwner';
import { noticeExpired } from '../../domain/resourcing/noticeExpired';
import { readContentChanges } from '../../jira/contentChanges';
import type { Ports } from '../ports';
import { makeSure } from './makeSure';
import type { Read } from './readSituation';
import type { SiteRecords } from './siteRecords';

/**
 * Records what stands in Jira and is not yet in the record: changes since the version in force, submissions that no longer
 * hold, an owner who changed or left, commitments that ended. So an edit of two minutes ago is in front of an approval,
 * never behind it. Writes nothing when there is nothing new, and gives what was read with the record as it then is. Nothing
 * about work is recorded on the word of Jira's search alone: it may still show what was moved or deleted.
 *
 * @param access whether the owner may still see the objective, where somebody looked
 */
export async function catchUp(ports: Ports, shown: Read, site: SiteRecords, at: string, access: OwnerAccess = 'not asked'): Promise<Read | 'changed meanwhile'> {
  const atFirst = noticed(shown, at, {}, site, access);
  if (atFirst.length === 0) return shown;
  const read = atFirst.some(({ type }) => restsOnWork.test(type)) ? await makeSure(ports, shown, site) : shown;
  const { situation, opened, chain } = read;
  const unattributed = read === shown ? atFirst : noticed(read, at, {}, site, access);
  if (unattributed.length === 0) return read;
  const since = madeInJiraSince(unattributed, situation.record.approvals);
  const made = since === undefined ? [] : await readContentChanges(ports.asApp, opened.issue.id, opened.fieldIds);
  const last = made.filter((one) => since !== undefined && one.at > since).at(-1);
  const events = last === undefined ? unattributed : noticed(read, at, { changelog: last.id, ...(last.author === undefined ? {} : { madeBy: last.author }) }, site, access);
  const appended = await ports.ledger.append(chain.head, events, { actor: 'app', at });
  if (appended.kind === 'changed meanwhile') return 'changed meanwhile';
  if (appended.kind === 'too large') throw new Error(`Noticing what changed on ${opened.issue.key}: ${appended.type} holds ${appended.bytes} bytes; ${appended.limit} is the most`);
  return {
    ...read,
    chain: { ...chain, head: appended.head, events: [...chain.events, ...appended.events] },
    situation: { ...situation, record: foldRecord(appended.events, situation.record) },
  };
}

/** Types of events that what stands under the epic decides on. */
const restsOnWork = /^(?:approval|change|work)\./;

/**
 * Since when a change of the content must have been made in Jira for what was noticed to be its doing; `undefined` where it
 * is nobody's edit of this epic: a new version of a policy, or work that was moved or deleted.
 */
function madeInJiraSince(events: readonly NewRecord[], approvals: Approvals): string | undefined {
  const edited = events.some(({ type, data }) => {
    if (type !== 'change.noticed' && type !== 'approval.carried') return false;
    return (data as { differences: { place: string }[] }).differences.some(({ place }) => !place.startsWith('objective.context') && !place.startsWith('what.promised'));
  });
  return edited ? (approvals.change?.at ?? versionInForce(approvals)?.at ?? '') : undefined;
}

function noticed({ situation }: Read, at: string, last: { madeBy?: string; changelog?: string }, site: SiteRecords, access: OwnerAccess): NewRecord[] {
  return [...noticeChange(situation, at.slice(0, 10), last, site.changeProfile), ...noticeOwner(situation, access), ...noticeExpired(situation, at)];
}
