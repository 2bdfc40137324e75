import { people, type PersonRef } from '../../local/site/people';
import { readStored } from '../../src/domain/plan/reading';
import { evaluationCriteria, type EvaluationCriteria } from '../../src/domain/plan/evaluationCriteria';
import { soundPlan } from '../../src/domain/score/specimens';
import type { DemoSite } from './demoSite';
import { valueOf } from './governed';

/**
 * Makes an epic in Service objectives that holds a whole plan, owned by Tomasz, and serves what the site's records have. Nothing
 * of it hangs on what the demonstration says.
 *
 * @param by who makes it
 * @param fields values over those of the plan, by Jira's field
 */
export async function plannedEpic(site: DemoSite, by: PersonRef, fields: Record<string, unknown> = {}): Promise<{ id: string; key: string }> {
  const types = (await site.ask(by, 'GET', '/rest/api/3/project/SMO')).body.issueTypes as { id: string; hierarchyLevel: number }[];
  const created = await site.ask(by, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'SMO' }, issuetype: { id: types.find(({ hierarchyLevel }) => hierarchyLevel === 1)!.id }, ...(await planFields(site)), ...fields },
  });
  if (created.status !== 201) throw new Error(`Making an epic: ${created.status} ${JSON.stringify(created.body)}`);
  return created.body;
}

/** The fields of a whole plan as Jira takes them. */
export async function planFields(site: DemoSite): Promise<Record<string, unknown>> {
  const { entries } = valueOf(await site.call('amara', 'catalogues', {}));
  const first = (kind: string): string[] => entries.filter((one) => one.kind === kind).slice(0, 1).map(({ id }) => id);
  const value = <T>(reading: { kind: string; value?: T }): T => reading.value as T;
  const definition = { ...value(soundPlan.definition as never) as object, policies: first('policy-statement'), requirements: first('applicable-requirement') };
  return {
    summary: 'Fewer repeat incidents',
    duedate: soundPlan.due,
    [site.fieldIds['start-date']!]: soundPlan.start,
    [site.fieldIds['accountable-owner']!]: { accountId: people.tomasz.accountId },
    [site.fieldIds['objective-definition']!]: definition,
    [site.fieldIds['planned-work']!]: value(soundPlan.plannedWork as never),
    [site.fieldIds.resources!]: value(soundPlan.resources as never),
    [site.fieldIds.timing!]: value(soundPlan.timing as never),
    [site.fieldIds['evaluation-criteria']!]: soundEvaluation(),
  };
}

/** How the results of that plan are evaluated; `change` puts something else in the place of members of its metric. */
export function soundEvaluation(change: Partial<EvaluationCriteria['metrics'][number]> = {}): EvaluationCriteria {
  const read = soundPlan.evaluation.kind === 'value' ? readStored(evaluationCriteria, soundPlan.evaluation.value) : undefined;
  if (read?.kind !== 'value') throw new Error('The sound plan says how its results are evaluated');
  return { ...read.value, metrics: read.value.metrics.map((metric) => ({ ...metric, ...change })) };
}
