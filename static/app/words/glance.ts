import { defineWords } from './words';

/** Words of the glance beside an issue. */
export const glanceWords = defineWords('glance', {
  next: 'Next:',
  missing: 'Missing: {elements}',
  tooLittle: 'Says too little: {elements}',
  gap: '{element}: {gap}',
  completeness: 'Completeness {score} of 100',
  noFigure: 'Not scored yet',
  recomputing: 'Completeness is being recomputed',
  stale: 'Completeness {score} of 100, from before',
  unknownSince: 'Completeness {score} of 100; could not be recomputed since {when}',
  short_unknown: 'Could not tell',
  short_noPlan: 'No plan yet',
  short_incomplete: 'Plan incomplete',
  short_gatesOpen: '{count, plural, one {One gate open} other {# gates open}}',
  short_ready: 'Ready for approval',
  noPlan: 'This epic is an objective without a delivery plan',
  ready: 'Every gate is met',
  start: 'Say what will be done',
  notObjective: 'This epic is not a service objective.',
  adopt: 'Make this an objective',
  teamManaged: 'This project is team-managed, so its epics cannot be objectives.',
  serves: 'Serves the objective',
  activity: 'Activity {n}',
  servesNone: 'This issue serves no service objective.',
  loading: 'Loading the service objective',
});
