/**
 * Who a piece of text names, as far as text can tell. Only kinds that are certainly not one person are told apart;
 * everything else, in any language, is taken for one person or one role: a check that cries wolf is not read.
 */
export type Party = 'blank' | 'one' | 'several' | 'plural' | 'team' | 'mailbox' | 'supplier';

/** Words that make a text a role of one person: “IT Director A”, “Head of IT”, “Service desk manager”. */
const roleWords = new Set([
  'manager', 'head', 'director', 'lead', 'leader', 'owner', 'officer', 'chief', 'president', 'vp', 'svp', 'evp', 'cio',
  'ciso', 'cto', 'coo', 'ceo', 'cfo', 'cdo', 'engineer', 'analyst', 'administrator', 'admin', 'architect',
  'coordinator',
  'supervisor', 'specialist', 'technician', 'consultant', 'developer', 'tester', 'operator', 'planner', 'controller',
  'auditor', 'secretary', 'master', 'champion', 'steward', 'deputy', 'principal', 'expert', 'executive', 'assistant',
  'representative', 'sponsor', 'chair', 'chairman', 'chairwoman', 'chairperson', 'partner', 'dean', 'provost',
]);

const pluralWords = new Set([
  'managers', 'heads', 'directors', 'leads', 'leaders', 'owners', 'officers', 'chiefs', 'engineers', 'analysts',
  'administrators', 'admins', 'architects', 'coordinators', 'supervisors', 'specialists', 'technicians', 'consultants',
  'developers', 'testers', 'operators', 'members', 'everyone', 'everybody', 'anyone', 'all', 'both', 'various',
  'several',
  'multiple', 'people', 'employees', 'colleagues', 'stakeholders', 'contractors', 'suppliers', 'vendors', 'users',
  'teams',
]);

/** A text that ends in one of these is a group, whatever stands before. */
const teamWords = new Set([
  'team', 'group', 'department', 'dept', 'dept.', 'committee', 'squad', 'tribe', 'division', 'helpdesk', 'taskforce',
]);

/** A text made of these alone is a part of the organization: “IT”, “IT Service Desk”, “Research and Development”. */
const organizationWords = new Set([
  ...teamWords, 'it', 'ict', 'hr', 'qa', 'pmo', 'noc', 'soc', 'sre', 'devops', 'ops', 'operations', 'operation',
  'support',
  'service', 'services', 'desk', 'help', 'infrastructure', 'network', 'networks', 'security', 'information',
  'technology',
  'digital', 'data', 'database', 'application', 'applications', 'platform', 'engineering', 'development', 'research',
  'finance', 'procurement', 'purchasing', 'legal', 'marketing', 'sales', 'quality', 'risk', 'compliance', 'audit',
  'change', 'release', 'deployment', 'incident', 'problem', 'availability', 'capacity', 'continuity', 'level', 'asset',
  'configuration', 'knowledge', 'request', 'management', 'leadership', 'delivery', 'transition', 'design', 'strategy',
  'customer', 'business', 'project', 'projects', 'programme', 'program', 'portfolio', 'office', 'board', 'unit',
  'centre',
  'center', 'staff', 'crew', 'function', 'steering', 'advisory', 'cab', 'sms', 'company', 'organization',
  'organisation',
  'cloud', 'architecture', 'testing', 'facilities', 'administration', 'the', 'our', 'of', 'and', '&', 'a', 'whole',
  'entire',
]);

/** Words before the @ of a mailbox that belongs to a function. */
const mailboxWords = new Set([
  'helpdesk', 'servicedesk', 'service', 'desk', 'support', 'it', 'ict', 'info', 'admin', 'ops', 'operations', 'team',
  'office', 'contact', 'noreply', 'no', 'reply', 'mailbox', 'shared', 'hr', 'security', 'noc', 'soc', 'postmaster',
  'help',
]);

const companyEndings = new Set([
  'ltd', 'limited', 'inc', 'llc', 'llp', 'gmbh', 'plc', 'corp', 'corporation', 'pty', 'oyj', 's.a', 'b.v', 'n.v', 's.r.l',
]);
const supplierWords = new Set(['vendor', 'supplier', 'contractor', 'provider', 'outsourcer']);

/** Longer texts are descriptions, not names; the bound also keeps hostile text cheap. */
const longestName = 200;

/** What a name, role title or written owner names. `display` is for account names: “Berg, Anna / Nordvik” is one person. */
export function readParty(text: string | undefined, as: 'written' | 'display' = 'written'): Party {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return 'blank';
  if (trimmed.length > longestName) return 'one';
  if (trimmed.includes('@')) return isFunctionMailbox(trimmed) ? 'mailbox' : 'one';
  if (namesSeveral(trimmed, as)) return 'several';
  return readOne(wordsOf(trimmed));
}

