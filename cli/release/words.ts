import type { DifferenceKind, Report, UncoveredKind } from './report.ts';

// What `verify` and `release` say, in the language of the terminal.

export type VerifyWords = {
  readonly begin: (origin: string) => string;
  readonly building: string;
  readonly builtHere: (version: string) => string;
  readonly signedBy: (version: string, words: string) => string;
  readonly covered: string;
  readonly site: (report: Report) => string;
  readonly office: (report: Report) => string;
  readonly pin: (report: Report) => string;
  readonly network: (network: NonNullable<Report['network']>) => string;
  readonly differences: (count: number) => string;
  readonly kinds: Readonly<Record<DifferenceKind, string>>;
  readonly uncovered: string;
  readonly uncoveredKinds: Readonly<Record<UncoveredKind, string>>;
  readonly same: string;
  readonly different: (count: number) => string;
  readonly refused: Readonly<
    Record<'url' | 'fingerprint' | 'release-key' | 'manifest' | 'manifest-signature' | 'manifest-key', string>
  >;
  readonly unknownWord: (position: number, nearest: string) => string;
  readonly wordCount: (count: number) => string;
};

const nl: VerifyWords = {
  begin: (origin) => `Bekijkt ${origin}. Er wordt geen ander adres gevraagd.`,
  building: 'Bouwt de pagina’s uit deze map, om mee te vergelijken (eenmalig, een halve minuut).',
  builtHere: (version) => `Vergelijkt met versie ${version}, gebouwd uit deze map.`,
  signedBy: (version, words) => `Vergelijkt met versie ${version}, ondertekend met de sleutel “${words}”.`,
  covered: 'Vergeleken:',
  site: ({ files, addresses }) => `meldpagina’s    ${files.site} bestanden, ${addresses.site} adressen`,
  office: ({ files, addresses }) => `kantoor         ${files.office} bestanden, ${addresses.office} adressen`,
  pin: ({ pinned }) => `vingerafdruk    24 cijfers in elk van ${pinned} pagina’s; de rest is de uitgave`,
  network: ({ name, issued, roster, signatures }) =>
    `network.json    “${name}”, van ${issued}, bij ledenlijst ${roster}, door ${signatures} van 3 registrars ondertekend`,
  differences: (count) => (count === 1 ? 'Eén verschil:' : `${count} verschillen:`),
  kinds: {
    'not-reached': 'geeft geen antwoord',
    missing: 'ontbreekt',
    redirected: 'stuurt door in plaats van te antwoorden',
    changed: 'is een ander bestand dan is uitgegeven',
    varies: 'is niet voor elke bezoeker hetzelfde',
    header: 'komt zonder de kop die erbij hoort, of met een andere',
    'header-beside': 'komt met een kop die er niet bij hoort',
    'pin-none': 'noemt geen registrars',
    'pin-other': 'noemt andere registrars dan de woorden die u gaf',
    extra: 'wordt geladen, en de uitgave kent het niet',
    inline: 'bevat script in de pagina zelf',
    'other-host': 'laadt iets van een andere computer',
    'network-missing': 'ontbreekt',
    'network-form': 'heeft niet de juiste vorm',
    'network-pin': 'is van andere registrars dan de woorden die u gaf',
    'network-signatures': 'is niet door twee van de drie registrars ondertekend',
    'network-too-old': 'is te oud: de meldpagina verzendt er niets meer mee',
    'roster-expired': 'hoort bij een ledenlijst die is verlopen',
    'network-beside': 'bevat meer dan de registrars ondertekenden',
  },
  uncovered: 'Niet door de uitgave en niet door de registrars gedekt:',
  uncoveredKinds: {
    'security-txt': 'schrijft de beheerder zelf',
    'plain-door':
      'pagina’s die de server zelf maakt: wat u daar typt kan de server lezen, en niemand kan dat nakijken',
    answers: 'antwoorden van de schakelaar: versleuteld of door personen ondertekend, maar niet uitgegeven',
    header: 'een kop die de uitgave niet kent',
    file: 'een bestand dat de server ernaast heeft; geen pagina laadt het',
    unseen: 'bestanden die geen pagina noemt, zijn van buiten niet te vinden',
    chosen:
      'wat aan één gekozen bezoeker wordt gestuurd, is van hier niet te zien: kijk vaker, van andere plekken, over Tor',
  },
  same: 'Geen verschil.',
  different: (count) =>
    `Vertrouw deze server niet zomaar: ${count === 1 ? 'er is één verschil' : `er zijn ${count} verschillen`}.`,
  refused: {
    url: 'Geef het adres van de server, zoals https://meldpunt.example',
    fingerprint:
      'Geef na --fingerprint de acht woorden van de registrars. Ze staan buiten het netwerk gedrukt.',
    'release-key': 'Geef na --release-key de acht woorden van de uitgavesleutel.',
    manifest: 'Het bestand na --manifest is geen ondertekende uitgave.',
    'manifest-signature': 'De handtekening van de uitgave klopt niet.',
    'manifest-key':
      'Deze uitgave is ondertekend met een sleutel die deze map niet kent. Staan deze acht woorden bij de uitgave gedrukt? Geef ze dan na --release-key:',
  },
  unknownWord: (position, nearest) => `Woord ${position} staat niet in de lijst. Bedoelt u “${nearest}”?`,
  wordCount: (count) => `U gaf ${count} woorden. Het zijn er acht.`,
};

