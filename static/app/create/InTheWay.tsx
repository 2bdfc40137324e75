import Button from '@atlaskit/button/new';
import type { CreateForm } from '../../../src/jira/createForm';
import { Notice } from '../editors/Notice';
import { useViewer } from '../host/ViewerContext';
import { createWords } from '../words/create';
import { useWords } from '../words/words';
import styles from './Create.module.css';

/** Whether an epic cannot be created here at all. */
export const standsInTheWay = (form: CreateForm): boolean => form.kind !== 'ready' || form.screen.lacking.length > 0 || form.screen.beyond.length > 0;

/** Why an epic cannot be created in this project, who can change that, and what can be done instead. */
export function InTheWay({ form, projectKey, onFill }: { form: CreateForm; projectKey: string; onFill(): void }) {
  const say = useWords(createWords);
  const { formats } = useViewer();
  const facts = { project: projectKey };
  const shown = (title: string, body: string, instead: boolean) => (
    <Notice tone="warning" title={title}>
      <p>{body}</p>
      {instead && (
        <div className={styles.deeds}>
          <Button spacing="compact" onClick={onFill}>
            {say('fillInstead')}
          </Button>
        </div>
      )}
    </Notice>
  );
  if (form.kind === 'team-managed') return shown(say('teamManaged'), say('teamManagedBody', facts), false);
  if (form.kind === 'no epic type') return shown(say('noType', facts), say('noTypeBody'), false);
  if (form.kind === 'not permitted') return shown(say('noCreate', facts), say('noCreateBody', facts), true);
  const { lacking, beyond } = form.screen;
  if (lacking.length > 0) return shown(say('lacking', { ...facts, fields: formats.list(lacking.map((field) => say(`field.${field}` as 'field.timing'))) }), say('lackingBody'), false);
  if (beyond.length > 0) return shown(say('beyond', { ...facts, fields: formats.list(beyond) }), say('beyondBody'), true);
  return null;
}
