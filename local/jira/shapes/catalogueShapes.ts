import type { IssueType, LinkType, Named, Project, SecurityLevel, Status } from '../entities/entities';
import type { StatusCategoryKey } from '../seed';
import type { Site } from '../site';
import { avatarUrls } from './userShape';

const categories: Record<StatusCategoryKey | 'undefined', { id: number; colorName: string; name: string }> = {
  undefined: { id: 1, colorName: 'medium-gray', name: 'No Category' },
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
};

/** The keys of all categories; no status has the first one, which Jira lists all the same. */
export const statusCategoryKeys = Object.keys(categories) as (StatusCategoryKey | 'undefined')[];

/** A status category as Jira shows it. */
export function categoryShape(site: Site, key: StatusCategoryKey | 'undefined'): Record<string, unknown> {
  const { id, colorName, name } = categories[key];
  return { self: `${site.apiUrl}/statuscategory/${id}`, id, key, colorName, name };
}

/** A status as Jira shows it. */
export function statusShape(site: Site, status: Status): Record<string, unknown> {
  return {
    self: `${site.apiUrl}/status/${status.id}`,
    description: '',
    iconUrl: `${site.baseUrl}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: categoryShape(site, status.category),
    ...(status.projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: status.projectId } } }),
  };
}

/** An issue type as Jira shows it. */
export function typeShape(site: Site, type: IssueType): Record<string, unknown> {
  return {
    self: `${site.apiUrl}/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${site.baseUrl}/images/icons/issuetypes/${type.hierarchyLevel}.svg`,
    name: type.name,
    subtask: type.hierarchyLevel === -1,
    avatarId: 10_300 + type.hierarchyLevel,
    hierarchyLevel: type.hierarchyLevel,
    ...(type.projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: type.projectId } } }),
  };
}

/** A priority as Jira shows it. */
export function priorityShape(site: Site, priority: Named): Record<string, unknown> {
  return {
    self: `${site.apiUrl}/priority/${priority.id}`,
    statusColor: '#cccccc',
    description: priority.description ?? '',
    iconUrl: `${site.baseUrl}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

/** A resolution as Jira shows it. */
export function resolutionShape(site: Site, resolution: Named): Record<string, unknown> {
  return {
    self: `${site.apiUrl}/resolution/${resolution.id}`,
    id: resolution.id,
    description: resolution.description ?? '',
    name: resolution.name,
  };
}

/** A link type as Jira shows it. */
export function linkTypeShape(site: Site, type: LinkType): Record<string, unknown> {
  return {
    id: type.id, name: type.name, inward: type.inward, outward: type.outward,
    self: `${site.apiUrl}/issueLinkType/${type.id}`,
  };
}

/** A security level as Jira shows it. */
export function securityShape(site: Site, level: SecurityLevel): Record<string, unknown> {
  return {
    self: `${site.apiUrl}/securitylevel/${level.id}`, id: level.id, description: level.description,
    name: level.name,
  };
}

/** A project as it stands in an issue or a list. */
export function projectShape(site: Site, project: Project): Record<string, unknown> {
  return {
    self: `${site.apiUrl}/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(`${site.baseUrl}/secure/projectavatar?pid=${project.id}`),
  };
}
