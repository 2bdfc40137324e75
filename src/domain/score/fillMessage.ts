/** How facts become words where only the edge knows them: who an account is, how the reader writes a day. */
export interface Show {
  person(accountId: string): string;
  day(day: string): string;
}

const asStored: Show = { person: (accountId) => accountId, day: (day) => day };

/**
 * Puts facts into a message. `{name}` is the fact; `{name:person}` and `{name:day}` go through `show`;
 * `{name#one|many}` chooses by whether the fact is 1, and either form may hold `{name}` again.
 * A fact the message needs and does not get is a fault: a sentence with a hole would be shown to people.
 */
export function fillMessage(template: string, facts: Record<string, string | number>, show: Show = asStored): string {
  const fact = (name: string): string | number => {
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (value === undefined) throw new Error(`Message “${template}” needs the fact “${name}”`);
    return value;
  };
  return template
    .replace(/\{(\w+)#([^|{}]*)\|((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, one: string, many: string) =>
      fact(name) === 1 ? one : many,
    )
    .replace(/\{(\w+)(?::(person|day))?\}/g, (_, name: string, kind: keyof Show | undefined) =>
      kind === undefined ? String(fact(name)) : show[kind](String(fact(name))),
    );
}
