import { objectiveEvents } from '../../../../src/domain/record/objectiveRecord';
import type { RecordedEvent } from '../../../../src/domain/record/recordedEvent';
import type { Difference } from '../../../../src/domain/commitment/differences';
import { sayDifference } from '../../../../src/domain/commitment/sayDifference';
import { elementNames } from '../../../../src/domain/plan/names';
import { ruleById } from '../../../../src/domain/score/catalogue';
import type { Show } from '../../../../src/domain/score/fillMessage';
import type { historyWords } from '../../words/history';
import type { Say } from '../../words/words';

type Key = keyof typeof historyWords.english;
type HistorySay = Say<Key>;
type Data = Record<string, unknown>;

/** What an event says happened, and why where somebody said so. */
export interface EventWords {
  what: string;
  why?: string;
}

/**
 * One recorded event in plain words. What has no words here is named by its type, and an event whose content was erased
 * says so: history has no holes that nobody told of.
 *
 * @param lineName name of a resource line by its id
 */
export function sayEvent(event: RecordedEvent, say: HistorySay, show: Show, lineName: (id: string) => string): EventWords {
  const { type, data } = event;
  if (data === undefined) return { what: say('erased', { type }) };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { what: say('unread', { type }) };
  const known = Object.hasOwn(objectiveEvents, type) || type === 'content.erased' || type === 'content.reduced';
  if (!known) return { what: type.startsWith('proof.') ? say('proof.commented') : say('other', { type }) };
  try {
    const why = whyOf(data as Data);
    const said = whatOf(type as Key, data as Data, say, show, lineName);
    const what = event.reduced === true ? say('reduced', { what: said }) : said;
    return why === undefined ? { what } : { what, why };
  } catch {
    // An event of an older or newer version may lack what the sentence needs; it is still told of.
    return { what: say('unread', { type }) };
  }
}

function whatOf(type: Key, data: Data, say: HistorySay, show: Show, lineName: (id: string) => string): string {
  const text = (key: string): string => String(data[key] ?? '');
  const day = (key: string): string => show.day(text(key).slice(0, 10));
  const person = (key: string): string => (data[key] === undefined ? say('someone') : show.person(text(key)));
  switch (type) {
    case 'objective.accepted': return say(type, { planDue: day('planDue') });
    case 'objective.superseded': return say(type, { by: text('by') });
    case 'objective.closed': return say(type, { outcome: text('outcome') });
    case 'approval.requested': return say(type, { version: Number(data.version), what: String((data.note as Data).what) });
    case 'approval.given': {
      const minutes = data.minutes as Data | undefined;
      if (minutes === undefined) return say(type, { role: text('role') });
      return say('approval.givenMinutes', { approver: person('approver'), role: text('role'), heldOn: show.day(String(minutes.heldOn)), reference: String(minutes.reference) });
    }
    case 'approval.delegated': return say(type, { to: person('to'), role: text('role'), until: day('until') });
    case 'approval.delegationEnded': return say(type, { from: person('from'), to: person('to'), role: text('role') });
    case 'content.reduced': return say(type, { of: Number(data.of) });
    case 'tier.set': return say(type, { tier: Number(data.tier) });
    case 'plan.approved': return say(type, { version: Number(data.version), what: String((data.note as Data).what) });
    case 'change.noticed':
    case 'approval.carried': return say(type, { version: Number(data.version), madeBy: person('madeBy'), differences: sayDifferences(data.differences as Difference[], say, show) });
    case 'work.added': return say(type, { version: Number(data.version), count: (data.issues as unknown[]).length });
    case 'change.reverted':
    case 'context.confirmed': return say(type, { version: Number(data.version) });
    case 'owner.noticed': return data.accountId === null ? say('owner.noticedNobody') : say(type, { owner: person('accountId') });
    case 'owner.vacated': return say(type, { owner: person('accountId'), effective: data.effective === undefined ? say('now') : day('effective'), reason: text('reason') });
    case 'owner.returned': return say(type, { owner: person('accountId') });
    case 'owner.interimNamed': return say(type, { owner: person('accountId'), until: day('until') });
    case 'owner.handedOver': return say(type, { to: person('to'), effective: day('effective') });
    case 'resource.requested': return say(type, { from: person('from'), line: lineName(text('line')) });
    case 'resource.confirmed': return say(type, { line: lineName(text('line')), authority: text('authority') });
    case 'resource.declined':
    case 'resource.withdrawn':
    case 'resource.expired': return say(type, { line: lineName(text('line')) });
    case 'evidence.captured': return say(type, { title: text('title') });
    case 'evidence.superseded':
    case 'evidence.withdrawn': return say(type, { id: text('id') });
    case 'decision.made': return say(type, { decider: decider(text('decider'), show), what: text('what') });
    case 'conflict.decided': return say(type, { about: text('about'), decider: decider(text('decider'), show), decision: text('decision') });
    case 'rule.waived': return say(type, { rule: ruleById(text('rule')).statement, until: day('until') });
    case 'waiver.ended': return say(type, { rule: ruleById(text('rule')).statement });
    default: return say(type);
  }
}

/** The first differences in words, and how many there are besides. */
function sayDifferences(differences: readonly Difference[], say: HistorySay, show: Show): string {
  const said = differences.slice(0, 3).map((one) => sayDifference(one, show)).join('; ');
  return differences.length <= 3 ? said : say('and', { first: said, count: differences.length - 3 });
}

/** A forum has an id of its own, which is no account. */
const decider = (id: string, show: Show): string => (/^(\d+:[0-9a-f-]{36}|[0-9a-f]{24})$/.test(id) ? show.person(id) : id);

function whyOf(data: Data): string | undefined {
  const note = data.note as Data | string | undefined;
  if (Array.isArray(data.reasons)) return (data.reasons as { element: keyof typeof elementNames; reason: string }[]).map(({ element, reason }) => `${elementNames[element]}: ${reason}`).join('; ');
  const why = [data.reason, data.why, data.basis, typeof note === 'object' ? note.why : note].find((one) => typeof one === 'string' && one !== '');
  return why as string | undefined;
}
