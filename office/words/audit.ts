import type { AlarmRule } from '@seinhuis/core/rules/alarms';
import type { AuditKind } from '@seinhuis/core/wire/audited';

type KindWords = Readonly<Record<AuditKind, string>>;

const kindsNl: KindWords = {
  'person.sign-in': 'meldde zich aan',
  'person.sign-out': 'meldde zich af',
  'person.prove': 'liet opnieuw zien wie het is',
  'person.join': 'gebruikte een uitnodiging',
  'person.list': 'bekeek de lijst van mensen',
  'person.invite': 'nodigde iemand uit',
  'person.remove': 'verwijderde iemand',
  'unlocker.add': 'voegde een manier van aanmelden toe',
  'key.read': 'haalde de eigen sleutels op',
  'key.grant': 'deelde een sleutel met een collega',
  'key.holders': 'bekeek wie welke sleutel heeft',
  'key.propose': 'stelde een nieuwe sleutel voor',
  'key.list': 'bekeek de voorgestelde sleutels',
  'roster.read': 'haalde de ledenlijst op',
  'roster.view': 'bekeek het concept van de ledenlijst',
  'roster.propose': 'stelde een ledenlijst voor',
  'roster.sign': 'ondertekende een ledenlijst',
  'tip.list': 'bekeek de lijst van meldingen',
  'tip.phone': 'legde een telefonische melding vast',
  'tip.claim': 'nam een melding op zich',
  'tip.release': 'gaf een melding terug',
  'tip.read': 'opende een melding',
  'tip.close': 'sloot een melding',
  'tip.compare': 'vergeleek meldingen',
  'letter.post': 'brieven naar postbussen',
  'report.list': 'bekeek de lijst van berichten',
  'draft.write': 'schreef een concept',
  'draft.read': 'opende een concept',
  'draft.review': 'beoordeelde een concept',
  'review.read': 'las het oordeel van de tweede lezer',
  'report.forward': 'zette een bericht door',
  'delivery.send': 'stuurde u een bericht',
  'delivery.withdraw': 'trok een bericht in',
  'delivery.list': 'bekeek het postvak',
  'delivery.read': 'haalde berichten op',
  'delivery.acknowledge': 'opende een bericht',
  'delivery.dispose': 'gaf een afloop door',
  'outcome.tell': 'gaf een afloop door met zes woorden',
  'coverage.read': 'bekeek de dekking',
  'figures.read': 'bekeek de cijfers',
  'audit.read': 'bekeek het toezicht',
  'audit.countersign': 'ondertekende het logboek mee',
  'alarm.list': 'bekeek de waarschuwingen',
  'alarm.raise': 'las meer dan gewoon: waarschuwing',
};

const kindsEn: KindWords = {
  'person.sign-in': 'signed in',
  'person.sign-out': 'signed out',
  'person.prove': 'proved again who they are',
  'person.join': 'used an invitation',
  'person.list': 'looked at the list of people',
  'person.invite': 'invited somebody',
  'person.remove': 'removed somebody',
  'unlocker.add': 'added a way to sign in',
  'key.read': 'fetched their own keys',
  'key.grant': 'shared a key with a colleague',
  'key.holders': 'looked who has which key',
  'key.propose': 'proposed a new key',
  'key.list': 'looked at the proposed keys',
  'roster.read': 'fetched the roster',
  'roster.view': 'looked at the draft of the roster',
  'roster.propose': 'proposed a roster',
  'roster.sign': 'signed a roster',
  'tip.list': 'looked at the list of tips',
  'tip.phone': 'wrote down a tip by phone',
  'tip.claim': 'took on a tip',
  'tip.release': 'gave a tip back',
  'tip.read': 'opened a tip',
  'tip.close': 'closed a tip',
  'tip.compare': 'compared tips',
  'letter.post': 'letters to mailboxes',
  'report.list': 'looked at the list of reports',
  'draft.write': 'wrote a draft',
  'draft.read': 'opened a draft',
  'draft.review': 'judged a draft',
  'review.read': 'read the judgement of the second reader',
  'report.forward': 'forwarded a report',
  'delivery.send': 'sent you a report',
  'delivery.withdraw': 'withdrew a report',
  'delivery.list': 'looked at the inbox',
  'delivery.read': 'fetched reports',
  'delivery.acknowledge': 'opened a report',
  'delivery.dispose': 'told an outcome',
  'outcome.tell': 'told an outcome with six words',
  'coverage.read': 'looked at the coverage',
  'figures.read': 'looked at the figures',
  'audit.read': 'looked at the oversight',
  'audit.countersign': 'countersigned the audit',
  'alarm.list': 'looked at the alarms',
  'alarm.raise': 'read more than usual: alarm',
};

const rulesNl: Readonly<Record<AlarmRule, (count: number, usual: number) => string>> = {
  burst: (count, usual) =>
    usual === 0
      ? `${count} keer in korte tijd`
      : `${count} keer in korte tijd; gewoon is ${usual} op een dag`,
  theme: (count) => `${count} keer buiten de thema’s van de organisatie`,
};
const rulesEn: typeof rulesNl = {
  burst: (count, usual) =>
    usual === 0
      ? `${count} times in a short time`
      : `${count} times in a short time; usual is ${usual} a day`,
  theme: (count) => `${count} times outside the themes of the organisation`,
};

