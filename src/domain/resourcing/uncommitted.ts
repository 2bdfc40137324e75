import { commitmentOf, stateOf, type Resourcing } from './resourcing';
import type { ResourceLine } from './terms';

/** What of a figure is asked for and what of it is committed. */
export interface Share {
  asked: number;
  committed: number;
}

/** How much of what a plan needs nobody has committed yet. */
export interface Uncommitted {
  lines: number;
  /** Ids of the lines that nobody has committed as they stand, in the order of the plan. */
  open: string[];
  /** Over lines that state days. Lines by band alone have no figure, so they count in `lines` only. */
  days: Share;
  /** By currency (ISO 4217; empty where the line names none). Never added up over currencies. */
  amounts: Record<string, Share>;
}

/**
 * The share of the resources that is not committed on a day. Only a confirmation that holds counts, with what was
 * confirmed where that is less than the line asks for; what was asked, declined or has ended counts nothing.
 */
export function uncommitted(lines: readonly ResourceLine[], resourcing: Resourcing, today: string): Uncommitted {
  const open: string[] = [];
  const days: Share = { asked: 0, committed: 0 };
  const amounts = new Map<string, Share>();
  for (const line of lines) {
    const holds = commitmentOf(line, resourcing, today) === 'confirmed' ? stateOf(resourcing, line.id) : undefined;
    if (holds === undefined) open.push(line.id);
    if (line.days !== undefined) add(days, line.days, holds && (holds.days ?? line.days));
    if (line.amount !== undefined) {
      const currency = line.currency ?? '';
      const share = amounts.get(currency) ?? { asked: 0, committed: 0 };
      amounts.set(currency, add(share, line.amount, holds && (holds.amount ?? line.amount)));
    }
  }
  return { lines: lines.length, open, days, amounts: Object.fromEntries(amounts) };
}

/** More than was asked is no more than all of it. */
function add(share: Share, asked: number, committed: number | undefined): Share {
  share.asked += asked;
  share.committed += Math.min(asked, committed ?? 0);
  return share;
}
