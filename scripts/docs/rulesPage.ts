import { clauseLabel } from '../../src/domain/plan/editions';
import { elements } from '../../src/domain/plan/fields';
import { outcomeWords, subjectNames } from '../../src/domain/plan/names';
import { catalogue } from '../../src/domain/score/catalogue';
import { profile3, profiles, rulesOf, weights, type Profile } from '../../src/domain/score/profile';
import type { Rule, Subject } from '../../src/domain/score/rule';
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

const subjects: Subject[] = [...elements, 'governance', 'traceability'];

/** `docs/rules.md`, made from the rules themselves and from the profiles' weights, so that neither can part from it. */
export function rulesPage(): string {
  const parts = subjects.map((subject) => {
    const rules = catalogue.filter((rule) => rule.element === subject);
    return [`## ${subjectNames[subject]}`, ...rules.map(section)].join('\n\n');
  });
  return [
    '<!-- Made by `npm run docs:rules`. Do not edit: change the rule, then make the page again. -->',
    '# The rules',
    `${catalogue.length} rules. Each is a statement about the plan that is true or false; [scores](scores.md) explains what an outcome is ` +
      'worth. Clause numbers are those of ISO/IEC 20000-1:2018.',
    profilesTable(),
    ...parts,
  ].join('\n\n').concat('\n');
}

/** How many rules each version counts, for what. */
function profilesTable(): string {
  const row = (profile: Profile) => {
    const operation = Object.keys(profile.operation ?? {}).length;
    const blocks = [...Object.entries(profile.rules).flatMap(([rule, { severity }]) => (severity === 'approval' ? [rule] : [])), ...(profile.blocksApproval ?? [])];
    const cells = [profile.version, Object.keys(profile.rules).length, operation, profile.traceability?.length ?? 0, blocks.join(', ') || '–'];
    return `| ${cells.join(' | ')} |`;
  };
  const head = '| Profile | Completeness | Operation | Beside traceability | Keeps from approval, beside the gates |';
  return [head, '|---|---|---|---|---|', ...profiles.map(row)].join('\n');
}

/** What the newest version counts a rule for, and since which version. */
function countsIn({ id }: Rule): string {
  const since = profiles.find((profile) => rulesOf(profile).includes(id))?.version ?? '–';
  const planned = profile3.rules[id];
  const happened = profile3.operation?.[id];
  const counted = planned ?? happened;
  const worth = counted ? `${severityWords[counted.severity]}, weight ${weights[counted.severity]}` : 'shown beside traceability';
  return `${worth}${happened ? `, counts in operation (${happened.element})` : ''} · since profile ${since}`;
}

function section(rule: Rule): string {
  return [
    `### ${rule.id} ${rule.statement}`,
    `Clause ${clauseLabel(rule.topic) ?? '–'} · ${countsIn(rule)}${rule.reads ? ` · looks at ${rule.reads.join(', ')}` : ''}`,
    `${rule.why} **What to do:** ${rule.remedy.text}`,
    ['| Example | Outcome | In words |', '|---|---|---|', ...rule.examples.map((example) => exampleRow(rule, example))].join('\n'),
  ].join('\n\n');
}

function exampleRow(rule: Rule, { title, facts, expected }: Rule['examples'][number]): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
  return `| ${cell(title)} | ${outcomeWords[expected.outcome]} | ${cell(say(rule, rule.judge(facts)))} |`;
}
