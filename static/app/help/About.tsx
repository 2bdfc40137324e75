import { useId } from 'react';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { useHelp } from './useHelp';

/** The help of something that is no box: its mark, and beneath it the text once it is opened. */
export function About({ about, label }: { about: HelpPath; label: string }) {
  const { mark, text } = useHelp({ about, label, id: useId() });
  return (
    <>
      {mark}
      {text}
    </>
  );
}
