import { registerWords } from '../words/register';
import { useWords } from '../words/words';

const known = ['service', 'process', 'team', 'management'] as const;

/** What the objective is set for; a level this version does not know is shown as it is written. */
export function LevelWord({ level }: { level: string | undefined }) {
  const say = useWords(registerWords);
  const word = known.find((each) => each === level);
  return <>{word ? say(word) : (level ?? '')}</>;
}
