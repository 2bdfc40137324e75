import type { Attachment } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { momentText } from './moment';
import { userById } from './userShape';

/** An attachment as Jira shows it in an issue. */
export function attachmentShape({ site, actor }: Reading, it: Attachment): Record<string, unknown> {
  return {
    self: `${site.apiUrl}/attachment/${it.id}`,
    id: it.id,
    filename: it.filename,
    author: userById(site, it.authorId),
    created: momentText(it.created, actor.person.timeZone),
    size: it.size,
    mimeType: it.mimeType,
    content: `${site.apiUrl}/attachment/content/${it.id}`,
  };
}

/** The attachment on its own: its id is a number there, as Jira's own schema has it. */
export const attachmentMetadata = (reading: Reading, it: Attachment): Record<string, unknown> => ({
  ...attachmentShape(reading, it),
  id: Number(it.id),
});
