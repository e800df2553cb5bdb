const nl = {
  title: 'Meldingen die op elkaar lijken',
  group: (n: number) => `${n} meldingen lijken op elkaar`,
  unreadable: (n: number) => `${n} meldingen gaan voor niemand open`,
  look: 'Bekijken',
  uncompared: (n: number) =>
    n === 1 ? '1 melding is nog niet vergeleken.' : `${n} meldingen zijn nog niet vergeleken.`,
  compare: 'Meldingen vergelijken',
  compareAsk: (n: number) => (n === 1 ? '1 melding vergelijken?' : `${n} meldingen vergelijken?`),
  compareText:
    'Uw browser opent ze één voor één, zonder ze te tonen, en geeft ze terug aan de rij. U hebt ze dan wel in handen gehad. Bij een bericht over zo’n melding kunt u geen tweede lezer zijn.',
  comparing: 'De meldingen worden vergeleken …',
  stop: 'Stoppen',
  compared: (n: number) => (n === 1 ? '1 melding is vergeleken.' : `${n} meldingen zijn vergeleken.`),
  noneAlike: 'Er lijken er geen op elkaar.',
  large: (n: number) =>
    n === 1
      ? '1 melding heeft grote bestanden. Die leest u zelf.'
      : `${n} meldingen hebben grote bestanden. Die leest u zelf.`,
  back: 'Terug naar de meldingen',
  gone: 'Deze meldingen horen niet meer bij elkaar',
  goneDo: 'Ga terug. Misschien heeft een collega ze opgepakt.',
  before: (n: number) => `Deze ${n} meldingen lijken op elkaar.`,
  beforeText:
    'Als u ze opent, zijn ze van u: een collega kan ze dan niet oppakken. Bij een bericht over zo’n melding kunt u geen tweede lezer zijn.',
  most: (n: number) => `U opent er ${n} tegelijk. Daarna kunt u verder met de rest.`,
  open: (n: number) => `${n} meldingen openen`,
  opening: 'De meldingen worden geopend …',
  away: (n: number) =>
    n === 1
      ? '1 melding heeft een collega opgepakt. Die doet niet mee.'
      : `${n} meldingen heeft een collega opgepakt. Die doen niet mee.`,
  opened: (n: number) => (n === 1 ? '1 melding is geopend.' : `${n} meldingen zijn geopend.`),
  first: 'De eerste melding',
  firstText: 'De andere zijn hiermee vergeleken.',
  unreadableText:
    'Wat hier binnenkwam, is geen melding of is beschadigd. Niemand aan de desk kan het openen.',
  which: 'Welke wilt u sluiten?',
  whichText:
    'Lees wat verschilt. Tussen veel onzin kan een echte melding zitten. Alleen wat precies gelijk is, staat al aangekruist.',
  whichFirst: 'De eerste melding blijft van u, tenzij u haar zelf aankruist.',
  same: (n: number) =>
    n === 1
      ? '1 melding die woord voor woord gelijk is aan de eerste'
      : `${n} meldingen die woord voor woord gelijk zijn aan de eerste`,
  firstItself: 'Ook de eerste melding zelf',
  allUnreadable: (n: number) => `Alle ${n} die voor niemand opengaan`,
  few: (n: number, words: number) => `Ook de ${n} met hooguit ${words} andere woorden`,
  tip: (number: string) => `Melding ${number}`,
  ownWords: (n: number) =>
    n === 0 ? 'geen eigen woorden' : n === 1 ? '1 eigen woord' : `${n} eigen woorden`,
  order: 'dezelfde woorden, anders gezet',
  onlyHere: 'alleen hier:',
  missing: 'Hier staat niet:',
  files: (n: number) => (n === 1 ? 'met 1 bestand' : `met ${n} bestanden`),
  danger: 'er is nu gevaar',
  openTip: 'Openen',
  reason: 'Waarom niet bruikbaar?',
  tell: (n: number) =>
    n === 1 ? 'Schrijf de melder met een postbus één zin' : `Schrijf ${n} melders met een postbus één zin`,
  tellText: (sentence: string) =>
    `‘${sentence}.’ De brieven gaan na elkaar weg, over 5 tot 60 minuten, zonder uw naam.`,
  close: (n: number) => (n === 1 ? '1 melding sluiten' : `${n} meldingen sluiten`),
  closeAsk: (n: number) => (n === 1 ? '1 melding sluiten?' : `${n} meldingen sluiten?`),
  closeText: (reason: string) =>
    `Reden: ${reason}. Dit kunt u niet terugdraaien: na drie dagen zijn ze vergeten. Wat u niet hebt aangekruist, blijft van u.`,
  closing: 'De meldingen worden gesloten …',
  chooseTips: 'Kruis eerst aan welke u wilt sluiten.',
  chooseReason: 'Kies eerst een reden.',
  closed: (n: number) => (n === 1 ? '1 melding is gesloten.' : `${n} meldingen zijn gesloten.`),
  refused: (n: number) =>
    n === 1
      ? '1 melding is niet gesloten. Ze staat hieronder nog. Probeer het opnieuw.'
      : `${n} meldingen zijn niet gesloten. Ze staan hieronder nog. Probeer het opnieuw.`,
  giveBack: 'Wat overblijft teruggeven aan de rij',
  allDone: 'Van deze meldingen is er geen meer over.',
};

