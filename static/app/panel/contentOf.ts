import type { Element } from '../../../src/domain/plan/fields';
import type { Quantity } from '../../../src/domain/plan/parts';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { Resources } from '../../../src/domain/plan/resources';
import type { Formats } from '../words/formats';
import type { contentWords } from '../words/panel';
import type { Say } from '../words/words';

/** One thing the plan says: its name, and one or more lines. */
export interface ContentEntry {
  label: string;
  lines: string[];
}

type ContentSay = Say<keyof typeof contentWords.english>;
type Maybe = string | undefined;

/** Everything the plan says in one element, in words; entries without a line are left out. */
export function contentOf(element: Element, facts: PlanFacts, say: ContentSay, formats: Formats): ContentEntry[] {
  const entries = describers[element](facts, say, formats);
  return entries.flatMap(([label, ...lines]) => {
    const said = lines.filter((line): line is string => line !== undefined && line.trim() !== '');
    return said.length > 0 ? [{ label, lines: said }] : [];
  });
}

const describers: Record<Element, (facts: PlanFacts, say: ContentSay, formats: Formats) => [string, ...Maybe[]][]> = {
  objective: ({ definition }, say, formats) => {
    if (definition.kind !== 'value') return [];
    const { statement, success, serves } = definition.value;
    const measure = success?.target && joined([success.metric, success.comparator, quantity(success.target, formats, success.upTo)]);
    return [
      [say('statement'), statement],
      [say('success'), success?.form === 'deliverable' ? success.acceptance : measure],
      [say('from'), success?.baseline && quantity(success.baseline, formats)],
      [say('serves'), serves],
    ];
  },
  what: ({ plannedWork }, say) => {
    if (plannedWork.kind !== 'value') return [];
    const { deliverables } = plannedWork.value;
    return [
      [say('deliverables'), ...deliverables.map(({ name, acceptance }) => (acceptance ? say('acceptance', { name, acceptance }) : name))],
    ];
  },
  resources: ({ resources }, say, formats) => {
    if (resources.kind !== 'value') return [];
    const { lines, noneExtra } = resources.value;
    const nothing = noneExtra && say('nothingExtra', { role: noneExtra.role });
    return [[say('lines'), ...lines.map((line) => resourceLine(line, say, formats)), nothing]];
  },
  who: ({ contributors }, say, formats) => [[say('contributors'), formats.list(contributors.map(({ displayName }) => displayName))]],
  when: ({ start, due, timing }, say, formats) => {
    const { trigger, milestones = [], dependencies = [] } = timing.kind === 'value' ? timing.value : {};
    return [
      [say('start'), start && formats.day(start)],
      [say('due'), due && formats.day(due)],
      [say('trigger'), trigger?.text],
      [say('observedBy'), trigger?.observedBy],
      [say('nextLook'), trigger?.nextLook && formats.day(trigger.nextLook)],
      [say('milestones'), ...milestones.map(({ name, date, trigger: when }) => joined([name, date ? formats.day(date) : when], ', '))],
      [say('dependencies'), ...dependencies.map(({ text, neededBy }) => joined([text, neededBy && formats.day(neededBy)], ', '))],
    ];
  },
  evaluated: ({ evaluation }, say, formats) => {
    if (evaluation.kind !== 'value') return [];
    const { metrics, acceptanceTest, approach, review } = evaluation.value;
    const metric = (each: (typeof metrics)[number]): Maybe =>
      joined(
        [
          joined([each.name, each.target && joined([each.comparator, quantity(each.target, formats, each.upTo)])], ': '),
          each.counted && say('counted', { counted: each.counted }),
          each.nothingExcluded ? say('excluded', { excluded: say('nothing') }) : each.excluded && say('excluded', { excluded: each.excluded }),
        ],
        '; ',
      );
    return [
      [say('metrics'), ...metrics.map(metric)],
      [say('acceptanceTest'), acceptanceTest?.condition],
      [say('approach'), approach],
      [say('ifMissed'), review?.ifMissed],
    ];
  },
};

function resourceLine(line: Resources['lines'][number], say: ContentSay, formats: Formats): Maybe {
  const { name, band, days, amount, currency, period } = line;
  const size = days === undefined ? band : say('days', { count: days });
  return joined([name, size, amount === undefined ? undefined : formats.money(amount, currency ?? ''), period], ', ');
}

const quantity = (value: Quantity, formats: Formats, upTo?: number): string => formats.quantity(value, upTo);

const joined = (parts: Maybe[], by = ' '): Maybe => parts.filter(Boolean).join(by) || undefined;
