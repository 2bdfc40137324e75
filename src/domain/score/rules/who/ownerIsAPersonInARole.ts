import { readParty } from '../../../plan/party';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { met, partly, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, problemManager, specimen, unreadable } from '../../specimens';

/** Quality gate of who is responsible. Text only speaks against an owner where it certainly is not one person. */
export const ownerIsAPersonInARole = defineRule({
  id: 'WHO-02',
  element: 'who',
  topic: 'planning to achieve objectives',
  statement: 'The accountable owner is a person in a role, not a team, a supplier or a mailbox',
  why: 'A person in a role can be asked, can decide, and hands over when the role changes.',
  remedy: {
    text: 'Put the person in the owner field and the role title beside it; teams go to contributors.',
    deed: 'Name the person and role',
    next: 'name the person and the role that answers for it',
    gap: 'which person in which role answers for it',
    place: 'who#role',
  },
  messages: {
    'WHO-02.met': 'The owner is a person in the role “{role}”',
    'WHO-02.absent': 'Nobody is accountable',
    'WHO-02.notAPerson': 'The owner’s account is not a person’s account (type “{type}”)',
    'WHO-02.accountNotOnePerson': 'The owner’s account is named like {party}',
    'WHO-02.roleNotOnePerson': '“{role}” names {party}, not the role of one person',
    'WHO-02.writtenNotOnePerson': 'The register says “{written}”, which names {party}',
    'WHO-02.noRole': 'The owner is a person, but no role title is given',
    'WHO-02.unreadable': '{place}: expected {expected}, came {came}, so no role title is given',
    'WHO-02.newer': 'Written by a newer version of the app (version {version} of the value); it cannot be judged here',
  },
  judge({ owner, definition }) {
    if (definition.kind === 'newer') return unknown('WHO-02.newer', { version: definition.version });
    const { ownerAsWritten, ownerRole } = definition.kind === 'value' ? definition.value : {};
    if (owner.kind === 'nobody') return unmet('WHO-02.absent');
    if (owner.accountType !== 'atlassian') return unmet('WHO-02.notAPerson', { type: excerpt(owner.accountType) });
    const display = inWords[readParty(owner.displayName, 'display')];
    if (display !== undefined) return unmet('WHO-02.accountNotOnePerson', { party: display });
    const role = stated(ownerRole);
    const roleParty = inWords[readParty(role)];
    if (role !== undefined && roleParty !== undefined) {
      return unmet('WHO-02.roleNotOnePerson', { role: excerpt(role), party: roleParty });
    }
    const written = stated(ownerAsWritten);
    const writtenParty = written === undefined ? undefined : writtenPartyInWords(written);
    if (written !== undefined && writtenParty !== undefined) {
      return unmet('WHO-02.writtenNotOnePerson', { written: excerpt(written), party: writtenParty });
    }
    if (definition.kind === 'unreadable') {
      return partly('WHO-02.unreadable', { place: definition.place, expected: definition.expected, came: definition.came });
    }
    return role === undefined ? partly('WHO-02.noRole') : met('WHO-02.met', { role: excerpt(role) });
  },
  examples: [
    {
      title: 'a person in a role',
      facts: specimen(),
      expected: { outcome: 'met', facts: { role: 'Problem manager' } },
    },
    ...['Head of IT', 'IT Director A', 'Service desk manager', 'Head of Support and Operations'].map((ownerRole) => ({
      title: `“${ownerRole}” is the role of one person`,
      facts: specimen({ definition: { ownerRole } }),
      expected: { outcome: 'met' } as const,
    })),
    {
      title: 'a person without a role title',
      facts: specimen({ definition: { ownerRole: undefined } }),
      expected: { outcome: 'partly', message: 'WHO-02.noRole' },
    },
    {
      title: 'the role title stands in a value without the shape',
      facts: specimen({ definition: unreadable('objective-definition.ownerRole') }),
      expected: { outcome: 'partly', message: 'WHO-02.unreadable' },
    },
    { title: 'nobody', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHO-02.absent' } },
    {
      title: 'an app’s account',
      facts: specimen({ owner: { ...problemManager, accountType: 'app' } }),
      expected: { outcome: 'unmet', message: 'WHO-02.notAPerson' },
    },
    {
      title: 'a team’s account',
      facts: specimen({ owner: { ...problemManager, displayName: 'IT Service Desk' } }),
      expected: { outcome: 'unmet', message: 'WHO-02.accountNotOnePerson', facts: { party: 'a team' } },
    },
    ...['IT', 'IT Service Desk', 'Operations team', 'helpdesk@nordvik.example', 'Leads'].map((ownerRole) => ({
      title: `“${ownerRole}” is not the role of one person`,
      facts: specimen({ definition: { ownerRole } }),
      expected: { outcome: 'unmet', message: 'WHO-02.roleNotOnePerson' } as const,
    })),
    {
      title: 'the register still says a supplier',
      facts: specimen({ definition: { ownerAsWritten: 'Cloud Hosting Ltd' } }),
      expected: {
        outcome: 'unmet',
        message: 'WHO-02.writtenNotOnePerson',
        facts: { written: 'Cloud Hosting Ltd', party: 'a supplier' },
      },
    },
    {
      title: 'a definition of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'WHO-02.newer' },
    },
  ],
});

const inWords: Partial<Record<ReturnType<typeof readParty>, string>> = {
  several: 'several people',
  plural: 'several people',
  team: 'a team',
  mailbox: 'a mailbox',
  supplier: 'a supplier',
};

/** Several people in the register's text are WHO-01's business when an account is chosen; saying it twice helps nobody. */
function writtenPartyInWords(written: string): string | undefined {
  const party = readParty(written);
  return party === 'several' ? undefined : inWords[party];
}
