import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Objectives set by the people of the management system for themselves miss what the business wants. */
export const businessInputIsRecorded = defineRule({
  id: 'OBJ-15',
  element: 'objective',
  topic: 'objectives',
  statement: 'It is recorded who in the business or in top management asked for the objective or agreed to it',
  why: 'An objective that only its own team wanted is the first to lose its people and its money.',
  remedy: {
    text: 'Name the person or body that asked for it or agreed to it, and the day.',
    deed: 'Record who asked for it',
    next: 'record who in the business asked for it or agreed',
    gap: 'who in the business asked for it',
    place: 'objective#source',
  },
  messages: {
    'OBJ-15.met': '{who}, on {on:day}',
    'OBJ-15.absent': 'Nobody of the business or of top management is recorded: set by its own team only',
    'OBJ-15.noName': 'A day is recorded, but not who asked for it or agreed',
    'OBJ-15.ownerAlone': '“{who}” is the owner’s own role; nobody else is recorded',
    ...readingMessages('OBJ-15'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-15', definition, () => unmet('OBJ-15.absent'), ({ inputFrom, ownerRole }) => {
      if (inputFrom === undefined) return unmet('OBJ-15.absent');
      const who = stated(inputFrom.who);
      if (who === undefined) return unmet('OBJ-15.noName');
      const ownerAlone = who.toLowerCase() === stated(ownerRole)?.toLowerCase();
      return ownerAlone ? unmet('OBJ-15.ownerAlone', { who: excerpt(who) }) : met('OBJ-15.met', { who: excerpt(who), on: inputFrom.on });
    });
  },
  examples: [
    {
      title: 'a head of the business, with the day',
      facts: specimen(),
      expected: { outcome: 'met', facts: { who: 'Head of Customer Service', on: '2026-10-12' } },
    },
    {
      title: 'a body',
      facts: specimen({ definition: { inputFrom: { who: 'Service board', on: '2026-09-30' } } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'set by its own team only',
      facts: specimen({ definition: { inputFrom: undefined } }),
      expected: { outcome: 'unmet', message: 'OBJ-15.absent' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-15.absent' } },
    {
      title: 'a placeholder is nobody',
      facts: specimen({ definition: { inputFrom: { who: 'TBD', on: '2026-09-30' } } }),
      expected: { outcome: 'unmet', message: 'OBJ-15.noName' },
    },
    {
      title: 'the owner alone is not the business',
      facts: specimen({ definition: { inputFrom: { who: 'Problem Manager', on: '2026-09-30' } } }),
      expected: { outcome: 'unmet', message: 'OBJ-15.ownerAlone' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.inputFrom') }),
      expected: { outcome: 'unmet', message: 'OBJ-15.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-15.newer' },
    },
  ],
});
