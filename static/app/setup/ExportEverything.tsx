import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { JiraTrouble } from '../../../src/jira/jiraFetch';
import { refusalSentence } from '../faces/refusalSentence';
import { useViewer } from '../host/ViewerContext';
import { saveText } from '../scores/saveText';
import { faceWords } from '../words/faces';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import { exportSite, ExportStopped, type ExportPart } from './exportSite';
import type { SetupReading } from './readSetup';
import styles from './Setup.module.css';

const parts = { records: 'exportRecords', events: 'exportEvents', log: 'exportLog', plans: 'exportPlans' } as const;

/** Gives everything the app keeps to the person as one file, or nothing: half a file would look like a whole one. */
export function ExportEverything({ reading }: { reading: SetupReading }) {
  const say = useWords(setupWords);
  const face = useWords(faceWords);
  const { viewer } = useViewer();
  const [under, setUnder] = useState<ExportPart>();
  const [said, setSaid] = useState('');
  const make = async (): Promise<void> => {
    setSaid('');
    try {
      const made = await exportSite(viewer.siteUrl, reading.setup.fieldIds as FieldIds, setUnder);
      saveText(`throughline-${reading.opened.today}.json`, JSON.stringify(made));
      setSaid(say('exported', { records: made.records.length, events: made.events.length, plans: made.objectives.length }));
    } catch (fault) {
      if (!(fault instanceof ExportStopped) && !(fault instanceof JiraTrouble)) throw fault;
      setSaid(say('exportBroke', { reason: fault instanceof ExportStopped ? refusalSentence(face, fault.answer) : fault.message }));
    } finally {
      setUnder(undefined);
    }
  };
  return (
    <div className={styles.deeds}>
      <Button isLoading={under !== undefined} onClick={() => void make()}>
        {say(said === '' ? 'export' : 'exportAgain')}
      </Button>
      <p className={styles.small} role="status">
        {under ? say('exporting', { part: say(parts[under.part], { count: under.count }) }) : said}
      </p>
    </div>
  );
}
