import { captureEvidence, refuseCapture, type Capturing } from '../../../domain/evidence/captureEvidence';
import type { Decision } from '../../../domain/record/decision';
import type { Ports } from '../../ports';
import type { Before } from '../onObjective';
import { notAPerson } from './notAPerson';
import { readContent } from './readContent';

/** `addEvidence`: looks first whether this person may record it, reads what it names as that person, and records it. */
export async function addEvidence(before: Before, request: Capturing, ports: Ports): Promise<Decision> {
  const { situation, acting } = before;
  const refusal = refuseCapture(situation, acting, request);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const stranger = request.owner === undefined || request.owner === acting.actor ? undefined : await notAPerson(ports, request.owner);
  if (stranger !== undefined) return stranger;
  const content = await readContent(ports, before, request.locator);
  if (content === 'not there') return { kind: 'refused', refusal: { kind: 'unknown', what: request.locator.type, id: idOf(request.locator) } };
  return captureEvidence(situation, acting, request, content);
}

/** The id a person would look for. */
export function idOf(locator: Capturing['locator']): string {
  switch (locator.type) {
    case 'attachment': return locator.attachment;
    case 'comment': return locator.comment;
    case 'issue': return locator.issue;
    case 'event': return String(locator.sequence);
    case 'link': return locator.url;
  }
}
