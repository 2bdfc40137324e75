import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Quality gate of what will be done. */
export const everyDeliverableHasAcceptance = defineRule({
  id: 'WHA-02',
  element: 'what',
  topic: 'planning to achieve objectives',
  statement: 'Every deliverable says what must be true to accept it',
  why: 'Whoever accepts the work, and whoever checks it later, must come to the same answer.',
  remedy: {
    text: 'For each deliverable, state what must be true to accept it.',
    deed: 'State what is accepted',
    next: 'say what must be true to accept each deliverable',
    gap: 'when a deliverable is accepted',
    place: 'what#deliverables',
  },
  messages: {
    'WHA-02.met': 'Every deliverable says what must be true to accept it',
    'WHA-02.absent': 'No deliverable is named',
    'WHA-02.some': '{accepted} of {deliverables} deliverables say what must be true to accept them; “{first}” does not',
    'WHA-02.none': 'No deliverable says what must be true to accept it',
    'WHA-02.deliveredElsewhere':
      'The plan is said to live on another epic ({epic}); its mapped part is not read yet, and no deliverable of its own is named',
    ...readingMessages('WHA-02'),
  },
  judge({ plannedWork }) {
    return judgeReading('WHA-02', plannedWork, () => unmet('WHA-02.absent'), (work) => {
      const deliverables = work.deliverables.filter(({ name }) => stated(name) !== undefined);
      const open = deliverables.filter(({ acceptance }) => stated(acceptance) === undefined);
      const first = open[0];
      if (deliverables.length === 0) {
        return work.deliveredBy
          ? unmet('WHA-02.deliveredElsewhere', { epic: work.deliveredBy.epic })
          : unmet('WHA-02.absent');
      }
      if (first === undefined) return met('WHA-02.met');
      if (open.length === deliverables.length) return unmet('WHA-02.none');
      return partly('WHA-02.some', {
        accepted: deliverables.length - open.length,
        deliverables: deliverables.length,
        first: excerpt(first.name),
      });
    });
  },
  examples: [
    { title: 'every deliverable says when it is accepted', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'one of two does',
      facts: specimen({
        plannedWork: {
          deliverables: [
            { id: 'd1', name: 'Catalogue', acceptance: 'Every cause has an entry' },
            { id: 'd2', name: 'Guide', acceptance: 'tbd' },
          ],
        },
      }),
      expected: { outcome: 'partly', message: 'WHA-02.some', facts: { accepted: 1, deliverables: 2, first: 'Guide' } },
    },
    {
      title: 'none does',
      facts: specimen({ plannedWork: { deliverables: [{ id: 'd1', name: 'Catalogue' }] } }),
      expected: { outcome: 'unmet', message: 'WHA-02.none' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHA-02.absent' } },
    {
      title: 'activities without any deliverable',
      facts: specimen({ plannedWork: { deliverables: [] } }),
      expected: { outcome: 'unmet', message: 'WHA-02.absent' },
    },
    {
      title: 'the plan lives on another epic',
      facts: specimen({
        plannedWork: { deliverables: [], activities: [], deliveredBy: { epic: '10077', activities: ['a1'], evaluation: [] } },
      }),
      expected: { outcome: 'unmet', message: 'WHA-02.deliveredElsewhere' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ plannedWork: unreadable('planned-work.deliverables') }),
      expected: { outcome: 'unmet', message: 'WHA-02.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'WHA-02.newer' },
    },
  ],
});