const nl = {
  title: 'Toezicht',
  intro: 'Wie bij uw organisatie wat deed en las. Nooit de inhoud.',
  kinds: kindsNl,
  rules: rulesNl,
  alarms: 'Waarschuwingen',
  alarmsText:
    'Iemand las veel meer dan gewoon voor die persoon, of buiten het thema. Dat hoeft niets te betekenen. Vraag ernaar.',
  noAlarms: 'Er zijn geen waarschuwingen.',
  someAlarms: (count: number) =>
    count === 1
      ? 'Er is een waarschuwing: iemand las meer dan gewoon'
      : `Er zijn ${count} waarschuwingen: er is meer gelezen dan gewoon`,
  alarmOf: (name: string, what: string) => `${name} ${what}`,
  kept: 'Klopt het logboek nog?',
  following: 'We kijken of het logboek klopt.',
  holds: (day: string) =>
    `Ja. Uw kantoor bewaart het hoofd van ${day}. Alle dagen daarvoor sluiten erop aan.`,
  nothingYet: 'Er is nog geen dag afgesloten. Dat gebeurt vannacht.',
  headWords: 'De acht woorden van dat hoofd',
  headWordsText:
    'Schrijf ze op, of neem de hoofden mee. Bewaar ze buiten dit systeem: dan ziet u later of er iets is veranderd.',
  take: 'Hoofden meenemen',
  file: 'toezicht-hoofden.txt',
  broken: 'Het logboek van het netwerk klopt niet meer',
  reasons: {
    rewritten: (day: string) => `De server laat voor ${day} een ander verleden zien dan uw kantoor bewaart.`,
    shortened: (day: string) => `De server laat ${day} niet meer zien. Uw kantoor bewaart die dag nog wel.`,
    broken: (day: string) => `De dag ${day} sluit niet aan op de dag ervoor.`,
  },
  brokenDo:
    'Bel uw netwerkbeheerder en lees deze zin voor. U kunt doorwerken. Uw kantoor ondertekent niets mee.',
  toPage: 'Naar het toezicht',
  explained: 'Dit is uitgelegd',
  explainedTitle: 'Is uitgelegd waarom dit zo is?',
  explainedText:
    'Bijvoorbeeld: er is een back-up teruggezet. Uw kantoor bewaart daarna de hoofden die de server nu laat zien. Neem eerst de oude hoofden mee.',
  explainedConfirm: 'Voortaan deze bewaren',
  lines: 'Wat er gebeurde',
  week: (from: string, to: string) => `${from} tot en met ${to}`,
  earlier: 'Een week eerder',
  later: 'Een week later',
  newest: 'Dit zijn de nieuwste dagen.',
  day: 'Dag',
  time: 'Tijd',
  timeNone: 'alleen de dag',
  who: 'Wie',
  what: 'Wat',
  about: 'Waarover',
  times: 'Keer',
  state: 'Vastgelegd',
  closed: 'ja',
  open: 'vannacht',
  wrong: 'klopt niet',
  refused: (what: string) => `geweigerd: ${what}`,
  nobody: 'zonder aanmelding',
  several: (count: number) => `${count} berichten`,
  none: 'In deze week gebeurde er niets.',
};

const en: typeof nl = {
  title: 'Oversight',
  intro: 'Who of your organisation did and read what. Never the content.',
  kinds: kindsEn,
  rules: rulesEn,
  alarms: 'Alarms',
  alarmsText:
    'Somebody read far more than is usual for that person, or outside the theme. It need not mean anything. Ask about it.',
  noAlarms: 'There are no alarms.',
  someAlarms: (count: number) =>
    count === 1
      ? 'There is an alarm: somebody read more than usual'
      : `There are ${count} alarms: more was read than usual`,
  alarmOf: (name: string, what: string) => `${name} ${what}`,
  kept: 'Is the audit still what it was?',
  following: 'We are looking whether it is.',
  holds: (day: string) => `Yes. Your office keeps the head of ${day}. All days before it lead up to it.`,
  nothingYet: 'No day has been closed yet. That happens tonight.',
  headWords: 'The eight words of that head',
  headWordsText:
    'Write them down, or take the heads along. Keep them outside this system: then you see later whether anything changed.',
  take: 'Take the heads along',
  file: 'audit-heads.txt',
  broken: 'The audit of the network is not what it was',
  reasons: {
    rewritten: (day: string) => `For ${day} the server shows another past than your office keeps.`,
    shortened: (day: string) => `The server does not show ${day} any more. Your office still keeps that day.`,
    broken: (day: string) => `The day ${day} does not follow from the day before.`,
  },
  brokenDo:
    'Call your registrar and read this sentence out. You can go on working. Your office countersigns nothing.',
  toPage: 'To the oversight',
  explained: 'This was explained',
  explainedTitle: 'Was it explained why this is so?',
  explainedText:
    'For example: a backup was restored. Your office then keeps the heads that the server shows now. First take the old heads along.',
  explainedConfirm: 'Keep these from now on',
  lines: 'What happened',
  week: (from: string, to: string) => `${from} to ${to}`,
  earlier: 'A week earlier',
  later: 'A week later',
  newest: 'These are the newest days.',
  day: 'Day',
  time: 'Time',
  timeNone: 'the day only',
  who: 'Who',
  what: 'What',
  about: 'About',
  times: 'Times',
  state: 'Recorded',
  closed: 'yes',
  open: 'tonight',
  wrong: 'does not hold',
  refused: (what: string) => `refused: ${what}`,
  nobody: 'without signing in',
  several: (count: number) => `${count} reports`,
  none: 'Nothing happened in this week.',
};

export const auditWords = { nl, en };
