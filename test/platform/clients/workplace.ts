import type { SeedHolder, SiteSeed } from '../../../local/jira/seed';

/** People of the site that the clients meet. */
export const people = {
  /** Administers Jira and leads both projects. */
  ada: { accountId: '5b10a2844c20165700ede21a', displayName: 'Ada Admin', emailAddress: 'ada@example.com' },
  /** Works in the open project. */
  ben: { accountId: '5b10a2844c20165700ede21b', displayName: 'Ben Builder', emailAddress: 'ben@example.com' },
  /** Has an account and no project. */
  cleo: { accountId: '5b10a2844c20165700ede21c', displayName: 'Cleo Outside', emailAddress: 'cleo@example.com' },
  /** Has left; the account is deactivated. */
  dan: { accountId: '5b10a2844c20165700ede21d', displayName: 'Dan Departed', emailAddress: 'dan@example.com' },
} as const;

const members: SeedHolder[] = [{ group: 'members' }];
const directors: SeedHolder[] = [{ group: 'directors' }];

/** What somebody who works in a project may do there. */
const work = [
  'BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'ASSIGNABLE_USER', 'LINK_ISSUES',
  'SCHEDULE_ISSUES',
  'TRANSITION_ISSUES', 'ADD_COMMENTS', 'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS', 'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS', 'RESOLVE_ISSUES', 'CLOSE_ISSUES', 'VIEW_VOTERS_AND_WATCHERS', 'WORK_ON_ISSUES',
];
const grantsOf = (workers: SeedHolder[]): Record<string, SeedHolder[]> => ({
  ...Object.fromEntries(work.map((key) => [key, workers])),
  DELETE_ISSUES: directors,
  MOVE_ISSUES: directors,
  MODIFY_REPORTER: directors,
  SET_ISSUE_SECURITY: directors,
  ADMINISTER_PROJECTS: ['lead'],
});

const issueTypes = [
  { name: 'Epic', hierarchyLevel: 1 },
  { name: 'Task', hierarchyLevel: 0 },
  { name: 'Sub-task', hierarchyLevel: -1 },
];

/**
 * OPEN, where everybody in `members` works; SHUT, which only `directors` may see; and TEAM, the directors' own, managed
 * by the team: its types and statuses are nobody else's.
 */
export const workplace: SiteSeed = {
  people: [
    { ...people.ada, groups: ['jira-administrators', 'members', 'directors'], timeZone: 'Europe/Berlin' },
    { ...people.ben, groups: ['members'], timeZone: 'America/New_York' },
    { ...people.cleo, groups: [] },
    { ...people.dan, groups: ['members'], active: false },
  ],
  workflows: [
    {
      name: 'Simple',
      statuses: [
        { name: 'To Do', category: 'new' },
        { name: 'In Progress', category: 'indeterminate' },
        { name: 'Done', category: 'done' },
      ],
      transitions: [
        { name: 'Start', from: ['To Do'], to: 'In Progress' },
        { name: 'Finish', from: ['In Progress'], to: 'Done' },
        { name: 'Reopen', from: ['Done'], to: 'To Do', permission: 'ADMINISTER_PROJECTS' },
      ],
    },
  ],
  permissionSchemes: [
    { name: 'Open', grants: grantsOf(members) },
    { name: 'Shut', grants: grantsOf(directors) },
  ],
  projects: [
    {
      key: 'OPEN',
      name: 'Open work',
      style: 'company-managed',
      lead: people.ada.accountId,
      issueTypes,
      workflow: 'Simple',
      permissionScheme: 'Open',
    },
    {
      key: 'SHUT',
      name: 'Board matters',
      style: 'company-managed',
      lead: people.ada.accountId,
      issueTypes,
      workflow: 'Simple',
      permissionScheme: 'Shut',
    },
    {
      key: 'TEAM',
      name: 'Directors’ board',
      style: 'team-managed',
      lead: people.ada.accountId,
      issueTypes,
      workflow: 'Simple',
      permissionScheme: 'Shut',
    },
  ],
};
