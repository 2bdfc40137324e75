import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type ColorMode = 'light' | 'dark';
export type ThemeChoice = ColorMode | 'auto';

const KEPT_AS = 'color-mode';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

interface ThemeValue {
  choice: ThemeChoice;
  colorMode: ColorMode;
  choose(choice: ThemeChoice): void;
}

const ThemeContext = createContext<ThemeValue | undefined>(undefined);

function keptChoice(): ThemeChoice {
  const kept = window.localStorage.getItem(KEPT_AS);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

/** Puts the chosen theme on `<html>` the way Jira does, and gives it to the frames. */
export function ThemeProvider({ children }: { children: ReactNode }): JSX.Element {
  const [choice, setChoice] = useState<ThemeChoice>(keptChoice);
  const [system, setSystem] = useState<ColorMode>(systemDark.matches ? 'dark' : 'light');
  useEffect(() => {
    const onChange = (): void => setSystem(systemDark.matches ? 'dark' : 'light');
    systemDark.addEventListener('change', onChange);
    return () => systemDark.removeEventListener('change', onChange);
  }, []);
  const colorMode = choice === 'auto' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset.colorMode = colorMode;
    document.documentElement.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
  }, [colorMode]);
  const value = useMemo<ThemeValue>(
    () => ({
      choice,
      colorMode,
      choose(next) {
        window.localStorage.setItem(KEPT_AS, next);
        setChoice(next);
      },
    }),
    [choice, colorMode],
  );
  return <ThemeContext.Provider value={value}>{children}</ThemeContext.Provider>;
}

/** The theme; only inside {@link ThemeProvider}. */
export function useTheme(): ThemeValue {
  const value = useContext(ThemeContext);
  if (!value) throw new Error('useTheme: expected to stand inside ThemeProvider');
  return value;
}
