import { claimsSeveralOwners, namesRole, readParty } from '../../../src/domain/plan/party';

describe('whom a text names', () => {
  it.each([
    'Head of IT', 'IT Director A', 'Service desk manager', 'Tomasz Wilk', 'Wilk, Tomasz', 'Director, IT', 'CIO', 'Team lead',
    'Change, Release and Deployment Manager', 'Head of Design, Sales Enablement and Customer Care', 'Leiter IT', 'Chef de service',
    'Problem manager (until June)', 'Head of Engineers', 'Manager Service Desk', 'anna.berg@nordvik.example', 'Jo Sandgroup',
    'Incident & Problem Manager', 'Anna Berg (IT)', 'Tomasz Wilk / problem manager', 'Vendor manager', 'María José Ñíguez', '李雷',
  ])('“%s” is one person or one role', (text) => expect(readParty(text)).toBe('one'));

  it.each([
    ['A and B', 'several'], ['A / B', 'several'], ['A, B', 'several'], ['IT Director A and IT Director B', 'several'],
    ['Anna Berg; Ben Holt', 'several'], ['Anna, Ben and the service desk manager', 'several'], ['IT manager and Anna Berg', 'several'],
    ['Anna and IT', 'several'], ['IT Director A and B', 'several'],
    ['Assigned leads', 'plural'], ['Leads', 'plural'], ['Process owners', 'plural'], ['Everyone', 'plural'], ['Heads of department', 'plural'],
    ['IT', 'team'], ['IT Service Desk', 'team'], ['Operations team', 'team'], ['Research and Development', 'team'],
    ['Leadership team', 'team'], ['Nordvik Service Desk', 'team'], ['Manager group', 'team'],
    ['helpdesk@nordvik.example', 'mailbox'], ['it-support@nordvik.example', 'mailbox'], ['Shared mailbox', 'mailbox'],
    ['Cloud Hosting Ltd', 'supplier'], ['Nordvik GmbH', 'supplier'], ['Hosting vendor', 'supplier'],
    ['', 'blank'], ['  ', 'blank'],
  ] as const)('“%s” is %s', (text, party) => expect(readParty(text)).toBe(party));

  it('an account name with a comma or a company behind it is one person', () => {
    for (const name of ['Wilk, Tomasz', 'Berg, Anna / Nordvik', 'Anna Berg (Nordvik)', 'Jean-Luc Picard']) {
      expect(readParty(name, 'display')).toBe('one');
    }
    expect(readParty('Anna and Ben', 'display')).toBe('several');
    expect(readParty('IT Service Desk', 'display')).toBe('team');
  });

  it('a text that repeats the account or the role claims nobody else', () => {
    expect(claimsSeveralOwners('Wilk, Tomasz', 'Tomasz Wilk', undefined)).toBe(false);
    expect(claimsSeveralOwners('Tomasz Wilk and problem manager', 'Tomasz Wilk', 'and problem manager')).toBe(false);
    expect(claimsSeveralOwners('Sales and Marketing Directors', 'Tomasz Wilk', 'Sales and Marketing Directors')).toBe(false);
    expect(claimsSeveralOwners('Anna Berg and Ben Holt', 'Anna Berg', 'Problem manager')).toBe(true);
    // Two names beside a comma may be one person's; with another account chosen they are not that account's.
    expect(claimsSeveralOwners('Anna, Ben', 'Tomasz Wilk', undefined)).toBe(true);
    expect(claimsSeveralOwners(undefined, 'Anna Berg', undefined)).toBe(false);
  });

  it('tells a role title from a name', () => {
    expect(namesRole('IT Director A')).toBe(true);
    expect(namesRole('Anna Berg')).toBe(false);
  });
});
