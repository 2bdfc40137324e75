import type { Asking, ClauseKind } from './clauseField';
import { boundary } from './jqlDates';
import { issueFunctions } from './issueFunctions';
import { peopleFunctions } from './peopleFunctions';
import { projectFunctions } from './projectFunctions';
import { versionFunctions } from './versionFunctions';
import { badResult, wording } from './wording';

/** What a function gives: values (ids, account ids), or a moment. A text is what is wrong. */
export type FunctionResult = { values: string[] } | { at: number } | string;

/** One function of JQL. */
export interface JqlFunction {
  /** As it is written. */
  name: string;
  kinds: readonly ClauseKind[];
  arguments: [least: number, most: number];
  /** Whether it stands for several values, and so behind IN, rather than for one, behind `=`. */
  list: boolean;
  run(args: string[], asking: Asking): FunctionResult;
}

const dates: readonly ClauseKind[] = ['date', 'datetime'];

const edges = (['start', 'end'] as const).flatMap((edge) =>
  (['Day', 'Week', 'Month', 'Year'] as const).map((unit): JqlFunction => {
    const name = `${edge}Of${unit}`;
    return {
      name, kinds: dates, arguments: [0, 1], list: false,
      run: ([shift], { now, zone }) => {
        const at = boundary(edge, unit, shift, now, zone);
        return at === undefined ? `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.` : { at };
      },
    };
  }),
);

const functions = new Map<string, JqlFunction>([
  ...edges,
  { name: 'now', kinds: dates, arguments: [0, 0] as [number, number], list: false, run: (_: string[], { now }: Asking) => ({ at: now }) },
  ...peopleFunctions, ...issueFunctions, ...projectFunctions, ...versionFunctions,
].map((it) => [it.name.toLowerCase(), it]));

/** A function by its name, in any case. */
export const functionNamed = (name: string): JqlFunction | undefined => functions.get(name.toLowerCase());

/** Runs a JQL function on behalf of a field. A text is the message to refuse with. */
export function runFunction(name: string, args: string[], kind: ClauseKind, fieldName: string, asking: Asking): FunctionResult {
  const found = functionNamed(name);
  if (!found) return wording.noFunction(name, args);
  const [least, most] = found.arguments;
  if (args.length < least || args.length > most) {
    if (most === Number.POSITIVE_INFINITY) return `Incorrect number of arguments for function '${name}'. Usage: '${name} ( issuekey [, linkDescription ]* )'.`;
    return `Function '${name}' expected ${least === most ? `'${least}'` : `between '${least}' and '${most}'`} arguments but received '${args.length}'.`;
  }
  if (asking.actor.person.id === '' && found.kinds.includes('user')) return `Function '${name}' cannot be called as anonymous user.`;
  if (!found.kinds.includes(kind)) return badResult(kind, name, fieldName);
  return found.run(args, asking);
}

/** The functions there are, for suggestions. */
export const allFunctions = (): JqlFunction[] => [...functions.values()];

