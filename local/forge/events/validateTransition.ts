import type { TransitionToValidate, TransitionVerdict } from '../contract';
import { extensionAri } from '../manifest/extensionAri';
import type { ForgeManifest } from '../manifest/manifest';
import type { Invoker } from '../runtime/invoker';

/** The scope without which the platform leaves out what comes with the transition. */
const TELLS_FIELDS = 'read:jira-work';

/** Runs the functions of workflow validators. */
export function transitionValidator(
  manifest: ForgeManifest, environmentId: string, invoker: Invoker,
): (ruleKey: string, told: TransitionToValidate) => Promise<TransitionVerdict> {
  return async (ruleKey, { issue, configuration, transition }) => {
    const module = manifest.modules.find(
      ({ type, key }) => type === 'jira:workflowValidator' && extensionAri(manifest.appId, environmentId, key) === ruleKey,
    );
    if (!module?.function) throw new Error(`The manifest has no validator with a function under ${ruleKey}.`);
    const { modifiedFields, ...move } = transition;
    const told = manifest.scopes.includes(TELLS_FIELDS) && modifiedFields ? { ...move, modifiedFields } : move;
    const { body } = await invoker.invoke(
      module.function, { issue, configuration, transition: told }, { moduleKey: module.key, moduleType: module.type },
    );
    const { result, errorMessage } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    return { result: result === true, ...(typeof errorMessage === 'string' ? { errorMessage } : {}) };
  };
}
