/**
 * Verbs of objectives by what they can promise. Base forms; `verbOf` knows their inflections.
 *
 * - `up`, `down`, `hold`: change or keep a quantity; without a number they are only a direction.
 * - `outcome`: done or not done whatever concrete thing follows (“publish the manual”, “retire the mainframe”).
 * - `making`: done or not done only when what is made is an artefact (“develop a policy”, but not “develop trust”).
 * - `casework`: repeated for every case (“resolve incidents within 4 hours”); a duration after it belongs to the case.
 * - `soft`: nobody can tell whether it was done.
 */
export type VerbClass = 'up' | 'down' | 'hold' | 'outcome' | 'making' | 'casework' | 'soft';

const classes: Readonly<Record<VerbClass, string>> = {
  up: `increase raise grow improve boost lift expand extend accelerate maximize maximise double triple quadruple gain advance
    enlarge heighten widen step-up scale exceed surpass elevate rise climb enhance strengthen bolster`,
  down: `reduce lower cut decrease shorten halve minimize minimise shrink limit curb drop trim eliminate slash lessen contain
    decline fall diminish curtail quarter cap restrict lose shed shave`,
  hold: `keep maintain hold stay remain sustain preserve retain achieve reach attain meet hit realize realise secure deliver
    ensure guarantee target aim be have get bring`,
  outcome: `publish issue sign appoint hire launch relaunch release retire decommission replace migrate install submit file
    ratify procure purchase buy acquire obtain award approve endorse relocate move renew register commission inaugurate open
    reopen ship upgrade deploy redeploy complete finish finalize finalise conclude write draft rewrite redraft translate
    digitize digitise convert consolidate merge construct rebuild refurbish renovate erect demolish repair resurface plant
    vaccinate inspect certify accredit validate qualify requalify negotiate terminate cancel withdraw remove delete archive disable
    outsource insource transfer recruit elect nominate designate enact pass win distribute print announce present pilot
    trial rehearse select award sell divest lease connect relaunch rename dismantle scrap dispose reach-agreement
    host stage enrol enroll onboard train screen recover restore sunset phase-out roll-out go-live shut switch-off hand-over
    transition swap port patch encrypt close reconcile test calibrate label digitalise digitalize inventory tender
    contract settle repay refinance audit certificate notify gazette promulgate sequence excavate dredge electrify pave
    map survey interview immunize immunise resettle rehouse reforest retrofit insulate repeal codify incorporate spin-off ringfence
    abolish dissolve unify rebrand reissue republish circulate disseminate display post upload import export
    uninstall enable-by-default activate disable integrate unbundle refactor deprecate remediate redesign reorganize reorganise restructure replant reroof rewire
    erase purge shred sanction license licence patent trademark countersign initial table lodge auction raze hold-workshop
    automate embed document record implement introduce adopt assign allocate fill book order supply equip fit furnish commission
    plug seal bury drill lay tarmac repaint rollout rebuild rehost replatform rearchitect cutover failover backfill rotate
    revoke disconnect segregate isolate quarantine recertify reaccredit re-certify re-accredit renegotiate re-tender retender
    brief clear clean convene dispatch donate fence fund grant invite mail mount open-source paint photograph place reprint rescind
    scan schedule send separate split synchronise synchronize tag verify visit wire weld ban prohibit discontinue cease mandate consult evacuate
    vacate stop quit restock sterilise sterilize enforce block harden mute whitelist allowlist deregister mothball swear merge codesign prequalify shortlist transcribe subtitle typeset switch waterproof soundproof vacate dissolve resit sit graduate assign deed liquidate incorporate sublet dispatch scrub wipe repatriate redeploy cable fumigate insure uninstall downgrade exhibit perform premiere record-album`,
  making: `enable create develop establish build design define prepare conduct run form found produce
    provide review update revise assess integrate set-up agree compile formulate prototype organize organise evaluate
    undertake carry-out put make start begin initiate setup institute revamp modernize modernise
    standardize standardise centralize centralise configure customise customize generate appoint-team stand-up scope plan
    outline specify model code program engineer architect assemble
    bring-live collect gather build-out propose draw-up deliver save free earn generate attract collate fix`,
  casework: `resolve respond answer process handle reply acknowledge dispatch pick pack triage pay invoice fulfil fulfill
    decide treat discharge load deliver-orders ship-orders serve close issue-letters detect escalate restore fix
    refund reimburse assess investigate approve review attend see remediate patch return complete`,
  soft: `turn support unlock unleash harness shape sharpen refresh revitalize revitalise rejuvenate ignite spark anticipate celebrate challenge
    position offer promote foster encourage drive champion embrace empower inspire motivate engage pursue explore
    leverage focus prioritize prioritise align continue contribute consider seek strive endeavour endeavor try work help care
    value respect protect optimize optimise streamline simplify harmonize harmonise facilitate transform cultivate nurture
    energize energise reinvent rethink reimagine deepen broaden collaborate cooperate partner communicate participate
    address tackle manage monitor oversee coordinate safeguard demonstrate advocate advise assist guide lead love live delight
    become follow comply adhere understand learn think use apply utilize utilise practise practice ensure-that raise-awareness
    act listen sponsor believe stick rely look give teach deepen evolve mature progress`,
};

