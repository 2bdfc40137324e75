import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import styles from './Setup.module.css';

/** Where in Jira fields are put on screens. The checks below say which fields lack where. */
export function FieldsStep() {
  const say = useWords(setupWords);
  return <p className={styles.note}>{say('howToFields')}</p>;
}
