import type { SiteSeed } from '../jira';
import { people, type DemoPerson } from './people';

/** The invented organization whose Jira this is. */
export const demoSiteName = 'Nordvik Pay';

/** The name the app is registered under on this site; a manifest carries none. */
export const demoAppName = 'Throughline';

/** When the organization begins with the app: what it has done since is told from here on. */
export const demoStoryStart = Date.UTC(2026, 10, 9, 8, 0);

/** When the demonstration plays: its clock stands here once the story is told, so that "overdue" and "next month" mean what the data means. */
export const demoClockStart = Date.UTC(2026, 10, 20, 8, 0);

const everybody = Object.values<DemoPerson>(people);

const statuses = [
  { name: 'To do', category: 'new' as const },
  { name: 'In progress', category: 'indeterminate' as const },
  { name: 'Done', category: 'done' as const },
];

/** Roles in the projects by permission. `Browse projects` of Service objectives is what the person without access lacks. */
const roleGrants = (browse: string[]): SiteSeed['permissionSchemes'][number]['grants'] => {
  const to = (...roles: string[]) => roles.map((role) => ({ role }));
  return {
    BROWSE_PROJECTS: to(...browse),
    ADMINISTER_PROJECTS: to('Administrators'),
    CREATE_ISSUES: to('Administrators', 'Members'),
    EDIT_ISSUES: to('Administrators', 'Members'),
    ASSIGN_ISSUES: to('Administrators', 'Members'),
    ASSIGNABLE_USER: to('Administrators', 'Members'),
    SCHEDULE_ISSUES: to('Administrators', 'Members'),
    TRANSITION_ISSUES: to('Administrators', 'Members'),
    CLOSE_ISSUES: to('Administrators', 'Members'),
    RESOLVE_ISSUES: to('Administrators', 'Members'),
    LINK_ISSUES: to('Administrators', 'Members'),
    MODIFY_REPORTER: to('Administrators'),
    MOVE_ISSUES: to('Administrators'),
    DELETE_ISSUES: to('Administrators'),
    ADD_COMMENTS: to('Administrators', 'Members', 'Viewers'),
    EDIT_OWN_COMMENTS: to('Administrators', 'Members', 'Viewers'),
    DELETE_OWN_COMMENTS: to('Administrators', 'Members', 'Viewers'),
    EDIT_ALL_COMMENTS: to('Administrators'),
    CREATE_ATTACHMENTS: to('Administrators', 'Members'),
    DELETE_OWN_ATTACHMENTS: to('Administrators', 'Members'),
    VIEW_VOTERS_AND_WATCHERS: to('Administrators', 'Members', 'Viewers'),
    MANAGE_WATCHERS: to('Administrators'),
  };
};

const epic = { name: 'Epic', hierarchyLevel: 1, description: 'A larger goal with work of its own below it.' };
const task = { name: 'Task', hierarchyLevel: 0, description: 'A piece of work.' };
const subtask = { name: 'Sub-task', hierarchyLevel: -1, description: 'A part of a piece of work.' };

/**
 * The site before anybody has worked in it: people, groups, three company-managed projects and one team-managed. In
 * Service objectives the service teams plan and the auditors look; Noah Lind has no part in it.
 */
export const demoSite: SiteSeed = {
  people: everybody.map(({ accountId, displayName, emailAddress, groups, timeZone }) => ({
    accountId,
    displayName,
    emailAddress,
    groups: [...groups],
    timeZone,
    // Whoever has left leaves in the story.
    active: true,
  })),
  workflows: [
    {
      name: 'Delivery workflow',
      statuses,
      transitions: [
        { name: 'To do', to: 'To do' },
        { name: 'In progress', to: 'In progress' },
        { name: 'Done', to: 'Done' },
      ],
    },
    {
      name: 'Objective workflow',
      statuses,
      transitions: [
        { name: 'Start work', from: ['To do'], to: 'In progress' },
        { name: 'Back to planning', from: ['In progress'], to: 'To do' },
        { name: 'Complete', from: ['In progress'], to: 'Done' },
        { name: 'Reopen', from: ['Done'], to: 'In progress' },
      ],
    },
  ],
  permissionSchemes: [
    { name: 'Members and viewers', grants: roleGrants(['Administrators', 'Members', 'Viewers']) },
    {
      name: 'Open to everybody signed in',
      grants: { ...roleGrants([]), BROWSE_PROJECTS: [{ group: 'jira-software-users' }] },
    },
    // A team-managed project has its access to itself.
    { name: 'Platform team', grants: { ...roleGrants([]), BROWSE_PROJECTS: [{ group: 'jira-software-users' }] } },
  ],
  priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
  linkTypes: [
    { name: 'Relates', inward: 'relates to', outward: 'relates to' },
    { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    { name: 'Threat', inward: 'is threatened by', outward: 'threatens' },
  ],
  resolutions: ['Done', "Won't do"],
  roles: ['Administrators', 'Members', 'Viewers'],
  projects: [
    {
      key: 'SMO',
      name: 'Service objectives',
      description: 'Objectives of the service management system, each with its delivery plan.',
      style: 'company-managed',
      lead: people.amara.accountId,
      issueTypes: [{ ...epic, workflow: 'Objective workflow' }, task, subtask],
      workflow: 'Delivery workflow',
      permissionScheme: 'Members and viewers',
      roles: {
        Administrators: { groups: ['service-management', 'jira-administrators'] },
        Members: { groups: ['service-teams'] },
        Viewers: { groups: ['auditors'] },
      },
    },
    ...(['PAY', 'CHG'] as const).map((key) => ({
      key,
      name: key === 'PAY' ? 'Payments' : 'Change enablement',
      style: 'company-managed' as const,
      lead: key === 'PAY' ? people.ingrid.accountId : people.priya.accountId,
      issueTypes: [epic, task, subtask],
      workflow: 'Delivery workflow',
      permissionScheme: 'Open to everybody signed in',
      roles: {
        Administrators: { groups: ['service-management', 'jira-administrators'] },
        Members: { groups: ['service-teams'] },
      },
    })),
    {
      key: 'PLT',
      name: 'Platform team',
      description: 'The platform team looks after its project itself.',
      style: 'team-managed',
      lead: people.daniel.accountId,
      issueTypes: [task],
      workflow: 'Delivery workflow',
      permissionScheme: 'Platform team',
      roles: {
        Administrators: { groups: ['jira-administrators'] },
        Members: { groups: ['service-teams'] },
      },
    },
  ],
};

/** The same organization on the day the app was installed: no field of it on any screen, no permission of it granted. */
export const emptySite: SiteSeed = { ...demoSite, projects: demoSite.projects.map((project) => ({ ...project, appFieldsOnScreen: 'none' as const })) };
