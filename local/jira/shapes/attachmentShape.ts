import type { Attachment } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { momentText } from './moment';
import { userById } from './userShape';

/** Whether an attachment is a picture that can be shown small. */
export const hasThumbnail = ({ mimeType }: Attachment): boolean => /^image\/(png|jpeg|gif|bmp|webp)$/.test(mimeType);

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
    ...(hasThumbnail(it) ? { thumbnail: `${site.apiUrl}/attachment/thumbnail/${it.id}` } : {}),
  };
}

/** The attachment on its own: its id is a number there, as Jira's own schema has it. */
export const attachmentMetadata = (reading: Reading, it: Attachment): Record<string, unknown> => ({
  ...attachmentShape(reading, it),
  id: Number(it.id),
});
