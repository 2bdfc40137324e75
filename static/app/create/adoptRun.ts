import type { Answer } from '../../../src/contract/calls';
import type { OfferedTemplate } from '../../../src/domain/catalogues/offeredTemplates';
import { draftObjective } from '../../../src/domain/objective/draft/draftObjective';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { planFilling, writeFilling } from '../../../src/jira/fillObjective';
import { JiraTrouble, type JiraFetch } from '../../../src/jira/jiraFetch';
import { readObjective } from '../../../src/jira/openObjective';

/** What became of one epic. `wait`: not this epic's fault; the run pauses, and the epic is left for the next one. */
export type Adopted =
  | { kind: 'adopted' }
  | { kind: 'refused'; why: Exclude<Answer<'adoptObjective'>, { kind: 'value' }> }
  | { kind: 'not written'; why: 'conflict' | { messages: string[] } }
  | { kind: 'wait'; reason: string | Exclude<Answer<'adoptObjective'>, { kind: 'value' }> };

/** How to adopt: as whom Jira is asked, and the call of the app's backend. */
export interface Adopting {
  fetch: JiraFetch;
  adopt(issueId: string): Promise<Answer<'adoptObjective'>>;
  fieldIds: FieldIds;
  /** Laid over elements that are empty; `today` is when such a plan begins. */
  template?: OfferedTemplate | undefined;
  today: string;
}

/** Epics under way at once. */
const sideBySide = 3;

/**
 * Adopts epics one by one, a few at once: lays the template over what is empty, as the person, then makes the epic an
 * objective. Each is whole or as it was, so a run can be stopped at any point and the rest adopted later; one that is an
 * objective already costs a call and changes nothing.
 *
 * @param onDone told after each epic
 * @param signal stops after those under way
 * @returns the ids that were not dealt with: after stopping, or after Jira or the app asked to wait
 */
export async function adoptRun(how: Adopting, ids: readonly string[], onDone: (id: string, adopted: Adopted) => void, signal: AbortSignal): Promise<string[]> {
  const waiting = [...ids];
  const left: string[] = [];
  let paused = false;
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (paused || signal.aborted) {
        left.push(id);
        continue;
      }
      const adopted = await adoptOne(how, id);
      if (adopted.kind === 'wait') {
        paused = true;
        left.push(id);
      }
      onDone(id, adopted);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return ids.filter((id) => left.includes(id));
}

async function adoptOne({ fetch, adopt, fieldIds, template, today }: Adopting, id: string): Promise<Adopted> {
  if (template !== undefined) {
    try {
      const opened = await readObjective(fetch, id, fieldIds);
      const draft = draftObjective({ start: opened.facts.start ?? today, due: opened.facts.due }, template);
      const saved = await writeFilling(fetch, id, planFilling({ draft }, opened, 'elements'));
      if (saved.kind === 'conflict') return { kind: 'not written', why: 'conflict' };
      if (saved.kind === 'too large') return { kind: 'not written', why: { messages: [`${saved.bytes} > ${saved.limit}`] } };
      if (saved.kind === 'refused') return { kind: 'not written', why: { messages: Object.values(saved.messages) } };
    } catch (trouble) {
      if (trouble instanceof JiraTrouble && trouble.kind === 'not found') return { kind: 'refused', why: { kind: 'refused', refusal: { kind: 'not found' } } };
      return { kind: 'wait', reason: trouble instanceof Error ? trouble.message : String(trouble) };
    }
  }
  const answer = await adopt(id);
  if (answer.kind === 'value') return { kind: 'adopted' };
  // Limits, outages and a backend that does not answer are the same for the next epic.
  const wait = answer.kind === 'refused' ? answer.refusal.kind === 'try again' : answer.id === 'not answered';
  return wait ? { kind: 'wait', reason: answer } : { kind: 'refused', why: answer };
}
