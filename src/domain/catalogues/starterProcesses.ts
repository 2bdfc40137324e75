import { sameName } from '../plan/sameName';
import type { KeptEntry } from './inForce';
import { ofKind } from './inForce';
import type { Level } from './level';
import type { ImportRow } from './planImport';
import type { Service } from './service';

/** A process at which objectives are usually set first, and the role that owns them there until a site says otherwise. */
export interface StarterProcess {
  id: string;
  name: string;
  ownerRole: string;
  criticality: Service['criticality'];
}

/**
 * Five processes nearly every service organization runs and sets objectives for (6.2.1): what a site begins its list of
 * functions and levels with. Forums and people are the site's own and left open.
 */
export const starterProcesses: readonly StarterProcess[] = [
  { id: 'incident-management', name: 'Incident management', ownerRole: 'incident manager', criticality: 1 },
  { id: 'problem-management', name: 'Problem management', ownerRole: 'problem manager', criticality: 2 },
  { id: 'change-enablement', name: 'Change enablement', ownerRole: 'change manager', criticality: 1 },
  { id: 'capacity-management', name: 'Capacity management', ownerRole: 'capacity manager', criticality: 2 },
  { id: 'service-continuity', name: 'Service continuity management', ownerRole: 'service continuity manager', criticality: 2 },
];

/**
 * What is lacking of them on a site, as rows for `importRecords`: first those of the kind `service`, then those of the kind
 * `level`. A process that is there under its id or its name, whatever its state, is left as it is, so adding them twice adds
 * nothing. Empty where nothing is lacking.
 */
export function lackingProcesses(entries: readonly KeptEntry[]): { service: ImportRow[]; level: ImportRow[] } {
  const lacking = (kind: 'service' | 'level', nameOf: (entry: KeptEntry) => string, bodyOf: (process: StarterProcess) => Service | Level): ImportRow[] =>
    starterProcesses
      .filter(({ id, name }) => !ofKind(entries, kind).some((entry) => entry.id === id || sameName(nameOf(entry), name)))
      .map((process, at) => ({ row: at + 2, id: process.id, body: bodyOf(process), basedOn: 0 }));
  return {
    service: lacking(
      'service',
      ({ body }) => (body as Service).name,
      ({ name, criticality }) => ({ version: 1, state: 'in use', name, kind: 'process', criticality }),
    ),
    level: lacking(
      'level',
      ({ body }) => (body as Level).target,
      ({ name, ownerRole }) => ({ version: 1, state: 'in use', level: 'process', target: name, ownerRole }),
    ),
  };
}
