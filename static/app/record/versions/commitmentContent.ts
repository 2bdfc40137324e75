import type { Commitment, Target } from '../../../../src/domain/commitment/commitment';
import type { CatalogueFacts } from '../../../../src/domain/plan/catalogueFacts';
import type { Element } from '../../../../src/domain/plan/fields';
import type { Show } from '../../../../src/domain/score/fillMessage';
import type { Formats } from '../../words/formats';
import type { frozenWords } from '../../words/record';
import type { Say } from '../../words/words';

/** One thing a commitment says: its name, and one or more lines. */
export interface FrozenEntry {
  label: string;
  lines: string[];
}

type FrozenSay = Say<keyof typeof frozenWords.english>;
type Maybe = string | false | undefined;
type Row = [label: string, ...lines: Maybe[]];

/**
 * Everything an approval covers, element by element, for reading: nothing of a commitment is left out but the ids by which
 * its parts name each other. The exact text is the one that can be downloaded.
 */
export function commitmentContent(commitment: Commitment, element: Element, say: FrozenSay, formats: Formats, show: Show, catalogues?: CatalogueFacts): FrozenEntry[] {
  return describers[element](commitment, say, formats, show, catalogues).flatMap(([label, ...lines]) => {
    const said = lines.filter((line): line is string => typeof line === 'string' && line !== '');
    return said.length === 0 ? [] : [{ label, lines: said }];
  });
}

