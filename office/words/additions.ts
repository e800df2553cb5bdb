const nl = {
  addition: (n: number) => `aanvulling ${n}`,
  additionTo: (n: number, number: string) => `Aanvulling ${n} bij bericht ${number}`,
  toReport: 'Naar het bericht',
  before: 'Wat de partners al hebben',
  beforeText: 'Lees dit erbij. Kleine feiten samen kunnen de melder aanwijzen.',
  additions: 'Aanvullingen',
  none: 'Er is nog niets aan dit bericht toegevoegd.',
  add: 'Dit bericht aanvullen',
  addText:
    'Vertelde de melder later meer? Pak dat antwoord of die melding eerst op. Kies het hier en schrijf wat de partners erbij moeten weten.',
  which: 'Wat vertelde de melder later?',
  choose: 'Kies een opgepakte melding',
  noTips: 'U hebt geen melding opgepakt waar nog geen bericht van is.',
  toTips: 'Naar de meldingen',
  addButton: 'Aanvulling schrijven',
  addFirst: 'Kies eerst een opgepakte melding.',
  notNow: 'Dit bericht kan niet meer worden aangevuld: niemand heeft het nog.',
  receivers: 'Wie krijgt de aanvulling',
  receiversText:
    'Wie het bericht heeft, krijgt ook de aanvulling. Gaat zij over iemand van een partner? Trek dan eerst het bericht bij die partner in.',
  planText: 'De aanvulling gaat naar wie het bericht heeft. Er verandert niets aan de cijfers.',
  forwarded: 'Doorgezet. Wat de melder later vertelde, wordt later gesloten, los van dit bericht.',
  late: 'Er is intussen een andere aanvulling doorgezet. Open de melding en stuur deze opnieuw naar de tweede lezer.',
  toTip: 'Naar de melding',
  writing: (number: string) => `U schrijft een aanvulling bij bericht ${number}.`,
  notAdding: 'Toch een eigen bericht schrijven',
  answerBelongs: 'Hoort dit bij een bericht dat al is doorgezet?',
  answerBelongsText:
    'Open dat bericht en vul het aan. De partners zien dan dat het van dezelfde melder komt.',
  toReports: 'Naar de berichten',
};

const en: typeof nl = {
  addition: (n: number) => `addition ${n}`,
  additionTo: (n: number, number: string) => `Addition ${n} to report ${number}`,
  toReport: 'To the report',
  before: 'What the partners already have',
  beforeText: 'Read this with it. Small facts together can point to the tipster.',
  additions: 'Additions',
  none: 'Nothing was added to this report yet.',
  add: 'Add to this report',
  addText:
    'Did the tipster tell more later? First claim that answer or tip. Choose it here and write what the partners should know as well.',
  which: 'What did the tipster tell later?',
  choose: 'Choose a claimed tip',
  noTips: 'You have claimed no tip that has no report yet.',
  toTips: 'To the tips',
  addButton: 'Write an addition',
  addFirst: 'First choose a claimed tip.',
  notNow: 'Nothing can be added to this report any more: nobody has it.',
  receivers: 'Who receives the addition',
  receiversText:
    'Whoever has the report receives the addition too. Is it about somebody of a partner? Then first withdraw the report from that partner.',
  planText: 'The addition goes to whoever has the report. Nothing changes in the figures.',
  forwarded: 'Forwarded. What the tipster told later will be closed later, apart from this report.',
  late: 'Another addition was forwarded in the meantime. Open the tip and send this one to the second reader again.',
  toTip: 'To the tip',
  writing: (number: string) => `You are writing an addition to report ${number}.`,
  notAdding: 'Write a report of its own after all',
  answerBelongs: 'Does this belong to a report that was forwarded?',
  answerBelongsText:
    'Open that report and add to it. The partners then see that it comes from the same tipster.',
  toReports: 'To the reports',
};

export const additionWords = { nl, en };
