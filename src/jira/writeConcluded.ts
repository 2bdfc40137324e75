import type { ConcludedField } from '../domain/plan/fields';
import type { FieldIds } from './fieldIds';
import { askJira, type JiraFetch } from './jiraFetch';

/**
 * Writes what the app concluded into its read-only fields, as the app (1 request, 1 point), without changelog entries:
 * the score follows from the content, whose changes Jira already records.
 *
 * @param values `null` empties a field
 */
export async function writeConcluded(
  fetch: JiraFetch,
  issueId: string,
  fieldIds: FieldIds,
  values: Partial<Record<ConcludedField, unknown>>,
): Promise<void> {
  const updates = Object.entries(values).map(([key, value]) => {
    const customField = fieldIds[key as ConcludedField];
    if (customField === undefined) throw new Error(`Writing ${key}: the field is not on this site`);
    return { customField, issueIds: [Number(issueId)], value };
  });
  await askJira(fetch, '/rest/api/3/app/field/value?generateChangelog=false', { method: 'POST', body: { updates } });
}
