import { hexToBytes, bytesToHex } from '@noble/hashes/utils';
import { largestCount } from './event';
import { type Tree, treeRoot } from './merkle/tree';

/**
 * How a log stood: what is written down outside the app. `origin` names the log, `size` is its number of entries and
 * `root` the hex hash over all of them.
 */
export interface Checkpoint {
  origin: string;
  size: number;
  root: string;
}

/** The checkpoint of a log as it stands. */
export const checkpointOf = (origin: string, tree: Tree): Checkpoint => ({ origin, size: tree.size, root: treeRoot(tree) });

/**
 * A checkpoint as text, the body of a C2SP tlog-checkpoint without signatures: three lines of origin, size in decimal and
 * root in base64, each with a line feed. https://c2sp.org/tlog-checkpoint
 * Faults: an origin that does not stand on one line, or with a space or plus sign in it.
 */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isOrigin(origin)) throw new Error(`Checkpoint, origin: expected text without spaces and “+”, came “${origin.slice(0, 80)}”`);
  return `${origin}\n${size}\n${btoa(String.fromCharCode(...hexToBytes(root)))}\n`;
}

/** What reading a checkpoint gives; `line` counts from 1. */
export type ParsedCheckpoint =
  | { kind: 'checkpoint'; checkpoint: Checkpoint }
  | { kind: 'unreadable'; line: number; expected: string; came: string };

/**
 * Reads the text of a checkpoint. Line ends and blank lines around it may have suffered from copying; within a line nothing
 * may. Further lines, signatures among them, are passed over: this app signs nothing and claims nothing by them.
 */
export function parseCheckpoint(text: string): ParsedCheckpoint {
  const [origin = '', size = '', root = ''] = text.slice(0, 10_000).trim().split(/\r?\n/);
  if (!isOrigin(origin)) return unreadable(1, 'the origin of a log, without spaces and “+”', origin);
  if (!/^(?:0|[1-9]\d{0,9})$/.test(size) || Number(size) > largestCount) {
    return unreadable(2, `a number of entries from 0 to ${largestCount}`, size);
  }
  const hash = fromBase64(root);
  if (hash === undefined) return unreadable(3, 'a root hash: 32 bytes in base64, 44 characters', root);
  return { kind: 'checkpoint', checkpoint: { origin, size: Number(size), root: hash } };
}

const unreadable = (line: number, expected: string, came: string): ParsedCheckpoint => ({
  kind: 'unreadable',
  line,
  expected,
  came: came === '' ? 'nothing' : `“${came.slice(0, 80)}”`,
});

const isOrigin = (text: string): boolean => /^[^\s+\p{Cc}]{1,200}$/u.test(text);

/** Hex of base64 that is exactly 32 bytes and written the one canonical way. */
function fromBase64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return undefined;
  const bytes = atob(text);
  if (btoa(bytes) !== text) return undefined;
  return bytesToHex(Uint8Array.from(bytes, (unit) => unit.charCodeAt(0)));
}
