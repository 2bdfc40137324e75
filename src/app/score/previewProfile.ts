import type { Request } from '../../contract/calls';
import type { PreviewStep } from '../../contract/calls/scoreCalls';
import type { PlanFacts } from '../../domain/plan/planFacts';
import { foldRecord } from '../../domain/record/objectiveRecord';
import { holdsRole } from '../../domain/roles/holdsRole';
import { differenceOfProfiles } from '../../domain/score/differenceOfProfiles';
import { profiles } from '../../domain/score/profile';
import { JiraTrouble } from '../../jira/jiraFetch';
import { factsOf } from '../governance/factsOf';
import { readSituation } from '../governance/readSituation';
import { readSiteRecords } from '../governance/siteRecords';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { everyObjective } from './everyObjective';

/** Objectives looked at in one step, so that it ends well within the 25 seconds of a call. */
const aStep = 10;

/** `previewProfile`: what another version of the profile would change, before anybody decides. It can be stopped at any step. */
export async function previewProfile(ports: Ports, { to, after }: Request<'previewProfile'>, { accountId, at }: Actor): Promise<Answered<'previewProfile'>> {
  const site = await readSiteRecords(ports);
  if (!holdsRole(site.assignments, accountId, 'SMS manager', at)) return new Refused({ kind: 'not your part', needs: ['SMS manager'] });
  const next = profiles.find(({ version }) => version === to);
  if (next === undefined) return new Refused({ kind: 'unknown', what: 'scoring profile', id: to });
  const all = await everyObjective(ports);
  const left = all.filter((id) => after === undefined || Number(id) > Number(after));
  const now = left.slice(0, aStep);
  const facts: PlanFacts[] = [];
  for (const issueId of now) {
    const read = await readOrGone(() => readSituation(ports, issueId, site));
    if (read === 'gone' || read.kind === 'not an objective') continue;
    facts.push(factsOf({ opened: read.opened, children: read.children, record: foldRecord(read.chain.events), at }, site));
  }
  const last = now.at(-1);
  return {
    differences: differenceOfProfiles(facts, site.profile, next),
    looked: all.length - left.length + now.length,
    of: all.length,
    ...(last !== undefined && left.length > now.length ? { next: last } : {}),
  } satisfies PreviewStep;
}

/** An objective that was deleted since the list was made is no reason to stop. */
async function readOrGone<T>(read: () => Promise<T>): Promise<T | 'gone'> {
  try {
    return await read();
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && trouble.kind === 'not found') return 'gone';
    throw trouble;
  }
}
