import { demand, holds } from '../access/permissions';
import type { Attachment, Issue } from '../entities/entities';
import { openedIssue } from '../issues/findIssue';
import { tellOfAttachment } from '../issues/issueEvents';
import { keepChange } from '../issues/keepIssue';
import { badRequest, forbidden, JiraRefusal, notFound } from '../refusal';
import { attachmentMetadata, attachmentShape, hasThumbnail } from '../shapes/attachmentShape';
import { noContent, Reply, type Call, type Route } from './call';

/** The double's own limit; a site's administrator sets Jira's. */
export const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

async function add(call: Call): Promise<unknown> {
  const issue = openedIssue(call.site, call.actor, call.params.issueIdOrKey!);
  demand(call.site, call.actor, 'CREATE_ATTACHMENTS', issue, 'attach files to this issue');
  const files = (await call.form()).getAll('file').filter((it): it is File => typeof it !== 'string');
  if (files.length === 0) throw badRequest("The form must have at least one part 'file' with a filename.");
  const read = await Promise.all(files.map(async (file) => ({ file, bytes: Buffer.from(await file.arrayBuffer()) })));
  const tooLarge = read.find(({ bytes }) => bytes.length > ATTACHMENT_LIMIT);
  if (tooLarge) {
    throw new JiraRefusal(
      413, [`The file ${tooLarge.file.name} exceeds its maximum permitted size of ${ATTACHMENT_LIMIT} bytes.`],
    );
  }
  return call.site.change(() =>
    read.map(({ file, bytes }) => {
      const it: Attachment = {
        // A name is a name, never a path.
        id: call.site.store.nextId('attachment'), issueId: issue.id,
        filename: file.name.replace(/^.*[\\/]/, '') || 'file', authorId: call.actor.person.id,
        created: call.site.clock.now(), mimeType: file.type || 'application/octet-stream', size: bytes.length,
        content: bytes.toString('base64'),
      };
      call.site.store.attachments.put(it);
      record(call, issue, it, true);
      return attachmentShape(call, it);
    }),
  );
}

function record(call: Call, issue: Issue, it: Attachment, came: boolean): void {
  const side = came ? {
    from: null, fromString: null, to: it.id, toString: it.filename,
  } : { from: it.id, fromString: it.filename, to: null, toString: null };
  const now = call.site.store.issues.get(issue.id)!;
  keepChange(
    call.site, call.actor, now, now,
    { items: [{ field: 'Attachment', fieldtype: 'jira', fieldId: 'attachment', ...side }], quiet: true },
  );
  tellOfAttachment(call.site, call.actor, came ? 'created' : 'deleted', it);
}

function opened(call: Call): { it: Attachment; issue: Issue } {
  const it = call.site.store.attachments.get(call.params.id!);
  if (!it) throw notFound(`The attachment with id '${call.params.id}' does not exist`);
  return { it, issue: openedIssue(call.site, call.actor, it.issueId) };
}

/** The part of a file that a `Range` header asks for: `bytes=0-99`, `bytes=100-`, `bytes=-5`. Throws 416. */
function partOf(bytes: Buffer, range: string): { from: number; to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  // What is not understood, several parts among it, is passed over, as HTTP has it.
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, bytes.length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  if (from <= to) return { from, to };
  throw new JiraRefusal(416, [`The file has ${bytes.length} bytes.`], {}, { 'Content-Range': `bytes */${bytes.length}` });
}

/** The picture itself, in its own size. Throws 404 for what is no picture. */
function thumbnail(call: Call): Reply {
  if (!hasThumbnail(opened(call).it)) throw notFound(`The attachment with id '${call.params.id}' has no thumbnail`);
  return content(call);
}

/** The bytes are offered as a file to keep, never to be shown as a page of this origin. */
function content(call: Call): Reply {
  const { it } = opened(call);
  const bytes = Buffer.from(it.content, 'base64');
  const part = call.range === undefined ? undefined : partOf(bytes, call.range);
  const asciiName = it.filename.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return new Reply(part ? 206 : 200, part ? bytes.subarray(part.from, part.to + 1) : bytes, {
    'Accept-Ranges': 'bytes',
    ...(part ? { 'Content-Range': `bytes ${part.from}-${part.to}/${bytes.length}` } : {}),
    'Content-Type': it.mimeType.replace(/[^\w.+/; =-]/g, ''),
    'Content-Disposition': `attachment; filename="${asciiName}"; filename*=UTF-8''${encodeURIComponent(it.filename)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': 'sandbox',
  });
}

/** Files attached to issues. */
export const attachmentRoutes: Route[] = [
  { method: 'POST', path: '/issue/:issueIdOrKey/attachments', answer: add, writes: 'issueIdOrKey' },
  { method: 'GET', path: '/attachment/meta', answer: () => ({ enabled: true, uploadLimit: ATTACHMENT_LIMIT }) },
  { method: 'GET', path: '/attachment/content/:id', answer: content },
  { method: 'GET', path: '/attachment/thumbnail/:id', answer: thumbnail },
  { method: 'GET', path: '/attachment/:id', answer: (call) => attachmentMetadata(call, opened(call).it) },
  {
    method: 'DELETE', path: '/attachment/:id',
    answer: (call) => {
      const { it, issue } = opened(call);
      const project = call.site.store.projects.get(issue.projectId)!;
      const own = it.authorId === call.actor.person.id && holds(
        call.site, call.actor, 'DELETE_OWN_ATTACHMENTS', project, issue,
      );
      if (!own && !holds(call.site, call.actor, 'DELETE_ALL_ATTACHMENTS', project, issue)) {
        throw forbidden('You do not have permission to delete this attachment.');
      }
      call.site.change(() => {
        call.site.store.attachments.remove(it.id);
        record(call, issue, it, false);
      });
      return noContent();
    },
  },
];
