import type { auditCalls } from '../../contract/calls/auditCalls';
import { drawSample } from '../../domain/audit/drawSample';
import { markLooked } from '../../domain/audit/markLooked';
import { inSample } from '../../domain/audit/sample';
import { replaceDrawn } from '../../domain/audit/replaceDrawn';
import { sizeSample } from '../../domain/audit/sizeSample';
import type { HandlersOf } from '../handlersOf';
import { freeze } from './freeze';
import { involvedIn } from './involvedIn';
import { onSample } from './onSample';
import { openSample } from './openSample';
import { samples } from './samples';

/** The use case behind each of these calls. */
export const auditHandlers: HandlersOf<typeof auditCalls> = {
  samples,
  sample: openSample,
  freezePopulation: freeze,
  sizeSample: (ports, { sampleId, ...sizing }, actor) => onSample(ports, actor, sampleId, (sample, acting) => sizeSample(sample, acting, sizing)),
  drawSample: (ports, { sampleId, seed }, actor) => onSample(ports, actor, sampleId, (sample, acting) => drawSample(sample, acting, seed)),
  replaceDrawn: (ports, { sampleId, ...replacing }, actor) => onSample(ports, actor, sampleId, (sample, acting) => replaceDrawn(sample, acting, replacing)),
  markLooked: (ports, { sampleId, ...looking }, actor) =>
    onSample(ports, actor, sampleId, async (sample, acting) => {
      const drawn = inSample(sample).some(({ issueId }) => issueId === looking.issueId);
      return markLooked(sample, acting, looking, drawn ? await involvedIn(ports, looking.issueId) : {});
    }),
};
