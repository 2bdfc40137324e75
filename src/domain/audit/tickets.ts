import { sha256 } from '../ledger/sha256';

/** An objective with the ticket that a seed gives it: 64 hexadecimal digits. */
export interface Ticket {
  issueId: string;
  ticket: string;
}

/** The ticket of an issue: SHA-256 of seed, comma, issue id. */
export const ticketOf = (seed: string, issueId: string): string => sha256(`${seed},${issueId}`);

/**
 * All tickets, smallest first. A sample of any size is the beginning of this list, a replacement is the next ticket, and
 * neither the order in which the ids are given nor other ids in the list change how two of them stand to each other.
 */
export const inTicketOrder = (seed: string, issueIds: readonly string[]): Ticket[] =>
  [...new Set(issueIds)]
    .map((issueId) => ({ issueId, ticket: ticketOf(seed, issueId) }))
    // Two equal tickets would be a broken SHA-256; the id decides all the same, so that the order is always one.
    .sort((a, b) => (a.ticket + a.issueId < b.ticket + b.issueId ? -1 : 1));
