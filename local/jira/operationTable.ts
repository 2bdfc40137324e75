/**
 * Every operation of Jira Cloud's platform REST API (v3, as published in February 2026), one line each: method, path
 * below `/rest/api/3` (a path that begins with `/rest/` is whole), name, and the classic OAuth scopes it needs. Generated
 * from Atlassian's OpenAPI document; a test compares the two where the document is at hand. Two lines differ on purpose:
 * an app's own field values ask for `write:app-data:jira`, which Atlassian has announced to become mandatory.
 */
export const operationTable = `
GET /announcementBanner getBanner
PUT /announcementBanner setBanner
POST /app/field/context/configuration/list getCustomFieldsConfigurations manage:jira-configuration
POST /app/field/value updateMultipleCustomFieldValues write:app-data:jira
GET /app/field/{fieldIdOrKey}/context/configuration getCustomFieldConfiguration manage:jira-configuration
PUT /app/field/{fieldIdOrKey}/context/configuration updateCustomFieldConfiguration manage:jira-configuration
PUT /app/field/{fieldIdOrKey}/value updateCustomFieldValue write:app-data:jira
GET /application-properties getApplicationProperty manage:jira-configuration
GET /application-properties/advanced-settings getAdvancedSettings manage:jira-configuration
PUT /application-properties/{id} setApplicationProperty manage:jira-configuration
GET /applicationrole getAllApplicationRoles manage:jira-configuration
GET /applicationrole/{key} getApplicationRole manage:jira-configuration
GET /attachment/content/{id} getAttachmentContent read:jira-work
GET /attachment/meta getAttachmentMeta read:jira-work
GET /attachment/thumbnail/{id} getAttachmentThumbnail read:jira-work
DELETE /attachment/{id} removeAttachment write:jira-work
GET /attachment/{id} getAttachment read:jira-work
GET /attachment/{id}/expand/human expandAttachmentForHumans read:jira-work
GET /attachment/{id}/expand/raw expandAttachmentForMachines read:jira-work
GET /auditing/record getAuditRecords manage:jira-configuration
GET /avatar/{type}/system getAllSystemAvatars manage:jira-configuration
POST /bulk/issues/delete submitBulkDelete write:jira-work
GET /bulk/issues/fields getBulkEditableFields read:jira-work
POST /bulk/issues/fields submitBulkEdit write:jira-work
POST /bulk/issues/move submitBulkMove write:jira-work
GET /bulk/issues/transition getAvailableTransitions read:jira-work
POST /bulk/issues/transition submitBulkTransition write:jira-work
POST /bulk/issues/unwatch submitBulkUnwatch write:jira-work
POST /bulk/issues/watch submitBulkWatch write:jira-work
GET /bulk/queue/{taskId} getBulkOperationProgress read:jira-work
POST /changelog/bulkfetch getBulkChangelogs read:jira-work
GET /classification-levels getAllUserDataClassificationLevels read:jira-work
POST /comment/list getCommentsByIds read:jira-work
GET /comment/{commentId}/properties getCommentPropertyKeys read:jira-work
DELETE /comment/{commentId}/properties/{propertyKey} deleteCommentProperty write:jira-work
GET /comment/{commentId}/properties/{propertyKey} getCommentProperty read:jira-work
PUT /comment/{commentId}/properties/{propertyKey} setCommentProperty write:jira-work
GET /component findComponentsForProjects read:jira-work
POST /component createComponent manage:jira-project
DELETE /component/{id} deleteComponent manage:jira-project
GET /component/{id} getComponent read:jira-work
PUT /component/{id} updateComponent manage:jira-project
GET /component/{id}/relatedIssueCounts getComponentRelatedIssues read:jira-work
GET /config/fieldschemes getFieldAssociationSchemes manage:jira-configuration
POST /config/fieldschemes createFieldAssociationScheme manage:jira-configuration
DELETE /config/fieldschemes/fields removeFieldsAssociatedWithSchemes manage:jira-configuration
PUT /config/fieldschemes/fields updateFieldsAssociatedWithSchemes manage:jira-configuration
DELETE /config/fieldschemes/fields/parameters removeFieldAssociationSchemeItemParameters manage:jira-configuration
PUT /config/fieldschemes/fields/parameters updateFieldAssociationSchemeItemParameters manage:jira-configuration
GET /config/fieldschemes/projects getProjectsWithFieldSchemes manage:jira-configuration
PUT /config/fieldschemes/projects associateProjectsToFieldAssociationSchemes manage:jira-configuration
DELETE /config/fieldschemes/{id} deleteFieldAssociationScheme manage:jira-configuration
GET /config/fieldschemes/{id} getFieldAssociationSchemeById manage:jira-configuration
PUT /config/fieldschemes/{id} updateFieldAssociationScheme manage:jira-configuration
GET /config/fieldschemes/{id}/fields searchFieldAssociationSchemeFields manage:jira-configuration
GET /config/fieldschemes/{id}/fields/{fieldId}/parameters getFieldAssociationSchemeItemParameters manage:jira-configuration
GET /config/fieldschemes/{id}/projects searchFieldAssociationSchemeProjects manage:jira-configuration
GET /configuration getConfiguration read:jira-user
GET /configuration/timetracking getSelectedTimeTrackingImplementation manage:jira-configuration
PUT /configuration/timetracking selectTimeTrackingImplementation manage:jira-configuration
GET /configuration/timetracking/list getAvailableTimeTrackingImplementations manage:jira-configuration
GET /configuration/timetracking/options getSharedTimeTrackingConfiguration manage:jira-configuration
PUT /configuration/timetracking/options setSharedTimeTrackingConfiguration manage:jira-configuration
GET /customFieldOption/{id} getCustomFieldOption read:jira-work
GET /dashboard getAllDashboards read:jira-work
POST /dashboard createDashboard write:jira-work
PUT /dashboard/bulk/edit bulkEditDashboards write:jira-work
GET /dashboard/gadgets getAllAvailableDashboardGadgets read:jira-work
GET /dashboard/search getDashboardsPaginated read:jira-work
GET /dashboard/{dashboardId}/gadget getAllGadgets read:jira-work
POST /dashboard/{dashboardId}/gadget addGadget read:jira-work,write:jira-work
DELETE /dashboard/{dashboardId}/gadget/{gadgetId} removeGadget write:jira-work
PUT /dashboard/{dashboardId}/gadget/{gadgetId} updateGadget write:jira-work
GET /dashboard/{dashboardId}/items/{itemId}/properties getDashboardItemPropertyKeys read:jira-work
DELETE /dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey} deleteDashboardItemProperty write:jira-work
GET /dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey} getDashboardItemProperty read:jira-work
PUT /dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey} setDashboardItemProperty write:jira-work
DELETE /dashboard/{id} deleteDashboard write:jira-work
GET /dashboard/{id} getDashboard read:jira-work
PUT /dashboard/{id} updateDashboard write:jira-work
POST /dashboard/{id}/copy copyDashboard write:jira-work
GET /data-policy getPolicy
GET /data-policy/project getPolicies
GET /events getEvents manage:jira-configuration
POST /expression/analyse analyseExpression read:jira-user,read:jira-work
POST /expression/eval evaluateJiraExpression read:jira-user,read:jira-work
POST /expression/evaluate evaluateJSISJiraExpression read:jira-user,read:jira-work
GET /field getFields read:jira-work
POST /field createCustomField manage:jira-configuration
DELETE /field/association removeAssociations manage:jira-configuration
PUT /field/association createAssociations manage:jira-configuration
GET /field/search getFieldsPaginated read:jira-work
GET /field/search/trashed getTrashedFieldsPaginated read:jira-work
PUT /field/{fieldId} updateCustomField manage:jira-configuration
GET /field/{fieldId}/context getContextsForField manage:jira-configuration
POST /field/{fieldId}/context createCustomFieldContext manage:jira-configuration
GET /field/{fieldId}/context/defaultValue getDefaultValues manage:jira-configuration
PUT /field/{fieldId}/context/defaultValue setDefaultValues manage:jira-configuration
GET /field/{fieldId}/context/issuetypemapping getIssueTypeMappingsForContexts manage:jira-configuration
POST /field/{fieldId}/context/mapping getCustomFieldContextsForProjectsAndIssueTypes manage:jira-configuration
GET /field/{fieldId}/context/projectmapping getProjectContextMapping manage:jira-configuration
DELETE /field/{fieldId}/context/{contextId} deleteCustomFieldContext manage:jira-configuration
PUT /field/{fieldId}/context/{contextId} updateCustomFieldContext manage:jira-configuration
PUT /field/{fieldId}/context/{contextId}/issuetype addIssueTypesToContext manage:jira-configuration
POST /field/{fieldId}/context/{contextId}/issuetype/remove removeIssueTypesFromContext manage:jira-configuration
GET /field/{fieldId}/context/{contextId}/option getOptionsForContext manage:jira-configuration
POST /field/{fieldId}/context/{contextId}/option createCustomFieldOption manage:jira-configuration
PUT /field/{fieldId}/context/{contextId}/option updateCustomFieldOption manage:jira-configuration
PUT /field/{fieldId}/context/{contextId}/option/move reorderCustomFieldOptions manage:jira-configuration
DELETE /field/{fieldId}/context/{contextId}/option/{optionId} deleteCustomFieldOption manage:jira-configuration
DELETE /field/{fieldId}/context/{contextId}/option/{optionId}/issue replaceCustomFieldOption manage:jira-configuration
PUT /field/{fieldId}/context/{contextId}/project assignProjectsToCustomFieldContext manage:jira-configuration
POST /field/{fieldId}/context/{contextId}/project/remove removeCustomFieldContextFromProjects manage:jira-configuration
GET /field/{fieldId}/contexts getContextsForFieldDeprecated manage:jira-project
GET /field/{fieldId}/screens getScreensForField manage:jira-project
GET /field/{fieldKey}/option getAllIssueFieldOptions manage:jira-configuration
POST /field/{fieldKey}/option createIssueFieldOption manage:jira-configuration
GET /field/{fieldKey}/option/suggestions/edit getSelectableIssueFieldOptions read:jira-work
GET /field/{fieldKey}/option/suggestions/search getVisibleIssueFieldOptions read:jira-work
DELETE /field/{fieldKey}/option/{optionId} deleteIssueFieldOption manage:jira-configuration
GET /field/{fieldKey}/option/{optionId} getIssueFieldOption manage:jira-configuration
PUT /field/{fieldKey}/option/{optionId} updateIssueFieldOption manage:jira-configuration
DELETE /field/{fieldKey}/option/{optionId}/issue replaceIssueFieldOption manage:jira-configuration
DELETE /field/{id} deleteCustomField manage:jira-configuration
POST /field/{id}/restore restoreCustomField manage:jira-configuration
POST /field/{id}/trash trashCustomField manage:jira-configuration
GET /fieldconfiguration getAllFieldConfigurations manage:jira-configuration
POST /fieldconfiguration createFieldConfiguration manage:jira-configuration
DELETE /fieldconfiguration/{id} deleteFieldConfiguration manage:jira-configuration
PUT /fieldconfiguration/{id} updateFieldConfiguration manage:jira-configuration
GET /fieldconfiguration/{id}/fields getFieldConfigurationItems manage:jira-configuration
PUT /fieldconfiguration/{id}/fields updateFieldConfigurationItems manage:jira-configuration
GET /fieldconfigurationscheme getAllFieldConfigurationSchemes manage:jira-configuration
POST /fieldconfigurationscheme createFieldConfigurationScheme manage:jira-configuration
GET /fieldconfigurationscheme/mapping getFieldConfigurationSchemeMappings manage:jira-configuration
GET /fieldconfigurationscheme/project getFieldConfigurationSchemeProjectMapping manage:jira-configuration
PUT /fieldconfigurationscheme/project assignFieldConfigurationSchemeToProject manage:jira-configuration
DELETE /fieldconfigurationscheme/{id} deleteFieldConfigurationScheme manage:jira-configuration
PUT /fieldconfigurationscheme/{id} updateFieldConfigurationScheme manage:jira-configuration
PUT /fieldconfigurationscheme/{id}/mapping setFieldConfigurationSchemeMapping manage:jira-configuration
POST /fieldconfigurationscheme/{id}/mapping/delete removeIssueTypesFromGlobalFieldConfigurationScheme manage:jira-configuration
POST /filter createFilter write:jira-work
GET /filter/defaultShareScope getDefaultShareScope read:jira-work
PUT /filter/defaultShareScope setDefaultShareScope write:jira-work
GET /filter/favourite getFavouriteFilters read:jira-work
GET /filter/my getMyFilters read:jira-work
GET /filter/search getFiltersPaginated read:jira-work
DELETE /filter/{id} deleteFilter write:jira-work
GET /filter/{id} getFilter read:jira-work
PUT /filter/{id} updateFilter write:jira-work
DELETE /filter/{id}/columns resetColumns write:jira-work
GET /filter/{id}/columns getColumns read:jira-work
PUT /filter/{id}/columns setColumns write:jira-work
DELETE /filter/{id}/favourite deleteFavouriteForFilter write:jira-work
PUT /filter/{id}/favourite setFavouriteForFilter write:jira-work
PUT /filter/{id}/owner changeFilterOwner write:jira-work
GET /filter/{id}/permission getSharePermissions read:jira-work
POST /filter/{id}/permission addSharePermission write:jira-work
DELETE /filter/{id}/permission/{permissionId} deleteSharePermission write:jira-work
GET /filter/{id}/permission/{permissionId} getSharePermission read:jira-work
DELETE /group removeGroup manage:jira-configuration
GET /group getGroup read:jira-user
POST /group createGroup manage:jira-configuration
GET /group/bulk bulkGetGroups read:jira-user
GET /group/member getUsersFromGroup manage:jira-configuration
DELETE /group/user removeUserFromGroup manage:jira-configuration
POST /group/user addUserToGroup manage:jira-configuration
GET /groups/picker findGroups read:jira-user
GET /groupuserpicker findUsersAndGroups read:jira-work
GET /instance/license getLicense manage:jira-configuration
POST /issue createIssue write:jira-work
POST /issue/archive archiveIssuesAsync write:jira-work
PUT /issue/archive archiveIssues write:jira-work
POST /issue/bulk createIssues write:jira-work
POST /issue/bulkfetch bulkFetchIssues read:jira-work
GET /issue/createmeta getCreateIssueMeta read:jira-work
GET /issue/createmeta/{projectIdOrKey}/issuetypes getCreateIssueMetaIssueTypes read:jira-work
GET /issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId} getCreateIssueMetaIssueTypeId read:jira-work
GET /issue/limit/report getIssueLimitReport read:jira-work
GET /issue/picker getIssuePickerResource read:jira-work
POST /issue/properties bulkSetIssuesPropertiesList write:jira-work
POST /issue/properties/multi bulkSetIssuePropertiesByIssue write:jira-work
DELETE /issue/properties/{propertyKey} bulkDeleteIssueProperty write:jira-work
PUT /issue/properties/{propertyKey} bulkSetIssueProperty write:jira-work
PUT /issue/unarchive unarchiveIssues write:jira-work
POST /issue/watching getIsWatchingIssueBulk read:jira-work
DELETE /issue/{issueIdOrKey} deleteIssue write:jira-work
GET /issue/{issueIdOrKey} getIssue read:jira-work
PUT /issue/{issueIdOrKey} editIssue write:jira-work
PUT /issue/{issueIdOrKey}/assignee assignIssue write:jira-work
POST /issue/{issueIdOrKey}/attachments addAttachment write:jira-work
GET /issue/{issueIdOrKey}/changelog getChangeLogs read:jira-work
POST /issue/{issueIdOrKey}/changelog/list getChangeLogsByIds read:jira-work
GET /issue/{issueIdOrKey}/comment getComments read:jira-work
POST /issue/{issueIdOrKey}/comment addComment write:jira-work
DELETE /issue/{issueIdOrKey}/comment/{id} deleteComment write:jira-work
GET /issue/{issueIdOrKey}/comment/{id} getComment read:jira-work
PUT /issue/{issueIdOrKey}/comment/{id} updateComment write:jira-work
GET /issue/{issueIdOrKey}/editmeta getEditIssueMeta read:jira-work
POST /issue/{issueIdOrKey}/notify notify write:jira-work
GET /issue/{issueIdOrKey}/properties getIssuePropertyKeys read:jira-work
DELETE /issue/{issueIdOrKey}/properties/{propertyKey} deleteIssueProperty write:jira-work
GET /issue/{issueIdOrKey}/properties/{propertyKey} getIssueProperty read:jira-work
PUT /issue/{issueIdOrKey}/properties/{propertyKey} setIssueProperty write:jira-work
DELETE /issue/{issueIdOrKey}/remotelink deleteRemoteIssueLinkByGlobalId write:jira-work
GET /issue/{issueIdOrKey}/remotelink getRemoteIssueLinks read:jira-work
POST /issue/{issueIdOrKey}/remotelink createOrUpdateRemoteIssueLink write:jira-work
DELETE /issue/{issueIdOrKey}/remotelink/{linkId} deleteRemoteIssueLinkById write:jira-work
GET /issue/{issueIdOrKey}/remotelink/{linkId} getRemoteIssueLinkById read:jira-work
PUT /issue/{issueIdOrKey}/remotelink/{linkId} updateRemoteIssueLink write:jira-work
GET /issue/{issueIdOrKey}/transitions getTransitions read:jira-work
POST /issue/{issueIdOrKey}/transitions doTransition write:jira-work
DELETE /issue/{issueIdOrKey}/votes removeVote write:jira-work
GET /issue/{issueIdOrKey}/votes getVotes read:jira-work
POST /issue/{issueIdOrKey}/votes addVote write:jira-work
DELETE /issue/{issueIdOrKey}/watchers removeWatcher write:jira-work
GET /issue/{issueIdOrKey}/watchers getIssueWatchers read:jira-work
POST /issue/{issueIdOrKey}/watchers addWatcher write:jira-work
DELETE /issue/{issueIdOrKey}/worklog bulkDeleteWorklogs write:jira-work
GET /issue/{issueIdOrKey}/worklog getIssueWorklog read:jira-work
POST /issue/{issueIdOrKey}/worklog addWorklog write:jira-work
POST /issue/{issueIdOrKey}/worklog/move bulkMoveWorklogs write:jira-work
DELETE /issue/{issueIdOrKey}/worklog/{id} deleteWorklog write:jira-work
GET /issue/{issueIdOrKey}/worklog/{id} getWorklog read:jira-work
PUT /issue/{issueIdOrKey}/worklog/{id} updateWorklog write:jira-work
GET /issue/{issueIdOrKey}/worklog/{worklogId}/properties getWorklogPropertyKeys read:jira-work
DELETE /issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey} deleteWorklogProperty write:jira-work
GET /issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey} getWorklogProperty read:jira-work
PUT /issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey} setWorklogProperty write:jira-work
POST /issueLink linkIssues write:jira-work
DELETE /issueLink/{linkId} deleteIssueLink write:jira-work
GET /issueLink/{linkId} getIssueLink read:jira-work
GET /issueLinkType getIssueLinkTypes read:jira-work
POST /issueLinkType createIssueLinkType manage:jira-configuration
DELETE /issueLinkType/{issueLinkTypeId} deleteIssueLinkType manage:jira-configuration
GET /issueLinkType/{issueLinkTypeId} getIssueLinkType read:jira-work
PUT /issueLinkType/{issueLinkTypeId} updateIssueLinkType manage:jira-configuration
PUT /issues/archive/export exportArchivedIssues read:jira-work
GET /issuesecurityschemes getIssueSecuritySchemes manage:jira-project
POST /issuesecurityschemes createIssueSecurityScheme
GET /issuesecurityschemes/level getSecurityLevels manage:jira-configuration
PUT /issuesecurityschemes/level/default setDefaultLevels
GET /issuesecurityschemes/level/member getSecurityLevelMembers manage:jira-configuration
GET /issuesecurityschemes/project searchProjectsUsingSecuritySchemes
PUT /issuesecurityschemes/project associateSchemesToProjects
GET /issuesecurityschemes/search searchSecuritySchemes manage:jira-configuration
GET /issuesecurityschemes/{id} getIssueSecurityScheme manage:jira-project
PUT /issuesecurityschemes/{id} updateIssueSecurityScheme
GET /issuesecurityschemes/{issueSecuritySchemeId}/members getIssueSecurityLevelMembers manage:jira-configuration
DELETE /issuesecurityschemes/{schemeId} deleteSecurityScheme
PUT /issuesecurityschemes/{schemeId}/level addSecurityLevel
DELETE /issuesecurityschemes/{schemeId}/level/{levelId} removeLevel
PUT /issuesecurityschemes/{schemeId}/level/{levelId} updateSecurityLevel
PUT /issuesecurityschemes/{schemeId}/level/{levelId}/member addSecurityLevelMembers
DELETE /issuesecurityschemes/{schemeId}/level/{levelId}/member/{memberId} removeMemberFromSecurityLevel
GET /issuetype getIssueAllTypes read:jira-work
POST /issuetype createIssueType manage:jira-configuration
GET /issuetype/project getIssueTypesForProject read:jira-work
DELETE /issuetype/{id} deleteIssueType manage:jira-configuration
GET /issuetype/{id} getIssueType read:jira-work
PUT /issuetype/{id} updateIssueType manage:jira-configuration
GET /issuetype/{id}/alternatives getAlternativeIssueTypes read:jira-work
POST /issuetype/{id}/avatar2 createIssueTypeAvatar manage:jira-configuration
GET /issuetype/{issueTypeId}/properties getIssueTypePropertyKeys read:jira-work
DELETE /issuetype/{issueTypeId}/properties/{propertyKey} deleteIssueTypeProperty manage:jira-configuration
GET /issuetype/{issueTypeId}/properties/{propertyKey} getIssueTypeProperty read:jira-work
PUT /issuetype/{issueTypeId}/properties/{propertyKey} setIssueTypeProperty manage:jira-configuration
GET /issuetypescheme getAllIssueTypeSchemes manage:jira-configuration
POST /issuetypescheme createIssueTypeScheme manage:jira-configuration
GET /issuetypescheme/mapping getIssueTypeSchemesMapping manage:jira-configuration
GET /issuetypescheme/project getIssueTypeSchemeForProjects manage:jira-configuration
PUT /issuetypescheme/project assignIssueTypeSchemeToProject manage:jira-configuration
DELETE /issuetypescheme/{issueTypeSchemeId} deleteIssueTypeScheme manage:jira-configuration
PUT /issuetypescheme/{issueTypeSchemeId} updateIssueTypeScheme manage:jira-configuration
PUT /issuetypescheme/{issueTypeSchemeId}/issuetype addIssueTypesToIssueTypeScheme manage:jira-configuration
PUT /issuetypescheme/{issueTypeSchemeId}/issuetype/move reorderIssueTypesInIssueTypeScheme manage:jira-configuration
DELETE /issuetypescheme/{issueTypeSchemeId}/issuetype/{issueTypeId} removeIssueTypeFromIssueTypeScheme manage:jira-configuration
GET /issuetypescreenscheme getIssueTypeScreenSchemes manage:jira-configuration
POST /issuetypescreenscheme createIssueTypeScreenScheme manage:jira-configuration
GET /issuetypescreenscheme/mapping getIssueTypeScreenSchemeMappings manage:jira-configuration
GET /issuetypescreenscheme/project getIssueTypeScreenSchemeProjectAssociations manage:jira-configuration
PUT /issuetypescreenscheme/project assignIssueTypeScreenSchemeToProject manage:jira-configuration
DELETE /issuetypescreenscheme/{issueTypeScreenSchemeId} deleteIssueTypeScreenScheme manage:jira-configuration
PUT /issuetypescreenscheme/{issueTypeScreenSchemeId} updateIssueTypeScreenScheme manage:jira-configuration
PUT /issuetypescreenscheme/{issueTypeScreenSchemeId}/mapping appendMappingsForIssueTypeScreenScheme manage:jira-configuration
PUT /issuetypescreenscheme/{issueTypeScreenSchemeId}/mapping/default updateDefaultScreenScheme manage:jira-configuration
POST /issuetypescreenscheme/{issueTypeScreenSchemeId}/mapping/remove removeMappingsFromIssueTypeScreenScheme manage:jira-configuration
GET /issuetypescreenscheme/{issueTypeScreenSchemeId}/project getProjectsForIssueTypeScreenScheme manage:jira-configuration
GET /jql/autocompletedata getAutoComplete read:jira-work
POST /jql/autocompletedata getAutoCompletePost read:jira-work
GET /jql/autocompletedata/suggestions getFieldAutoCompleteForQueryString read:jira-work
GET /jql/function/computation getPrecomputations
POST /jql/function/computation updatePrecomputations
POST /jql/function/computation/search getPrecomputationsByID
POST /jql/match matchIssues read:jira-work
POST /jql/parse parseJqlQueries read:jira-work
POST /jql/pdcleaner migrateQueries read:jira-user
POST /jql/sanitize sanitiseJqlQueries manage:jira-configuration
GET /label getAllLabels read:jira-work
GET /license/approximateLicenseCount getApproximateLicenseCount manage:jira-configuration
GET /license/approximateLicenseCount/product/{applicationKey} getApproximateApplicationLicenseCount manage:jira-configuration
GET /mypermissions getMyPermissions read:jira-work
DELETE /mypreferences removePreference manage:jira-configuration
GET /mypreferences getPreference manage:jira-configuration
PUT /mypreferences setPreference manage:jira-configuration
GET /mypreferences/locale getLocale manage:jira-configuration
PUT /mypreferences/locale setLocale
GET /myself getCurrentUser read:jira-user
GET /notificationscheme getNotificationSchemes manage:jira-configuration
POST /notificationscheme createNotificationScheme
GET /notificationscheme/project getNotificationSchemeToProjectMappings manage:jira-configuration
GET /notificationscheme/{id} getNotificationScheme manage:jira-configuration
PUT /notificationscheme/{id} updateNotificationScheme
PUT /notificationscheme/{id}/notification addNotifications
DELETE /notificationscheme/{notificationSchemeId} deleteNotificationScheme
DELETE /notificationscheme/{notificationSchemeId}/notification/{notificationId} removeNotificationFromNotificationScheme
GET /permissions getAllPermissions manage:jira-configuration
POST /permissions/check getBulkPermissions
POST /permissions/project getPermittedProjects read:jira-work
GET /permissionscheme getAllPermissionSchemes read:jira-work
POST /permissionscheme createPermissionScheme manage:jira-configuration
DELETE /permissionscheme/{schemeId} deletePermissionScheme manage:jira-configuration
GET /permissionscheme/{schemeId} getPermissionScheme read:jira-work
PUT /permissionscheme/{schemeId} updatePermissionScheme manage:jira-configuration
GET /permissionscheme/{schemeId}/permission getPermissionSchemeGrants read:jira-work
POST /permissionscheme/{schemeId}/permission createPermissionGrant manage:jira-configuration
DELETE /permissionscheme/{schemeId}/permission/{permissionId} deletePermissionSchemeEntity manage:jira-configuration
GET /permissionscheme/{schemeId}/permission/{permissionId} getPermissionSchemeGrant read:jira-work
GET /plans/plan getPlans
POST /plans/plan createPlan
GET /plans/plan/{planId} getPlan
PUT /plans/plan/{planId} updatePlan
PUT /plans/plan/{planId}/archive archivePlan
POST /plans/plan/{planId}/duplicate duplicatePlan
GET /plans/plan/{planId}/team getTeams
POST /plans/plan/{planId}/team/atlassian addAtlassianTeam
DELETE /plans/plan/{planId}/team/atlassian/{atlassianTeamId} removeAtlassianTeam
GET /plans/plan/{planId}/team/atlassian/{atlassianTeamId} getAtlassianTeam
PUT /plans/plan/{planId}/team/atlassian/{atlassianTeamId} updateAtlassianTeam
POST /plans/plan/{planId}/team/planonly createPlanOnlyTeam
DELETE /plans/plan/{planId}/team/planonly/{planOnlyTeamId} deletePlanOnlyTeam
GET /plans/plan/{planId}/team/planonly/{planOnlyTeamId} getPlanOnlyTeam
PUT /plans/plan/{planId}/team/planonly/{planOnlyTeamId} updatePlanOnlyTeam
PUT /plans/plan/{planId}/trash trashPlan
GET /priority getPriorities read:jira-work
POST /priority createPriority
PUT /priority/default setDefaultPriority
PUT /priority/move movePriorities
GET /priority/search searchPriorities
DELETE /priority/{id} deletePriority
GET /priority/{id} getPriority read:jira-work
PUT /priority/{id} updatePriority
GET /priorityscheme getPrioritySchemes manage:jira-configuration
POST /priorityscheme createPriorityScheme manage:jira-configuration
POST /priorityscheme/mappings suggestedPrioritiesForMappings manage:jira-configuration
GET /priorityscheme/priorities/available getAvailablePrioritiesByPriorityScheme manage:jira-configuration
DELETE /priorityscheme/{schemeId} deletePriorityScheme manage:jira-configuration
PUT /priorityscheme/{schemeId} updatePriorityScheme manage:jira-configuration
GET /priorityscheme/{schemeId}/priorities getPrioritiesByPriorityScheme manage:jira-configuration
GET /priorityscheme/{schemeId}/projects getProjectsByPriorityScheme manage:jira-configuration
GET /project getAllProjects read:jira-work
POST /project createProject manage:jira-configuration
POST /project-template createProjectWithCustomTemplate manage:jira-configuration
PUT /project-template/edit-template editTemplate manage:jira-configuration
GET /project-template/live-template liveTemplate manage:jira-configuration
DELETE /project-template/remove-template removeTemplate manage:jira-configuration
POST /project-template/save-template saveTemplate manage:jira-configuration
GET /project/recent getRecent read:jira-work
GET /project/search searchProjects read:jira-work
GET /project/type getAllProjectTypes read:jira-work
GET /project/type/accessible getAllAccessibleProjectTypes read:jira-work
GET /project/type/{projectTypeKey} getProjectTypeByKey read:jira-work
GET /project/type/{projectTypeKey}/accessible getAccessibleProjectTypeByKey read:jira-work
DELETE /project/{projectIdOrKey} deleteProject manage:jira-configuration
GET /project/{projectIdOrKey} getProject read:jira-work
PUT /project/{projectIdOrKey} updateProject manage:jira-project
POST /project/{projectIdOrKey}/archive archiveProject manage:jira-project
PUT /project/{projectIdOrKey}/avatar updateProjectAvatar manage:jira-project
DELETE /project/{projectIdOrKey}/avatar/{id} deleteProjectAvatar manage:jira-project
POST /project/{projectIdOrKey}/avatar2 createProjectAvatar manage:jira-project
GET /project/{projectIdOrKey}/avatars getAllProjectAvatars read:jira-work
DELETE /project/{projectIdOrKey}/classification-level/default removeDefaultProjectClassification manage:jira-project
GET /project/{projectIdOrKey}/classification-level/default getDefaultProjectClassification read:jira-work
PUT /project/{projectIdOrKey}/classification-level/default updateDefaultProjectClassification manage:jira-project
GET /project/{projectIdOrKey}/component getProjectComponentsPaginated read:jira-work
GET /project/{projectIdOrKey}/components getProjectComponents read:jira-work
POST /project/{projectIdOrKey}/delete deleteProjectAsynchronously manage:jira-configuration
GET /project/{projectIdOrKey}/features getFeaturesForProject read:jira-work
PUT /project/{projectIdOrKey}/features/{featureKey} toggleFeatureForProject manage:jira-project
GET /project/{projectIdOrKey}/properties getProjectPropertyKeys read:jira-work
DELETE /project/{projectIdOrKey}/properties/{propertyKey} deleteProjectProperty manage:jira-project
GET /project/{projectIdOrKey}/properties/{propertyKey} getProjectProperty read:jira-work
PUT /project/{projectIdOrKey}/properties/{propertyKey} setProjectProperty manage:jira-project
POST /project/{projectIdOrKey}/restore restore manage:jira-configuration
GET /project/{projectIdOrKey}/role getProjectRoles read:jira-work
DELETE /project/{projectIdOrKey}/role/{id} deleteActor manage:jira-project
GET /project/{projectIdOrKey}/role/{id} getProjectRole read:jira-work
POST /project/{projectIdOrKey}/role/{id} addActorUsers manage:jira-configuration
PUT /project/{projectIdOrKey}/role/{id} setActors manage:jira-project
GET /project/{projectIdOrKey}/roledetails getProjectRoleDetails read:jira-work
GET /project/{projectIdOrKey}/statuses getAllStatuses read:jira-work
GET /project/{projectIdOrKey}/version getProjectVersionsPaginated read:jira-work
GET /project/{projectIdOrKey}/versions getProjectVersions read:jira-work
GET /project/{projectId}/email getProjectEmail manage:jira-project
PUT /project/{projectId}/email updateProjectEmail manage:jira-project
GET /project/{projectId}/hierarchy getHierarchy read:jira-work
GET /project/{projectKeyOrId}/issuesecuritylevelscheme getProjectIssueSecurityScheme read:jira-work
GET /project/{projectKeyOrId}/notificationscheme getNotificationSchemeForProject read:jira-work
GET /project/{projectKeyOrId}/permissionscheme getAssignedPermissionScheme read:jira-work
PUT /project/{projectKeyOrId}/permissionscheme assignPermissionScheme manage:jira-project
GET /project/{projectKeyOrId}/securitylevel getSecurityLevelsForProject read:jira-work
GET /projectCategory getAllProjectCategories read:jira-work
POST /projectCategory createProjectCategory manage:jira-project
DELETE /projectCategory/{id} removeProjectCategory manage:jira-project
GET /projectCategory/{id} getProjectCategoryById read:jira-work
PUT /projectCategory/{id} updateProjectCategory manage:jira-project
GET /projects/fields getProjectFields read:jira-work
GET /projectvalidate/key validateProjectKey read:jira-work
GET /projectvalidate/validProjectKey getValidProjectKey read:jira-work
GET /projectvalidate/validProjectName getValidProjectName read:jira-work
POST /redact redact
GET /redact/status/{jobId} getRedactionStatus
GET /resolution getResolutions read:jira-work
POST /resolution createResolution
PUT /resolution/default setDefaultResolution
PUT /resolution/move moveResolutions
GET /resolution/search searchResolutions read:jira-work
DELETE /resolution/{id} deleteResolution
GET /resolution/{id} getResolution read:jira-work
PUT /resolution/{id} updateResolution
GET /rest/atlassian-connect/1/addons/{addonKey}/properties getAddonProperties_get
DELETE /rest/atlassian-connect/1/addons/{addonKey}/properties/{propertyKey} deleteAddonProperty_delete
GET /rest/atlassian-connect/1/addons/{addonKey}/properties/{propertyKey} getAddonProperty_get
PUT /rest/atlassian-connect/1/addons/{addonKey}/properties/{propertyKey} putAddonProperty_put
DELETE /rest/atlassian-connect/1/app/module/dynamic removeModules_delete
GET /rest/atlassian-connect/1/app/module/dynamic getModules_get
POST /rest/atlassian-connect/1/app/module/dynamic registerModules_post
PUT /rest/atlassian-connect/1/migration/field updateIssueFields_put
PUT /rest/atlassian-connect/1/migration/properties/{entityType} updateEntityPropertiesValue_put
POST /rest/atlassian-connect/1/migration/workflow/rule/search workflowRuleSearch_post
GET /rest/atlassian-connect/1/migration/{connectKey}/{jiraIssueFieldsKey}/task fetchMigrationTask_get read:jira-work
GET /rest/atlassian-connect/1/service-registry services_get
GET /rest/forge/1/app/properties getForgeAppPropertyKeys
DELETE /rest/forge/1/app/properties/{propertyKey} deleteForgeAppProperty
GET /rest/forge/1/app/properties/{propertyKey} getForgeAppProperty
PUT /rest/forge/1/app/properties/{propertyKey} putForgeAppProperty
POST /rest/internal/api/latest/worklog/bulk getWorklogsByIssueIdAndWorklogId
GET /role getAllProjectRoles manage:jira-configuration
POST /role createProjectRole manage:jira-configuration
DELETE /role/{id} deleteProjectRole manage:jira-configuration
GET /role/{id} getProjectRoleById manage:jira-configuration
POST /role/{id} partialUpdateProjectRole manage:jira-configuration
PUT /role/{id} fullyUpdateProjectRole manage:jira-configuration
DELETE /role/{id}/actors deleteProjectRoleActorsFromRole manage:jira-configuration
GET /role/{id}/actors getProjectRoleActorsForRole manage:jira-configuration
POST /role/{id}/actors addProjectRoleActorsToRole manage:jira-configuration
GET /screens getScreens manage:jira-project
POST /screens createScreen manage:jira-project
POST /screens/addToDefault/{fieldId} addFieldToDefaultScreen manage:jira-project
GET /screens/tabs getBulkScreenTabs manage:jira-project
DELETE /screens/{screenId} deleteScreen manage:jira-project
PUT /screens/{screenId} updateScreen manage:jira-project
GET /screens/{screenId}/availableFields getAvailableScreenFields manage:jira-project
GET /screens/{screenId}/tabs getAllScreenTabs manage:jira-project
POST /screens/{screenId}/tabs addScreenTab manage:jira-project
DELETE /screens/{screenId}/tabs/{tabId} deleteScreenTab manage:jira-project
PUT /screens/{screenId}/tabs/{tabId} renameScreenTab manage:jira-project
GET /screens/{screenId}/tabs/{tabId}/fields getAllScreenTabFields manage:jira-project
POST /screens/{screenId}/tabs/{tabId}/fields addScreenTabField manage:jira-project
DELETE /screens/{screenId}/tabs/{tabId}/fields/{id} removeScreenTabField manage:jira-project
POST /screens/{screenId}/tabs/{tabId}/fields/{id}/move moveScreenTabField manage:jira-project
POST /screens/{screenId}/tabs/{tabId}/move/{pos} moveScreenTab manage:jira-project
GET /screenscheme getScreenSchemes manage:jira-project
POST /screenscheme createScreenScheme manage:jira-configuration
DELETE /screenscheme/{screenSchemeId} deleteScreenScheme manage:jira-project
PUT /screenscheme/{screenSchemeId} updateScreenScheme manage:jira-configuration
GET /search searchForIssuesUsingJql read:jira-work
POST /search searchForIssuesUsingJqlPost read:jira-work
POST /search/approximate-count countIssues read:jira-work
GET /search/jql searchAndReconsileIssuesUsingJql read:jira-work
POST /search/jql searchAndReconsileIssuesUsingJqlPost read:jira-work
GET /securitylevel/{id} getIssueSecurityLevel manage:jira-configuration
GET /serverInfo getServerInfo
GET /settings/columns getIssueNavigatorDefaultColumns
PUT /settings/columns setIssueNavigatorDefaultColumns
GET /status getStatuses read:jira-work
GET /status/{idOrName} getStatus read:jira-work
GET /statuscategory getStatusCategories read:jira-work
GET /statuscategory/{idOrKey} getStatusCategory read:jira-work
DELETE /statuses deleteStatusesById manage:jira-configuration
GET /statuses getStatusesById manage:jira-configuration
POST /statuses createStatuses manage:jira-configuration
PUT /statuses updateStatuses manage:jira-configuration
GET /statuses/byNames getStatusesByName manage:jira-configuration
GET /statuses/search search manage:jira-configuration
GET /statuses/{statusId}/project/{projectId}/issueTypeUsages getProjectIssueTypeUsagesForStatus manage:jira-configuration
GET /statuses/{statusId}/projectUsages getProjectUsagesForStatus manage:jira-configuration
GET /statuses/{statusId}/workflowUsages getWorkflowUsagesForStatus manage:jira-configuration
GET /task/{taskId} getTask read:jira-work
POST /task/{taskId}/cancel cancelTask write:jira-work
GET /uiModifications getUiModifications read:jira-work
POST /uiModifications createUiModification read:jira-work
DELETE /uiModifications/{uiModificationId} deleteUiModification
PUT /uiModifications/{uiModificationId} updateUiModification read:jira-work
GET /universal_avatar/type/{type}/owner/{entityId} getAvatars manage:jira-configuration
POST /universal_avatar/type/{type}/owner/{entityId} storeAvatar manage:jira-configuration
DELETE /universal_avatar/type/{type}/owner/{owningObjectId}/avatar/{id} deleteAvatar manage:jira-configuration
GET /universal_avatar/view/type/{type} getAvatarImageByType read:jira-work
GET /universal_avatar/view/type/{type}/avatar/{id} getAvatarImageByID read:jira-work
GET /universal_avatar/view/type/{type}/owner/{entityId} getAvatarImageByOwner read:jira-work
DELETE /user removeUser manage:jira-configuration
GET /user getUser read:jira-user
POST /user createUser manage:jira-configuration
GET /user/assignable/multiProjectSearch findBulkAssignableUsers read:jira-user
GET /user/assignable/search findAssignableUsers read:jira-user
GET /user/bulk bulkGetUsers read:jira-user
GET /user/bulk/migration bulkGetUsersMigration read:jira-user
DELETE /user/columns resetUserColumns manage:jira-configuration
GET /user/columns getUserDefaultColumns read:jira-user
PUT /user/columns setUserColumns manage:jira-configuration
GET /user/email getUserEmail
GET /user/email/bulk getUserEmailBulk
GET /user/groups getUserGroups read:jira-user
GET /user/permission/search findUsersWithAllPermissions read:jira-user
GET /user/picker findUsersForPicker read:jira-user
GET /user/properties getUserPropertyKeys read:jira-user
DELETE /user/properties/{propertyKey} deleteUserProperty write:jira-work
GET /user/properties/{propertyKey} getUserProperty read:jira-user
PUT /user/properties/{propertyKey} setUserProperty write:jira-work
GET /user/search findUsers read:jira-user
GET /user/search/query findUsersByQuery read:jira-user
GET /user/search/query/key findUserKeysByQuery read:jira-user
GET /user/viewissue/search findUsersWithBrowsePermission read:jira-user
GET /users getAllUsersDefault read:jira-user
GET /users/search getAllUsers read:jira-user
POST /version createVersion manage:jira-project
DELETE /version/{id} deleteVersion manage:jira-project
GET /version/{id} getVersion read:jira-work
PUT /version/{id} updateVersion manage:jira-project
PUT /version/{id}/mergeto/{moveIssuesTo} mergeVersions manage:jira-project
POST /version/{id}/move moveVersion manage:jira-project
GET /version/{id}/relatedIssueCounts getVersionRelatedIssues read:jira-work
GET /version/{id}/relatedwork getRelatedWork read:jira-work
POST /version/{id}/relatedwork createRelatedWork write:jira-work
PUT /version/{id}/relatedwork updateRelatedWork write:jira-work
POST /version/{id}/removeAndSwap deleteAndReplaceVersion manage:jira-project
GET /version/{id}/unresolvedIssueCount getVersionUnresolvedIssues read:jira-work
DELETE /version/{versionId}/relatedwork/{relatedWorkId} deleteRelatedWork write:jira-work
DELETE /webhook deleteWebhookById manage:jira-webhook,read:jira-work
GET /webhook getDynamicWebhooksForApp manage:jira-webhook,read:jira-work
POST /webhook registerDynamicWebhooks manage:jira-webhook,read:jira-work
GET /webhook/failed getFailedWebhooks manage:jira-webhook,read:jira-work
PUT /webhook/refresh refreshWebhooks manage:jira-webhook,read:jira-work
GET /workflow getAllWorkflows manage:jira-configuration
POST /workflow createWorkflow manage:jira-configuration
POST /workflow/history readWorkflowFromHistory manage:jira-configuration
POST /workflow/history/list listWorkflowHistory manage:jira-configuration
GET /workflow/rule/config getWorkflowTransitionRuleConfigurations manage:jira-configuration
PUT /workflow/rule/config updateWorkflowTransitionRuleConfigurations manage:jira-configuration
PUT /workflow/rule/config/delete deleteWorkflowTransitionRuleConfigurations
GET /workflow/search getWorkflowsPaginated manage:jira-project
DELETE /workflow/transitions/{transitionId}/properties deleteWorkflowTransitionProperty manage:jira-configuration
GET /workflow/transitions/{transitionId}/properties getWorkflowTransitionProperties manage:jira-configuration
POST /workflow/transitions/{transitionId}/properties createWorkflowTransitionProperty manage:jira-configuration
PUT /workflow/transitions/{transitionId}/properties updateWorkflowTransitionProperty manage:jira-configuration
DELETE /workflow/{entityId} deleteInactiveWorkflow manage:jira-configuration
GET /workflow/{workflowId}/project/{projectId}/issueTypeUsages getWorkflowProjectIssueTypeUsages manage:jira-configuration
GET /workflow/{workflowId}/projectUsages getProjectUsagesForWorkflow manage:jira-configuration
GET /workflow/{workflowId}/workflowSchemes getWorkflowSchemeUsagesForWorkflow manage:jira-configuration
POST /workflows readWorkflows manage:jira-configuration
GET /workflows/capabilities workflowCapabilities manage:jira-configuration
POST /workflows/create createWorkflows manage:jira-configuration
POST /workflows/create/validation validateCreateWorkflows manage:jira-configuration
GET /workflows/defaultEditor getDefaultEditor manage:jira-configuration
POST /workflows/preview readWorkflowPreviews manage:jira-configuration
GET /workflows/search searchWorkflows manage:jira-configuration
POST /workflows/update updateWorkflows manage:jira-configuration
POST /workflows/update/validation validateUpdateWorkflows manage:jira-configuration
GET /workflowscheme getAllWorkflowSchemes manage:jira-configuration
POST /workflowscheme createWorkflowScheme manage:jira-configuration
GET /workflowscheme/project getWorkflowSchemeProjectAssociations manage:jira-configuration
PUT /workflowscheme/project assignSchemeToProject manage:jira-configuration
POST /workflowscheme/project/switch switchWorkflowSchemeForProject manage:jira-configuration
POST /workflowscheme/read readWorkflowSchemes manage:jira-configuration
POST /workflowscheme/update updateSchemes manage:jira-configuration
POST /workflowscheme/update/mappings getRequiredWorkflowSchemeMappings manage:jira-configuration
DELETE /workflowscheme/{id} deleteWorkflowScheme manage:jira-configuration
GET /workflowscheme/{id} getWorkflowScheme manage:jira-configuration
PUT /workflowscheme/{id} updateWorkflowScheme manage:jira-configuration
POST /workflowscheme/{id}/createdraft createWorkflowSchemeDraftFromParent manage:jira-configuration
DELETE /workflowscheme/{id}/default deleteDefaultWorkflow manage:jira-configuration
GET /workflowscheme/{id}/default getDefaultWorkflow manage:jira-configuration
PUT /workflowscheme/{id}/default updateDefaultWorkflow manage:jira-configuration
DELETE /workflowscheme/{id}/draft deleteWorkflowSchemeDraft manage:jira-configuration
GET /workflowscheme/{id}/draft getWorkflowSchemeDraft manage:jira-configuration
PUT /workflowscheme/{id}/draft updateWorkflowSchemeDraft manage:jira-configuration
DELETE /workflowscheme/{id}/draft/default deleteDraftDefaultWorkflow manage:jira-configuration
GET /workflowscheme/{id}/draft/default getDraftDefaultWorkflow manage:jira-configuration
PUT /workflowscheme/{id}/draft/default updateDraftDefaultWorkflow manage:jira-configuration
DELETE /workflowscheme/{id}/draft/issuetype/{issueType} deleteWorkflowSchemeDraftIssueType manage:jira-configuration
GET /workflowscheme/{id}/draft/issuetype/{issueType} getWorkflowSchemeDraftIssueType manage:jira-configuration
PUT /workflowscheme/{id}/draft/issuetype/{issueType} setWorkflowSchemeDraftIssueType manage:jira-configuration
POST /workflowscheme/{id}/draft/publish publishDraftWorkflowScheme manage:jira-configuration
DELETE /workflowscheme/{id}/draft/workflow deleteDraftWorkflowMapping manage:jira-configuration
GET /workflowscheme/{id}/draft/workflow getDraftWorkflow manage:jira-configuration
PUT /workflowscheme/{id}/draft/workflow updateDraftWorkflowMapping manage:jira-configuration
DELETE /workflowscheme/{id}/issuetype/{issueType} deleteWorkflowSchemeIssueType manage:jira-configuration
GET /workflowscheme/{id}/issuetype/{issueType} getWorkflowSchemeIssueType manage:jira-configuration
PUT /workflowscheme/{id}/issuetype/{issueType} setWorkflowSchemeIssueType manage:jira-configuration
DELETE /workflowscheme/{id}/workflow deleteWorkflowMapping manage:jira-configuration
GET /workflowscheme/{id}/workflow getWorkflow manage:jira-configuration
PUT /workflowscheme/{id}/workflow updateWorkflowMapping manage:jira-configuration
GET /workflowscheme/{workflowSchemeId}/projectUsages getProjectUsagesForWorkflowScheme manage:jira-configuration
GET /worklog/deleted getIdsOfWorklogsDeletedSince read:jira-work
POST /worklog/list getWorklogsForIds read:jira-work
GET /worklog/updated getIdsOfWorklogsModifiedSince read:jira-work
`;
