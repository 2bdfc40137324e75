import { defineWords } from './words';

/** Words of the page of the site. Each page has its name and, with `About`, what it is for. */
export const siteWords = defineWords('site', {
  navigation: 'Throughline',
  loading: 'Loading the page',
  noPage: 'There is no such page.',
  overview: 'Overview',
  overviewTitle: 'Service management on this site',
  records: 'Records',
  recordsAbout: 'Policy, requirements, services, forums, metrics, approval rules and roles: what every objective rests on.',
  owners: 'Who owns what',
  ownersAbout: 'Every function and level: who owns its objectives, where they are reported, and which there are.',
  audit: 'Audit',
  auditAbout: 'Samples of objectives that anybody can draw again, and what was looked at in them.',
  rules: 'Rules',
  rulesAbout: 'Every rule of the scores: what it says, why, when it is met and when not.',
  integrity: 'Integrity',
  integrityAbout: 'Proof that nothing recorded was changed, removed or slipped in.',
});
