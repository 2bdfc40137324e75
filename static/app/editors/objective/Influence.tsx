import type { ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { saidBy } from '../../forms/saidBy';
import { TextBox } from '../../forms/TextBox';
import { useViewer } from '../../host/ViewerContext';
import { objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';
import { useSaidWords } from '../useSaidWords';

interface InfluenceProps {
  controllable: ObjectiveDefinition['controllable'];
  problem: string | undefined;
  onControllable(controllable: ObjectiveDefinition['controllable']): void;
}

/** How the owner can move the figure, with who says so and when. */
export function Influence({ controllable, problem, onControllable }: InfluenceProps) {
  const say = useWords(objectiveWords);
  const { viewer } = useViewer();
  return (
    <TextBox
      label={say('controllable')}
      about="objective-definition.controllable"
      place="objective#influence"
      help={useSaidWords(controllable)}
      problem={problem}
      text={controllable?.comment || undefined}
      onText={(comment) => onControllable(comment === undefined ? undefined : { ...controllable, comment, ...saidBy(viewer.accountId) })}
    />
  );
}
