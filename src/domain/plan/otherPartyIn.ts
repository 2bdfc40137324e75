import { readParty } from './party';
import type { PlannedWork } from './plannedWork';
import type { Resources } from './resources';
import { sameName } from './sameName';
import { stated } from './stated';

type Activity = Pick<PlannedWork['activities'][number], 'text' | 'responsible' | 'parties'>;

/** The names of the other parties that a plan's resources list. */
export const listedParties = ({ lines }: Resources): string[] =>
  lines.flatMap(({ type, name }) => (type === 'third party' ? (stated(name) ?? []) : []));

/**
 * The other party that does a part of an activity, as it is written there: a team whose name is a supplier's, or that the
 * plan lists as another party; or a listed one that the activity speaks of. `undefined` where it certainly names none.
 *
 * @param listed names of the other parties the plan knows of, as {@link listedParties} gives them
 */
export function otherPartyIn({ text, responsible, parties }: Activity, listed: readonly string[] = []): string | undefined {
  const teams = [responsible, ...(parties ?? [])].flatMap((one) => stated(one?.team) ?? []);
  const said = ` ${wordsIn(text)} `;
  return (
    teams.find((team) => readParty(team) === 'supplier' || listed.some((name) => sameName(name, team))) ??
    listed.find((name) => wordsIn(name) !== '' && said.includes(` ${wordsIn(name)} `))
  );
}

/** A text as its words alone, so that “Ask Fibre Carrier, please” speaks of “Fibre carrier”. */
const wordsIn = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
