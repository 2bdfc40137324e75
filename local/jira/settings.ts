/** Switches of the double. A host may change them while it runs. */
export interface JiraSettings {
  /** How long a change stays unseen by searches, in ms of the site's clock. Reads by id are never late. */
  searchLagMs: number;
  /** Whether too many requests in a short time, or writes to one issue, are answered 429. */
  limits: boolean;
  /** Points an app may spend per hour of the UTC clock, over all its sites; the platform's default pool. */
  pointsPerHour: number;
  /** Projects (by key) whose data a policy hides from apps; their issues vanish from what an app reads. */
  hiddenFromApps: string[];
}

/** How a site behaves unless told otherwise. */
export const defaultSettings = (): JiraSettings => ({
  searchLagMs: 0,
  limits: true,
  pointsPerHour: 65_000,
  hiddenFromApps: [],
});
