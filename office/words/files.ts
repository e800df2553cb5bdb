/** What can be seen or heard in a file by which its maker can be found. In the order in which one looks. */
export const VANTAGES = [
  'window',
  'reflection',
  'height',
  'body',
  'belongings',
  'voice',
  'moment',
  'few',
] as const;
type Vantage = (typeof VANTAGES)[number];

const nl = {
  title: (n: number) => (n === 1 ? 'Eén bestand, gesloten' : `${n} bestanden, gesloten`),
  hint: 'Een bestand kan laten zien waar de melder stond. Alleen uw beschrijving gaat mee in het bericht, nooit het bestand.',
  kinds: { picture: 'foto', pages: 'document', film: 'film', sound: 'opname', foreign: 'onbekend' },
  name: (n: number, kind: string) => `Bestand ${n}: ${kind}`,
  open: (n: number) => `Bestand ${n} openen`,
  close: (n: number) => `Bestand ${n} sluiten`,
  frame: (n: number) => `Bestand ${n} van de melder`,
  page: (n: number) => `Bladzijde ${n}`,
  foreign:
    'Dit bestand blijft dicht. Het heeft niet de vorm waarin onze deuren bestanden maken: er kan meer in zitten dan beeld of geluid.',
  unplayed: 'Uw browser kan deze opname niet afspelen.',
  checklist: 'Wat verraadt de maker?',
  checklistHint: 'Kijk of luister tot het einde en kruis aan wat u ziet of hoort.',
  vantages: {
    window: 'een raam, balkon, hek of gordijn aan de rand van het beeld',
    reflection: 'een spiegeling of schaduw van de maker',
    height: 'een hoogte of hoek die maar bij één woning of werkplek hoort',
    body: 'een hand, kleding of een huisdier van de maker',
    belongings: 'een auto, scherm of ander bezit van de maker',
    voice: 'de stem van de maker, of van iemand die de maker kent',
    moment: 'een moment waarop maar enkele mensen erbij waren',
    few: 'iets wat alleen bewoners of personeel kunnen zien',
  } satisfies Record<Vantage, string>,
  looked: 'Ik heb alles bekeken of beluisterd',
  careful:
    'Beschrijf alleen wat ook een ander had kunnen zien of horen. Laat weg vanaf welke plek en op welk moment.',
  describe: 'Uw beschrijving',
  describeHint: 'In uw eigen woorden. Niet: ‘op de foto’ of ‘de melder filmde’.',
  put: 'In het bericht zetten',
  putLook: 'Loop eerst de lijst na.',
  putEmpty: 'Schrijf eerst wat u ziet of hoort.',
  putNot: 'Er is nog geen bericht om het in te zetten.',
};

export const filesWords: Readonly<Record<'nl' | 'en', typeof nl>> = {
  nl,
  en: {
    title: (n) => (n === 1 ? 'One file, closed' : `${n} files, closed`),
    hint: 'A file can show where the tipster stood. Only your description goes into the report, never the file.',
    kinds: { picture: 'picture', pages: 'document', film: 'film', sound: 'recording', foreign: 'unknown' },
    name: (n, kind) => `File ${n}: ${kind}`,
    open: (n) => `Open file ${n}`,
    close: (n) => `Close file ${n}`,
    frame: (n) => `File ${n} of the tipster`,
    page: (n) => `Page ${n}`,
    foreign:
      'This file stays closed. It has not the form in which our doors make files: there can be more in it than picture or sound.',
    unplayed: 'Your browser cannot play this recording.',
    checklist: 'What gives its maker away?',
    checklistHint: 'Look or listen to the end and tick what you see or hear.',
    vantages: {
      window: 'a window, balcony, fence or curtain at the edge of the picture',
      reflection: 'a reflection or shadow of the maker',
      height: 'a height or angle that belongs to one home or workplace only',
      body: 'a hand, clothes or a pet of the maker',
      belongings: 'a car, screen or other thing of the maker',
      voice: 'the voice of the maker, or of somebody the maker knows',
      moment: 'a moment at which only a few people were there',
      few: 'something that only residents or staff can see',
    },
    looked: 'I have looked at or listened to all of it',
    careful:
      'Describe only what others could have seen or heard too. Leave out from where and at what moment.',
    describe: 'Your description',
    describeHint: 'In your own words. Not: ‘in the picture’ or ‘the tipster filmed’.',
    put: 'Put it in the report',
    putLook: 'Go through the list first.',
    putEmpty: 'First write what you see or hear.',
    putNot: 'There is no report yet to put it in.',
  },
};
