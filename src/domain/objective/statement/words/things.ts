const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s/).filter(Boolean));

/** Things that exist or do not: once made, anyone can see them. Singular; `isArtefact` takes the plural too. */
const artefacts = list(`
  plan policy procedure process report register registry catalogue catalog manual handbook guide guideline guidance playbook runbook
  strategy roadmap framework charter contract agreement memorandum mou sla ola licence license permit certificate certification
  accreditation dashboard portal website site page app application system platform tool toolkit module service database
  repository archive library inventory cmdb crm erp hris lims emr ehr pacs mes wms tms api sdk interface pipeline environment
  training programme program course curriculum module syllabus workshop seminar webinar exercise drill rehearsal simulation campaign
  committee board council forum panel taskforce unit team department office desk helpdesk centre center hub laboratory lab
  clinic ward theatre pharmacy school nursery kindergarten classroom station depot warehouse factory plant line cell bridge road
  tunnel path lane track rail railway tram stop terminal port berth runway pipeline cable grid substation turbine
  building house home shelter park garden reservoir well pump dam sewer network backbone gateway firewall server cluster
  datacentre datacenter backup failover prototype pilot model design specification blueprint drawing standard template checklist
  form questionnaire survey study analysis assessment evaluation audit review inspection baseline benchmark business-case
  case budget forecast statement account ledger invoice return tariff price-list scheme grant loan fund bond facility
  law act bill regulation regulations ordinance bylaw decree directive treaty protocol code rule rules order notice
  newsletter bulletin leaflet brochure booklet poster book magazine article paper whitepaper video film podcast exhibition
  exhibit conference summit fair festival event launch release version update upgrade patch feature mode
  rota roster schedule calendar timetable agenda minutes matrix raci map taxonomy glossary dictionary ontology schema
  index list record file folder document documentation documents records dossier pack kit proposal bid tender rfp rfi quote
  appointment post role position job vacancy officer manager director head lead coordinator warden champion
  machine device robot vehicle bus truck lorry van ship ferry aircraft engine boiler meter meters sensor sensors camera
  scanner printer panel panels lift elevator equipment switch router laptop phone kiosk locker charger
  alert alarm monitor monitoring detector process workflow integration connector bot script job algorithm
  logo brand-book label packaging product line-up recipe menu formulary formula vaccine drug device trial
  controls control safeguard safeguards mechanism scorecard methodology method criteria measure-set sop sops
  plan/policy content materials material resources page faq wiki blog channel group branch store shop outlet
  authority agency institute foundation association cooperative joint-venture subsidiary company body commission
  merger acquisition partnership-agreement deal settlement patent trademark prize award plaque memorial
  capability-statement mandate resolution decision declaration pledge position-paper action-plan
  rota centre trench fence gate barrier crossing signal sign signage shelter bin toilet playground
  succession approval attestation opinion signature stamp seal visa passport card voucher ticket-office
  layout warehouse rack shelf conveyor oven press lathe mould tool-room reactor furnace
  solution sign-on sso vpn mfa siem soc iam intranet extranet chatbot helpline hotline mailbox
  syllabi curricula theses thesis dissertation exam examination test assessment-centre degree diploma scholarship bursary
  ombudsman whistleblowing grievance appraisal handbook onboarding-pack induction
  forecast-model risk-register heatmap bowtie hazard-log logbook log diary journal
  redesign overhaul refurbishment migration rollout go-live structure cadence baseline proof spec specs specification engine
  pathway bundle directorate extension wing basement roof floor corridor lease tenancy mooring apron hangar silo tank barn stable orchard
  thesis dossier playbook storyboard showroom studio gallery museum theatre cinema arena stadium pool gym track rink lift
  credential password secret key token badge uniform kit hood hoist bed cot trolley wheelchair defibrillator ventilator incubator
  category categories type types footpath bathroom corridor handrail storeroom courtyard
  assembly congress parliament court tribunal
  client adapter driver backend frontend app-store cli package image node token wallet calendar inventory page-set test tests suite
`);

/** Qualities and conditions: nobody can point at them. As the head of what is to be made they promise nothing. */
const abstracts = list(`
  quality excellence experience experiences culture reliability awareness collaboration cooperation communication communications
  engagement satisfaction efficiency effectiveness productivity trust confidence innovation innovations transparency mindset
  partnership partnerships relationship relationships capability capabilities capacity opportunity opportunities value values
  growth performance success sustainability resilience diversity equity inclusion wellbeing well-being wellness health safety
  security posture compliance alignment climate atmosphere leadership visibility agility knowledge understanding skill skills
  talent talents morale motivation passion love dignity care support outcomes outcome benefits benefit impact synergy synergies
  momentum presence reputation brand approach approaches vision mission ambition future potential expectations expectation needs
  priorities focus commitment accountability ownership community communities ties ecosystem conditions efforts initiatives
  activities actions measures steps improvements improvement changes change gap gaps door doors needle hearts heart minds mind
  bridges dream dreams world people person customers customer users user staff stakeholders employees citizens
  services solutions practices practice standards things ways way integrity transformation modernization modernisation
  digitalization digitalisation digital convenience touchpoint dialogue atmosphere spirit attitude behaviour behaviours behavior
  behaviors competence competencies competitiveness attractiveness responsiveness flexibility consistency stability maturity
  simplicity usability accessibility affordability fairness justice peace prosperity equality freedom democracy hope joy pride
  principles principle ethos thinking technology technologies tasks task decisions work operations poverty hunger inequality complaints-culture ideas insight insights learning collaboration teamwork networking networks mindsets norms environment environments workplace
  place status standing position image stewardship governance posture preparedness readiness advantage edge difference
  organization organisation sense feeling workforce voice story movement lifestyle environment marketplace society generation generations nature planet biodiversity debt pressure problems issues challenges silos barriers inequalities obstacles bottlenecks inefficiencies bureaucracy inequities disparities
`);

