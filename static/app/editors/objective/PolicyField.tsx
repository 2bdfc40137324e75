import type { CatalogueFacts } from '../../../../src/domain/plan/catalogueFacts';
import { PickRecords } from '../../forms/PickRecords';
import { objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';

interface PolicyFieldProps {
  policies: readonly string[];
  records: CatalogueFacts['policies'] | undefined;
  problem: string | undefined;
  onPolicies(ids: string[]): void;
}

/** The statements of the policy that the objective serves; one that is not in effect can be seen to be none. */
export function PolicyField({ policies, records, problem, onPolicies }: PolicyFieldProps) {
  const say = useWords(objectiveWords);
  return (
    <PickRecords
      label={say('policies')}
      about="objective-definition.policies"
      place="objective#policy"
      problem={problem}
      none={say('policiesNone')}
      records={records
        ?.filter(({ id, state }) => state === 'effective' || policies.includes(id))
        .map(({ id, title, state }) => ({ id, title, note: state === 'effective' ? undefined : state }))}
      chosen={policies}
      onChosen={onPolicies}
    />
  );
}
