import { approvalRuleFor, counts, ofKind } from '../catalogues/inForce';
import type { CatalogueKindId } from '../catalogues/catalogueKinds';
import { lackingProcesses, starterProcesses } from '../catalogues/starterProcesses';
import { holdersOf } from '../roles/holdsRole';
import { currentProfile, profiles } from '../score/profile';
import type { SetupCheck, SetupCheckId, SetupOutcome, SetupStep } from './setupCheck';
import type { SetupFacts, SourceFacts } from './setupFacts';

/**
 * Every check of every step, from data alone: what was set up by hand, by another person or before an interruption counts
 * exactly as what was done on the page.
 */
export const checkSetup = (facts: SetupFacts): Record<SetupStep, SetupCheck[]> => ({
  objectives: objectivesChecks(facts),
  fields: facts.sources.length === 0 ? [found('fields', 'unknown', { project: '' })] : facts.sources.map(fieldsCheck),
  people: [smsManagerCheck(facts), ...facts.sources.map(managersCheck)],
  records: recordsChecks(facts),
  profile: [profileCheck(facts)],
  templates: [countCheck(facts, 'templates', 'plan-template')],
  finish: readinessChecks(facts),
});

const found = (id: SetupCheckId, outcome: SetupOutcome, facts: SetupCheck['facts'] = {}, names: string[] = [], people: string[] = []): SetupCheck => ({ id, outcome, facts, names, people });

function objectivesChecks({ sources }: SetupFacts): SetupCheck[] {
  if (sources.length === 0) return [found('sources', 'unmet')];
  const lost = sources.filter(({ project, typesGone }) => project === undefined || project.teamManaged || typesGone > 0);
  return [
    found('sources', 'met', { count: sources.length }, sources.flatMap(({ project, types }) => (project ? [`${project.key} (${types.join(', ')})`] : []))),
    found('sourcesThere', lost.length === 0 ? 'met' : 'unmet', { count: lost.length }, lost.map(nameOf)),
  ];
}

const nameOf = ({ project, projectId }: SourceFacts): string => project?.key ?? projectId;

function fieldsCheck(source: SourceFacts): SetupCheck {
  const { offScreen, fields } = source;
  const facts = { project: nameOf(source), count: fields };
  if (offScreen.kind === 'not told') return found('fields', 'unknown', facts);
  const lacking = offScreen.value;
  return found('fields', lacking.length === 0 ? 'met' : lacking.length < fields ? 'partly' : 'unmet', facts, lacking);
}

function smsManagerCheck({ roles, at }: SetupFacts): SetupCheck {
  const people = holdersOf(roles, 'SMS manager', at);
  return found('smsManager', people.length > 0 ? 'met' : 'unmet', {}, [], people);
}

function managersCheck(source: SourceFacts): SetupCheck {
  const facts = { project: nameOf(source) };
  if (source.managers.kind === 'not told') return found('managers', 'unknown', facts);
  return found('managers', source.managers.value.length > 0 ? 'met' : 'unmet', facts, source.managers.value);
}

function recordsChecks(facts: SetupFacts): SetupCheck[] {
  return [
    countCheck(facts, 'policies', 'policy-statement'),
    countCheck(facts, 'requirements', 'applicable-requirement'),
    countCheck(facts, 'services', 'service'),
    countCheck(facts, 'forums', 'forum'),
    countCheck(facts, 'levels', 'level'),
    processesCheck(facts),
    ...approvalChecks(facts),
  ];
}

function countCheck({ entries }: SetupFacts, id: SetupCheckId, kind: CatalogueKindId): SetupCheck {
  const count = ofKind(entries, kind).filter(counts).length;
  return found(id, count > 0 ? 'met' : 'unmet', { count });
}

/** The five processes an organization is asked about are each on the list of levels, also where it sets no objectives for one. */
function processesCheck({ entries }: SetupFacts): SetupCheck {
  const lacking = lackingProcesses(entries).level.map(({ id }) => id);
  const of = starterProcesses.length;
  const outcome = lacking.length === 0 ? 'met' : lacking.length < of ? 'partly' : 'unmet';
  return found('processes', outcome, { count: of - lacking.length, of }, starterProcesses.filter(({ id }) => lacking.includes(id)).map(({ name }) => name));
}

/** Each risk tier has a rule, and each role that a rule asks for is held by somebody. */
function approvalChecks({ entries, roles, at }: SetupFacts): SetupCheck[] {
  const rules = ([1, 2, 3] as const).map((tier) => ({ tier, rule: approvalRuleFor(entries, tier) }));
  const without = rules.filter(({ rule }) => rule === undefined).map(({ tier }) => `${tier}`);
  const ruled = found('approvalRules', without.length === 0 ? 'met' : without.length < rules.length ? 'partly' : 'unmet', {}, without);
  const asked = [...new Set(rules.flatMap(({ rule }) => rule?.required.map(({ role }) => role) ?? []))];
  if (asked.length === 0) return [ruled];
  // Whoever holds a role for one service counts: whether every service has somebody is asked where a plan is approved.
  const vacant = asked.filter((role) => !roles.some((one) => one.role === role && holdersOf([one], role, at, one.scope).length > 0));
  const outcome = vacant.length === 0 ? 'met' : vacant.length < asked.length ? 'partly' : 'unmet';
  return [ruled, found('approvers', outcome, { count: asked.length }, vacant.length === 0 ? asked : vacant)];
}

/** A site that chose none follows the profile new sites begin with; a newer one is told of, never taken by itself. */
function profileCheck({ entries }: SetupFacts): SetupCheck {
  const chosen = ofKind(entries, 'scoring-profile').at(0)?.body.profile;
  const profile = profiles.find(({ version }) => version === chosen) ?? currentProfile;
  const newest = profiles.at(-1) ?? currentProfile;
  return found('profile', profile === newest ? 'met' : 'partly', { profile: profile.version, newest: newest.version });
}

/** The four things a service management system has when its first month with objectives is over. */
function readinessChecks({ entries, objectives, recordIssue }: SetupFacts): SetupCheck[] {
  const templates = ofKind(entries, 'plan-template').filter(counts).length;
  return [
    found('templatePublished', templates > 0 ? 'met' : 'unmet', { count: templates }),
    ...(objectives.kind === 'not told'
      ? [found('registerBuilt', 'unknown'), found('endToEnd', 'unknown')]
      : [registerCheck(objectives.value), found('endToEnd', objectives.value.complete > 0 ? 'met' : 'unmet', { count: objectives.value.complete })]),
    recordIssue?.kind === 'not told'
      ? found('evidenceHome', 'unknown')
      : found('evidenceHome', recordIssue ? 'met' : 'unmet', { issue: recordIssue?.value ?? '' }),
  ];
}

function registerCheck({ total, inRegister }: { total: number; inRegister: number }): SetupCheck {
  const outcome = total === 0 ? 'unmet' : inRegister < total ? 'partly' : 'met';
  return found('registerBuilt', outcome, { count: inRegister, of: total });
}
