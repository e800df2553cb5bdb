import type { DecisionReason, FindingKind, LadderStep } from '@seinhuis/core/rules/decisions';

// What the guard finds, in words for the desk: third person, about "the tipster". Reasons say why it is a finding.

type Kind = { readonly name: string; readonly why: string };

const nlKinds: Readonly<Record<FindingKind, Kind>> = {
  'self-name': { name: 'Eigen naam', why: 'Dit kan de naam van de melder zelf zijn.' },
  'self-contact': { name: 'Eigen nummer', why: 'Met dit nummer of adres is de melder te vinden.' },
  'self-address': { name: 'Eigen woonplek', why: 'Dit zegt waar de melder woont.' },
  relation: { name: 'Relatie', why: 'Dit zegt hoe de melder de betrokkene kent.' },
  role: { name: 'Werk of taak', why: 'Dit zegt welk werk of welke taak de melder heeft.' },
  vantage: { name: 'Plek van waarnemen', why: 'Dit zegt vanaf welke plek iemand dit merkt.' },
  exclusive: { name: 'Weet bijna niemand', why: 'Bijna niemand anders dan de melder weet dit.' },
  presence: { name: 'Was erbij', why: 'Dit zegt dat de melder erbij was.' },
  'exact-time': { name: 'Precies moment', why: 'Op dit precieze moment waren er maar weinig mensen bij.' },
  quote: {
    name: 'Letterlijke woorden',
    why: 'Deze woorden zijn maar tegen weinig mensen gezegd of geschreven.',
  },
  history: { name: 'Voorgeschiedenis', why: 'Dit speelde eerder tussen de melder en iemand anders.' },
  household: { name: 'Gezin of huis', why: 'Dit gaat over het gezin of de huisgenoten van de melder.' },
  'rare-fact': { name: 'Zeldzaam detail', why: 'Dit detail kennen maar weinig mensen.' },
  style: { name: 'Manier van praten', why: 'Dit zegt iets over wie de melder is of hoe die praat.' },
  copied: { name: 'Zin van de melder', why: 'Acht of meer woorden staan precies zo in de melding.' },
  marked: { name: 'Uit een markering', why: 'Deze woorden staan in een gemarkeerd deel van de melding.' },
  'first-person': {
    name: 'De melder is te herkennen',
    why: 'In een bericht staat geen ik of wij, en ook geen melder.',
  },
  'carried-style': {
    name: 'Woord van de melder',
    why: 'De melder schrijft dit ook zo. Daaraan is iemand te herkennen.',
  },
};

const enKinds: typeof nlKinds = {
  'self-name': { name: 'Own name', why: 'This may be the name of the tipster.' },
  'self-contact': { name: 'Own number', why: 'With this number or address the tipster can be found.' },
  'self-address': { name: 'Own home', why: 'This tells where the tipster lives.' },
  relation: { name: 'Relation', why: 'This tells how the tipster knows the subject.' },
  role: { name: 'Work or task', why: 'This tells what work or task the tipster has.' },
  vantage: { name: 'Vantage point', why: 'This tells from which spot somebody notices it.' },
  exclusive: { name: 'Hardly anybody knows', why: 'Hardly anybody but the tipster knows this.' },
  presence: { name: 'Was there', why: 'This tells that the tipster was there.' },
  'exact-time': { name: 'Exact moment', why: 'Few people were there at this exact moment.' },
  quote: { name: 'Literal words', why: 'These words were said or written to few people only.' },
  history: { name: 'History', why: 'This happened before between the tipster and somebody else.' },
  household: { name: 'Family or home', why: 'This is about the family or housemates of the tipster.' },
  'rare-fact': { name: 'Rare detail', why: 'Only few people know this detail.' },
  style: { name: 'Way of speaking', why: 'This says something about who the tipster is or how they speak.' },
  copied: { name: 'Sentence of the tipster', why: 'Eight or more words stand exactly like this in the tip.' },
  marked: { name: 'From a mark', why: 'These words stand in a marked part of the tip.' },
  'first-person': {
    name: 'The tipster can be recognised',
    why: 'A report has no I or we in it, and no tipster either.',
  },
  'carried-style': {
    name: 'Word of the tipster',
    why: 'The tipster writes it like this too. That gives somebody away.',
  },
};

