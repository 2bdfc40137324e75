import type { DisplayFacts } from '../../forge/manifest/displayConditions';

/** Where Jira puts a kind of module, and who alone gets to see it there. */
export interface Surface {
  at: 'issue' | 'project' | 'site';
  for?: 'site administrators' | 'project administrators';
}

/** The kinds of modules that are drawn somewhere, by type. What is not here is never opened in a frame. */
const surfaces: Record<string, Surface> = {
  'jira:issuePanel': { at: 'issue' },
  'jira:issueContext': { at: 'issue' },
  'jira:issueActivity': { at: 'issue' },
  'jira:issueAction': { at: 'issue' },
  'jira:customField': { at: 'issue' },
  'jira:projectPage': { at: 'project' },
  'jira:projectSettingsPage': { at: 'project', for: 'project administrators' },
  'jira:globalPage': { at: 'site' },
  'jira:personalSettingsPage': { at: 'site' },
  'jira:dashboardGadget': { at: 'site' },
  'jira:adminPage': { at: 'site', for: 'site administrators' },
  'jira:workflowValidator': { at: 'site', for: 'site administrators' },
  'jira:workflowCondition': { at: 'site', for: 'site administrators' },
};

/** The surface of a module's type; `undefined` for one that is drawn nowhere here. */
export const surfaceOf = (type: string): Surface | undefined => (Object.hasOwn(surfaces, type) ? surfaces[type] : undefined);

/** Whether a person with these facts gets to see the surface at all. Jira administrators administer every project. */
export function mayEnter(surface: Surface, facts: DisplayFacts): boolean {
  if (surface.for === undefined || facts.isAdmin === true) return true;
  return surface.for === 'project administrators' && facts.projectPermissions?.includes('ADMINISTER_PROJECTS') === true;
}
