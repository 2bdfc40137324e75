import type { Project } from '../entities/entities';
import { openedProject } from '../issues/findProject';
import { notFound } from '../refusal';
import { securityShape } from '../shapes/catalogueShapes';
import { holderShape } from '../shapes/holderShape';
import { pageOf, type Call, type Route } from './call';
import { demandAdministrator } from './demandAdministrator';

/** Each project with levels has a scheme of its own here, under the project's id. */
const shape = (call: Call, { id, name }: Project): Record<string, unknown> => ({
  self: `${call.site.apiUrl}/issuesecurityschemes/${id}`, id: Number(id), name: `${name} issue security scheme`, description: '',
});

const withLevels = (call: Call, project: Project): Record<string, unknown> => ({
  ...shape(call, project), levels: project.securityLevels.map((level) => securityShape(call.site, level)),
});

function opened(call: Call, id: string): Project {
  demandAdministrator(call);
  const project = call.site.store.projects.get(id);
  if (!project || project.securityLevels.length === 0) throw notFound(`The issue security scheme with the id '${id}' does not exist.`);
  return project;
}

function members(call: Call): unknown {
  const project = opened(call, call.params.issueSecuritySchemeId!);
  const wanted = call.query.list('issueSecurityLevelId');
  const all = project.securityLevels.filter(({ id }) => wanted.length === 0 || wanted.includes(id)).flatMap(
    ({ id, holders }) => holders.map((holder) => ({ level: id, holder })),
  );
  return pageOf(call, all.map((it, i) => ({ ...it, id: i + 1 })), ({ id, level, holder }) => ({
    id, issueSecurityLevelId: Number(level), holder: holderShape(call.site, holder),
  }));
}

/** Schemes of security levels, for administrators to look at; they come with the seed. */
export const securitySchemeRoutes: Route[] = [
  { method: 'GET', path: '/issuesecurityschemes', answer: (call) => {
    demandAdministrator(call);
    const projects = [...call.site.store.projects.all()].filter(({ securityLevels }) => securityLevels.length > 0);
    return { issueSecuritySchemes: projects.map((it) => shape(call, it)) };
  } },
  { method: 'GET', path: '/issuesecurityschemes/:id', answer: (call) => withLevels(call, opened(call, call.params.id!)) },
  { method: 'GET', path: '/issuesecurityschemes/:issueSecuritySchemeId/members', answer: members },
  { method: 'GET', path: '/project/:projectKeyOrId/issuesecuritylevelscheme', answer: (call) =>
    withLevels(call, opened(call, openedProject(call.site, call.actor, call.params.projectKeyOrId!).id)) },
];