/** Adjectives that promise without a measure. */
export const vagueAdjectives = list(`
  better best good great excellent outstanding world-class first-class best-in-class leading innovative modern effective efficient
  robust strong stronger seamless simple simpler simplified timely adequate appropriate suitable sufficient reasonable
  high-quality high-performing quality user-friendly customer-centric customer-focused proactive agile flexible reliable resilient
  diverse inclusive sustainable optimal optimum exceptional superior significant significantly substantial substantially
  meaningful impactful vibrant dynamic state-of-the-art cutting-edge smart smarter faster quicker happy happier
  pleasant tidy friendly calm calmer nicer cosy beautiful lively positive healthy healthier strategic holistic compelling transparent open-minded compassionate affordable attractive
  engaging engaged motivated skilled talented competitive top right comprehensive cost-effective low-cost performant
  diversified supportive welcoming joyful boring beloved maintained fair fairer safer cleaner greener thriving prosperous responsive responsible trusted
`);

const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y`
    : /(?:ses|xes|ches|shes)$/.test(word) ? word.slice(0, -2)
      : word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1)
        : word;

/** The last part of a compound decides what it is: “data-strategy”, “growth path/succession plan”. */
const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1);

/** True when anyone can see whether the thing is there. */
export function isArtefact(word: string): boolean {
  const one = singular(word);
  return artefacts.has(word) || artefacts.has(one) || artefacts.has(lastPart(word)) || artefacts.has(singular(lastPart(word)));
}

/** True for a quality or condition nobody can point at. */
export function isAbstract(word: string): boolean {
  return abstracts.has(word) || abstracts.has(lastPart(word)) || /(?:ness|hood)$/.test(word);
}

/** Words that name something measured; with a scope they make an objective specific even without a target. */
const metricNouns = list(`
  time times rate rates ratio share percentage percent proportion number count total average mean median availability uptime
  downtime latency throughput volume cost costs spend spending expense expenditure revenue revenues sales margin profit turnover
  backlog queue wait waiting duration length response resolution accuracy yield scrap rework waste defects errors complaints
  incidents accidents injuries absence absenteeism attrition churn retention conversion adoption utilization utilisation
  occupancy score scores rating index nps csat satisfaction emissions consumption energy electricity water use usage fuel noise
  stock inventory shrinkage delivery deliveries delays punctuality attendance graduation enrolment enrollment completion
  coverage compliance failures breaches findings vulnerabilities infections readmissions mortality falls referrals crashes
  traffic visits users subscribers members downloads leads orders returns overtime vacancies effectiveness efficiency
  speed distance weight temperature pressure stays lead-time cycle price prices tariff age debt receivables entries participation
`);

/** Where less is better, so that “error rate of 2 %” reads as at most 2 %. */
const lowerIsBetter = list(`
  downtime error errors defect defects scrap rework waste rejection rejections reject rejects complaint complaints incident incidents
  accident accidents injury injuries absence absenteeism attrition churn turnover latency wait waiting backlog cost costs spend
  breach breaches failure failures crash crashes emissions consumption shrinkage delay delays infection infections readmission
  readmissions mortality fall falls death deaths overtime vacancy vacancies abandonment abandoned loss losses late overdue
  time duration age noise debt click-rate false finding findings vulnerability vulnerabilities out-of-stock damage damaged
  missed charge charges fee fees price prices tariff tariffs rent expense expenses deficit arrears queue queues backlogs bill bills spending risk exposure leak leaks leakage emission carbon fraud theft bounce no-shows no-show
  cancellations overruns overrun escalations reassignments nonconformities bias drop-out dropout lapses evictions fires waits stoppages reopening deviation deviations
  overspend gap collisions casualties crimes burglaries thefts spills unemployment poverty homelessness inflation outage outages disruption disruptions faults fault returns violations exceptions escapes spoilage wastage variance
`);

/** True for the name of something measured. */
export const isMetricNoun = (word: string): boolean => metricNouns.has(word) || metricNouns.has(singular(word));

/** True where a smaller value of the thing is the better one. */
export const isBetterLow = (word: string): boolean => lowerIsBetter.has(word) || lowerIsBetter.has(lastPart(word));

/** Nouns a number is only a name beside: “Room 12”, “Phase 2”, “Clause 9.3”, “Windows 11”. */
export const numberedThings = list(`
  bed seat desk station room zone phase stage step tier priority severity sev level line press machine hall ward building bay dock gate platform route
  road highway motorway section sections clause clauses article articles annex appendix chapter paragraph page figure table
  rule regulation directive law act code title standard procedure form order no number nr version release rev revision windows
  office web industry python java node model type class category grade key batch lot ticket case incident problem change request
  contract invoice account centre center unit group team item objective goal target kpi kr part schedule volume edition area
  district region sector lane floor block plot site store shop week month day year quarter sprint wave milestone work-package wp
  task lesson module unit key-stage grade question scope sow po pr cve ref reference id iso iec rfc nist bs en din astm itu
  ieee sox basel ifrs ias gdpr cobit itil cmmi hipaa pci soc cis tls http ipv usb g covid apollo channel radio formula top agenda
  vision healthy horizon europe strategy mission net zone pillar theme principle commitment resolution axis track workstream
`);
