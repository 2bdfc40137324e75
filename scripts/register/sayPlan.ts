import type { ImportPlan } from '../../src/domain/objective/register/planImport';
import type { RegisterReading } from '../../src/domain/objective/register/readRegister';
import { sayWarning } from '../../src/domain/objective/register/registerWords';

/** What an import would do, row by row, in plain text; rejects and warnings with their line and reason. */
export function sayPlan(file: string, reading: Extract<RegisterReading, { kind: 'read' }>, plan: ImportPlan): string {
  const { columns, rejects, blankRows } = reading;
  return [
    ...plan.creates.map(({ line, summary }) => `line ${line}: new, “${short(summary)}”`),
    ...plan.updates.map(({ line, key, changed }) => `line ${line}: ${key} changes (${changed.join(', ')})`),
    ...plan.warnings.map(sayWarning),
    ...rejects.map(({ line, column, expected, came }) => `line ${line}, ${column}: not imported; expected ${expected}, came ${came}`),
    ...plan.blocked.map(({ line, expected, came, keys }) => `line ${line}: not imported; expected ${expected}, came ${came} (${keys.join(', ')})`),
    ...(plan.notInFile.length > 0 ? [`No longer in the file, left as they are: ${plan.notInFile.map(({ key }) => key).join(', ')}`] : []),
    ...(columns.unused.length > 0 ? [`Columns that are not read: ${columns.unused.map((name) => `“${short(name)}”`).join(', ')}`] : []),
    ...(blankRows > 0 ? [`${blankRows} blank rows`] : []),
    `${file}: ${plan.creates.length} new, ${plan.updates.length} changed, ${plan.unchanged.length} unchanged, ` +
      `${rejects.length + plan.blocked.length} not imported.`,
  ].join('\n');
}

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);
