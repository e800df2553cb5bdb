// Words for people who work for a receiver of reports: a reason to ask whether one of them is the subject (DOMAIN 3.9).

const WORDS = [
  // Dutch
  'raadslid',
  'raadsleden',
  'gemeenteraadslid',
  'wethouder',
  'burgemeester',
  'ambtena(?:ar|ren|res)',
  '(?:wijk|buurt|straat|motor|politie)?agent(?:en|e)?',
  'politie(?:man|vrouw|mensen|chef)',
  'rechercheur',
  '(?:bouw|arbeids|milieu|belasting)?inspecteur',
  'handhaver',
  'boa',
  'douanier',
  '(?:gemeente|balie)medewerker',
  'medewerk(?:er|ster) van de gemeente',
  'werkt bij (?:de )?(?:gemeente|politie|douane|belastingdienst)',
  // English
  'council(?:l?or| member)',
  'alder(?:man|men|woman)',
  'mayor',
  'civil servant',
  'police(?:man|men|woman| officer)',
  'customs officer',
  'detective',
  'inspector',
] as const;

const OFFICIAL = new RegExp(`(?<!\\p{L})(?:${WORDS.join('|')})(?:s|en)?(?!\\p{L})`, 'iu');

/** Whether one of these texts names somebody of a municipality or a service. */
export const namesOfficial = (texts: readonly string[]): boolean => texts.some((text) => OFFICIAL.test(text));