/**
 * True when a written owner names more than one accountable party although one account is chosen. A text that only
 * repeats the account's name or the owner's role title, in any order of words, agrees with it.
 */
export function claimsSeveralOwners(
  written: string | undefined,
  displayName: string,
  ownerRole: string | undefined,
): boolean {
  const text = (written ?? '').trim();
  if (text === '') return false;
  const said = sorted(text);
  if (said === sorted(displayName) || said === sorted(ownerRole ?? '')) return false;
  if (said === sorted(`${displayName} ${ownerRole ?? ''}`)) return false;
  const party = readParty(text);
  return party === 'several' || party === 'plural' || isNamePair(text);
}

/** True when a text is a role title, such as “IT Director A”, and not the name of a person. */
export function namesRole(text: string): boolean {
  return text.length <= longestName && wordsOf(text).some((word) => roleWords.has(word));
}

function readOne(words: string[]): Party {
  const last = words[words.length - 1];
  const first = words[0];
  if (last === undefined || first === undefined) return 'one';
  if (last === 'mailbox' || last === 'inbox') return 'mailbox';
  const hasRole = words.some((word) => roleWords.has(word));
  if (companyEndings.has(last.replace(/\.$/, '')) && words.length > 1) return 'supplier';
  if (supplierWords.has(last)) return 'supplier';
  // “Head of Engineers” leads engineers; “Team leads” and “Heads of department” are many.
  const plural = words.find((word) => pluralWords.has(word));
  if (plural !== undefined && !hasRole && (plural === first || plural === last)) return 'plural';
  if (teamWords.has(last)) return roleWords.has(first) && words.length > 2 ? 'one' : 'team';
  if (!hasRole && last === 'desk' && (words.at(-2) === 'service' || words.at(-2) === 'help')) return 'team';
  if (words.every((word) => organizationWords.has(word))) return 'team';
  return 'one';
}

/** “Wilk, Tomasz” and “Anna, Ben” look alike; alone they are taken for a surname and a forename. */
const isNamePair = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’-]+, ?\p{Lu}[\p{L}'’-]+$/u.test(text.trim()) && !namesRole(text);

type Part = 'role' | 'organization' | 'name';

function namesSeveral(text: string, as: 'written' | 'display'): boolean {
  if (isNamePair(text)) return false;
  const bare = text.replace(/\([^()]*\)/g, ' ');
  const joined = /\s(?:and|or)\s|[&+]/i.test(bare);
  // Account names are often “Surname, Forename” or “Name / Company”: only a plain “and” makes two of them.
  const parts = bare
    .split(as === 'display' ? /\s+and\s+|\s*&\s*/i : /\s+(?:and|or)\s+|\s*[&+/;,\n]\s*/i)
    .map((part) => part.replace(/^(?:the|and)\s+/i, '').trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return false;
  const kinds = parts.map(readPart);
  const roles = kinds.filter((kind) => kind === 'role').length;
  const names = kinds.filter((kind) => kind === 'name').length;
  // “Head of Design, Sales Enablement and Customer Care” lists what one head is head of.
  const firstWords = wordsOf(parts[0] ?? '');
  if (roles === 1 && roleWords.has(firstWords[0] ?? '') && firstWords.length > 1) return false;
  if (roles > 1 || names > 1) return true;
  if (names === 1 && roles === 0) return joined && kinds[0] === 'name';
  // “Tomasz Wilk, problem manager” is one person in a role; “IT manager and Anna Berg” are two.
  return names === 1 && joined && kinds[0] === 'role' && endsInRole(firstWords);
}

function readPart(part: string): Part {
  const words = wordsOf(part);
  if (words.some((word) => roleWords.has(word) || pluralWords.has(word))) return 'role';
  return words.every((word) => organizationWords.has(word)) && !/^\p{Lu}$/u.test(part) ? 'organization' : 'name';
}

/** “IT director” and “IT director A” are complete titles; “Head of IT” goes on. */
function endsInRole(words: string[]): boolean {
  const last = words[words.length - 1] ?? '';
  const before = words[words.length - 2] ?? '';
  return roleWords.has(last) || (last.length === 1 && roleWords.has(before));
}

function isFunctionMailbox(text: string): boolean {
  const local = text.slice(0, text.indexOf('@')).toLowerCase();
  return local.split(/[.\-_+\s]/).some((word) => mailboxWords.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s,;:/()]+/).filter(Boolean);
}

function sorted(text: string): string {
  return wordsOf(text).sort().join(' ');
}
