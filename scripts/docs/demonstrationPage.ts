import type { ListedObjective } from '../../local/readObjectives';
import { elements } from '../../src/domain/plan/fields';
import { elementNames, markWords } from '../../src/domain/plan/names';

/** `docs/demonstration.md`: every objective of the demonstration site with the figures the app has stored. */
export function demonstrationPage(objectives: readonly ListedObjective[]): string {
  const row = ({ key, summary, state, planState, completeness, marks, openGates }: ListedObjective): string =>
    cells([
      key,
      summary,
      `${state}, ${planState ?? 'not scored'}`,
      completeness === null ? '–' : `${completeness}`,
      ...elements.map((element) => (marks ? markWords[marks[element]] : '–')),
      openGates.join(', ') || '–',
    ]);
  const head = ['Key', 'Objective', 'State, plan', 'Completeness', ...elements.map((element) => elementNames[element]), 'Open gates'];
  return [
    '<!-- Made by `npx tsx scripts/docs/writeDemonstrationPage.ts`. Do not edit: change the demonstration site, then make the page again. -->',
    '# The demonstration site',
    'Every objective of the invented organization on the local Jira, as the app itself concluded about it and as `npm run score` lists it. ' +
      '[Scores](scores.md) explains the numbers, [rules](rules.md) what each gate asks.',
    [cells(head), cells(head.map(() => '---')), ...objectives.map(row)].join('\n'),
  ].join('\n\n').concat('\n');
}

const cells = (texts: readonly string[]): string => `| ${texts.map((text) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
