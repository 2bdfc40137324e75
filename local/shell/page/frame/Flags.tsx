import Button, { IconButton } from '@atlaskit/button/new';
import CloseIcon from '@atlaskit/icon/core/close';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { FlagRequest } from '../../../forge/bridge/host';
import look from './Flags.module.css';

/** How long a flag stays that closes by itself. */
const SHOWN_MS = 8_000;

interface FlagsValue {
  show(flag: FlagRequest): boolean;
  close(id: string): boolean;
}

const FlagsContext = createContext<FlagsValue | undefined>(undefined);

/** Shows messages at the lower left, where Jira shows them; the newest on top. */
export function FlagsProvider({ children }: { children: ReactNode }): JSX.Element {
  const [flags, setFlags] = useState<FlagRequest[]>([]);
  const close = useCallback((id: string) => {
    setFlags((shown) => shown.filter((flag) => flag.id !== id));
    return true;
  }, []);
  const value = useMemo<FlagsValue>(
    () => ({
      show(flag) {
        setFlags((shown) => [flag, ...shown.filter(({ id }) => id !== flag.id)].slice(0, 5));
        if (flag.isAutoDismiss) window.setTimeout(() => close(flag.id), SHOWN_MS);
        return true;
      },
      close,
    }),
    [close],
  );
  return (
    <FlagsContext.Provider value={value}>
      {children}
      <div className={look.flags} role="status" aria-live="polite">
        {flags.map((flag) => (
          <div key={flag.id} className={`${look.flag} ${look[flag.type] ?? ''}`}>
            <div className={look.words}>
              {flag.title && <strong>{flag.title}</strong>}
              {flag.description && <p>{flag.description}</p>}
              {flag.actions && flag.actions.length > 0 && (
                <div className={look.deeds}>
                  {flag.actions.map((action) => (
                    <Button key={action.text} spacing="compact" onClick={() => action.onClick()}>
                      {action.text}
                    </Button>
                  ))}
                </div>
              )}
            </div>
            <IconButton icon={CloseIcon} label="Dismiss" appearance="subtle" spacing="compact" onClick={() => close(flag.id)} />
          </div>
        ))}
      </div>
    </FlagsContext.Provider>
  );
}

/** The flags; only inside {@link FlagsProvider}. */
export function useFlags(): FlagsValue {
  const value = useContext(FlagsContext);
  if (!value) throw new Error('useFlags: expected to stand inside FlagsProvider');
  return value;
}
