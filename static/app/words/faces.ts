import { defineWords } from './words';

/** What a screen says when it cannot show what it is for. */
export const faceWords = defineWords('face', {
  troubleTitle: 'This part could not be loaded',
  troubleBody: 'The rest of the page is not affected. What came back: {reason}',
  troubleId: 'Reference {id}',
  again: 'Try again',
  before: 'This could not be read again, so it may be out of date. {reason}',
  crashTitle: 'This part stopped working',
  crashBody: 'Nothing was written. Reload the page to go on; what you typed in an editor is kept as a draft.',
  refusedTitle: 'This page is not available to you',
  refusedBody: 'It does not exist, or you need the permission Browse projects to see it. Jira does not say which.',
  loading: 'Loading',
  limited: 'Jira is limiting requests. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  down: 'Jira is not answering. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  notAnswered: 'The app did not answer.',
  needsPermission: 'You need {permission} to do this.',
  gone: 'It does not exist any more, or you may not see it.',
  notEpic: 'Only issues at epic level can be objectives.',
  notConfigured: 'This epic is not a service objective.',
  teamManaged: 'Epics of team-managed projects cannot be objectives, because fields of apps do not exist there.',
  changedMeanwhile: 'Somebody else changed this at the same moment. Try again.',
  badRequest: '{place}: expected {expected}, came {came}',
});
