/**
 * The facts display conditions are judged by. The host gathers them; what it leaves out counts as absent.
 * Display conditions decide what is shown. They run in the browser on the real platform and protect nothing.
 */
export interface DisplayFacts {
  isLoggedIn?: boolean;
  isAdmin?: boolean;
  issueType?: string;
  projectKey?: string;
  projectType?: string;
  /** Keys of the permissions the person has, globally and in the project. */
  globalPermissions?: string[];
  projectPermissions?: string[];
  /** Entity properties by entity and key: `{issue: {'my.key': {...}}}`. */
  properties?: Partial<Record<'issue' | 'project' | 'user' | 'app', Record<string, unknown>>>;
}

interface PropertyCondition {
  entity: 'issue' | 'project' | 'user' | 'app';
  propertyKey: string;
  objectName?: string;
  value?: unknown;
}

function propertyValue(facts: DisplayFacts, condition: PropertyCondition): unknown {
  const value = facts.properties?.[condition.entity]?.[condition.propertyKey];
  if (!condition.objectName) return value;
  return condition.objectName
    .split('.')
    .reduce<unknown>((held, step) => (held as Record<string, unknown> | undefined)?.[step], value);
}

const asList = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

/** A list condition holds when the fact is one of the named values. */
const oneOf = (fact: string | undefined, named: unknown): boolean => fact !== undefined && asList(named).includes(fact);

const CONDITIONS: Record<string, (facts: DisplayFacts, wanted: unknown) => boolean> = {
  isLoggedIn: (facts, wanted) => Boolean(facts.isLoggedIn) === wanted,
  isAdmin: (facts, wanted) => Boolean(facts.isAdmin) === wanted,
  issueType: (facts, wanted) => oneOf(facts.issueType, wanted),
  projectKey: (facts, wanted) => oneOf(facts.projectKey, wanted),
  projectType: (facts, wanted) => oneOf(facts.projectType, wanted),
  hasGlobalPermission: (facts, wanted) => asList(wanted).every((key) => facts.globalPermissions?.includes(key)),
  hasProjectPermission: (facts, wanted) => asList(wanted).every((key) => facts.projectPermissions?.includes(key)),
  entityPropertyExists: (facts, wanted) => propertyValue(facts, wanted as PropertyCondition) !== undefined,
  entityPropertyEqualTo: (facts, wanted) =>
    JSON.stringify(propertyValue(facts, wanted as PropertyCondition)) ===
    JSON.stringify((wanted as PropertyCondition).value),
  entityPropertyContainsAny: (facts, wanted) => {
    const held = asList(propertyValue(facts, wanted as PropertyCondition));
    return asList((wanted as PropertyCondition).value).some((it) => held.includes(it));
  },
  entityPropertyContainsAll: (facts, wanted) => {
    const held = asList(propertyValue(facts, wanted as PropertyCondition));
    return asList((wanted as PropertyCondition).value).every((it) => held.includes(it));
  },
};

const GROUPS = ['and', 'or', 'not'];

/** A group is written as one condition object or a list of them. */
const members = (group: unknown): Record<string, unknown>[] =>
  (Array.isArray(group) ? group : [group]) as Record<string, unknown>[];

/** Whether the conditions hold. Conditions side by side must all hold, as in the manifest. */
export function conditionsHold(conditions: Record<string, unknown>, facts: DisplayFacts): boolean {
  return Object.entries(conditions).every(([name, wanted]) => {
    if (name === 'and') return members(wanted).every((it) => conditionsHold(it, facts));
    if (name === 'or') {
      // `or: {a: …, b: …}` means a or b, so the members of one object are taken one by one.
      const alternatives = members(wanted).flatMap((it) => Object.entries(it));
      return alternatives.some(([key, value]) => conditionsHold({ [key]: value }, facts));
    }
    if (name === 'not') return !members(wanted).every((it) => conditionsHold(it, facts));
    const judge = CONDITIONS[name];
    if (!judge) throw new Error(`display condition "${name}" is not modelled`);
    return judge(facts, wanted);
  });
}

/** Names the conditions that are not modelled, for the check at start. */
export function conditionFindings(conditions: Record<string, unknown>): string[] {
  return Object.entries(conditions).flatMap(([name, wanted]) => {
    if (GROUPS.includes(name)) return members(wanted).flatMap(conditionFindings);
    return name in CONDITIONS ? [] : [`"${name}" is not modelled`];
  });
}
