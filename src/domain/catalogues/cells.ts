import { meanings } from '../approval/approvals';
import { approvalOccasions, type AskedApproval } from './approvalRule';
import type { CatalogueColumn } from './catalogueColumn';

/**
 * The text that a value is in a cell of a table. Texts of a list stand on lines of their own; an approval reads
 * “role (when): meaning + meaning”.
 */
export function cellOf({ type }: CatalogueColumn, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (type === 'yes-no') return value === true ? 'yes' : 'no';
  if (type === 'approvals') return (value as AskedApproval[]).map(({ role, when, means }) => `${role} (${when}): ${means.join(' + ')}`).join('\n');
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/**
 * What a cell of a table says, as the value of its column; `undefined` for an empty one. What does not fit is passed on as
 * it came, so that the check can show it (see entryProblems.ts). Choices are read without regard to case.
 */
export function fromCell(column: CatalogueColumn, cell: string): unknown {
  const text = cell.trim();
  if (text === '') return undefined;
  switch (column.type) {
    case 'choice':
      return choiceOf(column, text);
    case 'choices':
      return parts(text).map((part) => choiceOf(column, part));
    case 'people':
    case 'list':
      return parts(text);
    case 'number':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'yes-no':
      return /^(yes|true|y|x|1)$/i.test(text) ? true : /^(no|false|n|0)$/i.test(text) ? false : text;
    case 'approvals': {
      const asked = parts(text).map(readApproval);
      return asked.every((one) => one !== undefined) ? asked : text;
    }
    default:
      return text;
  }
}

const parts = (text: string): string[] => text.split(/[;\n\r]+/).map((part) => part.trim()).filter((part) => part !== '');

const choiceOf = ({ choices = [] }: CatalogueColumn, text: string): string => choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? text;

/** “capacity approver (capacity of M or more): capacity”. Without an occasion it is always asked for. */
function readApproval(text: string): AskedApproval | undefined {
  const [, role, when = 'always', means] = /^([^(:]+?)\s*(?:\(([^)]*)\))?\s*:\s*(.+)$/.exec(text) ?? [];
  if (role === undefined || means === undefined) return undefined;
  const occasion = approvalOccasions.find((one) => one.toLowerCase() === when.trim().toLowerCase());
  const named = means.split('+').map((one) => meanings.find((meaning) => meaning === one.trim().toLowerCase()));
  if (occasion === undefined || named.some((one) => one === undefined)) return undefined;
  return { role, when: occasion, means: named } as AskedApproval;
}
