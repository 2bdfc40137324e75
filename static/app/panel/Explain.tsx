import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { stopsApproval } from '../../../src/domain/approval/obstacles';
import { elements, type Element } from '../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { elementNames, outcomeWords } from '../../../src/domain/plan/names';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { ruleById } from '../../../src/domain/score/catalogue';
import { weights, type Profile } from '../../../src/domain/score/profile';
import { say as sayFinding } from '../../../src/domain/score/say';
import type { Finding, Score, ScoreLine, Scoring } from '../../../src/domain/score/score';
import { useViewer } from '../host/ViewerContext';
import { Mark } from '../marks/Mark';
import { markOfOutcome } from '../marks/markOfOutcome';
import { MarkWord } from '../marks/MarkWord';
import { useShow } from '../people/useShow';
import { Waiving, type WaivingGiven } from '../record/decisions/Waiving';
import { Beyond } from '../scores/Beyond';
import { RuleHelp } from '../scores/RuleHelp';
import { explainWords } from '../words/panel';
import { useWords } from '../words/words';
import styles from './Explain.module.css';

interface ExplainProps {
  scoring: Scoring;
  /** The rules it was scored by. */
  profile: Profile;
  facts: PlanFacts;
  /** What the app last concluded. */
  row: RegisterRow | undefined;
  /** By what a rule that stops approval may be waived. */
  waiving: WaivingGiven | undefined;
  mayEdit: boolean;
  onDeed(element: Element, place: string): void;
}

/** Every point of a score: by element, by limit, by rule. The lines add up to the number. */
export function Explain({ scoring, profile, facts, row, waiving, mayEdit, onDeed }: ExplainProps) {
  const say = useWords(explainWords);
  const show = useShow(facts);
  const untold = scoring.kind === 'unknown' ? scoring.findings.filter(({ outcome }) => outcome === 'unknown') : [];
  return (
    <>
      {scoring.kind === 'unknown' ? (
        <section className={styles.explain}>
          <p>{say('unknown')}</p>
          <ul>
            {untold.map((finding) => (
              <li key={finding.rule}>{sayFinding(ruleById(finding.rule), finding, show)}</li>
            ))}
          </ul>
        </section>
      ) : (
        <Points score={scoring.score} profile={profile} waiving={waiving} mayEdit={mayEdit} onDeed={onDeed} />
      )}
      <Beyond scoring={scoring} profile={profile} facts={facts} row={row} mayEdit={mayEdit} onDeed={onDeed} />
    </>
  );
}

interface PointsProps extends Pick<ExplainProps, 'profile' | 'waiving' | 'mayEdit' | 'onDeed'> {
  score: Score;
}

function Points({ score, profile, waiving, mayEdit, onDeed }: PointsProps) {
  const say = useWords(explainWords);
  const { formats } = useViewer();
  const [chosen, setChosen] = useState(() => costliest(score));
  const applying = elements.filter((element) => score.elements[element].score !== undefined).length;
  const rounding = score.lines.find(({ kind }) => kind === 'rounding')?.points ?? 0;
  const inPoints = (basisPoints: number): string => formats.number(basisPoints / 100);
  return (
    <section className={styles.explain} aria-labelledby="explain-title">
      <h4 id="explain-title" className={styles.title}>
        {say('title', { score: score.shown })}
      </h4>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('element')}</th>
              <th scope="col">{say('rating')}</th>
              <th scope="col" className={styles.figure}>{say('earned')}</th>
              <th scope="col" className={styles.figure}>{say('raw')}</th>
              <th scope="col" className={styles.figure}>{say('counted')}</th>
            </tr>
          </thead>
          <tbody>
            {elements.map((element) => (
              <ElementLine
                key={element}
                element={element}
                score={score}
                profile={profile}
                chosen={element === chosen}
                onChoose={() => setChosen(element)}
              />
            ))}
            <tr>
              <th scope="row" colSpan={4}>{say('mean', { count: applying })}</th>
              <td className={styles.figure}>{inPoints(score.basisPoints)}</td>
            </tr>
            {rounding !== 0 && (
              <tr>
                <th
                  scope="row"
                  colSpan={4}
                >
                  {say(score.openGates.length > 0 && score.shown === 99 ? 'roundingGate' : 'rounding')}
                </th>
                <td className={styles.figure}>{signed(rounding / 100, formats.locale)}</td>
              </tr>
            )}
            <tr className={styles.total}>
              <th scope="row" colSpan={4}>{say('completeness')}</th>
              <td className={styles.figure}>{formats.number(score.shown)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <Rules element={chosen} score={score} profile={profile} waiving={waiving} mayEdit={mayEdit} onDeed={onDeed} />
      <p className={styles.foot}>{say('foot', { version: score.profile })}</p>
    </section>
  );
}

interface ElementLineProps {
  element: Element;
  score: Score;
  profile: Profile;
  chosen: boolean;
  onChoose(): void;
}