const irregular: Readonly<Record<string, string>> = {
  built: 'build', rebuilt: 'rebuild', sold: 'sell', bought: 'buy', won: 'win', wrote: 'write', written: 'write',
  rewritten: 'rewrite', held: 'hold', kept: 'keep', met: 'meet', cut: 'cut', grew: 'grow', grown: 'grow', rose: 'rise',
  risen: 'rise', fell: 'fall', fallen: 'fall', brought: 'bring', made: 'make', began: 'begin', begun: 'begin', got: 'get',
  drawn: 'draw-up', laid: 'lay', shut: 'shut', paid: 'pay', taught: 'teach', thought: 'think', put: 'put', ran: 'run',
  run: 'run', ['set']: 'set-up', shrunk: 'shrink', repaid: 'repay', retrained: 'train', has: 'have', had: 'have', is: 'be',
  are: 'be', been: 'be', was: 'be', were: 'be', led: 'lead', fitted: 'fit', revoked: 'revoke', hit: 'hit', lit: 'light', lost: 'lose',
};

const doubled = new Set([
  'cut', 'ship', 'get', 'run', 'set', 'put', 'plan', 'begin', 'shut', 'win', 'hit', 'submit', 'drop', 'trim', 'scrap', 'map',
  'step', 'slip', 'transfer', 'equip', 'fit', 'plug', 'enrol', 'cancel', 'label', 'refer', 'cap', 'stop', 'quit', 'shed', 'program', 'swap', 'shred', 'pack',
]);

/** Inflected form → base form. */
const bases = new Map<string, string>();
/** Base form → its classes. */
const classOf = new Map<string, Set<VerbClass>>();

for (const [name, words] of Object.entries(classes) as [VerbClass, string][]) {
  for (const base of words.split(/\s/).filter(Boolean)) {
    classOf.set(base, (classOf.get(base) ?? new Set()).add(name));
    for (const form of formsOf(base)) if (!bases.has(form)) bases.set(form, base);
  }
}
for (const base of classOf.keys()) bases.set(base, base);
for (const [form, base] of Object.entries(irregular)) bases.set(form, base);

function formsOf(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const past = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
  const forms = [third, past, `${stem}ing`];
  if (doubled.has(base)) forms.push(`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`);
  return forms;
}

/** How a word is inflected. */
export type VerbForm = 'base' | 'third' | 'past' | 'progressive';

/** A known verb: its base form, the form met, and what it can promise. */
export interface Verb {
  base: string;
  form: VerbForm;
  classes: ReadonlySet<VerbClass>;
}

const none: ReadonlySet<VerbClass> = new Set();
const alsoPast = new Set(['cut', 'put', 'set', 'shut', 'run', 'hit', 'built', 'sold', 'bought', 'won', 'written', 'held', 'kept', 'met', 'made', 'paid', 'repaid', 'drawn', 'laid', 'rebuilt', 'rewritten', 'brought', 'fitted', 'begun']);

/** The verb a lower-case word may be; `undefined` for a word that is no verb of the lists. */
export function verbOf(word: string): Verb | undefined {
  const base = bases.get(word);
  if (base === undefined) return undefined;
  const form: VerbForm =
    word === base ? 'base'
      : word.endsWith('ing') ? 'progressive'
        : word.endsWith('ed') || alsoPast.has(word) ? 'past'
          : 'third';
  return { base, form, classes: classOf.get(base) ?? none };
}

/** True when a past form can say that something is done: “published”, “set up”, “built”. */
export function isDone(word: string): boolean {
  const verb = verbOf(word);
  if (verb === undefined || (verb.form !== 'past' && !alsoPast.has(word))) return false;
  return verb.classes.has('outcome') || verb.classes.has('making');
}

/** Nouns made of verbs that open a statement: “Publication of the report”, “Go-live of the portal”. */
export const doingNouns = new Set([
  'publication', 'implementation', 'introduction', 'completion', 'installation', 'migration', 'replacement', 'launch', 'rollout',
  'roll-out', 'deployment', 'opening', 'closure', 'commissioning', 'decommissioning', 'certification', 'accreditation',
  'appointment', 'recruitment', 'submission', 'adoption', 'approval', 'ratification', 'signature', 'signing', 'delivery',
  'construction', 'refurbishment', 'go-live', 'relocation', 'procurement', 'acquisition', 'award', 'establishment', 'creation',
  'development', 'design', 'handover', 'release', 'upgrade', 'consolidation', 'digitisation', 'digitization', 'retirement',
  'issuance', 'renewal', 'registration', 'recertification', 'transition', 'set-up', 'setup', 'production', 'preparation', 'revision',
]);
