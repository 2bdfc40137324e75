import { always, amount, later, moved, notFurther, notShorter, unlessAdded, unlessGivenAgain, unlessRemoved, unlessSameWording } from './changeJudges';
import { asFact, type FieldRule, type GroupRule, type JudgeChange, type ListRule, type Rules, type SetRule } from './changeRule';
import type { ChangeTopic } from './changeClass';
import type { Commitment, Target } from './commitment';
import { madeEasier } from './madeEasier';

type What = Commitment['what'];
type When = Commitment['when'];
type Metric = Commitment['evaluated']['metrics'][number];

const text = (noun: string, judge: JudgeChange<string>): FieldRule<string> => ({ kind: 'field', noun, form: 'text', judge, show: asFact });
const words = (noun: string, topic: ChangeTopic): FieldRule<string> => text(noun, unlessSameWording(topic));
const person = (noun: string, judge: JudgeChange<string>): FieldRule<string> => ({ kind: 'field', noun, form: 'person', judge, show: asFact });
const day = (noun: string, judge: JudgeChange<string>): FieldRule<string> => ({ kind: 'field', noun, form: 'day', judge, show: asFact });
const plain = <T extends string | number>(noun: string, judge: JudgeChange<T>): FieldRule<T> => ({ kind: 'field', noun, form: 'plain', judge, show: asFact });
const flag = (noun: string, judge: JudgeChange<unknown>): FieldRule<boolean> => ({ kind: 'field', noun, form: 'plain', judge, show: (yes) => (yes ? 'yes' : 'no') });
const group = <T extends object>(rules: Rules<T>): GroupRule<T> => ({ kind: 'group', rules });
const list = <T extends { id: string }>(rule: Omit<ListRule<T>, 'kind'>): ListRule<T> => ({ kind: 'list', ...rule });
const ids = (rule: Omit<SetRule, 'kind'>): SetRule => ({ kind: 'set', ...rule });

const none = (question: string, topic: ChangeTopic): FieldRule<{ by: string; at: string }> => ({
  kind: 'field',
  noun: `the answer “none” to the question about ${question}`,
  form: 'plain',
  judge: unlessGivenAgain(topic),
  show: ({ at }) => `given ${at}`,
});

/** A target in words: “at least 95 %, up to 99, lower is better, tolerance 1”. */
function showTarget({ comparator, value, unit, upTo, direction, tolerance }: Target): string {
  const figure = [comparator, value, upTo === undefined ? undefined : `to ${upTo}`, unit].filter((part) => part !== undefined).join(' ');
  return [
    figure,
    direction === undefined ? '' : direction === 'higher' || direction === 'lower' ? `${direction} is better` : direction,
    tolerance === undefined ? '' : `tolerance ${tolerance}`,
  ].filter((part) => part !== '').join(', ');
}

const target: FieldRule<Target> = {
  kind: 'field',
  noun: 'the target',
  form: 'plain',
  judge: (before, after) => ({ topic: 'evaluation', easier: madeEasier(before, after) }),
  show: showTarget,
};

/** With a target less to meet, success under “all” is easier; with one more that may be met, success under “any” is. */
const metricRemoved: JudgeChange<Metric> = (_before, _after, { before }) => ({
  topic: 'evaluation',
  easier: before.evaluated.successRule !== 'any' || before.evaluated.metrics.length === 1,
});
const metricAdded: JudgeChange<Metric> = (_before, _after, { before }) => ({
  topic: 'evaluation',
  easier: before.evaluated.successRule === 'any' && before.evaluated.metrics.length > 0,
});

/** Who does it and who answers for it is accountability; who is asked or told is not. */
const partChanged: JudgeChange<string> = (before, after) => ({ topic: /^[RA] /.test(before ?? after ?? '') ? 'accountability' : 'editorial' });

