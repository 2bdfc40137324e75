import { suggestFromRegister, type Neighbour, type Suggestion } from '../../../src/domain/objective/draft/suggestFromRegister';
import type { KeptEntry } from '../../../src/domain/catalogues/inForce';
import { sameName } from '../../../src/domain/plan/sameName';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { askJira, type JiraFetch } from '../../../src/jira/jiraFetch';
import { objectiveIn, type JiraIssue } from '../../../src/jira/openObjective';

/** An objective of the register, by where it is set. */
export interface Place {
  id: string;
  serves?: string;
  level?: string;
}

/** Objectives read to learn from: the same place first, then the same level. */
const mostRead = 20;

/**
 * What the register and the records suggest for an objective that is set somewhere (1 request as the viewer, none where
 * nothing like it is known). Only what the viewer may see is learned from.
 *
 * @throws JiraTrouble when Jira does not answer
 */
export async function suggestionsFor(
  fetch: JiraFetch,
  wanted: { serves?: string | undefined; level?: string | undefined; metric?: string | undefined },
  known: { places: readonly Place[]; entries: readonly KeptEntry[]; fieldIds: FieldIds; except?: string | undefined },
): Promise<Suggestion[]> {
  const others = known.places.filter(({ id }) => id !== known.except);
  const same = others.filter(({ serves }) => sameName(serves, wanted.serves));
  const level = others.filter((one) => wanted.level !== undefined && one.level === wanted.level && !same.includes(one));
  const ids = [...same, ...level].slice(0, mostRead).map(({ id }) => id);
  const read = ids.length === 0 ? [] : await neighboursOf(fetch, ids, known.fieldIds);
  const order = new Map(ids.map((id, at) => [id, at]));
  read.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
  return suggestFromRegister(wanted, read, known.entries);
}

async function neighboursOf(fetch: JiraFetch, ids: string[], fieldIds: FieldIds): Promise<(Neighbour & { id: string })[]> {
  const fields = [fieldIds['objective-definition'], fieldIds['evaluation-criteria']].filter((id): id is string => id !== undefined);
  const { issues } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    body: { issueIdsOrKeys: ids, fields: ['summary', 'project', 'issuetype', ...fields] },
  })) as { issues: JiraIssue[] };
  return issues.map((issue) => {
    const { facts } = objectiveIn(issue, fieldIds);
    return {
      id: issue.id,
      key: issue.key,
      ...(facts.definition.kind === 'value' && { definition: facts.definition.value }),
      ...(facts.evaluation.kind === 'value' && { evaluation: facts.evaluation.value }),
    };
  });
}
