import { Tick } from '../../forms/Tick';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';

/** “Nothing is excluded”, which is an answer, beside the field it stands for. */
export function NothingExcluded({ checked, onChange }: { checked: boolean; onChange(checked: boolean): void }) {
  const say = useWords(evaluationWords);
  return <Tick label={say('nothingExcluded')} about="evaluation-criteria.metrics.nothingExcluded" checked={checked} onChange={onChange} />;
}
