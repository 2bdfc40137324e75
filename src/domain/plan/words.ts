import { ruleById } from '../score/catalogue';
import { fillMessage, type Show } from '../score/fillMessage';
import { listed } from '../score/listed';
import { say } from '../score/say';
import type { Finding } from '../score/score';
import type { Element } from './fields';
import type { ElementRow } from './elementRow';
import { subjectNames } from './names';
import type { Verdict } from './verdict';

/** A message id of {@link planWords} with its facts; the words are made where they are shown. */
export interface Said {
  message: string;
  facts: Record<string, string | number>;
}

/** The elements inside a sentence: “resources and evaluation are missing”. */
const inSentence: Record<Element, { name: string; many: boolean; asked: string }> = {
  objective: { name: 'the objective', many: false, asked: 'what is to be achieved' },
  what: { name: 'activities', many: true, asked: 'what will be done' },
  resources: { name: 'resources', many: true, asked: 'what it needs' },
  who: { name: 'the accountable owner', many: false, asked: 'who answers for it' },
  when: { name: 'timing', many: false, asked: 'when it ends' },
  evaluated: { name: 'evaluation', many: false, asked: 'how anyone will know that it worked' },
};

/** English by message id, in the form of score/fillMessage.ts. */
export const planWords: Record<string, string> = {
  'row.unreadable': '{place}: expected {expected}, came {came}',
  'row.newer': 'Written by a newer version of the app',
  'row.objective.statement': '{statement}',
  'row.objective.target': 'Target {target}',
  'row.objective.none': 'No statement is written',
  'row.what.activities': '{activities#1 activity|{activities} activities}',
  'row.what.deliverables': '{deliverables#1 deliverable|{deliverables} deliverables}',
  'row.what.elsewhere': 'Planned on another epic ({epic})',
  'row.what.none': 'No activities or deliverables are named',
  'row.resources.people': '{people#1 role|{people} roles}',
  'row.resources.other': '{other#1 resource|{other} resources}',
  'row.resources.otherToo': '{other#1 other resource|{other} other resources}',
  'row.resources.noneExtra': 'Nothing extra: the existing capacity of {role} is enough',
  'row.resources.none': 'No people, budget or tools are named',
  'row.who.owner': '{account:person}',
  'row.who.role': '{role}',
  'row.who.written': 'The register says “{written}”',
  'row.who.none': 'Nobody is accountable',
  'row.when.due': '{due:day}',
  'row.when.trigger': 'When this happens: {trigger}',
  'row.when.milestones': '{milestones#1 milestone|{milestones} milestones}',
  'row.when.none': 'No end date and no completing event are given',
  'row.evaluated.target': 'Target {target}',
  'row.evaluated.metrics': '{metrics#1 metric|{metrics} metrics}',
  'row.evaluated.acceptanceTest': 'An acceptance test decides',
  'row.evaluated.cadence': '{cadence}',
  'row.evaluated.reviewer': 'reviewed by {reviewer:person}',
  'row.evaluated.none': 'No target, method or reviewer',
  'verdict.unknown': 'Could not tell how complete the plan is',
  'verdict.noPlan': 'No plan yet',
  'verdict.noPlan.sentence': 'This epic is an objective without a delivery plan.',
  'verdict.incomplete': 'Plan incomplete: {what}',
  'verdict.gate': 'One gate open: {next}',
  'verdict.gate.sentence': 'Everything else is ready. {why}',
  'verdict.gates': '{count} gates open: {gaps}',
  'verdict.gates.sentence': 'Every element is there; these answers are not whole yet.',
  'verdict.ready': 'Ready for approval',
  'verdict.ready.sentence': 'Every gate is met.',
  'verdict.ready.more': 'Every gate is met. One thing would still make it stronger.',
  'next.closes': 'Closing this gate makes the plan ready for approval.',
};

/** The words of one part of a row. An unknown message is a fault. */
export function sayPart({ message, facts }: Said, show?: Show): string {
  const template = Object.hasOwn(planWords, message) ? planWords[message] : undefined;
  if (template === undefined) throw new Error(`No message ${message} in plan/words.ts`);
  return fillMessage(template, facts, show);
}

/** What is there in an element, on one line: “9 activities, 3 deliverables”. */
export const sayHolds = (row: Pick<ElementRow, 'holds'>, show?: Show): string =>
  row.holds.map((part) => sayPart(part, show)).join(', ');

