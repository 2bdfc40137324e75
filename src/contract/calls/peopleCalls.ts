import * as z from 'zod/mini';
import { evidenceKinds, originClasses } from '../../domain/evidence/evidence';
import { accountId, issueId, sha256 } from './ids';

const most = (length: number) => z.maxLength(length, `at most ${length.toLocaleString('en')} characters`);
const text = z.string().check(most(5_000));
const short = z.string().check(most(255));
const day = z.iso.date();
/** The id of a part of the plan, as the plan's own fields have it. */
const part = z.string().check(z.minLength(1, 'an id'), most(100));
const rule = z.string().check(z.regex(/^[A-Z]{3}-\d{2}$/, 'the id of a rule'));
const references = z.array(z.string().check(z.minLength(1, 'a reference'), most(200))).check(z.maxLength(50, 'at most 50 references'));
/** Who decided: a person's account id, or the id of a forum. */
const decider = z.string().check(z.minLength(1, 'who decided'), most(128));
const figure = z.number().check(z.minimum(0), z.maximum(1e12));

/** Only addresses a browser can open without doing anything else, and without a password in them. */
const url = z.string().check(
  most(2_000),
  z.refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, username, password } = new URL(value);
    return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
  }, 'an address that begins with http:// or https://'),
);

const id = z.string().check(z.regex(/^\d{1,18}$/, 'an id of digits'));
const locator = z.discriminatedUnion('type', [
  z.object({ type: z.literal('attachment'), issue: issueId, attachment: id }),
  z.object({ type: z.literal('comment'), issue: issueId, comment: id }),
  z.object({ type: z.literal('issue'), issue: issueId }),
  z.object({ type: z.literal('link'), url }),
  z.object({ type: z.literal('event'), sequence: z.int().check(z.minimum(1)) }),
]);
const proves = z.union([day, z.object({ from: day, to: day })]);
const evidenceId = z.string().check(z.regex(/^e\d{1,6}$/, 'the id of an evidence item'));

/** What a command came to: written now, or there was nothing left to do. */
const done = z.object({ done: z.enum(['now', 'already']) });

/** Calls about the people and the proof behind one objective: its owner, who commits resources, evidence, decisions. */
export const peopleCalls = {
  /** Takes the assignment on, as the owner or as the successor of a hand-over. */
  acceptOwnership: { request: z.object({ issueId }), reply: done },
  declineOwnership: { request: z.object({ issueId, reason: text }), reply: done },
  /** Says that the present owner leaves the role; `effective` is the first day without them. */
  announceRoleChange: { request: z.object({ issueId, effective: day, note: z.optional(text) }), reply: done },
  /** Names who stands in, up to and including a day. */
  nameInterimOwner: { request: z.object({ issueId, accountId, until: day, why: text }), reply: done },
  /** Records a hand-over to a successor; `effective` is their first day. */
  handOver: { request: z.object({ issueId, to: accountId, effective: day, note: text, approver: z.optional(accountId) }), reply: done },

  /** Asks somebody to commit resource lines: those named, or all that nobody has committed. */
  requestConfirmation: {
    request: z.object({
      issueId,
      lines: z.union([z.literal('all'), z.array(part).check(z.minLength(1, 'at least one line'), z.maxLength(100, 'at most 100 lines'))]),
      from: accountId,
      note: z.optional(text),
    }),
    reply: done,
  },
  /** Commits a resource line as it was shown, whose terms have the hash `seen`. */
  confirmResource: {
    request: z.object({
      issueId, line: part, seen: sha256, days: z.optional(figure), amount: z.optional(figure), validTo: z.optional(day), authority: short, note: z.optional(text),
    }),
    reply: done,
  },
  declineResource: { request: z.object({ issueId, line: part, reason: text }), reply: done },
  withdrawResource: { request: z.object({ issueId, line: part, reason: text }), reply: done },

  /** Records a piece of evidence. What it names in Jira is read as the acting user, and hashed where that is possible. */
  addEvidence: {
    request: z.object({
      issueId, title: short, kind: z.enum(evidenceKinds), locator, supports: references, proves, origin: z.enum(originClasses), owner: z.optional(accountId),
    }),
    reply: done,
  },
  /** Puts a newer version in the place of an item's current one. */
  supersedeEvidence: { request: z.object({ issueId, id: evidenceId, locator, proves, reason: text }), reply: done },
  withdrawEvidence: { request: z.object({ issueId, id: evidenceId, reason: text }), reply: done },

  /** Records what was decided on an objective; `about` names the parts of the plan it settles. */
  recordDecision: {
    request: z.object({
      issueId, what: text, options: z.optional(z.array(text).check(z.maxLength(10, 'at most 10'))), parties: z.array(short).check(z.maxLength(20, 'at most 20')),
      decider, basis: text, on: day, about: z.optional(references), reference: z.optional(short),
    }),
    reply: done,
  },
  /** Records how a contention for resources or a dispute over priorities was resolved. */
  decideConflict: {
    request: z.object({ issueId, parties: z.array(short).check(z.maxLength(20, 'at most 20')), about: text, decision: text, decider, on: day }),
    reply: done,
  },
  /** Does not insist on a rule, for up to 90 days. */
  waiveRule: { request: z.object({ issueId, rule, reason: text, until: day }), reply: done },
  endWaiver: { request: z.object({ issueId, rule, reason: text }), reply: done },
} as const;
