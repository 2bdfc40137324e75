import { claimsSeveralOwners, readParty } from '../../../plan/party';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { met, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, problemManager, specimen } from '../../specimens';

/**
 * Presence gate of who is responsible. It reads the owner field and the owner as an imported register wrote it: a
 * register that still claims two people contradicts the one who is chosen. An unreadable definition claims nobody.
 */
export const exactlyOnePersonIsAccountable = defineRule({
  id: 'WHO-01',
  element: 'who',
  topic: 'planning to achieve objectives',
  statement: 'Exactly one active account is accountable for the objective',
  why: 'When several answer for it, nobody does.',
  remedy: {
    text: 'Choose one accountable owner, and clear what the register wrote once it is settled. Others are contributors.',
    deed: 'Choose the owner',
    next: 'choose one accountable owner',
    gap: 'who is accountable',
    place: 'who#owner',
  },
  messages: {
    'WHO-01.met': 'One person is accountable',
    'WHO-01.absent': 'Nobody is accountable',
    'WHO-01.onlyWritten': 'The register says “{written}”, but no account is chosen',
    'WHO-01.severalWritten': 'The register says “{written}”, which is not one accountable owner, and no account is chosen',
    'WHO-01.inactive': 'The account of the accountable owner is no longer active',
    'WHO-01.twoClaimed': 'One account is chosen, but the register says “{written}”: two people are claimed accountable',
    'WHO-01.newer': 'Written by a newer version of the app (version {version} of the value); it cannot be judged here',
  },
  judge({ owner, definition }) {
    if (definition.kind === 'newer') return unknown('WHO-01.newer', { version: definition.version });
    const { ownerAsWritten, ownerRole } = definition.kind === 'value' ? definition.value : {};
    const written = stated(ownerAsWritten);
    if (owner.kind === 'nobody') {
      if (written === undefined) return unmet('WHO-01.absent');
      const one = readParty(written) === 'one';
      return unmet(one ? 'WHO-01.onlyWritten' : 'WHO-01.severalWritten', { written: excerpt(written) });
    }
    if (!owner.active) return unmet('WHO-01.inactive', { account: owner.accountId });
    if (written !== undefined && claimsSeveralOwners(written, owner.displayName, ownerRole)) {
      return unmet('WHO-01.twoClaimed', { account: owner.accountId, written: excerpt(written) });
    }
    return met('WHO-01.met', { account: owner.accountId });
  },
  examples: [
    {
      title: 'one active account',
      facts: specimen(),
      expected: { outcome: 'met', facts: { account: 'account-problem-manager' } },
    },
    {
      title: 'the register wrote the same person in the same role',
      facts: specimen({ definition: { ownerAsWritten: 'Wilk, Tomasz (problem manager)' } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'the register wrote one role',
      facts: specimen({ definition: { ownerAsWritten: 'IT Director A' } }),
      expected: { outcome: 'met' },
    },
    { title: 'nobody', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHO-01.absent' } },
    {
      title: '“Assigned leads” is not one accountable owner',
      facts: specimen({ owner: { kind: 'nobody' }, definition: { ownerAsWritten: 'Assigned leads' } }),
      expected: { outcome: 'unmet', message: 'WHO-01.severalWritten', facts: { written: 'Assigned leads' } },
    },
    {
      title: 'one name is written, but no account is chosen',
      facts: specimen({ owner: { kind: 'nobody' }, definition: { ownerAsWritten: 'IT Director A' } }),
      expected: { outcome: 'unmet', message: 'WHO-01.onlyWritten' },
    },
    {
      title: 'the account has been deactivated',
      facts: specimen({ owner: { ...problemManager, active: false } }),
      expected: { outcome: 'unmet', message: 'WHO-01.inactive' },
    },
    {
      title: 'an account is chosen while the register claims two people',
      facts: specimen({ definition: { ownerAsWritten: 'Tomasz Wilk and Priya Nair' } }),
      expected: { outcome: 'unmet', message: 'WHO-01.twoClaimed' },
    },
    {
      title: 'a definition of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'WHO-01.newer' },
    },
  ],
});
