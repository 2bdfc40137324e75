import { stopsApproval } from '../approval/obstacles';
import type { ChangeProfile } from '../commitment/changeProfile';
import { waiverOf } from '../decision/decisions';
import type { Situation } from '../record/situation';
import type { Scoring } from '../score/score';
import { departures } from './departures';
import { endedState } from './endedState';
import type { GateItem, GateSetting, GateVerdict } from './gateVerdict';

/**
 * Whether a delivery plan is ready for approval: it could be submitted as it stands, and no element says too little. What
 * still is what was approved is ready too, whatever the rules have become since. A rule that was waived does not count.
 */
export function judgeReady(situation: Situation, scoring: Scoring, { profile, today }: GateSetting, changeProfile?: ChangeProfile): GateVerdict {
  const { lifecycle, decisions } = situation.record;
  const ended = endedState(lifecycle);
  if (ended !== undefined) return { kind: 'refuses', why: 'ended', state: ended };
  if (departures(situation, changeProfile)?.length === 0) return { kind: 'passes' };
  const findings = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
  const stopping = findings.filter((finding) => stopsApproval(finding, profile) && waiverOf(decisions, finding.rule, today) === undefined);
  const items: GateItem[] = stopping.filter(({ outcome }) => outcome !== 'unknown').map((finding) => ({ kind: 'rule', finding }));
  if (scoring.kind === 'scored') {
    const { incompleteElements, elements } = scoring.score;
    items.push(...incompleteElements.filter((one) => elements[one].openGates.length === 0).map((element): GateItem => ({ kind: 'weak', element })));
  }
  if (items.length > 0) return { kind: 'refuses', why: 'not ready', items };
  const untold = stopping[0] ?? (scoring.kind === 'unknown' ? findings.find(({ outcome }) => outcome === 'unknown') : undefined);
  return untold === undefined ? { kind: 'passes' } : { kind: 'cannot tell', finding: untold };
}