const en: VerifyWords = {
  begin: (origin) => `Looking at ${origin}. No other address is asked.`,
  building: 'Building the pages from this folder, to compare with (once, half a minute).',
  builtHere: (version) => `Comparing with version ${version}, built from this folder.`,
  signedBy: (version, words) => `Comparing with version ${version}, signed with the key “${words}”.`,
  covered: 'Compared:',
  site: ({ files, addresses }) => `tip pages       ${files.site} files, ${addresses.site} addresses`,
  office: ({ files, addresses }) => `office          ${files.office} files, ${addresses.office} addresses`,
  pin: ({ pinned }) => `fingerprint     24 digits in each of ${pinned} pages; the rest is the release`,
  network: ({ name, issued, roster, signatures }) =>
    `network.json    “${name}”, of ${issued}, beside roster ${roster}, signed by ${signatures} of 3 registrars`,
  differences: (count) => (count === 1 ? 'One difference:' : `${count} differences:`),
  kinds: {
    'not-reached': 'does not answer',
    missing: 'is missing',
    redirected: 'leads on instead of answering',
    changed: 'is another file than was released',
    varies: 'is not the same for every visitor',
    header: 'comes without the header that belongs to it, or with another one',
    'header-beside': 'comes with a header that does not belong to it',
    'pin-none': 'names no registrars',
    'pin-other': 'names other registrars than the words that you gave',
    extra: 'is loaded, and the release does not know it',
    inline: 'has script in the page itself',
    'other-host': 'loads something from another computer',
    'network-missing': 'is missing',
    'network-form': 'has not its form',
    'network-pin': 'is of other registrars than the words that you gave',
    'network-signatures': 'is not signed by two of the three registrars',
    'network-too-old': 'is too old: the tip page sends nothing with it any more',
    'roster-expired': 'stands beside a roster that has expired',
    'network-beside': 'holds more than the registrars signed',
  },
  uncovered: 'Covered neither by the release nor by the registrars:',
  uncoveredKinds: {
    'security-txt': 'written by whoever runs the server',
    'plain-door':
      'pages that the server makes itself: it can read what you type there, and nobody can check that',
    answers: 'answers of the switchboard: sealed, or signed by people, but not released',
    header: 'a header that the release does not know',
    file: 'a file that the server has beside; no page loads it',
    unseen: 'files that no page names cannot be found from outside',
    chosen:
      'what is sent to one chosen visitor cannot be seen from here: look often, from other places, over Tor',
  },
  same: 'No difference.',
  different: (count) =>
    `Do not simply trust this server: ${count === 1 ? 'one difference' : `${count} differences`}.`,
  refused: {
    url: 'Give the address of the server, such as https://meldpunt.example',
    fingerprint:
      'Give the eight words of the registrars after --fingerprint. They are printed outside the network.',
    'release-key': 'Give the eight words of the release key after --release-key.',
    manifest: 'The file after --manifest is no signed release.',
    'manifest-signature': 'The signature of the release does not hold.',
    'manifest-key':
      'This release is signed with a key that this folder does not know. Are these eight words printed with the release? Then give them after --release-key:',
  },
  unknownWord: (position, nearest) => `Word ${position} is not in the list. Do you mean “${nearest}”?`,
  wordCount: (count) => `You gave ${count} words. There are eight.`,
};

/** Dutch where the terminal is Dutch, English elsewhere. */
export const verifyWords = (environment: Readonly<Record<string, string | undefined>>): VerifyWords =>
  /^nl/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? nl : en;
