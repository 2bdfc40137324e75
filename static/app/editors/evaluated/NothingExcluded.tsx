import { Checkbox } from '@atlaskit/checkbox';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';

/** “Nothing is excluded”, which is an answer, beside the field it stands for. */
export function NothingExcluded({ checked, onChange }: { checked: boolean; onChange(checked: boolean): void }) {
  const say = useWords(evaluationWords);
  return <Checkbox
    label={say('nothingExcluded')}
    isChecked={checked}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />;
}