const describers: Record<Element, (commitment: Commitment, say: FrozenSay, formats: Formats, show: Show, catalogues?: CatalogueFacts) => Row[]> = {
  objective: ({ objective }, say, formats, show, catalogues) => {
    const { success, noRequirement } = objective;
    return [
      [say('title'), objective.title],
      [say('statement'), objective.statement],
      [say('category'), objective.category],
      [say('setFor'), joined([objective.level, objective.serves])],
      [say('riskTier'), String(objective.riskTier)],
      [say('success'), success?.acceptance, joined([success?.metric, success?.maintain === true && say('maintained'), targetText(success?.target, formats)])],
      [say('today'), success?.baseline && formats.quantity({ value: success.baseline.value, unit: success.baseline.unit })],
      [say('context'), ...objective.context.map(({ id, version }) => say('contextOf', { what: answered(id, version, catalogues), version }))],
      [say('noRequirement'), noRequirement && say('noneBecause', { reason: noRequirement.reason, by: show.person(noRequirement.by), on: show.day(noRequirement.at.slice(0, 10)) })],
    ];
  },
  what: ({ what }, say, _, show) => [
    [say('deliverables'), ...what.deliverables.map(({ name, acceptance }) => joined([name, acceptance], ': '))],
    [say('activities'), ...what.activities.map((one) => joined([
      one.text,
      one.responsible && say('by', { who: one.responsible.accountId === undefined ? (one.responsible.team ?? '') : show.person(one.responsible.accountId) }),
      one.parties && one.parties.map((party) => party.split(' ').map((word) => (/:/.test(word) ? show.person(word) : word)).join(' ')).join(', '),
      one.routine === true && say('routine'),
      one.changeRecord && say('changeRecord', { reference: one.changeRecord }),
    ], ' · '))],
    [say('promised'), what.promised.length > 0 && say('issues', { count: what.promised.length })],
    [say('elsewhere'), what.deliveredBy && say('onEpic', { epic: what.deliveredBy.epic })],
    [say('noThirdPartyWork'), noneText(what.noThirdPartyWork, say, show)],
    [say('noChangeRecords'), noneText(what.noChangeRecords, say, show)],
  ],
  resources: ({ resources }, say, formats, show) => [
    [say('lines'), ...resources.lines.map((line) => joined([
      line.name,
      line.band && say('band', { band: line.band }),
      line.days !== undefined && say('days', { count: line.days }),
      line.amount !== undefined && formats.money(line.amount, line.currency ?? ''),
      line.withinExistingBudget === true && say('withinBudget'),
      line.period, line.reference, line.input, line.constraint, line.acceptanceEvidence, line.gapTask,
      line.heldBy && say('heldBy', { who: person(line.heldBy, show) }),
      line.followedUpBy && say('followedUpBy', { who: person(line.followedUpBy, show) }),
      line.validTo && say('validTo', { day: show.day(line.validTo) }),
    ], ' · '))],
    [say('noneExtra'), resources.noneExtra && say('noneSaid', { what: resources.noneExtra.role, by: show.person(resources.noneExtra.by), on: show.day(resources.noneExtra.at.slice(0, 10)) })],
    [say('noBudget'), noneText(resources.noBudget, say, show)],
    [say('noSkills'), noneText(resources.noSkills, say, show)],
    [say('noTools'), noneText(resources.noTools, say, show)],
    [say('noThirdParties'), noneText(resources.noThirdParties, say, show)],
  ],
  who: ({ who }, say, formats, show) => [
    [say('owner'), joined([who.owner && show.person(who.owner), who.ownerRole], ', '), who.ownerAsWritten && say('asWritten', { text: who.ownerAsWritten })],
    [say('contributors'), formats.list(who.contributors.map((one) => show.person(one)))],
  ],
  when: ({ when }, say, _, show) => [
    [say('start'), when.start && show.day(when.start)],
    [say('due'), when.due && show.day(when.due)],
    [say('trigger'), when.trigger && joined([
      when.trigger.text,
      when.trigger.observedBy && say('observedBy', { who: person(when.trigger.observedBy, show) }),
      when.trigger.nextLook && say('nextLook', { day: show.day(when.trigger.nextLook) }),
      when.trigger.longStop && say('longStop', { day: show.day(when.trigger.longStop) }),
    ], ' · ')],
    [say('milestones'), ...when.milestones.map(({ name, date, trigger, criterion }) => joined([name, date ? show.day(date) : trigger, criterion], ' · '))],
    [say('dependencies'), ...when.dependencies.map(({ text, neededBy }) => joined([text, neededBy && show.day(neededBy)], ' · '))],
  ],
  evaluated: ({ evaluated }, say, formats, show) => [
    [say('metrics'), ...evaluated.metrics.map((metric) => joined([
      metric.name,
      targetText(metric.target, formats),
      metric.counted && say('counted', { text: metric.counted }),
      metric.nothingExcluded === true ? say('nothingExcluded') : metric.excluded && say('excluded', { text: metric.excluded }),
      metric.population && say('population', { text: metric.population }),
      metric.serviceHours, joined([metric.source, metric.sourceLocator]), metric.method,
      metric.toleranceNone === true && say('noTolerance'),
      metric.steps && metric.steps.map(({ until, value }) => say('step', { value, day: show.day(until) })).join(', '),
      metric.frequency, metric.timezone, metric.definition && say('definition', { id: metric.definition }),
      metric.firstDue && say('firstDue', { day: show.day(metric.firstDue) }),
    ], ' · '))],
    [say('successRule'), evaluated.successRule && say(evaluated.successRule === 'all' ? 'allMetrics' : 'anyMetric')],
    [say('acceptanceTest'), joined([evaluated.acceptanceTest?.condition, evaluated.acceptanceTest?.assessor && person(evaluated.acceptanceTest.assessor, show)], ' · ')],
    [say('approach'), evaluated.approach],
    [say('review'), joined([
      evaluated.review?.cadence,
      evaluated.review?.reviewer && person(evaluated.review.reviewer, show),
      evaluated.review?.forum ?? evaluated.review?.forumId, evaluated.review?.recordedIn,
    ], ' · ')],
    [say('ifMissed'), evaluated.review?.ifMissed],
  ],
};

/** A policy statement or requirement by its title, where the catalogues hold the version that was frozen; else by what it is and its id. */
function answered(reference: string, version: string, catalogues?: CatalogueFacts): string {
  const [kind = '', id = ''] = reference.split(':');
  const held = kind === 'policy-statement' ? catalogues?.policies : catalogues?.requirements;
  const title = held?.find((one) => one.id === id && String(one.version) === version)?.title;
  return title ?? `${kind.replace('-', ' ')} ${id}`;
}

const person = (text: string, show: Show): string => (/^(\d+:[0-9a-f-]{36}|[0-9a-f]{24})$/.test(text) ? show.person(text) : text);

const noneText = (none: { by: string; at: string } | undefined, say: FrozenSay, show: Show): Maybe =>
  none && say('noneAnswered', { by: show.person(none.by), on: show.day(none.at.slice(0, 10)) });

function targetText(target: Target | undefined, formats: Formats): Maybe {
  if (target?.value === undefined) return undefined;
  const { comparator, direction, value, unit, upTo, tolerance } = target;
  return joined([comparator ?? direction, formats.quantity({ value, unit }, upTo), tolerance !== undefined && `± ${formats.number(tolerance)}`]);
}

const joined = (parts: Maybe[], by = ' '): string | undefined => parts.filter(Boolean).join(by) || undefined;
