/** A person of the demonstration organization. `purpose` stands where the person can be signed in as. */
export interface DemoPerson {
  accountId: string;
  displayName: string;
  emailAddress: string;
  /** What the person does at Nordvik Pay. */
  title: string;
  /** What signing in as this person is good for; absent: the person is only part of the scenery. */
  purpose?: string;
  groups: DemoGroup[];
  timeZone: string;
  /** False for somebody who has left. */
  active: boolean;
}

export type DemoGroup = 'jira-administrators' | 'jira-software-users' | 'service-management' | 'service-teams' | 'auditors';

const person = (
  number: number,
  displayName: string,
  title: string,
  groups: DemoGroup[],
  more: Partial<Pick<DemoPerson, 'purpose' | 'timeZone' | 'active'>> = {},
): DemoPerson => ({
  // The look of a Jira Cloud account id, made up and stable, so that data folders and tests can name people.
  accountId: `712020:3d0c7e5a-0000-4000-8000-${String(number).padStart(12, '0')}`,
  displayName,
  emailAddress: `${displayName.toLowerCase().replace(/ /g, '.')}@nordvik.example`,
  title,
  groups,
  timeZone: 'Europe/Oslo',
  active: true,
  ...more,
});

/** Everybody with an account at the invented payment company Nordvik Pay. The keys are for use in this repository. */
export const people = {
  tomasz: person(1, 'Tomasz Wilk', 'Problem manager', ['jira-software-users', 'service-teams'], {
    purpose: 'team member: plans an objective on its epic and does the work',
    timeZone: 'Europe/Warsaw',
  }),
  ingrid: person(2, 'Ingrid Solheim', 'Service owner, Payments', ['jira-software-users', 'service-teams'], {
    purpose: 'service owner: answers for objectives of the Payments service',
  }),
  amara: person(3, 'Amara Okafor', 'SMS manager', ['jira-software-users', 'service-management', 'service-teams'], {
    purpose: 'SMS manager: keeps the register of all objectives',
    timeZone: 'Europe/London',
  }),
  lena: person(4, 'Lena Fischer', 'Internal auditor', ['jira-software-users', 'auditors'], {
    purpose: 'auditor: sees everything, changes nothing',
    timeZone: 'Europe/Berlin',
  }),
  noah: person(5, 'Noah Lind', 'Web designer', ['jira-software-users'], {
    purpose: 'someone without access: may not see the project Service objectives',
  }),
  daniel: person(6, 'Daniel Reyes', 'Infrastructure lead', ['jira-software-users', 'service-teams']),
  priya: person(7, 'Priya Nair', 'Change manager', ['jira-software-users', 'service-teams']),
  elin: person(8, 'Elin Berg', 'Incident manager', ['jira-software-users', 'service-teams']),
  yusuf: person(9, 'Yusuf Demir', 'Supplier manager', ['jira-software-users', 'service-teams']),
  servicedesk: person(10, 'IT Service Desk', 'Functional account', ['jira-software-users', 'service-teams']),
  jonas: person(11, 'Jonas Lindqvist', 'Request manager, left in October', ['jira-software-users'], { active: false }),
  sigrid: person(12, 'Sigrid Moe', 'Jira administrator', ['jira-administrators', 'jira-software-users'], {
    purpose: 'Jira administrator: sets the app up',
  }),
} satisfies Record<string, DemoPerson>;

export type PersonRef = keyof typeof people;

/** The people who can be signed in as, in the order in which they are offered. */
export const signInPeople: (DemoPerson & { ref: PersonRef; purpose: string })[] = (
  Object.entries(people) as [PersonRef, DemoPerson][]
).flatMap(([ref, it]) => (it.purpose === undefined ? [] : [{ ...it, ref, purpose: it.purpose }]));
