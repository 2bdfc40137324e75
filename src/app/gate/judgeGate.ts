import type { Illegible } from '../../domain/commitment/buildCommitment';
import type { Gate, GateVerdict } from '../../domain/gate/gateVerdict';
import { judgeApproved } from '../../domain/gate/judgeApproved';
import { judgeReady } from '../../domain/gate/judgeReady';
import type { Situation } from '../../domain/record/situation';
import { judgePlan } from '../../domain/score/judge';
import { linkedWork } from '../../jira/childWork';
import type { OpenedObjective } from '../../jira/openObjective';
import { modifiedContent, readModified } from '../../jira/readModified';
import { stillUnder } from '../../jira/stillUnder';
import { catchUp } from '../governance/catchUp';
import { factsOf } from '../governance/factsOf';
import { readSituation, type Read } from '../governance/readSituation';
import { readSiteRecords, type SiteRecords } from '../governance/siteRecords';
import { situationOf } from '../governance/situationOf';
import type { Ports } from '../ports';

/** What a gate says of an issue, or why it says nothing. */
export type JudgedGate =
  /** `byScreen`: what stands there would pass, and what the transition would change does not. */
  | { kind: 'judged'; verdict: GateVerdict; byScreen: boolean }
  | { kind: 'not an objective' }
  | { kind: 'illegible'; fields: Illegible[] }
  /** `search`: Jira's search shows work that is not there any more, or not yet all there is. `changing`: others write to the record. */
  | { kind: 'recomputing'; why: 'search' | 'changing' };

/** Somebody else may append to the record between reading and writing; then everything is read anew, this often at most. */
const attempts = 4;

/**
 * Judges an objective for a gate: 4 requests where nothing is new, 1 more to learn who changed what, and 1 more where the
 * transition changes the plan itself. What was noticed is recorded; what only the transition would change is not.
 *
 * @param modified values that come with the transition, by field
 */
export async function judgeGate(ports: Ports, gate: Gate, issueId: string, modified: Record<string, unknown>, at: string): Promise<JudgedGate> {
  const site = await readSiteRecords(ports);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const read = await readSituation(ports, issueId, site, [issueId]);
    if (read.kind !== 'read') return read;
    const caught = await catchUp(ports, read, site, at);
    if (caught === 'changed meanwhile') continue;
    if (await searchIsBehind(ports, gate, caught)) return { kind: 'recomputing', why: 'search' };
    const stands = verdictOn(gate, caught, caught, site, at);
    const content = modifiedContent(modified, caught.opened.fieldIds);
    if (Object.keys(content).length === 0) return { kind: 'judged', verdict: stands, byScreen: false };
    return afterwards(ports, gate, caught, content, site, at, stands);
  }
  return { kind: 'recomputing', why: 'changing' };
}

/** Judges what the transition would make of the objective. */
async function afterwards(ports: Ports, gate: Gate, caught: Read, content: Record<string, unknown>, site: SiteRecords, at: string, stands: GateVerdict): Promise<JudgedGate> {
  const { children, situation: { record, commitment } } = caught;
  const opened = await readModified(ports.asApp, caught.opened.issue.id, content, caught.opened.fieldIds);
  const linkedBefore = new Set(linkedWork(caught.opened).map(({ id }) => id));
  const work = [...commitment.what.promised.filter((id) => !linkedBefore.has(id)), ...linkedWork(opened).map(({ id }) => id)];
  const built = situationOf(opened, work, record, site);
  if (built.kind === 'illegible') return built;
  const verdict = verdictOn(gate, { opened, children, situation: built.situation }, caught, site, at);
  return { kind: 'judged', verdict, byScreen: stands.kind === 'passes' };
}

function verdictOn(gate: Gate, { opened, children, situation }: { opened: OpenedObjective; children: Read['children']; situation: Situation }, { situation: { record } }: Read, site: SiteRecords, at: string): GateVerdict {
  if (gate === 'approved') return judgeApproved(situation, site.changeProfile);
  const scoring = judgePlan(factsOf({ opened, children, record, at }, site), site.profile);
  return judgeReady(situation, scoring, { profile: site.profile, today: at.slice(0, 10) }, site.changeProfile);
}

/**
 * Whether Jira's search is behind of what Jira knows by id, where that can open a gate: it still shows work that was moved
 * away or deleted, which an approval may have promised; or, for a plan that is judged by its work, does not show work that
 * was promised and is there.
 */
async function searchIsBehind({ asApp }: Ports, gate: Gate, { opened, children, situation: { commitment } }: Read): Promise<boolean> {
  const shown = children.map(({ id }) => id);
  if (shown.length > 0 && (await stillUnder(asApp, opened.issue.id, shown)).length < shown.length) return true;
  const seen = new Set([...shown, ...linkedWork(opened).map(({ id }) => id)]);
  return gate === 'ready' && commitment.what.promised.some((id) => !seen.has(id));
}
