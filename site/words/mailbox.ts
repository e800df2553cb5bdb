import type { LetterStatus } from '@seinhuis/core/wire/letter';
import type { Language } from '@seinhuis/core/wire/tip';

/** The receipt and coming back with it, in both doors. */
export type MailboxWords = typeof nl;

const nl = {
  /** Neutral titles: they stand in the history of the browser. */
  titles: { sent: 'Klaar', return: 'Terugkomen', mailbox: 'Berichten' },
  stored: 'Uw melding is verstuurd',
  yourWords: 'Dit zijn uw acht woorden',
  wordsAdvice:
    'Schrijf ze nu op, in deze volgorde, en bewaar ze op een veilige plek. Alleen hiermee kunt u terugkomen. Wij kennen ze niet en kunnen ze niet opnieuw geven.',
  print: 'Print alleen de woorden',
  whatNext:
    'Kijk over een paar dagen of wij u iets vragen. Kies dan op de startpagina ‘Ik heb al gemeld en kom terug’.',
  done: 'Ik heb de woorden. Wis deze pagina',
  comeBack: 'Kom terug met uw acht woorden',
  wordsLabel: 'Uw acht woorden',
  wordsHint: 'Met een spatie ertussen, in dezelfde volgorde.',
  look: 'Kijk of er bericht is',
  looking: 'Uw postbus gaat open …',
  wordsCount: (count: number): string =>
    count === 0
      ? 'Vul uw acht woorden in.'
      : `U hebt ${count} ${count === 1 ? 'woord' : 'woorden'} ingevuld. Het zijn er acht.`,
  wordUnknown: (position: number, nearest: string): string =>
    `Woord ${position} staat niet in onze lijst. Bedoelt u ‘${nearest}’?`,
  wordTake: (nearest: string): string => `Ja, ik bedoel ‘${nearest}’`,
  wordsCheck: 'Deze acht woorden horen niet bij elkaar. Kijk of ze kloppen en in de goede volgorde staan.',
  notRead: 'Uw postbus kon niet open. Probeer het opnieuw.',
  box: 'Uw postbus',
  none: 'Er is nog geen bericht voor u. Kijk over een paar dagen nog eens. Deze pagina kan niet zien of uw woorden kloppen. Kloppen ze? Dan is uw melding bij ons aangekomen.',
  statuses: {
    reading: 'Uw melding wordt gelezen.',
    'passed-on': 'Uw melding is doorgegeven.',
    'not-usable': 'Met uw melding kunnen wij niets doen.',
    question: 'Wij hebben een vraag.',
  } satisfies Record<LetterStatus, string>,
  letterOn: (day: string): string => `Bericht van ${day}`,
  damaged: 'Dit bericht is beschadigd of niet van ons. Wij laten de tekst daarom niet zien.',
  answerLabel: 'Uw antwoord',
  answerHint: 'Noem uzelf niet. U hoeft niet te antwoorden.',
  answerSend: 'Verstuur mijn antwoord',
  answerEmpty: 'Schrijf eerst een antwoord.',
  answerStored: 'Uw antwoord is verstuurd. De vraag is uit uw postbus gehaald.',
  remove: 'Gelezen: haal dit bericht weg',
  removeDamaged: 'Haal dit bericht weg',
  removed: 'Het bericht is weggehaald.',
  notRemoved: 'Het bericht kon niet worden weggehaald. Probeer het later nog eens.',
  close: 'Sluit de postbus',
  notStored: 'Niet opgeslagen',
  /** What to do, and how: one advice. A copy could be found by somebody else. */
  notStoredText:
    'Bewaar deze tekst en probeer het opnieuw. Laat daarvoor deze pagina open en wacht een paar minuten. Uw tekst blijft hier staan. Maak liever geen kopie: die kan iemand anders vinden.',
  /** Whose fault it is, where no other reason is known. */
  ourFault: 'Er is niets bij ons aangekomen. Dat ligt aan ons, niet aan u.',
  again: 'Probeer het opnieuw',
  keptText: 'Lees uw tekst na',
};

const en: MailboxWords = {
  titles: { sent: 'Done', return: 'Coming back', mailbox: 'Messages' },
  stored: 'Your report has been sent',
  yourWords: 'These are your eight words',
  wordsAdvice:
    'Write them down now, in this order, and keep them in a safe place. Only with these can you come back. We do not know them and cannot give them again. The words are Dutch: copy them letter by letter.',
  print: 'Print only the words',
  whatNext:
    'Look in a few days whether we ask you something. On the home page, choose ‘I reported before and come back’.',
  done: 'I have the words. Clear this page',
  comeBack: 'Come back with your eight words',
  wordsLabel: 'Your eight words',
  wordsHint: 'With a space between them, in the same order.',
  look: 'See whether there is a message',
  looking: 'Your mailbox is being opened …',
  wordsCount: (count) =>
    count === 0
      ? 'Fill in your eight words.'
      : `You filled in ${count} ${count === 1 ? 'word' : 'words'}. There are eight.`,
  wordUnknown: (position, nearest) => `Word ${position} is not in our list. Do you mean ‘${nearest}’?`,
  wordTake: (nearest) => `Yes, I mean ‘${nearest}’`,
  wordsCheck: 'These eight words do not belong together. Check that they are right and in the right order.',
  notRead: 'Your mailbox could not be opened. Try again.',
  box: 'Your mailbox',
  none: 'There is no message for you yet. Look again in a few days. This page cannot tell whether your words are right. Are they? Then your report has reached us.',
  statuses: {
    reading: 'Your report is being read.',
    'passed-on': 'Your report has been passed on.',
    'not-usable': 'We can do nothing with your report.',
    question: 'We have a question.',
  },
  letterOn: (day) => `Message of ${day}`,
  damaged: 'This message is damaged or not from us. That is why we do not show its text.',
  answerLabel: 'Your answer',
  answerHint: 'Do not name yourself. You need not answer.',
  answerSend: 'Send my answer',
  answerEmpty: 'Write an answer first.',
  answerStored: 'Your answer has been sent. The question was taken out of your mailbox.',
  remove: 'Read: take this message away',
  removeDamaged: 'Take this message away',
  removed: 'The message was taken away.',
  notRemoved: 'The message could not be taken away. Try again later.',
  close: 'Close the mailbox',
  notStored: 'Not stored',
  notStoredText:
    'Keep this text and try again. To do so, leave this page open and wait a few minutes. Your text stays here. Rather make no copy: somebody else could find it.',
  ourFault: 'Nothing has reached us. That is our fault, not yours.',
  again: 'Try again',
  keptText: 'Read your text again',
};

export const MAILBOX_WORDS: Readonly<Record<Language, MailboxWords>> = { nl, en };
