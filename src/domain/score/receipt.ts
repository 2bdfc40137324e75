import { canonicalJson } from '../ledger/canonicalJson';
import { sha256 } from '../ledger/sha256';
import type { Element } from '../plan/fields';
import { hashInputs } from '../plan/hashInputs';
import type { PlanFacts } from '../plan/planFacts';
import { catalogue } from './catalogue';
import { judgePlan, scoreFindings } from './judge';
import { profiles, type Profile } from './profile';
import type { ElementScore, Finding, PlanState, Scoring } from './score';

/**
 * What a figure stands on, so that anybody can follow it and compute it again. It holds no time and no name: the same
 * facts give the same bytes. When it was given, and to whom, stands beside it in the ledger.
 */
export interface Receipt {
  version: 1;
  /** Id of the epic. */
  issue: string;
  /** Version of the profile. */
  profile: string;
  /** Fingerprint of the rules, see {@link catalogueFingerprint}. */
  catalogue: string;
  /** Hash of the facts, 64 hexadecimal digits; see plan/hashInputs.ts. */
  inputs: string;
  /** What each rule that counts concluded, with its facts, in the order of the profile. */
  findings: Finding[];
  /** Absent when a rule that counts could not tell. */
  score?: {
    elements: Record<Element, ElementScore>;
    openGates: string[];
    basisPoints: number;
    shown: number;
    state: PlanState;
  };
}

/** The receipt of one judgement. */
export function receiptOf(facts: PlanFacts, profile: Profile): Receipt {
  const scoring = judgePlan(facts, profile);
  return {
    version: 1,
    issue: facts.issue.id,
    profile: profile.version,
    catalogue: catalogueFingerprint(),
    inputs: hashInputs(facts, profile),
    findings: findingsOf(scoring),
    ...scoreOf(scoring),
  };
}

/** The receipt as it is kept and hashed: canonical JSON (RFC 8785). */
export const receiptText = (receipt: Receipt): string => canonicalJson(receipt, 'replace');

/** What computing a receipt again comes to. */
export type Again =
  | { kind: 'same' }
  /** The figures in the receipt are not those its findings give; `place` is the first that differs. */
  | { kind: 'different'; place: string; kept: string; again: string }
  | { kind: 'unknown profile'; profile: string };

/** Computes the figures of a receipt again from its own findings and the profile it names. */
export function scoreAgain(receipt: Receipt): Again {
  const profile = profiles.find(({ version }) => version === receipt.profile);
  if (profile === undefined) return { kind: 'unknown profile', profile: receipt.profile };
  const missing = Object.keys(profile.rules).find((rule) => !receipt.findings.some((finding) => finding.rule === rule));
  if (missing !== undefined) return { kind: 'different', place: `findings.${missing}`, kept: 'nothing', again: 'a finding' };
  const { score: again } = scoreOf(scoreFindings(receipt.findings, profile));
  for (const figure of ['shown', 'basisPoints', 'state', 'openGates', 'elements'] as const) {
    const kept = canonicalJson(receipt.score?.[figure] ?? null, 'replace');
    const now = canonicalJson(again?.[figure] ?? null, 'replace');
    if (kept !== now) return { kind: 'different', place: `score.${figure}`, kept, again: now };
  }
  return { kind: 'same' };
}

/** Stands in a receipt for a key of an issue the reader may not open. */
export const hiddenKey = 'an issue out of your reach';

/**
 * The receipt as somebody may read it who may not open some of the issues it names. Figures and outcomes stay, because
 * they are everybody's; `hidden` is how many findings rest on something out of reach, one total.
 */
export function maskReceipt(receipt: Receipt, hiddenKeys: ReadonlySet<string>): { receipt: Receipt; hidden: number } {
  let hidden = 0;
  const findings = receipt.findings.map((finding) => {
    const facts = Object.fromEntries(Object.entries(finding.facts).map(([name, value]) => [name, maskText(value, hiddenKeys)]));
    if (Object.entries(facts).every(([name, value]) => value === finding.facts[name])) return finding;
    hidden += 1;
    return { ...finding, facts };
  });
  return { receipt: { ...receipt, findings }, hidden };
}

/** A fact may name several keys: “SMO-10, HR-7”. */
const maskText = (value: string | number, hiddenKeys: ReadonlySet<string>): string | number =>
  typeof value === 'number' ? value : value.split(/([\s,;()]+)/).map((word) => (hiddenKeys.has(word) ? hiddenKey : word)).join('');

let fingerprint: string | undefined;

/** First 16 hexadecimal digits of the hash over every rule's id, statement and words, so that two catalogues can be told apart. */
export function catalogueFingerprint(): string {
  fingerprint ??= sha256(canonicalJson(catalogue.map(({ id, statement, messages }) => ({ id, statement, messages })))).slice(0, 16);
  return fingerprint;
}

const findingsOf = (scoring: Scoring): Finding[] => (scoring.kind === 'scored' ? scoring.score.findings : scoring.findings);

function scoreOf(scoring: Scoring): Pick<Receipt, 'score'> {
  if (scoring.kind === 'unknown') return {};
  const { elements, openGates, basisPoints, shown, state } = scoring.score;
  return { score: { elements, openGates, basisPoints, shown, state } };
}
