/** Switches of one running double. All may be changed while it runs; they count from the next request or event on. */
export interface ForgeSettings {
  /** How long a product event takes to reach the app. Forge promises up to three minutes. */
  eventLagMs: number;
  /** Deliver about a third of the events, queue messages and scheduled runs twice: at least once is all the platform promises. */
  duplicateEvents: boolean;
  /** Lose every product event: none reaches the app, as in an outage of the event pipeline. Lifecycle events still come. */
  dropEvents: boolean;
  /** Run due events and queue messages in a random order instead of the order in which they fell due. */
  shuffleEvents: boolean;
  /** How far queries lag behind writes. Gets are always strict. */
  queryLagMs: number;
  /** How long an expired value may still be seen. The platform allows itself 48 hours. */
  expiryLagMs: number;
  /** How long the cursor of a query may be used. */
  cursorLifetimeMs: number;
  /** Storage units an installation may read, and write, per minute of the site clock; one unit is 10 KB begun. */
  storageUnitsPerMinute: number;
  /** Invocations that one person may cause through frames, and all people of an installation together, per minute of the site clock. */
  invocationsPerUserPerMinute: number;
  invocationsPerMinute: number;
  /** Queue messages an installation may push per minute of the site clock. */
  queueMessagesPerMinute: number;
  /** Pushes that one first invocation may cause, through all the consumers it sets going. */
  pushesPerOrigin: number;
  /** Processes of the app that may run at once; an invocation beyond them waits. */
  processes: number;
  /** Whether the clock runs inside an invocation, as it does on the platform. Still: it stands where it stood at start. */
  clockRuns: boolean;
  /** Whether scheduled triggers run by the clock. They can always be run by hand. */
  schedules: boolean;
  /** Multiplies the time limits of functions (25, 55, 900 s), for tests that cannot wait for them. */
  timeLimitFactor: number;
  /** Where the duplicates and the disorder come from. Setting it starts the sequence anew. */
  seed: number;
}

/** The platform in good weather: no lag, no duplicates, order kept; the limits in force. */
export function defaultSettings(): ForgeSettings {
  return {
    eventLagMs: 0,
    duplicateEvents: false,
    dropEvents: false,
    shuffleEvents: false,
    queryLagMs: 0,
    expiryLagMs: 0,
    cursorLifetimeMs: 15 * 60_000,
    storageUnitsPerMinute: 4_000,
    invocationsPerUserPerMinute: 1_200,
    invocationsPerMinute: 5_000,
    queueMessagesPerMinute: 500,
    pushesPerOrigin: 1_000,
    processes: 4,
    clockRuns: true,
    schedules: true,
    timeLimitFactor: 1,
    seed: 1,
  };
}