const nlSteps: Readonly<Record<LadderStep, string>> = {
  keep: 'Laten staan',
  drop: 'Weglaten',
  'generalise-place': 'Plaats ruimer maken',
  'generalise-time': 'Tijd ruimer maken',
  'generalise-vantage': 'Weglaten vanaf welke plek iemand het merkt',
  'generalise-relation': 'Algemener maken wie dit weet',
  merge: 'Samenvoegen met wat meer mensen weten',
  paraphrase: 'Anders schrijven, in eigen woorden',
};

const enSteps: typeof nlSteps = {
  keep: 'Let it stay',
  drop: 'Leave out',
  'generalise-place': 'Make the place wider',
  'generalise-time': 'Make the time wider',
  'generalise-vantage': 'Leave out from which spot it is noticed',
  'generalise-relation': 'Make it more general who knows this',
  merge: 'Merge with what more people know',
  paraphrase: 'Write it differently, in your own words',
};

const nlReasons: Readonly<Record<DecisionReason, string>> = {
  'not-the-tipster': 'Gaat over de betrokkene of iemand anders, niet over de melder',
  mistaken: 'De controle vergist zich hier',
  fact: 'Een feit dat precies moet blijven en dat meer mensen kennen',
  'widely-known': 'Meer dan vijf mensen weten dit',
  public: 'Staat ook in een openbare bron',
  coarser: 'Is al ruimer gemaakt dan in de melding',
  'own-words': 'Is in eigen woorden geschreven en lijkt er alleen op',
};

const enReasons: typeof nlReasons = {
  'not-the-tipster': 'Is about the subject or somebody else, not about the tipster',
  mistaken: 'The guard is wrong here',
  fact: 'A fact that has to stay exact and that more people know',
  'widely-known': 'More than five people know this',
  public: 'Is in a public source too',
  coarser: 'Was already made wider than in the tip',
  'own-words': 'Is written in own words and only looks like it',
};

