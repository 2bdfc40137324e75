import { otherPartyIn } from '../../../../src/domain/plan/otherPartyIn';
import type { PlannedWork } from '../../../../src/domain/plan/plannedWork';
import { stated } from '../../../../src/domain/plan/stated';
import { Pair } from '../../forms/Pair';
import { PersonBox } from '../../forms/PersonBox';
import { PickRecords } from '../../forms/PickRecords';
import { TextBox } from '../../forms/TextBox';
import { Tick } from '../../forms/Tick';
import { workWords } from '../../words/editors';
import { useWords } from '../../words/words';
import { problemOf, type EditorProps } from '../editorProps';
import { Section } from '../Section';
import { PartiesField } from './PartiesField';

type Activity = PlannedWork['activities'][number];

interface ActivityLineProps {
  line: Activity;
  deliverables: PlannedWork['deliverables'];
  open: EditorProps['open'];
  onLine(line: Activity): void;
}

/** One activity: what is done, the deliverables it leads to, who does it; and, where it is wanted, who else takes part. */
export function ActivityLine({ line, deliverables, open, onLine }: ActivityLineProps) {
  const say = useWords(workWords);
  const set = (changed: Partial<Activity>): void => onLine({ ...line, ...changed });
  const { responsible } = line;
  const supplier = otherPartyIn(line);
  const setResponsible = (changed: { accountId?: string | undefined; team?: string | undefined }): void => {
    const next = { ...responsible, ...changed };
    set({ responsible: next.accountId || next.team ? next : undefined });
  };
  const nobody = !responsible?.accountId && stated(responsible?.team) === undefined;
  return (
    <>
      <TextBox
        label={say('activityText')}
        about="planned-work.activities.text"
        text={line.text || undefined}
        onText={(text) => set({ text: text ?? '' })}
      />
      <PickRecords
        label={say('delivers')}
        about="planned-work.activities.delivers"
        none={say('deliversNone')}
        records={deliverables.filter(({ name }) => stated(name)).map(({ id, name }) => ({ id, title: name }))}
        chosen={line.delivers ?? []}
        onChosen={(delivers) => set({ delivers })}
      />
      <Pair>
        <PersonBox
          label={say('person')}
          about="planned-work.activities.responsible"
          accountId={responsible?.accountId}
          problem={nobody && problemOf(open, 'WHO-06') !== undefined ? say('responsibleProblem') : undefined}
          onPerson={(person) => setResponsible({ accountId: person?.accountId })}
        />
        <TextBox
          label={say('team')}
          help={supplier === undefined ? undefined : say('partyPrompt', { party: supplier })}
          text={responsible?.team}
          onText={(team) => setResponsible({ team })}
        />
        <TextBox
          label={say('contribution')}
          about="planned-work.activities.contribution"
          text={line.contribution}
          onText={(contribution) => set({ contribution })}
        />
        <TextBox
          label={say('changeRecord')}
          about="planned-work.activities.changeRecord"
          help={say('changeRecordHelp')}
          text={line.changeRecord}
          onText={(changeRecord) => set({ changeRecord })}
        />
      </Pair>
      <Tick
        label={say('routine')}
        about="planned-work.activities.routine"
        checked={line.routine === true}
        onChange={(on) => set({ routine: on || undefined })}
      />
      <Section title={say('parties')} help={say('partiesHelp')} folded={!line.parties?.length} place="what#parties">
        <PartiesField parties={line.parties ?? []} onParties={(parties) => set({ parties: parties.length > 0 ? parties : undefined })} />
      </Section>
    </>
  );
}
