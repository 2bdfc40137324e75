/** Work on the whole ledger, which may take longer than a call from a screen lives. */
export type JobRequest = { kind: 'verify'; checkpoints: string[] } | { kind: 'erase'; accountId: string };

export interface Job {
  request: JobRequest;
  /** Account id of whoever asked, and when. Only they are answered. */
  by: string;
  at: string;
  /** Once it is done. */
  result?: unknown;
}

/** Jobs by id. They are gone a week after they were begun. */
export interface Jobs {
  begin(job: Job): Promise<string>;
  read(id: string): Promise<Job | undefined>;
  finish(id: string, job: Job, result: unknown): Promise<void>;
}
