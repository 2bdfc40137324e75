import type { Group } from '../entities/entities';
import type { Site } from '../site';

/** A group as Jira shows it. */
export const groupShape = (site: Site, { id, name }: Group): Record<string, unknown> => ({
  name, groupId: id, self: `${site.apiUrl}/group?groupId=${id}`,
});
