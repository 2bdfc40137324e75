import { parseArgs, type ParseArgsConfig } from 'node:util';
import { HostError } from './hostError';
import { people, type PersonRef } from './site/people';

/**
 * Reads the command line strictly.
 *
 * @param usage shown under the message when a flag is wrong
 * @throws HostError naming the flag
 */
export function readFlags<T extends ParseArgsConfig['options']>(
  args: string[],
  options: T,
  usage: string,
  allowPositionals = false,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: boolean; strict: true }>> {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true });
  } catch (cause) {
    // Node's messages go on with advice about arguments that begin with a dash; the first sentence names the flag.
    const message = (cause as Error).message.split(/\. |\n/)[0] ?? 'Unreadable flags';
    throw new HostError(`${message}.\n\n${usage}`);
  }
}

/** A port as it is typed. 0 asks for any free one. Throws {@link HostError} for anything that is no port. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new HostError(`--port: expected a number from 0 to 65535, came "${text}".`);
  return port;
}

/** A person of the demonstration by first name, as `--as` takes it. Throws {@link HostError} naming those there are. */
export function readPerson(text: string): PersonRef {
  const ref = text.toLowerCase();
  if (Object.hasOwn(people, ref) && people[ref as PersonRef].active) return ref as PersonRef;
  const known = Object.entries(people).filter(([, person]) => person.active);
  throw new HostError(`--as: expected one of ${known.map(([name]) => name).join(', ')}, came "${text}".`);
}
