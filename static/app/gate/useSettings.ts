import { useEffect, useRef } from 'react';
import { onRuleSaved } from '../host/bridge';

/**
 * Gives Jira the settings of a rule when an administrator saves it. `settings` says what they are now, or `undefined` when
 * something is missing; the page then shows what, and Jira keeps its dialog open.
 */
export function useSettings(settings: () => object | undefined): void {
  const latest = useRef(settings);
  latest.current = settings;
  useEffect(() => {
    void onRuleSaved(() => {
      const chosen = latest.current();
      return chosen === undefined ? undefined : JSON.stringify(chosen);
    });
  }, []);
}
