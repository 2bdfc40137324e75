import type { ConfirmationFact } from '../../../plan/recordFacts';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import { answerAbout, resourceQuestions } from './answerAbout';
import { confirmationOf } from './confirmationOf';

const confirmed: ConfirmationFact = {
  state: 'confirmed', by: 'account-line-manager', askedBy: 'account-problem-manager', on: '2026-11-10', validTo: '2027-06-30',
};
const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const noneOfAll = { budget: said, skills: said, tools: said, thirdParties: said };
const people = { id: 'r1', type: 'people', name: 'Problem analyst', band: 'M' } as const;
const supplier = { id: 'r9', type: 'third party', name: 'Cloud Hosting Ltd' } as const;
const twoLines = { lines: [people, supplier], none: noneOfAll };

/**
 * A resource that nobody with authority over it promised is a hope. The confirmation holds for the line as it was read, and
 * whoever asked cannot give it. A question about resources that is still open counts as one line nobody confirmed, so that
 * naming what is needed never costs anything.
 */
export const everyLineIsConfirmed = defineRule({
  id: 'RES-03',
  element: 'resources',
  reads: ['record'],
  topic: 'planning to achieve objectives',
  statement: 'Every resource line is confirmed by somebody who can commit it',
  why: 'Resources nobody promised are not there when the work begins, and then the objective is only a wish.',
  remedy: {
    text: 'Ask whoever holds the line, the budget or the contract to confirm what is needed.',
    deed: 'Ask for confirmation',
    next: 'have every resource line confirmed',
    gap: 'who confirms the resources',
    place: 'resources#confirmation',
  },
  messages: {
    'RES-03.met': '{lines#The one line is|All {lines} lines are} confirmed, first by {by:person} on {on:day}',
    'RES-03.absent': 'No resource is named that anybody could confirm',
    'RES-03.some': '{confirmed} of {lines} lines are confirmed; “{first}” {why}',
    'RES-03.none': 'No line is confirmed; “{first}” {why}',
    'RES-03.openQuestions': 'The lines that are named are confirmed, but {questions#one question about resources is|{questions} questions about resources are} open',
    'RES-03.noneExtra': 'Not applicable: nothing extra is needed, says {by:person}',
    ...readingMessages('RES-03'),
    ...beyondMessages('RES-03'),
  },
  judge(facts) {
    return judgeReading('RES-03', facts.resources, () => unmet('RES-03.absent'), (resources) => {
      const lines = resources.lines.filter(({ name }) => stated(name) !== undefined);
      const questions = resourceQuestions.filter((question) => answerAbout(resources, question).kind === 'open').length;
      if (lines.length === 0) {
        const by = stated(resources.noneExtra?.by);
        const nothingExtra = by !== undefined && stated(resources.noneExtra?.role) !== undefined && questions === 0;
        return nothingExtra ? notApplicable('RES-03.noneExtra', { by }) : unmet('RES-03.absent');
      }
      return judgeBeyond('RES-03', facts, 'record', (record) => {
        const looked = lines.map(({ id, name }) => ({ name, confirmation: confirmationOf(record, id) }));
        const open = looked.filter(({ confirmation }) => whyNotConfirmed(confirmation) !== undefined);
        const [first] = open;
        if (first === undefined) {
          if (questions > 0) return partly('RES-03.openQuestions', { questions });
          const by = looked[0]?.confirmation?.by ?? '';
          return met('RES-03.met', { lines: lines.length, by, on: looked[0]?.confirmation?.on ?? '' });
        }
        const why = { first: excerpt(first.name), why: whyNotConfirmed(first.confirmation) ?? '' };
        const held = lines.length - open.length;
        return held === 0
          ? unmet('RES-03.none', why)
          : partly('RES-03.some', { ...why, confirmed: held, lines: lines.length });
      });
    });
  },
  examples: [
    {
      title: 'every line is confirmed',
      facts: specimen(),
      expected: { outcome: 'met', facts: { lines: 2, by: 'account-line-manager', on: '2026-11-10' } },
    },
    {
      title: 'nothing extra is needed, and every question is answered so',
      facts: specimen({ resources: { lines: [], noneExtra: { role: 'service desk', ...said }, none: noneOfAll } }),
      expected: { outcome: 'notApplicable', message: 'RES-03.noneExtra' },
    },
    {
      title: 'one of two lines is confirmed',
      facts: specimen({ resources: twoLines, record: { confirmations: { r1: confirmed } } }),
      expected: {
        outcome: 'partly',
        message: 'RES-03.some',
        facts: { confirmed: 1, lines: 2, first: 'Cloud Hosting Ltd', why: 'was never asked for' },
      },
    },
    {
      title: 'everything named is confirmed, and whether suppliers are needed is open',
      facts: specimen({ resources: { none: { budget: said, skills: said } } }),
      expected: { outcome: 'partly', message: 'RES-03.openQuestions', facts: { questions: 1 } },
    },
    ...(
      [
        [undefined, 'was never asked for'],
        [{ ...confirmed, state: 'requested' }, 'was asked for and not answered'],
        [{ ...confirmed, state: 'declined' }, 'was declined'],
        [{ ...confirmed, state: 'expired' }, 'was confirmed until a day that has passed'],
        [{ ...confirmed, state: 'withdrawn' }, 'was confirmed and withdrawn'],
        [{ ...confirmed, lineChanged: true }, 'has changed since it was confirmed'],
        [{ ...confirmed, by: 'account-problem-manager' }, 'was confirmed by whoever asked for it'],
        [{ ...confirmed, by: undefined }, 'was confirmed by nobody who is recorded'],
      ] as const
    ).map(([confirmation, why]) => ({
      title: `a line that ${why}`,
      facts: specimen({
        resources: { lines: [people], none: noneOfAll },
        record: { confirmations: confirmation === undefined ? {} : { r1: confirmation } },
      }),
      expected: { outcome: 'unmet', message: 'RES-03.none', facts: { first: 'Problem analyst', why } } as const,
    })),
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'RES-03.absent' } },
    {
      title: 'nothing extra, while questions are open',
      facts: specimen({ resources: { lines: [], noneExtra: { role: 'service desk', ...said }, none: undefined } }),
      expected: { outcome: 'unmet', message: 'RES-03.absent' },
    },
    {
      title: 'confirmations cannot be told without the record',
      facts: specimen({ record: 'not read' }),
      expected: { outcome: 'unknown', message: 'RES-03.notRead' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ resources: unreadable('resources.lines') }),
      expected: { outcome: 'unmet', message: 'RES-03.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ resources: newer }),
      expected: { outcome: 'unknown', message: 'RES-03.newer' },
    },
  ],
});

const inWords: Record<Exclude<ConfirmationFact['state'], 'confirmed'>, string> = {
  requested: 'was asked for and not answered',
  declined: 'was declined',
  expired: 'was confirmed until a day that has passed',
  withdrawn: 'was confirmed and withdrawn',
};

function whyNotConfirmed(confirmation: ConfirmationFact | undefined): string | undefined {
  if (confirmation === undefined) return 'was never asked for';
  if (confirmation.state !== 'confirmed') return inWords[confirmation.state];
  if (confirmation.lineChanged === true) return 'has changed since it was confirmed';
  if (confirmation.by === undefined) return 'was confirmed by nobody who is recorded';
  return confirmation.by === confirmation.askedBy ? 'was confirmed by whoever asked for it' : undefined;
}
