import { useMemo } from 'react';
import { useViewer } from '../host/ViewerContext';

/** A table of messages of one screen: the id of each is `<area>.<key>`, its value the English text. */
export interface WordTable<K extends string = string> {
  area: string;
  english: Record<K, string>;
}

/** Makes a table; the area is the first part of every id in it. */
export const defineWords = <K extends string>(area: string, english: Record<K, string>): WordTable<K> => ({ area, english });

/** What stands in a message's places. */
export type WordFacts = Record<string, string | number>;

/** Says a message of a table with its facts. */
export type Say<K extends string> = (key: K, facts?: WordFacts) => string;

/** The messages of a table in the viewer's language; so far every language reads English. */
export function useWords<K extends string>(table: WordTable<K>): Say<K> {
  const { formats } = useViewer();
  return useMemo(() => sayFrom(table, formats.locale), [table, formats.locale]);
}

/** {@link useWords} outside a component. */
export function sayFrom<K extends string>(table: WordTable<K>, locale: string): Say<K> {
  return (key, facts = {}) => formatMessage(table.english[key], facts, locale, `${table.area}.${key}`);
}

/**
 * Fills a message: `{name}` is a fact, `{n, plural, =0 {none} one {# day} other {# days}}` chooses by number, `#` is
 * the number. Throws when a fact is missing, naming the message: a hole in a sentence is a fault of ours.
 */
export function formatMessage(text: string, facts: WordFacts, locale: string, id: string): string {
  const fact = (name: string): string | number => {
    const value = facts[name];
    if (value === undefined) throw new Error(`Message ${id}: expected a fact “${name}”, came none`);
    return value;
  };
  let said = '';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) return said + text.slice(at);
    const close = closingBrace(text, open);
    said += text.slice(at, open);
    const [name = '', , ...forms] = splitPlace(text.slice(open + 1, close));
    const value = fact(name);
    if (forms.length === 0) said += typeof value === 'number' ? numberIn(locale).format(value) : value;
    else {
      const form = pluralForm(forms.join(','), Number(value), locale);
      said += formatMessage(form.replaceAll('#', numberIn(locale).format(Number(value))), facts, locale, id);
    }
    at = close + 1;
  }
  return said;
}

/** Making one of these costs more than a whole message; a table of a thousand cells makes it once. */
const numberIn = once((locale) => new Intl.NumberFormat(locale));
const pluralIn = once((locale) => new Intl.PluralRules(locale));

function once<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

function splitPlace(inside: string): string[] {
  const [name = '', kind, ...rest] = inside.split(',');
  return kind === undefined ? [name.trim()] : [name.trim(), kind.trim(), ...rest];
}

/** Picks `=n {…}` first, then the plural category of the language, then `other`. */
function pluralForm(forms: string, value: number, locale: string): string {
  const found = new Map<string, string>();
  let at = 0;
  for (;;) {
    const open = forms.indexOf('{', at);
    if (open < 0) break;
    const close = closingBrace(forms, open);
    found.set(forms.slice(at, open).trim(), forms.slice(open + 1, close));
    at = close + 1;
  }
  return found.get(`=${value}`) ?? found.get(pluralIn(locale).select(value)) ?? found.get('other') ?? '';
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error(`Message “${text}”: a brace is not closed`);
}