function ElementLine({ element, score, profile, chosen, onChoose }: ElementLineProps) {
  const say = useWords(explainWords);
  const { formats } = useViewer();
  const { raw, score: counted, mark, openGates } = score.elements[element];
  const { earned, possible } = pointsOf(findingsOf(score, element, profile), profile);
  const held = raw !== undefined && counted !== undefined && counted < raw;
  return (
    <tr className={chosen ? styles.chosen : undefined}>
      <th scope="row">
        <button type="button" className={styles.choose} aria-pressed={chosen} onClick={onChoose}>
          {elementNames[element]}
        </button>
      </th>
      <td>
        <span className={styles.rating}>
          <Mark kind={mark} />
          <MarkWord kind={mark} />
        </span>
      </td>
      <td className={styles.figure}>{say('points', { earned, possible })}</td>
      <td className={styles.figure}>{raw === undefined ? '–' : formats.number(raw / 100)}</td>
      <td className={styles.figure}>
        {counted === undefined ? '–' : formats.number(counted / 100)}
        {held && (
          <span className={styles.limit}>
            {say('limit', { limit: counted / 100, gates: formats.list(openGates.map((id) => ruleById(id).remedy.gap)) })}
          </span>
        )}
      </td>
    </tr>
  );
}

function Rules({ element, score, profile, waiving, mayEdit, onDeed }: PointsProps & { element: Element }) {
  const say = useWords(explainWords);
  const { formats } = useViewer();
  const findings = findingsOf(score, element, profile);
  const met = findings.filter(({ outcome }) => outcome === 'met').length;
  const open = findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'partly');
  const caps = score.lines.filter((line) => line.kind === 'cap' && line.element === element);
  return (
    <>
      <div className={styles.rulesHead}>
        <h5 className={styles.subtitle}>{say('rules', { element: elementNames[element], count: findings.length })}</h5>
        <span className={styles.count}>{say('met', { met, open: open.length })}</span>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('statement')}</th>
              <th scope="col">{say('kind')}</th>
              <th scope="col" className={styles.figure}>{say('pointsHead')}</th>
              <th scope="col" className={styles.figure}>{say('adds')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => {
              const rule = ruleById(finding.rule);
              const severity = profile.rules[finding.rule]?.severity ?? 'advice';
              const { earned, possible } = pointsOf([finding], profile);
              const line = score.lines.find((each) => each.kind === 'rule' && each.rule === finding.rule);
              return (
                <tr key={finding.rule}>
                  <th scope="row">
                    <span className={styles.rule}>
                      <Mark kind={markOfOutcome[finding.outcome]} label={outcomeWords[finding.outcome]} />
                      <span>{rule.statement}</span>
                    </span>
                    {mayEdit && open.includes(finding) && (
                      <Button spacing="compact" onClick={() => onDeed(element, rule.remedy.place)}>
                        {rule.remedy.deed}
                      </Button>
                    )}
                    {open.includes(finding) && <RuleHelp id={finding.rule} />}
                    {waiving && stopsApproval(finding, profile) && <Waiving {...waiving} rule={finding.rule} />}
                  </th>
                  <td>{say(severity)}</td>
                  <td className={styles.figure}>{possible === 0 ? '–' : say('points', { earned, possible })}</td>
                  <td className={styles.figure}>{signed((line?.points ?? 0) / 100, formats.locale)}</td>
                </tr>
              );
            })}
            {caps.map((line) => (
              <tr key={`${line.rule}-cap`}>
                <th scope="row" colSpan={3}>
                  {say('heldBack', { gates: formats.list(gatesOf(line).map((id) => ruleById(id).remedy.gap)) })}
                </th>
                <td className={styles.figure}>{signed(line.points / 100, formats.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const gatesOf = (line: ScoreLine): string[] => line.gates ?? (line.rule === undefined ? [] : [line.rule]);

const findingsOf = (score: Score, element: Element, profile: Profile): Finding[] =>
  score.findings.filter(({ rule }) => profile.rules[rule]?.element === element);

/** Points as the profile weighs them; “partly” is half. */
function pointsOf(findings: Finding[], profile: Profile): { earned: number; possible: number } {
  const counted = findings.filter(({ outcome }) => outcome === 'met' || outcome === 'partly' || outcome === 'unmet');
  const share = { met: 1, partly: 0.5, unmet: 0, notApplicable: 0, unknown: 0 };
  return counted.reduce(
    (sum, { rule, outcome }) => {
      const weight = weights[profile.rules[rule]?.severity ?? 'advice'];
      return { earned: sum.earned + weight * share[outcome], possible: sum.possible + weight };
    },
    { earned: 0, possible: 0 },
  );
}

/** The element whose missing points cost the whole most. */
function costliest(score: Score): Element {
  const lost = (element: Element): number => 10_000 - (score.elements[element].score ?? 10_000);
  return [...elements].sort((one, other) => lost(other) - lost(one))[0] ?? 'objective';
}

const signed = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
