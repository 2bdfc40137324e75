import { demand, holds, holdsGlobally } from '../access/permissions';
import { demandChange, openedComment } from '../issues/changeComment';
import { openedIssue } from '../issues/findIssue';
import { openedProject } from '../issues/findProject';
import { putIssue } from '../issues/keepIssue';
import { badRequest, forbidden, notFound } from '../refusal';
import { noContent, Reply, type Call, type Route } from './call';

/** Jira's limits for a property: characters of its key, bytes of its value. */
const KEY_LIMIT = 255;
const VALUE_LIMIT = 32_768;

/** A thing that has properties: what they are, and the way to keep others. */
interface Holder {
  self: string;
  properties: Record<string, unknown>;
  mayWrite(): void;
  keep(properties: Record<string, unknown>): void;
}

const ofIssue = (call: Call): Holder => {
  const issue = openedIssue(call.site, call.actor, call.params.issueIdOrKey!);
  return {
    self: `/issue/${issue.key}/properties`, properties: issue.properties,
    mayWrite: () => demand(call.site, call.actor, 'EDIT_ISSUES', issue, 'edit this issue'),
    keep: (properties) => putIssue(call.site, { ...issue, properties }),
  };
};

const ofProject = (call: Call): Holder => {
  const project = openedProject(call.site, call.actor, call.params.projectIdOrKey!);
  return {
    self: `/project/${project.key}/properties`, properties: project.properties,
    mayWrite: () => {
      const may = holds(
        call.site, call.actor, 'ADMINISTER_PROJECTS', project,
      ) || holdsGlobally(call.site, call.actor, 'ADMINISTER');
      if (!may) throw forbidden('You do not have permission to administer this project.');
    },
    keep: (properties) => call.site.store.projects.put({ ...project, properties }),
  };
};

const ofComment = (call: Call): Holder => {
  const id = call.params.commentId!;
  const issueId = call.site.store.comments.get(id)?.issueId;
  if (issueId === undefined) throw notFound(`Can not find a comment for the id: ${id}.`);
  const issue = openedIssue(call.site, call.actor, issueId);
  const comment = openedComment(call, issue, id);
  return {
    self: `/comment/${comment.id}/properties`, properties: comment.properties,
    mayWrite: () => demandChange(call, issue, comment, 'EDIT'),
    keep: (properties) => call.site.store.comments.put({ ...comment, properties }),
  };
};

const ofUser = (call: Call): Holder => {
  const accountId = call.query.get('accountId') ?? call.actor.person.id;
  const person = call.site.store.people.get(accountId);
  if (!person) throw notFound(`The user with the account id '${accountId}' does not exist.`);
  if (accountId !== call.actor.person.id && !holdsGlobally(call.site, call.actor, 'ADMINISTER')) {
    throw forbidden('You may access your own properties only.');
  }
  return {
    self: '/user/properties', properties: person.properties ?? {}, mayWrite: () => {},
    keep: (properties) => call.site.store.people.put({ ...person, properties }),
  };
};

/** Throws 400 for a key or a value beyond Jira's limits. */
export function checkProperty(key: string, value: unknown): void {
  if (key.length > KEY_LIMIT) throw badRequest(`The property key must be at most ${KEY_LIMIT} characters long.`);
  const bytes = Buffer.byteLength(JSON.stringify(value), 'utf8');
  if (bytes > VALUE_LIMIT) {
    throw badRequest(`The property value is ${bytes} bytes long; at most ${VALUE_LIMIT} are allowed.`);
  }
}

function put(call: Call, holder: Holder): unknown {
  const key = call.params.propertyKey!;
  const value = call.json();
  holder.mayWrite();
  checkProperty(key, value);
  const there = Object.hasOwn(holder.properties, key);
  call.site.change(() => holder.keep({ ...holder.properties, [key]: value }));
  return new Reply(there ? 200 : 201);
}

function routesOf(base: string, holderOf: (call: Call) => Holder, writes?: string): Route[] {
  const one = `${base}/:propertyKey`;
  const found = (call: Call): { holder: Holder; key: string } => {
    const holder = holderOf(call);
    const key = call.params.propertyKey!;
    if (!Object.hasOwn(holder.properties, key)) throw notFound(`The property '${key}' does not exist.`);
    return { holder, key };
  };
  const limited = writes === undefined ? {} : { writes };
  return [
    {
      method: 'GET', path: base,
      answer: (call) => {
        const { properties, self } = holderOf(call);
        return { keys: Object.keys(properties).map((key) => ({
          self: `${call.site.apiUrl}${self}/${encodeURIComponent(key)}`, key,
        })) };
      },
    },
    {
      method: 'GET', path: one,
      answer: (call) => { const { holder, key } = found(call); return { key, value: holder.properties[key] }; },
    },
    { method: 'PUT', path: one, answer: (call) => put(call, holderOf(call)), ...limited },
    {
      method: 'DELETE', path: one, ...limited,
      answer: (call) => {
        const { holder, key } = found(call);
        holder.mayWrite();
        const { [key]: _gone, ...others } = holder.properties;
        call.site.change(() => holder.keep(others));
        return noContent();
      },
    },
  ];
}

/** Properties of issues, projects, comments and people: JSON values under keys, given back as they came. */
export const propertyRoutes: Route[] = [
  ...routesOf('/issue/:issueIdOrKey/properties', ofIssue, 'issueIdOrKey'),
  ...routesOf('/project/:projectIdOrKey/properties', ofProject),
  ...routesOf('/comment/:commentId/properties', ofComment),
  ...routesOf('/user/properties', ofUser),
];
