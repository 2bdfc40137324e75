/** What the rules read of the organization's catalogues. States are those of the entry in force. */
export interface CatalogueFacts {
  policies: { id: string; version: number; title: string; state: 'draft' | 'effective' | 'superseded' | 'withdrawn' }[];
  requirements: { id: string; version: number; title: string; state: 'applicable' | 'changed' | 'retired' }[];
  /** Services, processes and teams an objective can be set for. */
  services: { id: string; name: string; kind: 'service' | 'process' | 'team' }[];
  /** Where objectives are set, and the role that owns them there. */
  levels: { id: string; level: 'service' | 'process' | 'team' | 'management'; target: string; ownerRole?: string; forum?: string }[];
  forums: { id: string; name: string }[];
  metrics: { id: string; name: string; unit?: string; direction?: string; method?: string; source?: string }[];
}