/**
 * The one reason under what is there: the finding in words, or the advice when the finding would only repeat that nothing
 * is there. “Gate open” is said where everything else of the element could be right. `undefined` when nothing is open.
 */
export function sayReason(row: ElementRow, show?: Show): string | undefined {
  if (row.reason === undefined) return undefined;
  const rule = ruleById(row.reason.rule);
  const finding = say(rule, row.reason, show);
  if (sayHolds(row, show).startsWith(finding)) return rule.remedy.text;
  const isGate = row.openGates.includes(rule.id) && row.mark !== 'missing';
  return isGate ? `Gate open: ${finding.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())}` : finding;
}

/** Heading, plain sentence and next step of a verdict. `why` says what doing the next step brings. */
export interface VerdictWords {
  heading: string;
  sentence: string;
  next?: { text: string; why: string; deed: string };
}

/** A verdict in words, in the order in which they are read. */
export function sayVerdict(verdict: Verdict, show?: Show): VerdictWords {
  if (verdict.kind === 'unknown') {
    return { heading: words('verdict.unknown'), sentence: unknownSentence(verdict.finding, show) };
  }
  const step = verdict.next;
  const closes = verdict.kind === 'gatesOpen' && step?.leadsTo === 'ready for approval';
  const next = step && { text: step.next, why: closes ? words('next.closes') : step.why, deed: step.deed };
  switch (verdict.kind) {
    case 'noPlan':
      return { heading: words('verdict.noPlan'), sentence: words('verdict.noPlan.sentence'), next };
    case 'incomplete':
      return {
        heading: words('verdict.incomplete', { what: incompleteWords(verdict) }),
        sentence: askedSentence(verdict),
        next,
      };
    case 'gatesOpen': {
      const gates = verdict.openGates.map(ruleById);
      const [gate] = gates;
      if (gates.length === 1 && gate !== undefined) {
        return {
          heading: words('verdict.gate', { next: gate.remedy.next }),
          sentence: words('verdict.gate.sentence', { why: gate.why }),
          next,
        };
      }
      const gaps = listed(gates.map(({ remedy }) => remedy.gap));
      return {
        heading: words('verdict.gates', { count: gates.length, gaps }),
        sentence: words('verdict.gates.sentence'),
        next,
      };
    }
    case 'ready':
      return {
        heading: words('verdict.ready'),
        sentence: words(next ? 'verdict.ready.more' : 'verdict.ready.sentence'),
        next,
      };
  }
}

/** The line under the completeness figure: what it lacks, shortly. */
export function sayWhatHolds(verdict: Verdict): string {
  if (verdict.kind === 'incomplete') {
    const count = verdict.missing.length;
    const weak = verdict.weak.length;
    if (count === 0) return fillMessage('{weak#1 element says|{weak} elements say} too little', { weak });
    return fillMessage('{count#1 element|{count} elements} missing', { count });
  }
  if (verdict.kind === 'gatesOpen') {
    const [gate, ...others] = verdict.openGates.map(ruleById);
    if (gate === undefined || others.length > 0) return `${verdict.openGates.length} gates open`;
    return `One gate open: ${gate.remedy.gap}`;
  }
  if (verdict.kind === 'noPlan') return 'No plan element is filled';
  if (verdict.kind === 'unknown') return 'Could not be recomputed';
  return 'Every gate is met';
}

const words = (message: string, facts: Said['facts'] = {}): string => sayPart({ message, facts });

function unknownSentence(finding: Finding, show?: Show): string {
  const rule = ruleById(finding.rule);
  return `${subjectNames[rule.element]}: ${say(rule, finding, show)}.`;
}

function incompleteWords({ missing, weak }: Extract<Verdict, { kind: 'incomplete' }>): string {
  const names = (list: Element[]) => listed(list.map((element) => inSentence[element].name));
  const many = (list: Element[]) => list.length > 1 || list.some((element) => inSentence[element].many);
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`${names(missing)} ${many(missing) ? 'are' : 'is'} missing`);
  if (weak.length > 0) parts.push(`${names(weak)} ${many(weak) ? 'say' : 'says'} too little`);
  return parts.join('; ');
}

function askedSentence({ missing, weak, whatIsThere }: Extract<Verdict, { kind: 'incomplete' }>): string {
  const asked = listed((missing.length > 0 ? missing : weak).map((element) => inSentence[element].asked), 'or');
  const nobody = whatIsThere ? 'The work is planned, but nobody' : 'Nobody';
  return `${nobody} has said ${missing.length > 0 ? '' : 'enough about '}${asked}.`;
}
