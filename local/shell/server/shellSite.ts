import type { ForgeDouble } from '../../forge';
import type { JiraDouble } from '../../jira';

/** Someone the page offers to sign in as. */
export interface SignInPerson {
  accountId: string;
  displayName: string;
  title: string;
  purpose: string;
}

/** What the page needs of a running site. */
export interface ShellSite {
  name: string;
  jira: JiraDouble;
  forge: ForgeDouble;
  people: SignInPerson[];
  clock: { now(): number; offsetMs(): number; shiftBy(ms: number): void };
}
