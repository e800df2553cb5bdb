import type { Language } from '@seinhuis/core/wire/tip';

/** The front page: complete without script. */
export type FrontWords = {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly danger: string;
  readonly dangerText: string;
  readonly noHurry: string;
  readonly start: string;
  readonly comeBack: string;
  readonly noScript: string;
  readonly plainLink: string;
  readonly plainOffer: string;
  readonly how: string;
  readonly howSteps: readonly (readonly [string, string])[];
  /** The first steps as they go without script, at the plain door. */
  readonly howPlain: readonly (readonly [string, string])[];
  readonly safe: string;
  readonly safeAdvice: readonly string[];
  readonly call: string;
  readonly callNumber: string;
  /** Before the number, once it is there. */
  readonly callAt: string;
  readonly callText: string;
  readonly elsewhere: string;
  readonly elsewhereText: readonly string[];
};

export const FRONT_WORDS: Readonly<Record<Language, FrontWords>> = {
  nl: {
    title: 'Startpagina',
    heading: 'Meld misdaad zonder uw naam',
    lead: 'Weet of vermoedt u iets over een misdaad? Vertel het ons. Wij vragen niet wie u bent en bewaren uw internetadres niet.',
    danger: 'Is er nu gevaar?',
    dangerText: 'Bel 112.',
    noHurry: 'Hebt u de politie nodig, maar is er geen haast? Bel 0900-8844.',
    start: 'Begin met uw melding',
    comeBack: 'Ik heb al gemeld en kom terug',
    noScript: 'Uw browser voert geen scripts uit. Meld daarom op de eenvoudige pagina.',
    plainLink: 'Meld op de eenvoudige pagina',
    plainOffer: 'Werkt deze pagina niet goed op uw apparaat?',
    how: 'Zo werkt het',
    howSteps: [
      ['U vertelt wat u weet.', 'Dat gaat in zes korte stappen. U mag elke vraag overslaan.'],
      [
        'Uw browser doet uw melding op slot.',
        'Alleen medewerkers van het meldpunt kunnen uw melding openen. Wie de computers beheert, kan dat niet.',
      ],
      [
        'Een medewerker schrijft een eigen tekst.',
        'Een collega controleert of niemand u daarin kan herkennen. Pas dan gaat die tekst naar de politie, de gemeente of een andere dienst. Uw eigen woorden gaan nooit verder.',
      ],
      [
        'U krijgt acht woorden.',
        'Daarmee ziet u later of wij u iets vragen. Schrijf ze op: wij kunnen ze niet terugvinden.',
      ],
    ],
    howPlain: [
      ['U vertelt wat u weet.', 'U vult één pagina in. U mag elke vraag overslaan.'],
      [
        'De computer van het meldpunt doet uw melding op slot.',
        'Die ziet uw tekst heel even en vergeet hem. Daarna kunnen alleen medewerkers van het meldpunt uw melding openen.',
      ],
    ],
    safe: 'Zo blijft u veilig',
    safeAdvice: [
      'Gebruik uw eigen telefoon of computer, niet die van uw werk of school.',
      'Gebruik niet de wifi van de persoon over wie u meldt.',
      'Open deze pagina in een privévenster en sluit het daarna. Nog beter is de Tor Browser.',
      'Vertel niemand dat u meldt. Ook niet achteraf.',
      'Is iets alleen aan u verteld? Laat het weg. Is het toch belangrijk? Schrijf er dan bij dat het alleen aan u is verteld. Dan letten wij extra op.',
      'Met ‘Snel weg’ bovenaan sluit u deze pagina meteen.',
    ],
    call: 'Liever bellen?',
    callNumber: 'U vindt het nummer op de eenvoudige pagina.',
    callAt: 'Bel',
    callText:
      'Ook aan de telefoon hoeft u uw naam niet te noemen. Wij zien uw nummer niet en nemen niets op.',
    elsewhere: 'Hiervoor kunt u beter ergens anders terecht',
    elsewhereText: [
      'Geweld thuis of kindermishandeling: bel Veilig Thuis, 0800-2000, gratis en dag en nacht.',
      'Een misstand op uw werk: vraag advies aan het Huis voor Klokkenluiders.',
      'Bent u zelf opgelicht? Doe aangifte bij de politie. Bel 0900-8844.',
    ],
  },
  en: {
    title: 'Home page',
    heading: 'Report crime without your name',
    lead: 'Do you know or suspect something about a crime? Tell us. We do not ask who you are and do not keep your internet address.',
    danger: 'Is there danger now?',
    dangerText: 'Call 112.',
    noHurry: 'Do you need the police, but is there no hurry? Call 0900-8844.',
    start: 'Start your report',
    comeBack: 'I reported before and come back',
    noScript: 'Your browser does not run scripts. Please report on the simple page.',
    plainLink: 'Report on the simple page',
    plainOffer: 'Does this page not work well on your device?',
    how: 'How it works',
    howSteps: [
      ['You tell what you know.', 'It takes six short steps. You may skip any question.'],
      [
        'Your browser locks your report.',
        'Only staff of the tip line can open it. Those who run the computers cannot.',
      ],
      [
        'A member of staff writes a text of our own.',
        'A colleague checks that nobody can recognise you in it. Only then does that text go to the police, the municipality or another service. Your own words never go further.',
      ],
      [
        'You get eight words.',
        'With them you can see later whether we ask you something. Write them down: we cannot find them again.',
      ],
    ],
    howPlain: [
      ['You tell what you know.', 'You fill in one page. You may skip any question.'],
      [
        'The computer of the tip line locks your report.',
        'It sees your text for a moment and forgets it. After that only staff of the tip line can open your report.',
      ],
    ],
    safe: 'How to stay safe',
    safeAdvice: [
      'Use your own phone or computer, not one from work or school.',
      'Do not use the wifi of the person you report.',
      'Open this page in a private window and close it afterwards. The Tor Browser is even better.',
      'Tell nobody that you report. Not afterwards either.',
      'Was something told to you alone? Leave it out. Is it important all the same? Then add that it was told to you alone. We will take extra care.',
      'With ‘Leave now’ at the top you close this page at once.',
    ],
    call: 'Would you rather call?',
    callNumber: 'You find the number on the simple page.',
    callAt: 'Call',
    callText:
      'You need not give your name on the phone either. We do not see your number and record nothing.',
    elsewhere: 'For these it is better to go elsewhere',
    elsewhereText: [
      'Violence at home or child abuse: call Veilig Thuis, 0800-2000, free, day and night.',
      'Wrongdoing at your work: ask the Dutch Whistleblowers Authority for advice.',
      'Were you scammed yourself? Report it to the police. Call 0900-8844.',
    ],
  },
};
