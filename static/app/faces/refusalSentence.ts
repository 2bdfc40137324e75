import type { Answer, CallName } from '../../../src/contract/calls';
import { faceWords } from '../words/faces';
import type { Say } from '../words/words';

type NoValue = Exclude<Answer<CallName>, { kind: 'value' }>;

/** One sentence for an answer without a value: what stands in the way, and what would help. */
export function refusalSentence(say: Say<keyof typeof faceWords.english>, answer: NoValue): string {
  if (answer.kind === 'trouble') {
    return answer.id === 'not answered' ? say('notAnswered') : `${say('notAnswered')} ${say('troubleId', { id: answer.id })}`;
  }
  const { refusal } = answer;
  switch (refusal.kind) {
    case 'not permitted':
      return say('needsPermission', { permission: refusal.permission });
    case 'not found':
      return say('gone');
    case 'not an objective':
      return say(notObjective[refusal.why]);
    case 'changed meanwhile':
      return say('changedMeanwhile');
    case 'try again':
      return say(tryAgain[refusal.because], { seconds: refusal.afterSeconds });
    case 'bad request':
      return say('badRequest', { place: refusal.place, expected: refusal.expected, came: refusal.came });
    case 'not your part':
      return say('notYourPart', { needs: refusal.needs.join(', ') });
    case 'not met':
      return say('notMet', { count: refusal.items.length });
    case 'not now':
      return say('notNow', { state: refusal.state, expected: refusal.expected.join(', ') });
    case 'stale':
      return say('stale');
    case 'unknown':
      return say('unknown', { what: refusal.what });
    case 'too large':
      return say('tooLarge', { what: refusal.what, size: Math.ceil(refusal.bytes / 1024), limit: Math.floor(refusal.limit / 1024) });
  }
}

const tryAgain = { 'Jira is limiting requests': 'limited', 'Jira is not answering': 'down', 'the store is busy': 'busy' } as const;

const notObjective = {
  'not at epic level': 'notEpic',
  'not configured': 'notConfigured',
  'team-managed project': 'teamManaged',
} as const;
