import { refuseSupersede, supersedeEvidence as supersede, type Superseding } from '../../../domain/evidence/supersedeEvidence';
import type { Decision } from '../../../domain/record/decision';
import type { Ports } from '../../ports';
import type { Before } from '../onObjective';
import { idOf } from './addEvidence';
import { readContent } from './readContent';

/** `supersedeEvidence`: as with a new item, nothing is read before it is clear that this person may. */
export async function supersedeEvidence(before: Before, request: Superseding, ports: Ports): Promise<Decision> {
  const refusal = refuseSupersede(before.situation, before.acting, request);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const content = await readContent(ports, before, request.locator);
  if (content === 'not there') return { kind: 'refused', refusal: { kind: 'unknown', what: request.locator.type, id: idOf(request.locator) } };
  return supersede(before.situation, before.acting, request, content);
}
