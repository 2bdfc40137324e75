import { sayDifference } from '../commitment/sayDifference';
import { subjectNames } from '../plan/names';
import { ruleById } from '../score/catalogue';
import type { Show } from '../score/fillMessage';
import { listed } from '../score/listed';
import { say } from '../score/say';
import type { GateItem, GateVerdict } from './gateVerdict';
import { gateWord } from './gateWord';

/** Jira shows the text of a validator in a message of a few lines, so it names this many things at most. */
const mostNamed = 4;
/** Characters of one of them. */
const longest = 200;

/**
 * What a closed gate says to whoever tried to pass: what is wrong with which issue, then what to do, the place first, and
 * how many more there are.
 *
 * @param show how accounts become names
 */
export function sayGate(verdict: Exclude<GateVerdict, { kind: 'passes' }>, key: string, show?: Show): string {
  if (verdict.kind === 'cannot tell') {
    const { rule: id } = verdict.finding;
    const rule = ruleById(id);
    return gateWord('cannotTell', { key, place: subjectNames[rule.element], finding: say(rule, verdict.finding, show) });
  }
  if (verdict.why === 'ended') return gateWord(`ended.${verdict.state}`, { key });
  const { items } = verdict;
  const more = items.length - mostNamed;
  const named = items.slice(0, mostNamed).map((item) => cut(sayItem(item, show)));
  const all = `${named.join('; ')}${more > 0 ? gateWord('more', { more }) : ''}.`;
  switch (verdict.why) {
    case 'not ready':
      return `${gateWord('notReady', { key })} ${all}`;
    case 'not approved':
      return `${gateWord('notApproved', { key })} ${all}`;
    case 'changed': {
      const then = items.some(({ kind }) => kind === 'waits') ? '' : ` ${gateWord(verdict.contextOnly ? 'confirm' : 'approveAgain')}`;
      return `${gateWord('changed', { key, version: verdict.version })} ${all}${then}`;
    }
  }
}

function sayItem(item: GateItem, show?: Show): string {
  switch (item.kind) {
    case 'rule': {
      const { element, remedy } = ruleById(item.finding.rule);
      return gateWord('item', { place: subjectNames[element], what: remedy.next });
    }
    case 'weak':
      return gateWord('weak', { place: subjectNames[item.element] });
    case 'submit':
      return gateWord('submit', { place: subjectNames.governance });
    case 'waits':
      return gateWord('waits', { place: subjectNames.governance, version: item.version, roles: listed(item.roles) });
    case 'difference':
      return gateWord('item', { place: subjectNames[item.difference.element], what: sayDifference(item.difference, show) });
  }
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
