import { fieldHelp, type FieldHelp } from '../../src/domain/help/fieldHelp';
import { clauseLabel } from '../../src/domain/plan/editions';
import { ruleById } from '../../src/domain/score/catalogue';

/** The fields by where they are kept, in the order a plan is read. */
const parts: { title: string; holds(path: string): boolean }[] = [
  { title: 'The objective', holds: (path) => path.startsWith('objective-definition.') && !/owner/.test(path) },
  { title: 'What will be done', holds: (path) => path.startsWith('planned-work.') },
  { title: 'Resources', holds: (path) => path.startsWith('resources.') },
  { title: 'Who is responsible', holds: (path) => /owner|^contributors$/.test(path) },
  { title: 'When', holds: (path) => /^(start-date|duedate)$|^timing\./.test(path) },
  { title: 'How results are evaluated', holds: (path) => path.startsWith('evaluation-criteria.') },
];

/** `docs/fields.md`, made from the help beside the fields, so that page and screen say the same. */
export function fieldsPage(): string {
  const all = Object.entries(fieldHelp) as [string, FieldHelp][];
  const sections = parts.map(({ title, holds }) => {
    const rows = all.filter(([path]) => holds(path)).map(([path, help]) => row(path, help));
    return [`## ${title}`, ['| Field | What belongs there | Good | Not enough | Read by |', '|---|---|---|---|---|', ...rows].join('\n')].join('\n\n');
  });
  return [
    '<!-- Made by `npx tsx scripts/docs/writeFieldsPage.ts`. Do not edit: change src/domain/help/fieldHelp.ts, then make the page again. -->',
    '# The fields of a plan',
    `What to write into each field, as the question mark beside it says. The examples are judged by the first rule named: a test holds that the good one ` +
      'settles it and the other leaves it open. [The rules](rules.md) say what each is worth; clause numbers are those of ISO/IEC 20000-1:2018.',
    ...sections,
  ].join('\n\n').concat('\n');
}

function row(path: string, { says, good, bad, rules, topic }: FieldHelp): string {
  const clause = clauseLabel(topic ?? ruleById(rules[0]!).topic) ?? '–';
  const cell = (text: string): string => text.replace(/\|/g, '\\|');
  const readBy = rules.length === 0 ? `– (${clause})` : `${rules.join(', ')} (${clause})`;
  return `| \`${path}\` | ${[says, good, bad, readBy].map(cell).join(' | ')} |`;
}
