/** The steps of setting up, in their order. */
export const setupSteps = ['objectives', 'fields', 'people', 'records', 'profile', 'templates', 'finish'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** What a check found: so, in part, not so, or that it could not be told. */
export type SetupOutcome = 'met' | 'partly' | 'unmet' | 'unknown';

export type SetupCheckId =
  | 'sources' | 'sourcesThere'
  | 'fields'
  | 'smsManager' | 'managers'
  | 'policies' | 'requirements' | 'services' | 'forums' | 'levels' | 'processes' | 'approvalRules' | 'approvers'
  | 'profile'
  | 'templates'
  | 'templatePublished' | 'registerBuilt' | 'endToEnd' | 'evidenceHome';

/** One thing a step looks at, with the facts a sentence about it needs. */
export interface SetupCheck {
  id: SetupCheckId;
  outcome: SetupOutcome;
  /** Numbers and names for the sentence. */
  facts: Record<string, string | number>;
  /** What is there, or what is lacking, by name. */
  names: string[];
  /** The same as account ids, whose names are looked up where they are shown. */
  people: string[];
}
