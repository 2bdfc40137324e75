import { versionInForce } from '../../../src/domain/approval/approvals';
import { standingItems } from '../../../src/domain/evidence/evidence';
import { uncommitted } from '../../../src/domain/resourcing/uncommitted';
import { onDemand } from '../faces/Part';
import { useViewer } from '../host/ViewerContext';
import { foldWords } from '../words/record';
import { resourcingWords } from '../words/resourcing';
import { useWords } from '../words/words';
import { Fold } from './Fold';
import { sayUncommitted } from './resources/sayUncommitted';
import type { RoomProps } from './room';

const Versions = onDemand(() => import('./versions/Versions').then(({ Versions: it }) => it));
const Confirmations = onDemand(() => import('./resources/Confirmations').then(({ Confirmations: it }) => it));
const OwnerSection = onDemand(() => import('./owner/OwnerSection').then(({ OwnerSection: it }) => it));
const EvidenceSection = onDemand(() => import('./evidence/EvidenceSection').then(({ EvidenceSection: it }) => it));
const Decisions = onDemand(() => import('./decisions/Decisions').then(({ Decisions: it }) => it));
const History = onDemand(() => import('./history/History').then(({ History: it }) => it));
const More = onDemand(() => import('./More').then(({ More: it }) => it));

/** The folded sections of the record, in their order. */
export type RecordFold = 'versions' | 'confirmations' | 'owner' | 'evidence' | 'decisions' | 'history' | 'more';

interface RecordFoldsProps extends RoomProps {
  open: ReadonlySet<string>;
  onToggle(name: RecordFold): void;
  /** Nothing can be done here by somebody who only reads; the last section is then left out. */
  readOnly: boolean;
}

/** What is recorded about the objective, folded: each section with its one-line truth, its content on demand. */
export function RecordFolds({ open, onToggle, readOnly, ...room }: RecordFoldsProps) {
  const say = useWords(foldWords);
  const resourcing = useWords(resourcingWords);
  const { formats } = useViewer();
  const { opened, record } = room;
  const { approvals, evidence, decisions, ownership } = record.record;
  const { owner, resources } = opened.facts;
  const version = versionInForce(approvals);
  const lines = resources.kind === 'value' ? resources.value.lines : [];
  const ownerId = owner.kind === 'account' ? owner.accountId : undefined;
  const items = standingItems(evidence);
  const decided = decisions.decisions.length + decisions.conflicts.length + decisions.waivers.length;
  const last = record.events.at(-1);
  const truth: Record<RecordFold, string> = {
    versions: version === undefined ? say('noVersion') : say('versionLine', { version: version.number, day: formats.day(version.at.slice(0, 10)) }),
    confirmations: lines.length === 0 ? say('noLines') : sayUncommitted(uncommitted(lines, record.record.resourcing, record.at.slice(0, 10)), resourcing, formats),
    owner: ownerId === undefined ? say('noOwner') : ownership.accepted?.by === ownerId ? say('ownerAccepted', { day: formats.day(ownership.accepted.at.slice(0, 10)) }) : say('ownerNotAccepted'),
    evidence: items.length === 0 ? say('noEvidence') : say('evidenceLine', { count: items.length }),
    decisions: decided === 0 ? say('noDecisions') : say('decisionsLine', { count: decided }),
    history: last === undefined ? say('noHistory') : say('historyLine', { count: record.events.length, when: formats.moment(last.at) }),
    more: say('moreLine'),
  };
  const content: Record<RecordFold, () => JSX.Element> = {
    versions: () => <Versions {...room} />,
    confirmations: () => <Confirmations {...room} />,
    owner: () => <OwnerSection {...room} />,
    evidence: () => <EvidenceSection {...room} />,
    decisions: () => <Decisions {...room} />,
    history: () => <History {...room} />,
    more: () => <More {...room} />,
  };
  const names: RecordFold[] = ['versions', 'confirmations', 'owner', 'evidence', 'decisions', 'history', ...(readOnly ? [] : ['more' as const])];
  return (
    <>
      {names.map((name) => (
        <Fold key={name} name={name} title={say(name)} line={truth[name]} open={open.has(name)} onToggle={() => onToggle(name)}>
          {content[name]}
        </Fold>
      ))}
    </>
  );
}
