import { clauseLabel } from '../../src/domain/plan/editions';
import { elements } from '../../src/domain/plan/fields';
import { elementNames, outcomeWords } from '../../src/domain/plan/words';
import { catalogue } from '../../src/domain/score/catalogue';
import { profile1, weights } from '../../src/domain/score/profile';
import type { Rule } from '../../src/domain/score/rule';
import { say } from '../../src/domain/score/say';
import type { Severity } from '../../src/domain/score/score';

const severityWords: Record<Severity, string> = {
  GP: 'presence gate',
  GQ: 'quality gate',
  approval: 'blocks approval',
  major: 'major',
  minor: 'minor',
  advice: 'advice',
};

/** `docs/rules.md`, made from the rules themselves and from the profile's weights, so that neither can part from it. */
export function rulesPage(): string {
  const parts = elements.map((element) => {
    const rules = catalogue.filter((rule) => rule.element === element);
    return [`## ${elementNames[element]}`, ...rules.map(section)].join('\n\n');
  });
  return [
    '<!-- Made by `npm run docs:rules`. Do not edit: change the rule, then make the page again. -->',
    '# The rules',
    `${catalogue.length} rules, profile ${profile1.version}. Each is a statement about the plan that is true or false; [scores](scores.md) explains ` +
      'what an outcome is worth. Clause numbers are those of ISO/IEC 20000-1:2018.',
    ...parts,
  ].join('\n\n').concat('\n');
}

function section(rule: Rule): string {
  const severity = profile1.rules[rule.id]?.severity;
  const counts = severity === undefined ? 'does not count yet' : `${severityWords[severity]}, weight ${weights[severity]}`;
  return [
    `### ${rule.id} ${rule.statement}`,
    `Clause ${clauseLabel(rule.topic) ?? '–'} · ${counts}`,
    `${rule.why} **What to do:** ${rule.remedy.text}`,
    ['| Example | Outcome | In words |', '|---|---|---|', ...rule.examples.map((example) => exampleRow(rule, example))].join('\n'),
  ].join('\n\n');
}

function exampleRow(rule: Rule, { title, facts, expected }: Rule['examples'][number]): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
  return `| ${cell(title)} | ${outcomeWords[expected.outcome]} | ${cell(say(rule, rule.judge(facts)))} |`;
}
