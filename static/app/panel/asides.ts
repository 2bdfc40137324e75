import type { Element } from '../../../src/domain/plan/fields';
import { whoMay } from '../../../src/domain/record/whoMay';
import { awaiting } from '../../../src/domain/ownership/ownership';
import { mayCommit } from '../../../src/domain/resourcing/mayCommit';
import { commitmentOf, stateOf } from '../../../src/domain/resourcing/resourcing';
import { uncommitted } from '../../../src/domain/resourcing/uncommitted';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { actingHere, isAny } from '../record/room';
import { sayUncommitted } from '../record/resources/sayUncommitted';
import type { Formats } from '../words/formats';
import type { headlineWords } from '../words/panel';
import { resourcingWords } from '../words/resourcing';
import { sayFrom, type Say } from '../words/words';
import type { Basis } from './basis';

/** What the record says beside an element, and what this person can do about it. */
export interface Aside {
  words: string;
  /** Where it is settled; a rule that leads there has said it already. */
  about: string;
  /** `first`: it is this person who is waited for, so it comes before what the rules ask for. */
  deed?: { text: string; place: string; first: boolean };
}

/** The commitment of the resources and the owner's acceptance, where there is something to say of them. */
export function asidesOf(
  { opened, basis, accountId }: { opened: OpenedObjective; basis: Basis; accountId: string },
  say: Say<keyof typeof headlineWords.english>,
  formats: Formats,
): Partial<Record<Element, Aside>> {
  const { resourcing, ownership } = basis.opened.record;
  const { owner, resources } = opened.facts;
  const acting = actingHere({ opened, record: basis.opened, accountId });
  const today = basis.opened.at.slice(0, 10);
  const lines = resources.kind === 'value' ? resources.value.lines : [];
  const asides: Partial<Record<Element, Aside>> = {};
  if (lines.length > 0) {
    const share = uncommitted(lines, resourcing, today);
    const mine = lines.some((line) => {
      const state = stateOf(resourcing, line.id);
      return state?.state === 'requested' && mayCommit(acting, state) && commitmentOf(line, resourcing, today) !== 'confirmed';
    });
    const mayAsk = isAny(acting.standings, ...whoMay.requestConfirmation);
    const text = mine ? say('confirmDeed') : share.open.length > 0 && mayAsk ? say('askDeed') : undefined;
    asides.resources = { about: 'resources#confirmation', words: sayUncommitted(share, sayFrom(resourcingWords, formats.locale), formats), ...(text === undefined ? {} : { deed: { text, place: 'resources#confirmation', first: mine } }) };
  }
  if (owner.kind === 'account') {
    const accepted = ownership.accepted?.by === owner.accountId ? ownership.accepted : undefined;
    const ahead = awaiting(ownership, accountId);
    const mine = (owner.accountId === accountId && accepted === undefined) || (ahead !== undefined && ahead.acceptedAt === undefined);
    asides.who = {
      about: 'who#acceptance',
      words: accepted === undefined ? say('notAccepted') : say('acceptedOn', { day: formats.day(accepted.at.slice(0, 10)) }),
      ...(mine ? { deed: { text: say('acceptDeed'), place: 'who#acceptance', first: true } } : {}),
    };
  }
  return asides;
}
