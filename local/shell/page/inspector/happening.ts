/** One thing that happened behind the page, in words. */
export interface Happening {
  from: 'forge' | 'jira';
  view: 'invocations' | 'requests' | 'events' | 'writes' | 'other';
  order: number;
  at: number;
  what: string;
  outcome: string;
  failed: boolean;
  /** The invocation it belongs to. */
  invocationId?: string;
  /** What the app wrote to its console meanwhile. */
  logs?: { level: string; message: string }[];
  /** Points of the app's hourly pool that it cost. */
  points?: number;
  facts: Record<string, unknown>;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function principalOf(value: unknown): string {
  const principal = value as { kind?: string; accountId?: string } | undefined;
  return principal?.kind === 'user' ? `as ${text(principal.accountId)}` : `as ${text(principal?.kind)}`;
}

/** The first few keys, and how many more; the facts below have them all. */
const keysInWords = (keys: string[]): string => `${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}`;

/** Reads an entry of the Forge inspector (which names its kind) or of Jira's (which are requests). */
export function happeningOf(entry: Record<string, unknown>): Happening {
  const status = Number(entry.status ?? 0);
  const base = {
    from: 'forge' as const,
    order: Number(entry.id ?? 0),
    at: Number(entry.at ?? 0),
    failed: status >= 400,
    facts: entry,
    ...(typeof entry.invocationId === 'string' && { invocationId: entry.invocationId }),
  };
  switch (entry.kind) {
    case 'invocation':
      return {
        ...base,
        view: 'invocations',
        what: `${text(entry.call ?? entry.functionKey)} for ${text(entry.moduleKey)}`,
        outcome: `${text(entry.status)}, ${Math.round(Number(entry.durationMs))} ms`,
        logs: (entry.logs ?? []) as Happening['logs'],
        failed: entry.success !== true,
      };
    case 'product':
      return { ...base, view: 'requests', what: `app: ${text(entry.method)} ${text(entry.path)}`, outcome: `${principalOf(entry.principal)}, ${status}` };
    case 'storage': {
      const keys = (entry.keys as string[] | undefined) ?? [];
      return { ...base, view: 'writes', what: `${text(entry.operation)} ${keysInWords(keys)}`, outcome: text(entry.code ?? entry.status) };
    }
    case 'event':
      return { ...base, view: 'events', what: `${text(entry.eventType)} ${text(entry.moduleKey)}`, outcome: text(entry.outcome) };
    case 'queue':
      return { ...base, view: 'events', what: `queue ${text(entry.queueName)}`, outcome: text(entry.outcome) };
    case 'schedule':
      return { ...base, view: 'events', what: `schedule ${text(entry.moduleKey)}`, outcome: text(entry.outcome) };
    case undefined:
      return {
        ...base,
        from: 'jira',
        order: Number(entry.number ?? 0),
        view: 'requests',
        what: `Jira: ${text(entry.method)} ${text(entry.path)}`,
        outcome: `${principalOf(entry.principal)}, ${status}, ${text(entry.points)} points${entry.charged === true ? '' : ', not charged'}`,
        points: entry.charged === true ? Number(entry.points ?? 0) : 0,
      };
    default:
      return { ...base, view: 'other', what: text(entry.kind), outcome: text(entry.url ?? entry.message), failed: entry.kind !== 'process' };
  }
}
