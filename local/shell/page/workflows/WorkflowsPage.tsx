import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { Trouble } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { AppFrame } from '../frame/AppFrame';
import { useFlags } from '../frame/Flags';
import { TroubleFace, Waiting } from '../look/Face';
import { RuleDialog } from './RuleDialog';
import {
  changeRule, readWorkflows, rulesOf, type Rule, type RuleChange, type RuleModule, type Transition, type Workflow,
} from './workflows';
import look from './WorkflowsPage.module.css';

/** The dialog that is open: for a new rule of a transition, or for one that is there. */
interface Opened {
  workflow: Workflow;
  transition: Transition;
  rule?: { module: RuleModule; id: string };
}

/** The site's workflows, transition by transition, and the place where administrators put rules of apps on them. */
export function WorkflowsPage(): JSX.Element {
  const flags = useFlags();
  const [asked, again] = useAsked('workflows', readWorkflows);
  const [opened, setOpened] = useState<Opened>();
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="page" again={() => void again()} />;
  if (asked.kind === 'loading') return <Waiting label="Loading the workflows" lines={8} />;
  const { workflows, statusNames, modules } = asked.value;

  const remove = async (workflow: Workflow, transition: Transition, change: RuleChange): Promise<void> => {
    try {
      await changeRule(workflow, transition.id, change);
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      flags.show({ id: 'rule', type: 'error', title: 'The rule could not be removed', description: fault.message });
    }
    await again();
  };
  return (
    <>
      <h1 className={look.title}>Workflows</h1>
      {workflows.map((workflow) => (
        <section key={workflow.id} aria-labelledby={`workflow-${workflow.id}`} className={look.workflow}>
          <h2 id={`workflow-${workflow.id}`} className={look.name}>
            {workflow.name}
          </h2>
          <ul className={look.list}>
            {workflow.transitions
              .filter(({ type }) => type !== 'INITIAL')
              .map((transition) => (
                <li key={transition.id} aria-label={transition.name} className={look.transition}>
                  <div className={look.way}>
                    <h3 className={look.step}>{transition.name}</h3>
                    <span className={look.quiet}>{wayOf(transition, statusNames)}</span>
                    {modules.length > 0 && (
                      <Button spacing="compact" onClick={() => setOpened({ workflow, transition })}>
                        {`Add rule to ${transition.name}`}
                      </Button>
                    )}
                  </div>
                  {rulesOf(transition).map((rule, at) => {
                    const module = modules.find(({ key }) => key === rule.parameters.key);
                    const id = rule.parameters.id ?? String(at);
                    return module ? (
                      <AppRule
                        key={id}
                        workflow={workflow}
                        rule={rule}
                        module={module}
                        onEdit={() => setOpened({ workflow, transition, rule: { module, id } })}
                        onRemove={() => void remove(workflow, transition, { module, id })}
                      />
                    ) : (
                      <p key={id} className={look.rule}>
                        {rule.parameters.expression ?? rule.parameters.permissionKeys ?? `${rule.ruleKey}: an app that is not installed`}
                      </p>
                    );
                  })}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <ModalTransition>
        {opened && (
          <RuleDialog
            {...opened}
            modules={modules}
            onDone={(changed) => {
              setOpened(undefined);
              if (changed) void again();
            }}
          />
        )}
      </ModalTransition>
    </>
  );
}

interface AppRuleProps {
  workflow: Workflow;
  rule: Rule;
  module: RuleModule;
  onEdit(): void;
  onRemove(): void;
}

/** A rule of the app on a transition: what the app shows of it, or else what the manifest says. */
function AppRule({ workflow, rule, module, onEdit, onRemove }: AppRuleProps): JSX.Element {
  const { id = '', config = '' } = rule.parameters;
  return (
    <div className={look.rule}>
      <div className={look.way}>
        <strong>{module.name}</strong>
        <span className={look.quiet}>{module.kind === 'condition' ? 'Condition' : 'Validator'}</span>
        {module.pages.includes('edit') && (
          <Button spacing="compact" appearance="subtle" onClick={onEdit}>
            {`Edit ${module.name}`}
          </Button>
        )}
        <Button spacing="compact" appearance="subtle" onClick={onRemove}>
          {`Remove ${module.name}`}
        </Button>
      </div>
      {module.pages.includes('view') ? (
        <AppFrame
          wish={{ moduleKey: module.moduleKey, workflow: workflow.id, rule: id, entry: 'view' }}
          title={module.name}
          version={config}
          lines={1}
        />
      ) : (
        <p className={look.quiet}>{module.description}</p>
      )}
    </div>
  );
}

function wayOf({ type, links, toStatusReference }: Transition, names: Record<string, string>): string {
  const from = type === 'GLOBAL' ? 'Any status' : links.map(({ fromStatusReference }) => names[fromStatusReference]).join(', ');
  return `${from} → ${names[toStatusReference] ?? ''}`;
}
