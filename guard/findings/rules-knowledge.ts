// What only few can know: told or shown to the tipster, words said to them, earlier quarrels, one exact moment,
// details of a small circle.
import { type Rule, rules } from './rule.ts';

export const KNOWLEDGE_RULES: readonly Rule[] = [
  ...rules('exclusive', [
    [
      '[ hij|zij|ze|die heeft|had ..1 mij|me|ons >> ]',
      '{Hij heeft mij het wapen getoond}.',
      'Hij heeft haar het wapen getoond.',
      1,
    ],
    [
      '[ hij|zij|ze|die ..1 $TEL ..2 mij|me|ons|aan >> ]',
      '{Zij vertelde mij dat het in de kelder ligt}.',
      'Zij vertelde hem over de kelder.',
      1,
    ],
    [
      '[ heeft|had|is ..2 aan|tegen|bij mij|ons|$MELDER|me ..2 $TEL >> ]',
      'Hij {heeft dat tegen mij gezegd}.',
      'Hij heeft dat tegen haar gezegd.',
      1,
    ],
    [
      '[ $TEL ..2 aan|tegen mij|me|ons|$MELDER >> ]',
      'Hij {vertelde aan mij wat erin zat}.',
      'Hij vertelde aan hem wat erin zat.',
      1,
    ],
    ['[ alleen ik|wij|we >> ]', '{Alleen ik weet waar het ligt}.', 'Alleen hij weet waar het ligt.', 1],
    [
      '[ $IK ben ..1 de enige|enigste >> ]',
      '{Ik ben de enige die dit weet}.',
      'Hij is de enige die dit weet.',
      1,
    ],
    [
      '[ niemand ..1 weet|wist ..2 behalve ik|mij|wij >> ]',
      '{Niemand weet dit behalve ik}.',
      'Niemand weet waar hij is.',
      1,
    ],
    [
      '[ weet|weten|snapt|denkt|denken|ziet hij|zij|ze|iedereen ..2 dat ik|wij|het >> ]',
      'Dan {weet hij meteen dat ik het was}.',
      'Dan weet hij wat er gebeurt.',
      1,
    ],
    [
      '[ mij|ons is|werd|was ..3 $TEL >> ]',
      '{Mij werd toen verteld dat ik moest zwijgen}.',
      'Hem werd verteld dat hij moest zwijgen.',
      1,
    ],
    [
      '[ $IK $HOOR ..2 van $MIJN|hem|haar|zijn >> ]',
      '{Ik hoorde het van zijn nichtje}.',
      'Zij hoorde het van zijn nichtje.',
      2,
    ],
    [
      '[ $IK|$WIJ|$MELDER kreeg|krijg|kregen ..2 *foto|*filmpje|appje|berichtje|*bericht|video|screenshot >> ]',
      '{Ik kreeg een filmpje van hem}.',
      'Zij kreeg een filmpje van hem.',
      1,
    ],
    [
      '[ liet|laat mij|me|ons|$MELDER ..5 zien ++2 ]',
      'Hij {liet mij een pistool zien}.',
      'Hij liet haar een pistool zien.',
      1,
    ],
    [
      '[ in vertrouwen|onder ..3 $TEL >> ]',
      'Dit is {in vertrouwen verteld aan iemand}.',
      'Wij hebben er geen vertrouwen in.',
      1,
    ],
    [
      '[ he|she|they told|showed|asked|texted me|us >> ]',
      '{He told me where the gun is}.',
      'He told her where the gun is.',
      1,
    ],
    [
      '[ $TEL hij|zij|ze ..1 tegen|aan mij|me|ons >> ]',
      'Lachend {zei hij tegen mij dat het makkelijk geld is}.',
      'Lachend zei hij dat het makkelijk geld is.',
      1,
    ],
    [
      '[ vroeg|vraagt|wilde|wil ..2 of|dat ik|wij >> ]',
      'Hij {vroeg of ik de tas wilde bewaren}.',
      'Hij vroeg of zij de tas wilde bewaren.',
      1,
    ],
    ['[ bood|biedt mij|me|ons >> ]', 'Hij {bood mij geld aan}.', 'Hij bood haar geld aan.', 1],
    [
      '[ alleen ..2 $TIE|$KIN|personeel|bewoners|medewerkers|sleutelhouders ..2 weten|weet|wist|wisten|kunnen|kan|zien >> ]',
      "{Alleen de collega's weten dit}.",
      'Alleen de politie kan dit stoppen.',
      2,
    ],
  ]),
  ...rules('quote', [
    [
      'tegen|aan mij|me|ons|$MELDER ..1 gezegd|geschreven|: ..1 [ " ..9 ..9 ..9 " ]',
      'Hij zei tegen mij: {"hou je mond dicht"}.',
      'Op het bord staat "te koop".',
      1,
    ],
  ]),
  ...rules('history', [
    [
      '[ $IK|$WIJ|$MELDER heb|hebben|heeft|had ..4 aangifte|gemeld|geklaagd|aangesproken|melding|gewaarschuwd|gebeld|gemaild|klacht >> ]',
      '{Ik heb hem er al op aangesproken}.',
      'Hij heeft haar er al op aangesproken.',
      1,
    ],
    [
      '[ ruzie|conflict|mot|onenigheid ..2 met mij|ons|hem|haar ] ..1',
      'Er was {ruzie met mij}, vandaar.',
      'Er was ruzie in de straat.',
      1,
    ],
    [
      '[ $IK|$WIJ|$MELDER ..2 heb|hebben|had|kreeg|kregen ..3 ruzie|conflict|onenigheid|woorden >> ]',
      '{Ik heb met hem ruzie gehad}.',
      'Hij heeft met haar ruzie gehad.',
      1,
    ],
    [
      '[ $IK|$WIJ ..2 geweigerd|weigerde|weigerden >> ]',
      '{Ik weigerde mee te doen}.',
      'Zij weigerde mee te doen.',
      1,
    ],
    [
      '[ heeft|hebben|had mij|ons|me ..2 bedreigd|ontslagen|opgelicht|geslagen|weggestuurd|gewaarschuwd ]',
      'Hij {heeft mij al eens bedreigd}.',
      'Hij heeft haar al eens bedreigd.',
      1,
    ],
    [
      '[ $IK|$WIJ|$MELDER ..1 ben|zijn|is ..2 ontslagen|weggestuurd|gescheiden|opgestapt|bedreigd >> ]',
      '{Ik ben daar ontslagen}.',
      'Zij is daar ontslagen.',
      1,
    ],
    [
      '[ $MIJN|$ONS ..1 aangifte|melding|klacht|ontslag|scheiding|brief|mail|bezwaar|meldingen|klachten ]',
      'Na {mijn vorige melding} gebeurde niets.',
      'Na zijn ontslag gebeurde niets.',
      1,
    ],
    [
      '[ $IK|$WIJ|$MELDER ..1 belde|belden|klaagde|klaagden|meldde|meldden|zei|vroeg ..3 er|het|politie|gemeente|wijkagent|hem|haar >> ]',
      '{Ik belde de wijkagent al eens}.',
      'Zij belde de wijkagent al eens.',
      2,
    ],
    [
      '[ i reported|complained|quit|refused >> ]',
      '{I reported him to the school}.',
      'She reported him to the school.',
      1,
    ],
  ]),
  ...rules('exact-time', [
    [
      '[ gisteren|gister|eergisteren|gisteravond|gisterenavond|gistermiddag|vannacht|vanochtend|vanmorgen|vanmiddag ..1 om|rond|tegen half|kwart? over|voor? #|$GETAL .? #? uur? ] ..6 $IK|$WIJ|$MELDER',
      '{Gisteravond om 23.10} stond ik daar.',
      'Gisteravond om 23.10 uur is er geschoten.',
      2,
    ],
  ]),
  ...rules('rare-fact', [
    [
      '[ alleen|enkel via|door|met ..4 te bereiken|openen|vinden >> ]',
      'De kelder is {alleen via de kledingkast te bereiken}.',
      'Het dorp ligt ver weg.',
      2,
    ],
    [
      '[ achter|onder|in|boven de|het|een ..2 $KIJKPLEK|kast|la|bed|matras|vloer|plank|klok|vriezer|oven|koelkast|nachtkastje|wasmachine|kluis|meterkast ] ..2 verstopt|verborgen|ligt|bewaart|bewaard|verstopte',
      'Het geld is {onder het bed} verstopt.',
      'Het geld is weg.',
      2,
    ],
  ]),
];
