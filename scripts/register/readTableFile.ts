import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { HostError } from '../../local/hostError';
import type { RegisterTable } from '../../src/domain/objective/register/readRegister';

/** A register of this size is not a register; reading it whole would only take the memory. */
const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * Reads a CSV file (comma, semicolon, tab or bar; UTF-8, with or without its mark) into a header and rows, each with the
 * line on which it begins. Nothing is read of a file whose quotes do not close: every later row could be another one.
 *
 * @throws HostError naming the file, the line where there is one, what was expected and what came
 */
export function readTableFile(file: string): RegisterTable {
  const text = decode(file, readBytes(file));
  if (text.trim() === '') throw new HostError(`${file}: expected a header line and rows, came an empty file.`);
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let at = 0;
  let broken: string | undefined;
  Papa.parse<string[]>(text, {
    // A lone column has no delimiter to be found; that is not a fault of the file.
    step({ data, errors, meta }, parser) {
      const quotes = errors.find(({ type }) => type === 'Quotes');
      if (quotes) {
        broken = `line ${line}: ${quotes.message}`;
        return parser.abort();
      }
      rows.push({ line, cells: data });
      line += newlines(text.slice(at, meta.cursor));
      at = meta.cursor;
    },
  });
  if (broken !== undefined) throw new HostError(`${file}, ${broken}. Nothing was read.`);
  // What follows the last line's end is no row.
  if (/[\r\n]$/.test(text)) rows.pop();
  const [header, ...rest] = rows;
  return { header: header?.cells ?? [], rows: rest };
}

function readBytes(file: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new HostError(`${file}: there is no such file.`);
    if (code === 'EISDIR') throw new HostError(`${file}: expected a file, came a folder.`);
    throw new HostError(`${file}: cannot be read (${code}).`);
  }
  if (bytes.length > LARGEST_FILE) throw new HostError(`${file}: expected at most 20 MB, came ${Math.ceil(bytes.length / 1024 / 1024)} MB.`);
  return bytes;
}

function decode(file: string, bytes: Buffer): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw new HostError(`${file}: expected UTF-8, came UTF-16. Save it again as "CSV UTF-8".`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new HostError(`${file}: expected a CSV file, came a workbook or archive. Save it as "CSV UTF-8".`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new HostError(`${file}: expected text, came binary data.`);
    return text;
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError(`${file}: expected UTF-8, came another encoding (first at line ${firstBadLine(bytes)}). Save it again as "CSV UTF-8".`);
  }
}

/** The line of the first bytes that are not UTF-8. A line break is never part of a longer character. */
function firstBadLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part);
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}

/** Line ends of any system: a carriage return with its line feed is one. */
const newlines = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
