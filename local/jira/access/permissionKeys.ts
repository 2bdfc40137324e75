/** A permission of Jira's own. */
export interface BuiltInPermission {
  id: string;
  key: string;
  name: string;
  type: 'GLOBAL' | 'PROJECT';
}

const named = (
  type: BuiltInPermission['type'], firstId: number, entries: [key: string, name: string][],
): BuiltInPermission[] =>
  entries.map(([key, name], i) => ({ id: String(firstId + i), key, name, type }));

/** Jira's global and project permissions by key. */
export const builtInPermissions: readonly BuiltInPermission[] = [
  ...named('GLOBAL', 0, [
    ['ADMINISTER', 'Administer Jira'],
    ['SYSTEM_ADMIN', 'Jira System Administrators'],
    ['BULK_CHANGE', 'Make bulk changes'],
    ['CREATE_SHARED_OBJECTS', 'Share dashboards and filters'],
    ['MANAGE_GROUP_FILTER_SUBSCRIPTIONS', 'Manage group filter subscriptions'],
    ['USER_PICKER', 'Browse users and groups'],
    ['CREATE_PROJECT', 'Create team-managed projects'],
  ]),
  ...named('PROJECT', 100, [
    ['ADMINISTER_PROJECTS', 'Administer Projects'],
    ['BROWSE_PROJECTS', 'Browse Projects'],
    ['CREATE_ISSUES', 'Create Issues'],
    ['EDIT_ISSUES', 'Edit Issues'],
    ['DELETE_ISSUES', 'Delete Issues'],
    ['ASSIGN_ISSUES', 'Assign Issues'],
    ['ASSIGNABLE_USER', 'Assignable User'],
    ['CLOSE_ISSUES', 'Close Issues'],
    ['LINK_ISSUES', 'Link Issues'],
    ['MODIFY_REPORTER', 'Modify Reporter'],
    ['MOVE_ISSUES', 'Move Issues'],
    ['RESOLVE_ISSUES', 'Resolve Issues'],
    ['SCHEDULE_ISSUES', 'Schedule Issues'],
    ['SET_ISSUE_SECURITY', 'Set Issue Security'],
    ['TRANSITION_ISSUES', 'Transition Issues'],
    ['ADD_COMMENTS', 'Add Comments'],
    ['EDIT_ALL_COMMENTS', 'Edit All Comments'],
    ['EDIT_OWN_COMMENTS', 'Edit Own Comments'],
    ['DELETE_ALL_COMMENTS', 'Delete All Comments'],
    ['DELETE_OWN_COMMENTS', 'Delete Own Comments'],
    ['CREATE_ATTACHMENTS', 'Create Attachments'],
    ['DELETE_ALL_ATTACHMENTS', 'Delete All Attachments'],
    ['DELETE_OWN_ATTACHMENTS', 'Delete Own Attachments'],
    ['VIEW_VOTERS_AND_WATCHERS', 'View Voters and Watchers'],
    ['MANAGE_WATCHERS', 'Manage Watchers'],
    ['WORK_ON_ISSUES', 'Work On Issues'],
    ['EDIT_ALL_WORKLOGS', 'Edit All Worklogs'],
    ['EDIT_OWN_WORKLOGS', 'Edit Own Worklogs'],
    ['DELETE_ALL_WORKLOGS', 'Delete All Worklogs'],
    ['DELETE_OWN_WORKLOGS', 'Delete Own Worklogs'],
    ['SERVICEDESK_AGENT', 'Service Desk Agent'],
    ['VIEW_DEV_TOOLS', 'View Development Tools'],
    ['VIEW_READONLY_WORKFLOW', 'View Read-Only Workflow'],
    ['VIEW_AGGREGATED_DATA', 'View Aggregated Data'],
    ['MANAGE_SPRINTS_PERMISSION', 'Manage sprints'],
  ]),
];
