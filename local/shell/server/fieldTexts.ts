import type { ForgeDouble } from '../../forge';
import { evaluateExpression, ExpressionError } from '../../jira';
import type { Ask } from './askAs';

interface IssueReply {
  fields: Record<string, unknown>;
  schema?: Record<string, { custom?: string }>;
}

/**
 * What Jira's issue view writes for the app's fields that have a formatter, by field id: the formatter's text for the
 * value. Fields without a value, and formatters that fail for a value, have none; Jira then shows the value as it is.
 *
 * @returns `undefined` when the person may not see the issue
 */
export async function fieldTexts(forge: ForgeDouble, ask: Ask, issue: string): Promise<Record<string, string> | undefined> {
  const read = (await ask(`/rest/api/3/issue/${encodeURIComponent(issue)}?fields=*all&expand=schema`)) as IssueReply | undefined;
  if (!read) return undefined;
  const formatters = new Map(forge.customFields().map(({ custom, formatter }) => [custom, formatter]));
  return Object.fromEntries(
    Object.entries(read.schema ?? {}).flatMap(([fieldId, { custom }]) => {
      const formatter = custom === undefined ? undefined : formatters.get(custom);
      const value = read.fields[fieldId] ?? null;
      const text = formatter === undefined || value === null ? undefined : formatted(formatter, value);
      return text === undefined ? [] : [[fieldId, text]];
    }),
  );
}

function formatted(formatter: string, value: unknown): string | undefined {
  try {
    const text = evaluateExpression(formatter, { value });
    return typeof text === 'string' ? text : undefined;
  } catch (fault) {
    if (fault instanceof ExpressionError) return undefined;
    throw fault;
  }
}
