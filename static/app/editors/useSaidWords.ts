import { useViewer } from '../host/ViewerContext';
import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';

/** “Tomasz Wilk said so on 2 Nov 2026, 09:00”, of an answer that carries who gave it and when; nothing where there is none. */
export function useSaidWords(answer: { by: string; at: string } | undefined): string | undefined {
  const say = useWords(formWords);
  const { formats } = useViewer();
  const who = usePerson(answer?.by);
  if (answer === undefined) return undefined;
  const when = formats.moment(answer.at);
  return who === undefined ? say('noneByUnknown', { when }) : say('noneBy', { who: nameOf(who, say), when });
}
