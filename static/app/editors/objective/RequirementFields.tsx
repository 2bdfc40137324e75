import type { ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import type { CatalogueFacts } from '../../../../src/domain/plan/catalogueFacts';
import { PickRecords } from '../../forms/PickRecords';
import { saidBy } from '../../forms/saidBy';
import { TextBox } from '../../forms/TextBox';
import { useViewer } from '../../host/ViewerContext';
import { objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';
import { useSaidWords } from '../useSaidWords';

interface RequirementFieldsProps {
  requirements: readonly string[];
  none: ObjectiveDefinition['noRequirement'];
  records: CatalogueFacts['requirements'] | undefined;
  problem: string | undefined;
  onChange(changed: Pick<Partial<ObjectiveDefinition>, 'requirements' | 'noRequirement'>): void;
}

/** The applicable requirements the objective answers, or why none bears on it: one of the two, never silence. */
export function RequirementFields({ requirements, none, records, problem, onChange }: RequirementFieldsProps) {
  const say = useWords(objectiveWords);
  const { viewer } = useViewer();
  const said = useSaidWords(none);
  return (
    <>
      <PickRecords
        label={say('requirements')}
        about="objective-definition.requirements"
        place="objective#requirement"
        problem={problem}
        none={say('requirementsNone')}
        records={records
          ?.filter(({ id, state }) => state !== 'retired' || requirements.includes(id))
          .map(({ id, title, state }) => ({ id, title, note: state === 'applicable' ? undefined : state }))}
        chosen={requirements}
        onChosen={(ids) => onChange({ requirements: ids.length > 0 ? ids : undefined })}
      />
      {(requirements.length === 0 || none) && (
        <TextBox
          label={say('noRequirement')}
          about="objective-definition.noRequirement"
          help={said}
          text={none?.reason || undefined}
          onText={(reason) => onChange({ noRequirement: reason === undefined ? undefined : { ...none, reason, ...saidBy(viewer.accountId) } })}
        />
      )}
    </>
  );
}
