import { objectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import { evaluationCriteria } from '../../../src/domain/plan/evaluationCriteria';
import { plannedWork } from '../../../src/domain/plan/plannedWork';
import { readStored } from '../../../src/domain/plan/reading';
import { timing } from '../../../src/domain/plan/timing';
import type { FilledField } from '../../../src/jira/fillObjective';
import { useViewer } from '../host/ViewerContext';
import { PersonName } from '../records/PersonName';
import { createWords } from '../words/create';
import { useWords, type Say } from '../words/words';
import type { Formats } from '../words/formats';
import styles from './Create.module.css';

/** One field with what will stand in it, in words: everything that is written and nothing else. */
export function WrittenField({ field, value, templateName }: { field: FilledField | 'summary'; value: unknown; templateName?: string | undefined }) {
  const say = useWords(createWords);
  const { formats } = useViewer();
  const account = (value as { accountId?: string } | undefined)?.accountId;
  const review = field === 'evaluation-criteria' ? readStored(evaluationCriteria, value) : undefined;
  const reviewer = review?.kind === 'value' ? review.value.review?.reviewer : undefined;
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{say(`field.${field}`)}</dt>
      <dd className={styles.factLines}>
        {account !== undefined ? <span><PersonName accountId={account} /></span> : linesOf(field, value, say, formats, templateName).map((line, i) => <span key={i}>{line}</span>)}
        {reviewer !== undefined && <span>{say('reviewer', { name: '' })}<PersonName accountId={reviewer} /></span>}
      </dd>
    </div>
  );
}

/** What a value says, a line each. */
function linesOf(field: FilledField | 'summary', value: unknown, say: Say<keyof typeof createWords.english>, formats: Formats, templateName?: string): string[] {
  if (typeof value === 'string') return [field === 'due' || field === 'start-date' ? formats.day(value) : value];
  if (field === 'objective-definition') {
    const reading = readStored(objectiveDefinition, value);
    if (reading.kind !== 'value') return [];
    const { statement, success, level, serves, ownerRole, category } = reading.value;
    const target = success?.target && formats.quantity(success.target, success.upTo);
    const measure = [success?.metric, success?.baseline && say('today', { amount: formats.quantity(success.baseline) }), target && [success.comparator, target].filter(Boolean).join(' ')];
    const setFor = [serves && say('servesLine', { serves }), level, category].filter(Boolean).join(' · ');
    return [statement, measure.filter(Boolean).join(' · '), success?.acceptance && say('acceptance', { text: success.acceptance }), setFor, ownerRole && say('owner role', { name: ownerRole })].flatMap(said);
  }
  if (field === 'planned-work') {
    const reading = readStored(plannedWork, value);
    if (reading.kind !== 'value') return [];
    const { activities, deliverables, template } = reading.value;
    return [
      ...activities.map(({ text }) => say('activity', { text })),
      ...deliverables.flatMap(({ name, acceptance }) => [say('deliverable', { text: name }), acceptance && say('acceptance', { text: acceptance })]),
      template && say('madeFrom', { name: templateName ?? template.id, version: template.version }),
    ].flatMap(said);
  }
  if (field === 'timing') {
    const reading = readStored(timing, value);
    return reading.kind !== 'value' ? [] : reading.value.milestones.map(({ name, date }) => (date === undefined ? say('milestone', { text: name }) : say('milestoneOn', { text: name, day: formats.day(date) })));
  }
  const reading = readStored(evaluationCriteria, value);
  if (reading.kind !== 'value') return [];
  const { metrics, acceptanceTest, review } = reading.value;
  return [
    ...metrics.flatMap((metric) => [
      [say('metric', { name: metric.name }), metric.target && [metric.comparator, formats.quantity(metric.target, metric.upTo)].filter(Boolean).join(' '), metric.frequency].filter(Boolean).join(' · '),
      metric.counted && say('counts', { text: metric.counted }),
      metric.excluded && say('excludes', { text: metric.excluded }),
      metric.method && say('method', { text: metric.method }),
      metric.source && say('fromSource', { text: metric.source }),
    ]),
    acceptanceTest && say('acceptance', { text: acceptanceTest.condition }),
    review?.cadence && say('reviewed', { cadence: review.cadence }),
    review?.forum && say('inForum', { name: review.forum }),
    review?.ifMissed,
  ].flatMap(said);
}

const said = (line: string | undefined | false): string[] => (line ? [line] : []);
