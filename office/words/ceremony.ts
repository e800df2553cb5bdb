// How the generations of a key are counted: the epoch of the protocol.
const NTH: Readonly<Record<number, string>> = {
  1: 'eerste',
  2: 'tweede',
  3: 'derde',
  4: 'vierde',
  5: 'vijfde',
};
const NTH_EN: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
};

const nth = (epoch: number): string => `${NTH[epoch] ?? `${epoch}e`} sleutel`;
const nthEn = (epoch: number): string => `${NTH_EN[epoch] ?? `${epoch}th`} key`;

const nl = {
  title: 'Sleutels',
  intro: 'De sleutels van uw organisatie worden in uw browser gemaakt en alleen verzegeld gedeeld.',
  purposes: {
    inbox: 'Berichten openen',
    intake: 'Meldingen openen',
    review: 'Berichten lezen vóór verzenden',
    letter: 'Brieven ondertekenen',
  },
  states: {
    none: 'Nog niet gemaakt',
    proposed: 'Voorgesteld: wacht op de netwerkbeheerders',
    active: (epoch: number) => `In gebruik, ${nth(epoch)}`,
  },
  nth,
  holdYes: 'U hebt deze sleutel.',
  holdNo: 'U hebt deze sleutel niet. Vraag een collega om hem met u te delen.',
  make: 'Sleutel maken',
  makeAgain: 'Nieuwe sleutel maken',
  makeTitle: 'Een nieuwe sleutel maken?',
  makeText:
    'Doe dit als iemand vertrekt of een sleutel kwijt is. De oude sleutel opent daarna alleen nog oude berichten.',
  making: 'Sleutel wordt gemaakt …',
  left: 'Wie is weg en krijgt de nieuwe sleutel niet?',
  leftNone: 'Niemand',
  words: 'Lees deze acht woorden voor aan de netwerkbeheerder',
  share: 'Delen met collega’s',
  shareWith: (name: string) => `Delen met ${name}`,
  shared: (name: string) => `${name} heeft de sleutel.`,
  notCertified: (name: string) => `${name} staat nog niet in de ledenlijst.`,
  noColleagues: 'Er zijn nog geen collega’s om mee te delen. De netwerkbeheerder nodigt hen uit.',
  oneUnlocker: 'U hebt één manier om u aan te melden. Voeg eerst een tweede toe op Mijn account.',
  notYours: 'Uw rol heeft deze sleutel niet nodig.',
};

const en: typeof nl = {
  title: 'Keys',
  intro: 'The keys of your organisation are made in your browser and shared sealed only.',
  purposes: {
    inbox: 'Open reports',
    intake: 'Open tips',
    review: 'Read reports before they leave',
    letter: 'Sign letters',
  },
  states: {
    none: 'Not made yet',
    proposed: 'Proposed: waits for the registrars',
    active: (epoch: number) => `In use, ${nthEn(epoch)}`,
  },
  nth: nthEn,
  holdYes: 'You have this key.',
  holdNo: 'You do not have this key. Ask a colleague to share it with you.',
  make: 'Make a key',
  makeAgain: 'Make a new key',
  makeTitle: 'Make a new key?',
  makeText: 'Do this when somebody leaves or a key is lost. The old key then only opens old reports.',
  making: 'Making the key …',
  left: 'Who has left and does not get the new key?',
  leftNone: 'Nobody',
  words: 'Read these eight words out to the registrar',
  share: 'Share with colleagues',
  shareWith: (name: string) => `Share with ${name}`,
  shared: (name: string) => `${name} has the key.`,
  notCertified: (name: string) => `${name} is not in the roster yet.`,
  noColleagues: 'There are no colleagues to share with yet. The registrar invites them.',
  oneUnlocker: 'You have one way to sign in. First add a second one under My account.',
  notYours: 'Your role does not need this key.',
};

export const ceremonyWords = { nl, en };
