const nl = {
  title: 'Laat nog eens zien dat u het bent',
  text: 'U bent langer dan vijf minuten geleden aangemeld. Voor deze stap vragen we het daarom opnieuw. Wat u schreef, blijft staan.',
  passkey: 'Verder met passkey',
  words: 'Verder met woorden en code',
  checking: 'Uw woorden worden nagekeken. Dit duurt een paar seconden.',
  leave: 'Niet nu',
};

const en: typeof nl = {
  title: 'Show once more that it is you',
  text: 'You signed in more than five minutes ago. For this step we therefore ask again. What you wrote stays.',
  passkey: 'Go on with passkey',
  words: 'Go on with words and code',
  checking: 'Your words are being checked. This takes a few seconds.',
  leave: 'Not now',
};

export const provingWords = { nl, en };