const nl = {
  kinds: nlKinds,
  steps: nlSteps,
  decisions: nlReasons,
  circle: (circle: number) => `kring ${circle}`,
  circles: { 1: 'één persoon', 2: '2 tot 5 mensen', 3: '6 tot 20 mensen', 4: 'meer dan 20 mensen' },
  because: (kind: string) => `In de melding gemarkeerd als: ${kind.toLowerCase()}.`,
  todo: {
    keep: 'Dit mag blijven staan.',
    drop: 'Laat dit weg.',
    'generalise-place': 'Maak de plaats ruimer.',
    'generalise-time': 'Maak de tijd ruimer.',
    'generalise-vantage': 'Laat weg vanaf welke plek iemand het merkt.',
    'generalise-relation': 'Maak het algemener.',
    merge: 'Voeg het samen met wat meer mensen weten.',
    paraphrase: 'Schrijf het anders, in uw eigen woorden.',
  } satisfies Readonly<Record<LadderStep, string>>,
  // in the tip
  walk: 'Vondsten in de melding',
  walkText:
    'De controle markeert wat kan verraden wie dit vertelde. De controle mist ook dingen: geen markering is geen bewijs dat het veilig is.',
  reading: 'De controle leest de melding',
  none: 'De controle vindt niets. Dat is geen bewijs dat het veilig is.',
  place: (at: number, of: number) => `Vondst ${at} van ${of}`,
  count: (of: number) => (of === 1 ? '1 vondst' : `${of} vondsten`),
  previous: 'Vorige vondst',
  next: 'Volgende vondst',
  marked: (text: string, kind: string, circle: number) => `${text}: ${kind.toLowerCase()}, kring ${circle}`,
  suggestion: (text: string) => `Schrijf bijvoorbeeld ‘${text}’.`,
  // chips
  chips: 'Gegevens uit de melding',
  chipsText: (n: number) =>
    `Druk op een gegeven om het in bewering ${n} te zetten. Een plaats komt in het veld Plaats.`,
  chip: (kind: string, value: string) => `${kind}: ${value}`,
  filled: (n: number) => `Ingevuld in bewering ${n}.`,
  filledPlace: 'De plaats is ingevuld.',
  filledTheme: 'Het thema is ingevuld.',
  proposed: (theme: string) => `Thema: ${theme}`,
  proposedWords: (words: string) => `Voorstel, door: ${words}`,
  urgent: 'De controle ziet tekenen van haast. Kijk of er nu iemand in gevaar is.',
  entities: {
    person: 'Persoon',
    nickname: 'Bijnaam',
    address: 'Adres',
    postcode: 'Postcode',
    place: 'Plaats',
    plate: 'Kenteken',
    vehicle: 'Voertuig',
    phone: 'Telefoon',
    email: 'E-mail',
    iban: 'Rekening',
    kvk: 'KvK-nummer',
    bsn: 'BSN',
    company: 'Bedrijf',
    social: 'Account',
    url: 'Website',
    time: 'Tijd',
    date: 'Datum',
    amount: 'Hoeveelheid',
    weapon: 'Wapen',
    drug: 'Middel',
    description: 'Uiterlijk',
  },
  // in a statement
  findings: (n: number) => `Controle van bewering ${n}`,
  finding: (text: string) => `Vondst: ${text}`,
  open: 'Nog niet opgelost',
  advice: 'Advies',
  decided: 'Besloten',
  keepWhy: 'Mag dit blijven staan? Kies waarom',
  keepEmpty: 'Nee, ik verander de tekst',
  replace: (text: string) => `Vervang door ‘${text}’`,
  drop: 'Weglaten',
  unresolvedIn: (n: number, kinds: string) => `Bewering ${n}: ${kinds.toLowerCase()}`,
  unresolved: (list: string) => `Nog niet opgelost. ${list}.`,
  changed: (n: number, open: number) =>
    open === 0
      ? `Bewering ${n}: alles is opgelost.`
      : open === 1
        ? `Bewering ${n}: 1 vondst nog niet opgelost.`
        : `Bewering ${n}: ${open} vondsten nog niet opgelost.`,
  proposal: (circle: number) => `De controle stelt kring ${circle} voor. U beslist.`,
  take: (circle: number) => `Kring ${circle} overnemen`,
  // house style
  style: (theme: string) => `Standaardzinnen: ${theme}`,
  styleText: 'Zinnen in de huisstijl. Vul de haakjes in of haal ze weg.',
  insert: 'Invoegen',
  inserted: (n: number) => `Ingevoegd in bewering ${n}.`,
  // at the second reader
  review: 'Wat de controle vindt',
  reviewText:
    'Uw eigen controle las deze tekst opnieuw, zonder de melding. Bij elke vondst ziet u wat de schrijver besloot.',
  reviewNone: 'De controle vindt niets. Zij mist soms iets: lees zelf goed.',
  reviewOf: (n: number, circle: number) => `Bewering ${n}: de schrijver koos kring ${circle}`,
  undecided: 'De schrijver heeft hier niets over besloten.',
  byAuthor: (step: string, reason: string) => `De schrijver besloot: ${step.toLowerCase()}. ${reason}.`,
  taken: 'Eerder gevonden, en door de schrijver opgelost',
  otherDecisions: 'De schrijver besloot ook over woorden uit de melding, die u niet ziet',
};

