import type { Request } from '../../contract/calls';
import { notPromoted, promote, promoted, type Promotion } from '../../domain/workshop/promotion';
import type { Workshop } from '../../domain/workshop/workshop';
import { JiraTrouble } from '../../jira/jiraFetch';
import { createEpic, findEpic, type Epic } from '../../jira/promotedEpic';
import { readSources, typesIn } from '../objective/objectiveSources';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { inWorkshops, onlyReads } from './inWorkshops';
import { onWorkshop } from './onWorkshop';

/**
 * `promoteCandidate`: a candidate becomes an epic, once. It is claimed, made as the acting user, and noted. Whoever comes
 * while it is claimed is told so; whoever comes after an attempt that was cut off finds the epic by the mark it carries, and
 * only where there is none makes one.
 */
export async function promoteCandidate(ports: Ports, { candidateId, typeId }: Request<'promoteCandidate'>, actor: Actor): Promise<Answered<'promoteCandidate'>> {
  const acting = await inWorkshops(ports, actor);
  if (acting instanceof Refused) return acting;
  const refused = onlyReads(acting);
  if (refused) return refused;
  const { projectId } = acting;
  const types = typesIn(await readSources(ports.records), projectId);
  const type = typeId ?? types[0];
  if (type === undefined || !types.includes(type)) return new Refused({ kind: 'not an objective', why: 'not configured' });

  const claim = await claimed(ports, actor, projectId, candidateId);
  if (claim instanceof Refused) return claim;
  if (claim.kind === 'already') return { done: 'already', epic: { id: claim.epic.id, key: claim.epic.key } };
  const found = claim.since === undefined ? undefined : await findEpic(ports.asUser, projectId, candidateId, (Date.parse(actor.at) - Date.parse(claim.since)) / 60_000);
  const epic = found ?? (await made(ports, actor, { projectId, typeId: type }, claim.candidate));
  if (epic instanceof Refused) return epic;
  const noted = await settle(ports, actor, projectId, 'promoted', (workshop) => promoted(workshop, candidateId, { ...epic, by: actor.accountId, at: actor.at }));
  if (noted instanceof Refused) return noted;
  await ports.later.rescore([epic.id], [epic.id]);
  return { done: found ? 'already' : 'now', epic };
}

type Claim = Exclude<Promotion, { kind: 'refused' }>;

async function claimed(ports: Ports, actor: Actor, projectId: string, candidateId: string): Promise<Claim | Refused> {
  let claim: Promotion | undefined;
  const kept = await onWorkshop(ports, actor, projectId, 'promotion begun', ({ workshop }) => {
    claim = promote(workshop, candidateId, { actor: actor.accountId, at: actor.at });
    if (claim.kind === 'refused') return claim;
    return claim.kind === 'already' ? { kind: 'done already' } : { kind: 'keep', workshop: claim.workshop };
  });
  if (kept instanceof Refused) return kept;
  if (claim === undefined || claim.kind === 'refused') throw new Error(`Promoting ${candidateId}: a decision was kept that was none`);
  return claim;
}

/**
 * Makes the epic. Where Jira said no, nothing was made and the claim is given back; where it did not answer, nobody knows,
 * so the claim stays and the next attempt looks first.
 */
async function made(ports: Ports, actor: Actor, where: { projectId: string; typeId: string }, candidate: Extract<Claim, { kind: 'claim' }>['candidate']): Promise<Epic | Refused> {
  try {
    return await createEpic(ports.asUser, { ...where, fieldIds: await ports.fieldIds() }, candidate);
  } catch (fault) {
    if (!(fault instanceof JiraTrouble) || fault.kind === 'down') throw fault;
    await settle(ports, actor, where.projectId, 'promotion refused', (workshop) => notPromoted(workshop, candidate.id));
    if (fault.kind !== 'invalid' && fault.kind !== 'refused') throw fault;
    const words = Object.values(fault.messages);
    const said = words.length > 0 ? words : ['permission to create issues in this project is lacking'];
    return new Refused({ kind: 'not met', items: said.map((message) => ({ item: 'Jira makes the epic', facts: { message } })) });
  }
}

const settle = (ports: Ports, actor: Actor, projectId: string, what: string, next: (workshop: Workshop) => Workshop | undefined) =>
  onWorkshop(ports, actor, projectId, what, ({ workshop }) => {
    const after = workshop && next(workshop);
    return after === undefined ? { kind: 'done already' } : { kind: 'keep', workshop: after };
  });
