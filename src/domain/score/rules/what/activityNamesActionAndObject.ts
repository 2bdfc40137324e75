import { namedLikeTheEpic } from '../../../plan/namedLikeTheEpic';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import { namesNoAction } from './namesNoAction';

/** Minor by design: style differs. An activity that only repeats the objective's title plans nothing. */
export const activityNamesActionAndObject = defineRule({
  id: 'WHA-04',
  element: 'what',
  topic: 'planning to achieve objectives',
  statement: 'Every activity says what is done to what, in more than a word or two',
  why: '“Triage” or the name of the project leaves open what somebody will do on Monday.',
  remedy: {
    text: 'Begin with what is done and name what it is done to: “Publish the new triage guide”, not “Triage”.',
    deed: 'Reword the activities',
    next: 'say what is done to what in each activity',
    gap: 'concrete activities',
    place: 'what#activities',
  },
  messages: {
    'WHA-04.met': 'Every activity says what is done to what',
    'WHA-04.absent': 'No activity is named',
    'WHA-04.some': '{clear} of {activities} activities say what is done to what; “{first}” {why}',
    'WHA-04.none': 'No activity says what is done to what; “{first}” {why}',
    ...readingMessages('WHA-04'),
  },
  judge({ plannedWork, issue }) {
    return judgeReading('WHA-04', plannedWork, () => unmet('WHA-04.absent'), (planned) => {
      const activities = planned.activities.flatMap(({ text }) => stated(text) ?? []);
      const weak = activities.flatMap((text) => {
        const why = whyWeak(text, issue.summary);
        return why === undefined ? [] : [{ text, why }];
      });
      if (activities.length === 0) return unmet('WHA-04.absent');
      const [first] = weak;
      if (first === undefined) return met('WHA-04.met');
      const said = { first: excerpt(first.text), why: first.why };
      const clear = activities.length - weak.length;
      return clear === 0 ? unmet('WHA-04.none', said) : partly('WHA-04.some', { ...said, clear, activities: activities.length });
    });
  },
  examples: [
    { title: 'actions with what they are done to', facts: specimen(), expected: { outcome: 'met' } },
    ...['Match licences to sign-ins', 'Balance the load over both sites', 'Dispose of the old servers', 'インシデントの原因を収集する'].map((text) => ({
      title: `“${text}” is let stand`,
      facts: specimen({ plannedWork: { activities: [{ id: 'a', text }] } }),
      expected: { outcome: 'met' } as const,
    })),
    {
      title: 'one of two is a single word',
      facts: specimen({ plannedWork: { activities: [{ id: 'a', text: 'Publish the new triage guide' }, { id: 'b', text: 'Training' }] } }),
      expected: { outcome: 'partly', message: 'WHA-04.some', facts: { clear: 1, activities: 2, first: 'Training', why: 'is too short to say it' } },
    },
    {
      title: 'the name of the epic once more',
      facts: specimen({ plannedWork: { activities: [{ id: 'a', text: 'fewer repeat incidents.' }] } }),
      expected: { outcome: 'unmet', message: 'WHA-04.none', facts: { first: 'fewer repeat incidents.', why: 'only repeats the title of the epic' } },
    },
    ...['Publication of the portal guide', 'Training of the service desk', 'New guide for triage'].map((text) => ({
      title: `“${text}” names a thing, not what is done`,
      facts: specimen({ plannedWork: { activities: [{ id: 'a', text }] } }),
      expected: { outcome: 'unmet', facts: { first: text, why: 'names no action' } } as const,
    })),
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHA-04.absent' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ plannedWork: unreadable('planned-work.activities') }),
      expected: { outcome: 'unmet', message: 'WHA-04.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'WHA-04.newer' },
    },
  ],
});

/** Words are counted only where spaces part them. */
const writtenWithSpaces = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

function whyWeak(text: string, summary: string): string | undefined {
  if (namedLikeTheEpic(text, summary)) return 'only repeats the title of the epic';
  if (writtenWithSpaces.test(text) && text.split(/\s+/, 3).length < 3) return 'is too short to say it';
  return namesNoAction(text) ? 'names no action' : undefined;
}
