import type { ComponentType } from 'react';
import type { StationName } from '../../../src/domain/audit/worksheet';
import { autoEvidence } from '../../../src/domain/evidence/autoEvidence';
import { currentVersion, type EvidenceItem, type EvidenceVersion } from '../../../src/domain/evidence/evidence';
import { elementNames, markWords } from '../../../src/domain/plan/names';
import type { RecordedEvent } from '../../../src/domain/record/recordedEvent';
import { IssueLink } from '../host/IssueLink';
import { useViewer } from '../host/ViewerContext';
import { Mark } from '../marks/Mark';
import { Holds } from '../panel/Holds';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import type { Sheet } from './readSheet';
import { shortHash } from './shares';
import styles from './Thread.module.css';
import { usePersonName, WithPerson } from './WithPerson';

/** What stands at each station: what the plan says, what Jira shows and what is recorded, with where it comes from. */
export const contents: Record<StationName, ComponentType<{ sheet: Sheet }>> = {
  policy: Policy,
  requirement: Requirement,
  objective: Objective,
  plan: Plan,
  work: Work,
  evidence: Evidence,
  measurement: Measurement,
  review: Review,
  closure: Closure,
};

function Policy({ sheet: { opened: { facts } } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const ids = facts.definition.kind === 'value' ? (facts.definition.value.policies ?? []) : [];
  return (
    <>
      {(facts.catalogues?.policies ?? []).filter(({ id }) => ids.includes(id)).map(({ id, title, state, version }) => (
        <p key={id}>{say('rowNamed', { title, state, version })}</p>
      ))}
    </>
  );
}

function Requirement({ sheet: { opened: { facts } } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const { requirements: ids = [], noRequirement } = facts.definition.kind === 'value' ? facts.definition.value : {};
  return (
    <>
      {(facts.catalogues?.requirements ?? []).filter(({ id }) => ids.includes(id)).map(({ id, title, state, version }) => (
        <p key={id}>{say('rowNamed', { title, state, version })}</p>
      ))}
      {ids.length === 0 && noRequirement && <p>{say('noRequirementWhy', { reason: noRequirement.reason })}</p>}
    </>
  );
}

/** The statement, and every approved version with whoever approved it. */
function Objective({ sheet: { opened: { facts }, recorded } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const { versions } = recorded.record.approvals;
  return (
    <>
      <p>{facts.definition.kind === 'value' ? facts.definition.value.statement : facts.issue.summary}</p>
      {versions.length > 0 && (
        <ul className={styles.small}>
          {[...versions].reverse().map(({ number, at, note, approvals, hash }) => (
            <li key={number}>
              {say('version', { version: number, when: formats.moment(at) })} · {say('versionWhy', { what: note.what, why: note.why })} ·{' '}
              <span className={styles.mono}>{say('versionHash', { hash: shortHash(hash) })}</span>
              <ul className={styles.nested}>
                {approvals.map((approval) => (
                  <li key={approval.sequence}>
                    <WithPerson accountId={approval.approver}>{(who) => say('approvedBy', { who, role: approval.role, when: formats.moment(approval.at) })}</WithPerson>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The five elements with their marks, and who has answered for the objective. */
function Plan({ sheet }: { sheet: Sheet }) {
  const { opened, rows } = sheet;
  return (
    <>
      <ul className={styles.elements}>
        {rows.filter(({ element }) => element !== 'objective').map((row) => (
          <li key={row.element} className={styles.element}>
            <Mark kind={row.mark} size={14} label={markWords[row.mark]} />
            <span className={styles.elementName}>{elementNames[row.element]}</span>
            <Holds row={row} opened={opened} />
          </li>
        ))}
      </ul>
      <OwnerHistory sheet={sheet} />
    </>
  );
}

function OwnerHistory({ sheet: { recorded: { events } } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const owned = events.filter(({ type }) => type.startsWith('owner.'));
  return (
    <details className={styles.small}>
      <summary>{say('ownerHistory')}</summary>
      {owned.length === 0 && <p>{say('noHistory')}</p>}
      <ul className={styles.nested}>
        {owned.map((event) => (
          <li key={event.sequence}>
            <OwnerEvent event={event} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function OwnerEvent({ event: { type, data, at } }: { event: RecordedEvent }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const said = (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}) as Record<string, unknown>;
  const text = (member: string): string | undefined => (typeof said[member] === 'string' ? said[member] : undefined);
  const who = usePersonName(text('accountId') ?? text('to'));
  const from = usePersonName(text('from'));
  const when = formats.moment(at);
  const day = (member: string): string => formats.day(text(member) ?? '');
  switch (type) {
    case 'owner.noticed':
      return text('accountId') === undefined ? say('ownerNobody', { when }) : say('ownerNoticed', { who, when });
    case 'owner.accepted':
      return say('ownerAccepted', { who, when });
    case 'owner.declined':
      return say('ownerDeclined', { who, when });
    case 'owner.vacated':
      return say('ownerVacated', { who, when, effective: text('effective') === undefined ? when : day('effective'), reason: text('reason') ?? '' });
    case 'owner.returned':
      return say('ownerReturned', { who, when });
    case 'owner.interimNamed':
      return say('ownerInterim', { who, when, until: day('until'), why: text('why') ?? '' });
    case 'owner.handedOver':
      return say('ownerHandedOver', { from: text('from') === undefined ? say('ownerBefore') : from, to: who, when, effective: day('effective'), note: text('note') ?? '' });
    default:
      return `${type}, ${when}`;
  }
}

function Work({ sheet: { work, hidden } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const { todo, inProgress, done } = work.byStatus;
  return (
    <>
      <p>{say('workLine', { total: work.items.length, done, inProgress, todo })}</p>
      {hidden > 0 && <p className={styles.small}>{say('workHidden', { count: hidden })}</p>}
      {work.items.length > 0 && (
        <ul className={styles.small}>
          {work.items.slice(0, 8).map(({ id, key, summary, statusName }) => (
            <li key={id}>
              <IssueLink issueKey={key}>{key}</IssueLink> {summary} {statusName && `(${statusName})`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Evidence({ sheet }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const { recorded } = sheet;
  const items = Object.values(recorded.record.evidence.items);
  return (
    <>
      <InTheRecord sheet={sheet} />
      <p>{items.length === 0 ? say('evidenceNone') : say('evidenceLine', { count: items.length })}</p>
      <ul className={styles.small}>
        {items.map((item) => (
          <li key={item.id}>
            <EvidenceLine item={item} version={currentVersion(item)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the record itself is evidence of: the approved plan, its approvals and its history. Nobody has to file them twice. */
function InTheRecord({ sheet: { recorded } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const of = Object.fromEntries(autoEvidence(recorded.record).map(({ kind, from }) => [kind, from]));
  const [plan] = of.plan ?? [];
  if (plan === undefined) return null;
  return (
    <p className={styles.small}>
      {[
        say('evidencePlan', { version: plan.version }),
        say('evidenceApprovals', { count: of.approval?.length ?? 0 }),
        say('evidenceHistory', { count: of['change history']?.length ?? 0 }),
      ].join(' · ')}
    </p>
  );
}

function EvidenceLine({ item, version }: { item: EvidenceItem; version: EvidenceVersion }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const who = usePersonName(version.by);
  const { proves, sha256, unhashed } = version;
  const day = typeof proves === 'string' ? formats.day(proves) : `${formats.day(proves.from)} – ${formats.day(proves.to)}`;
  return (
    <>
      {say('evidenceOne', { title: item.title, kind: item.kind, proves: day, who })} ·{' '}
      <span className={styles.mono}>{sha256 === undefined ? say('evidenceNoHash', { why: unhashed ?? say('noHashWhy') }) : say('evidenceHash', { hash: shortHash(sha256) })}</span>
      {item.withdrawn && ` · ${say('withdrawn', { reason: item.withdrawn.reason })}`}
    </>
  );
}

/** What the plan says is measured, and where: the values themselves are not kept by this version. */
function Measurement({ sheet: { opened: { facts: { evaluation } } } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  if (evaluation.kind !== 'value') return null;
  const { metrics, acceptanceTest } = evaluation.value;
  return (
    <>
      {metrics.map(({ id, name, source, sourceLocator }) => (
        <p key={id}>{source ? say('measures', { metric: name, source: sourceLocator ? `${source}: ${sourceLocator}` : source }) : say('measuresNowhere', { metric: name })}</p>
      ))}
      {acceptanceTest && <p>{say('acceptance', { condition: acceptanceTest.condition })}</p>}
    </>
  );
}

function Review({ sheet: { opened: { facts: { evaluation } } } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const review = evaluation.kind === 'value' ? evaluation.value.review : undefined;
  if (review === undefined) return null;
  const nowhere = say('reviewSomewhere');
  return <p>{say('reviewIn', { cadence: review.cadence ?? '', forum: review.forum ?? nowhere, where: review.recordedIn ?? nowhere })}</p>;
}

function Closure({ sheet: { opened: { facts } } }: { sheet: Sheet }) {
  const say = useWords(auditWords);
  const trigger = facts.timing.kind === 'value' ? facts.timing.value.trigger : undefined;
  const { formats } = useViewer();
  return (
    <>
      {facts.record && <p>{say('closedAs', { state: facts.record.state })}</p>}
      <p className={styles.small}>{facts.due !== undefined ? say('dueOn', { day: formats.day(facts.due) }) : trigger ? say('endsWhen', { text: trigger.text }) : say('noDay')}</p>
    </>
  );
}
