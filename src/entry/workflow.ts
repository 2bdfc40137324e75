import { askGate, type GateAnswer } from '../app/gate/askGate';
import type { Gate } from '../domain/gate/gateVerdict';
import { now, ports } from './compose';

/**
 * What Forge tells a validator's function; who makes the transition is not part of it.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ (read 2026-11)
 */
interface Told {
  issue?: { key?: unknown };
  configuration?: unknown;
  transition?: { modifiedFields?: unknown };
}

/** Each validator has a function of its own, because what Forge tells names neither the rule nor its module. */
const gate =
  (which: Gate) =>
  ({ issue, configuration, transition }: Told, { installContext }: { installContext?: string }): Promise<GateAnswer> => {
    const modified = transition?.modifiedFields;
    return askGate(ports, which, {
      ...(typeof issue?.key === 'string' ? { issueKey: issue.key } : {}),
      settings: configuration,
      // `ari:cloud:jira::site/<cloud id>`
      site: installContext?.split('/').at(-1) ?? '',
      modified: typeof modified === 'object' && modified !== null ? (modified as Record<string, unknown>) : {},
      at: now(),
    });
  };

export const onReadyGate = gate('ready');
export const onApprovedGate = gate('approved');