/** What a change at every place of the commitment is about; the table of docs/record.md shows it to people. */
export const changeRules: Rules<Omit<Commitment, 'version' | 'issue'>> = {
  objective: group<Commitment['objective']>({
    title: text('the title of the epic', always('editorial')),
    statement: words('the statement', 'scope'),
    category: plain('the category', always('editorial')),
    level: plain('the level', always('scope')),
    serves: words('what it is set for', 'scope'),
    riskTier: plain('the risk tier', always('scope')),
    success: group<NonNullable<Commitment['objective']['success']>>({
      form: plain('the form of success', always('evaluation')),
      metric: words('the measure of success', 'evaluation'),
      baseline: {
        kind: 'field', noun: 'the baseline', form: 'plain', judge: always('evaluation'),
        show: ({ value, unit }) => (unit === undefined ? value : `${value} ${unit}`),
      },
      target,
      maintain: flag('keeping the baseline on purpose', always('evaluation')),
      acceptance: words('the condition of success', 'evaluation'),
    }),
    context: list<Commitment['objective']['context'][number]>({
      noun: 'Policy statement or requirement',
      nameOf: ({ id }) => id,
      added: always('context'),
      // To answer less than was agreed is another objective; only a new version of what it answers is a changed context.
      removed: always('scope'),
      fields: { version: plain('the version in force', always('context')) },
    }),
    noRequirement: {
      kind: 'field', noun: 'the answer that no applicable requirement bears on it', form: 'text', show: ({ reason }) => reason,
      judge: (before, after, setting) => unlessSameWording('context')(before?.reason, after?.reason, setting),
    },
  }),

  what: group<What>({
    deliverables: list<What['deliverables'][number]>({
      noun: 'Deliverable',
      nameOf: ({ name }) => name,
      added: always('scope'),
      removed: always('scope'),
      fields: { name: words('the name', 'scope'), acceptance: words('the acceptance condition', 'evaluation') },
    }),
    activities: list<What['activities'][number]>({
      noun: 'Activity',
      nameOf: (activity) => activity.text,
      added: always('scope'),
      removed: always('scope'),
      fields: {
        text: words('the text', 'scope'),
        delivers: ids({ noun: 'deliverable', form: 'text', added: always('scope'), removed: always('scope') }),
        responsible: group<NonNullable<What['activities'][number]['responsible']>>({
          accountId: person('the person who does it', always('accountability')),
          team: words('the team that does it', 'accountability'),
        }),
        parties: ids({ noun: 'part in the activity', form: 'text', added: partChanged, removed: partChanged }),
        routine: flag('being a routine', always('scope')),
        // Naming a change record is evidence; taking one away is work that may go on without it.
        changeRecord: text('the change record', unlessAdded('scope')),
      },
    }),
    promised: ids({ noun: 'Promised work item', form: 'text', removed: always('scope') }),
    noThirdPartyWork: none('work of other parties', 'resource'),
    noChangeRecords: none('change records', 'scope'),
    deliveredBy: group<NonNullable<What['deliveredBy']>>({
      epic: plain('the epic that delivers it', always('scope')),
      activities: ids({ noun: 'activity of the program plan', form: 'text', added: always('scope'), removed: always('scope') }),
      evaluation: ids({ noun: 'metric of the program plan', form: 'text', added: always('evaluation'), removed: always('evaluation') }),
    }),
  }),

  resources: group<Commitment['resources']>({
    lines: list<Commitment['resources']['lines'][number]>({
      noun: 'Resource',
      nameOf: ({ name }) => name,
      added: always('resource'),
      removed: always('resource'),
      fields: {
        type: plain('the type', always('resource')),
        name: words('the name', 'resource'),
        band: plain('the capacity band', always('resource')),
        days: plain('the days', amount),
        period: words('the period', 'resource'),
        amount: plain('the amount', amount),
        currency: plain('the currency', always('resource')),
        withinExistingBudget: flag('being within the existing budget', always('resource')),
        reference: text('where the commitment can be seen', always('editorial')),
        input: words('what is needed from the other party', 'resource'),
        constraint: words('what binds the other party', 'resource'),
        acceptanceEvidence: words('what is accepted as completion', 'resource'),
        followedUpBy: person('who follows it up', always('accountability')),
        heldBy: words('who has the skill', 'resource'),
        gapTask: text('the issue that closes the gap', always('editorial')),
        validTo: day('the end of the commitment', notShorter),
      },
    }),
    noneExtra: group<NonNullable<Commitment['resources']['noneExtra']>>({
      role: words('the role whose existing capacity is enough', 'resource'),
      by: person('who says that nothing extra is needed', unlessGivenAgain('resource')),
      at: plain('when it was said that nothing extra is needed', unlessGivenAgain('resource')),
    }),
    noBudget: none('budget', 'resource'),
    noSkills: none('skills', 'resource'),
    noTools: none('tools', 'resource'),
    noThirdParties: none('other parties', 'resource'),
  }),

  who: group<Commitment['who']>({
    owner: person('the accountable owner', always('accountability')),
    ownerRole: words('the role of the owner', 'accountability'),
    // It is cleared once a person is named; naming somebody beside the person is another matter.
    ownerAsWritten: text('the owner as written', unlessRemoved('accountability')),
    contributors: ids({ noun: 'Contributor', form: 'person', added: always('editorial'), removed: always('editorial') }),
  }),

  when: group<When>({
    start: day('the start', moved),
    due: day('the end', later),
    trigger: group<NonNullable<When['trigger']>>({
      text: words('the event that completes the plan', 'time'),
      observedBy: words('how that event is noticed', 'time'),
      nextLook: day('when somebody looks next', always('editorial')),
      longStop: day('the long-stop date', notFurther),
    }),
    milestones: list<When['milestones'][number]>({
      noun: 'Milestone',
      nameOf: ({ name }) => name,
      // One more point at which to look moves nothing.
      added: always('editorial'),
      removed: always('time'),
      fields: {
        name: words('the name', 'time'),
        date: day('the date', moved),
        trigger: words('the event', 'time'),
        criterion: words('the criterion', 'time'),
      },
    }),
    dependencies: list<When['dependencies'][number]>({
      noun: 'Dependency',
      nameOf: (dependency) => dependency.text,
      added: always('time'),
      removed: always('time'),
      fields: {
        text: words('the text', 'time'),
        issue: text('the issue', always('editorial')),
        neededBy: day('the day it is needed by', moved),
      },
    }),
  }),

  evaluated: group<Commitment['evaluated']>({
    metrics: list<Metric>({
      noun: 'Metric',
      nameOf: ({ name }) => name,
      added: metricAdded,
      removed: metricRemoved,
      fields: {
        name: words('the name', 'evaluation'),
        counted: words('what is counted', 'evaluation'),
        excluded: words('what is excluded', 'evaluation'),
        nothingExcluded: flag('excluding nothing', always('evaluation')),
        population: words('the population', 'evaluation'),
        serviceHours: words('the service hours', 'evaluation'),
        source: words('the source', 'evaluation'),
        // A query is read by a machine, to which no character is typography.
        sourceLocator: text('the place in the source', always('evaluation')),
        method: words('the calculation', 'evaluation'),
        target,
        steps: {
          kind: 'field', noun: 'the targets on the way', form: 'plain', judge: always('evaluation'),
          show: (steps) => steps.map(({ until, value }) => `${value} until ${until}`).join(', '),
        },
        toleranceNone: flag('having no tolerance on purpose', always('evaluation')),
        timezone: text('the time zone', always('evaluation')),
        definition: text('the definition in the dictionary', always('evaluation')),
        frequency: plain('how often it is measured', always('evaluation')),
        firstDue: day('the first measurement', notFurther),
      },
    }),
    acceptanceTest: group<NonNullable<Commitment['evaluated']['acceptanceTest']>>({
      condition: words('the condition that decides', 'evaluation'),
      assessor: words('who assesses it', 'accountability'),
    }),
    approach: words('the approach', 'evaluation'),
    successRule: {
      kind: 'field', noun: 'the rule of success', form: 'plain', show: asFact,
      judge: (before, after) => ({
        topic: 'evaluation',
        easier: before === undefined || after === undefined ? undefined : after === 'any',
      }),
    },
    review: group<NonNullable<Commitment['evaluated']['review']>>({
      cadence: plain('how often it is reviewed', always('time')),
      reviewer: person('the reviewer', always('accountability')),
      forum: words('the forum of the review', 'accountability'),
      forumId: text('the forum in the calendar', always('accountability')),
      recordedIn: text('where the evaluation is recorded', always('editorial')),
      ifMissed: words('what is decided when the target is missed', 'accountability'),
    }),
  }),
};