const en: typeof nl = {
  kinds: enKinds,
  steps: enSteps,
  decisions: enReasons,
  circle: (circle: number) => `circle ${circle}`,
  circles: { 1: 'one person', 2: '2 to 5 people', 3: '6 to 20 people', 4: 'more than 20 people' },
  because: (kind: string) => `Marked in the tip as: ${kind.toLowerCase()}.`,
  todo: {
    keep: 'This may stay.',
    drop: 'Leave this out.',
    'generalise-place': 'Make the place wider.',
    'generalise-time': 'Make the time wider.',
    'generalise-vantage': 'Leave out from which spot it is noticed.',
    'generalise-relation': 'Make it more general.',
    merge: 'Merge it with what more people know.',
    paraphrase: 'Write it differently, in your own words.',
  },
  walk: 'Findings in the tip',
  walkText:
    'The guard marks what can give away who told this. It misses things too: no mark is no proof of safety.',
  reading: 'The guard reads the tip',
  none: 'The guard finds nothing. That is no proof that it is safe.',
  place: (at: number, of: number) => `Finding ${at} of ${of}`,
  count: (of: number) => (of === 1 ? '1 finding' : `${of} findings`),
  previous: 'Previous finding',
  next: 'Next finding',
  marked: (text: string, kind: string, circle: number) => `${text}: ${kind.toLowerCase()}, circle ${circle}`,
  suggestion: (text: string) => `For example, write ‘${text}’.`,
  chips: 'Details from the tip',
  chipsText: (n: number) =>
    `Press a detail to put it into statement ${n}. A place goes into the field Place.`,
  chip: (kind: string, value: string) => `${kind}: ${value}`,
  filled: (n: number) => `Put into statement ${n}.`,
  filledPlace: 'The place is filled in.',
  filledTheme: 'The theme is filled in.',
  proposed: (theme: string) => `Theme: ${theme}`,
  proposedWords: (words: string) => `Proposed because of: ${words}`,
  urgent: 'The guard sees signs of hurry. See whether somebody is in danger now.',
  entities: {
    person: 'Person',
    nickname: 'Nickname',
    address: 'Address',
    postcode: 'Postcode',
    place: 'Place',
    plate: 'Number plate',
    vehicle: 'Vehicle',
    phone: 'Phone',
    email: 'E-mail',
    iban: 'Bank account',
    kvk: 'Company number',
    bsn: 'Citizen number',
    company: 'Company',
    social: 'Account',
    url: 'Website',
    time: 'Time',
    date: 'Date',
    amount: 'Amount',
    weapon: 'Weapon',
    drug: 'Drug',
    description: 'Looks',
  },
  findings: (n: number) => `Check of statement ${n}`,
  finding: (text: string) => `Finding: ${text}`,
  open: 'Not resolved yet',
  advice: 'Advice',
  decided: 'Decided',
  keepWhy: 'May this stay? Choose why',
  keepEmpty: 'No, I change the text',
  replace: (text: string) => `Replace by ‘${text}’`,
  drop: 'Leave out',
  unresolvedIn: (n: number, kinds: string) => `Statement ${n}: ${kinds.toLowerCase()}`,
  unresolved: (list: string) => `Not resolved yet. ${list}.`,
  changed: (n: number, open: number) =>
    open === 0
      ? `Statement ${n}: everything is resolved.`
      : open === 1
        ? `Statement ${n}: 1 finding is not resolved yet.`
        : `Statement ${n}: ${open} findings are not resolved yet.`,
  proposal: (circle: number) => `The guard proposes circle ${circle}. You decide.`,
  take: (circle: number) => `Take circle ${circle}`,
  style: (theme: string) => `Standard sentences: ${theme}`,
  styleText: 'Sentences in the house style, in Dutch like the report. Fill in the brackets or remove them.',
  insert: 'Insert',
  inserted: (n: number) => `Inserted into statement ${n}.`,
  review: 'What the guard finds',
  reviewText:
    'Your own guard read this text again, without the tip. At each finding you see what the author decided.',
  reviewNone: 'The guard finds nothing. It misses things: read well yourself.',
  reviewOf: (n: number, circle: number) => `Statement ${n}: the author chose circle ${circle}`,
  undecided: 'The author decided nothing about this.',
  byAuthor: (step: string, reason: string) => `The author decided: ${step.toLowerCase()}. ${reason}.`,
  taken: 'Found before, and resolved by the author',
  otherDecisions: 'The author also decided about words from the tip, which you do not see',
};

export const guardWords = { nl, en };