const en: typeof nl = {
  title: 'Tips that are alike',
  group: (n: number) => `${n} tips are alike`,
  unreadable: (n: number) => `${n} tips open for nobody`,
  look: 'Look at them',
  uncompared: (n: number) => (n === 1 ? '1 tip is not compared yet.' : `${n} tips are not compared yet.`),
  compare: 'Compare tips',
  compareAsk: (n: number) => (n === 1 ? 'Compare 1 tip?' : `Compare ${n} tips?`),
  compareText:
    'Your browser opens them one by one, without showing them, and gives them back to the queue. They were in your hands then. You cannot be second reader of a report about such a tip.',
  comparing: 'The tips are being compared …',
  stop: 'Stop',
  compared: (n: number) => (n === 1 ? '1 tip was compared.' : `${n} tips were compared.`),
  noneAlike: 'None of them are alike.',
  large: (n: number) =>
    n === 1
      ? '1 tip has large files. You read that one yourself.'
      : `${n} tips have large files. You read those yourself.`,
  back: 'Back to the tips',
  gone: 'These tips do not belong together any more',
  goneDo: 'Go back. A colleague may have claimed them.',
  before: (n: number) => `These ${n} tips are alike.`,
  beforeText:
    'When you open them they are yours: a colleague cannot claim them then. You cannot be second reader of a report about such a tip.',
  most: (n: number) => `You open ${n} at a time. After that you can go on with the rest.`,
  open: (n: number) => `Open ${n} tips`,
  opening: 'The tips are being opened …',
  away: (n: number) =>
    n === 1
      ? 'A colleague claimed 1 tip. It is left out.'
      : `A colleague claimed ${n} tips. They are left out.`,
  opened: (n: number) => (n === 1 ? '1 tip is open.' : `${n} tips are open.`),
  first: 'The first tip',
  firstText: 'The others are compared with it.',
  unreadableText: 'What came in here is no tip or is damaged. Nobody at the desk can open it.',
  which: 'Which do you want to close?',
  whichText:
    'Read what differs. Among much nonsense there can be a real tip. Only what is exactly the same is ticked already.',
  whichFirst: 'The first tip stays yours, unless you tick it yourself.',
  same: (n: number) =>
    n === 1
      ? '1 tip that is the same as the first, word for word'
      : `${n} tips that are the same as the first, word for word`,
  firstItself: 'The first tip itself too',
  allUnreadable: (n: number) => `All ${n} that open for nobody`,
  few: (n: number, words: number) => `Also the ${n} with at most ${words} other words`,
  tip: (number: string) => `Tip ${number}`,
  ownWords: (n: number) =>
    n === 0 ? 'no words of its own' : n === 1 ? '1 word of its own' : `${n} words of its own`,
  order: 'the same words, put otherwise',
  onlyHere: 'only here:',
  missing: 'Not here:',
  files: (n: number) => (n === 1 ? 'with 1 file' : `with ${n} files`),
  danger: 'there is danger now',
  openTip: 'Open',
  reason: 'Why not usable?',
  tell: (n: number) =>
    n === 1
      ? 'Write the tipster with a mailbox one sentence'
      : `Write ${n} tipsters with a mailbox one sentence`,
  tellText: (sentence: string) =>
    `‘${sentence}.’ The letters leave one after another, in 5 to 60 minutes, without your name.`,
  close: (n: number) => (n === 1 ? 'Close 1 tip' : `Close ${n} tips`),
  closeAsk: (n: number) => (n === 1 ? 'Close 1 tip?' : `Close ${n} tips?`),
  closeText: (reason: string) =>
    `Reason: ${reason}. You cannot undo this: after three days they are forgotten. What you did not tick stays yours.`,
  closing: 'The tips are being closed …',
  chooseTips: 'First tick which ones you want to close.',
  chooseReason: 'First choose a reason.',
  closed: (n: number) => (n === 1 ? '1 tip is closed.' : `${n} tips are closed.`),
  refused: (n: number) =>
    n === 1
      ? '1 tip is not closed. It is still below. Try again.'
      : `${n} tips are not closed. They are still below. Try again.`,
  giveBack: 'Give back what is left to the queue',
  allDone: 'None of these tips is left.',
};

export const alikeWords = { nl, en };
