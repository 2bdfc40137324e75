import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useMemo, useRef, useState } from 'react';
import { Trouble } from '../ask/ask';
import { Labelled } from '../create/Labelled';
import { AppFrame } from '../frame/AppFrame';
import { changeRule, type RuleModule, type Transition, type Workflow } from './workflows';
import styles from './WorkflowsPage.module.css';

interface Props {
  workflow: Workflow;
  transition: Transition;
  /** The rule to configure anew; absent: one to be added. */
  rule?: { module: RuleModule; id: string };
  modules: RuleModule[];
  /** Told whether anything was changed. */
  onDone(changed: boolean): void;
}

/**
 * Adds a rule to a transition, or changes one. The app's page says what is saved through the callback that it handed over;
 * when it says nothing, the dialog stays open, and the app has shown why.
 */
export function RuleDialog({ workflow, transition, rule, modules, onDone }: Props): JSX.Element {
  const [chosen, setChosen] = useState(rule?.module.key ?? modules[0]?.key ?? '');
  const [trouble, setTrouble] = useState<string>();
  const configure = useRef<() => Promise<unknown>>();
  const module = modules.find(({ key }) => key === chosen);
  const handlers = useMemo(
    () => ({
      onWorkflowRuleConfiguration(callback: () => Promise<unknown>) {
        configure.current = callback;
      },
    }),
    [],
  );
  const page = rule ? 'edit' : 'create';

  const save = async (): Promise<void> => {
    if (!module) return;
    const config = module.pages.includes(page) && configure.current ? await configure.current() : '';
    if (typeof config !== 'string') return;
    try {
      await changeRule(workflow, transition.id, { module, config, ...(rule ? { id: rule.id } : {}) });
      onDone(true);
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      setTrouble(fault.message);
    }
  };
  return (
    <Modal onClose={() => onDone(false)} width="large" shouldCloseOnOverlayClick={false}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{rule ? `Edit ${rule.module.name}` : `Add rule to ${transition.name}`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {trouble && <p role="alert">{trouble}</p>}
        {!rule && (
          <Labelled label="Rule">
            {(field) => (
              <select
                {...field}
                value={chosen}
                onChange={({ target: { value } }) => {
                  // Choosing what is chosen already keeps the page, and with it the callback that it handed over.
                  if (value === chosen) return;
                  configure.current = undefined;
                  setChosen(value);
                }}
              >
                {modules.map(({ key, name, kind }) => (
                  <option key={key} value={key}>
                    {`${name} (${kind})`}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        {module && <p className={styles.about}>{module.description}</p>}
        {module?.pages.includes(page) && (
          <AppFrame
            key={module.key}
            wish={{ moduleKey: module.moduleKey, workflow: workflow.id, entry: page, ...(rule ? { rule: rule.id } : {}) }}
            title={`${module.name} configuration`}
            handlers={handlers}
          />
        )}
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={() => onDone(false)}>
          Cancel
        </Button>
        <Button appearance="primary" isDisabled={!module} onClick={() => void save()}>
          {rule ? 'Update' : 'Add'}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
