import { holdsGlobally } from '../access/permissions';
import type { Person } from '../entities/entities';
import { badFields, badRequest, forbidden, notFound } from '../refusal';
import { userShape } from '../shapes/userShape';
import { uuidOf } from '../shapes/uuid';
import { created, noContent, type Call, type Route } from './call';

function demandAdministrator(call: Call): void {
  if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) throw forbidden('You must be a Jira administrator to do this.');
}

/** An account for an address; the one that has the address already, if it was not closed. It has no token to sign in with. */
function invite(call: Call): unknown {
  demandAdministrator(call);
  const { emailAddress, displayName, products } = call.body<{ emailAddress: string; displayName: string; products: string[] }>();
  if (typeof emailAddress !== 'string' || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(emailAddress)) {
    throw badFields({ emailAddress: 'You must specify a valid email address.' });
  }
  if (!Array.isArray(products)) throw badRequest("'products' must be given: a list of products, which may be empty.");
  const { people } = call.site.store;
  const there = people.by('email', emailAddress.toLowerCase()).find(({ closed }) => !closed);
  return call.site.change(() => {
    const person: Person = there ? { ...there, active: true } : {
      id: `712020:${uuidOf(`person ${call.site.store.nextId('person')} ${emailAddress}`)}`, accountType: 'atlassian',
      displayName: typeof displayName === 'string' && displayName !== '' ? displayName : emailAddress.split('@')[0]!, emailAddress,
      timeZone: 'UTC', locale: 'en_US', active: true, apiToken: '',
    };
    people.put(person);
    return created(userShape(call.site, person));
  });
}

/** Takes somebody out of Jira; what names them can be read as before. */
function remove(call: Call): unknown {
  demandAdministrator(call);
  const person = call.site.store.people.get(call.query.get('accountId') ?? '');
  if (!person || person.accountType === 'app') throw notFound('Specified user does not exist or you do not have required permissions');
  call.site.change(() => call.site.store.people.put({ ...person, active: false }));
  return noContent();
}

/** Accounts as administrators of Jira open and end them. */
export const userAdminRoutes: Route[] = [
  { method: 'POST', path: '/user', answer: invite },
  { method: 'DELETE', path: '/user', answer: remove },
];
