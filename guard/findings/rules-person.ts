// Who the tipster is to the subject, and the tipster's own name, contact, home and household.
import { type Rule, rules } from './rule.ts';

/** What stands before the name under a letter. */
const SIGN_OFF =
  'groet|groeten|groetjes|groetje|gegroet|groets|mvg|gr|grt|grtz|grtjs|hoogachtend|liefs|getekend|ondertekend|ondergetekende|regards|sincerely|cheers|yours';

export const PERSON_RULES: readonly Rule[] = [
  ...rules('self-name', [
    ['$MIJN naam is [ ++2 ]', 'Mijn naam is {Joop Terlouw}.', 'Zijn naam is Joop Terlouw.'],
    ['ik heet [ ++2 ]', 'Ik heet {Joop Terlouw}.', 'Hij heet Joop Terlouw.'],
    ['my name is [ ++2 ]', 'My name is {Ada Brown}.', 'His name is Ada Brown.'],
    ['ik ben [ @first @of? @of? @last? ]', 'Ik ben {Anneke de Vries}.', 'Zij is Anneke de Vries.'],
    ["i'm|im [ @first @last? ]", "Hi, I'm {Sarah Peters}.", "Hi, he's Sarah Peters."],
    ['i am [ @first @last? ]', 'I am {Sarah Peters}.', 'She is Sarah Peters.'],
    [
      'u|je spreekt met [ @first @of? @of? @last? ]',
      'U spreekt met {Karin van de Pol}.',
      'Hij spreekt met Karin van de Pol.',
    ],
    ['noem|noemt mij|me maar? [ @first @last? ]', 'Noem mij maar {Ruud}.', 'Noem hem maar Ruud.'],
    [
      '$MELDER heet|noemt|noemde|heette zich|zichzelf? [ ++2 ]',
      'Beller noemt zich {Finn}.',
      'Buurman heet Finn.',
    ],
    // A name under a letter, behind the greeting or on the next line.
    [
      `${SIGN_OFF} ,? van? [ @first @of? @of? @last? ]`,
      'Met vriendelijke groet, {Anneke de Vries}',
      'Doe de groeten aan Anneke de Vries.',
    ],
    [
      `${SIGN_OFF} .|,|!? // [ @first @of? @of? @last? ] .? .$`,
      'Met vriendelijke groet\n{Anneke de Vries}',
      'Groeten.\nAnneke de Vries woont daar.',
    ],
    [
      `${SIGN_OFF} .|,? // [ @letter .? // @letter? .? // @of? @of? @last ]`,
      'mvg, {J. Terpstra}',
      'Groeten aan J. Terpstra.',
    ],
  ]),
  ...rules('self-contact', [
    [
      '$MIJN nummer|telefoonnummer|mobiel|06-nummer|mail|mailadres|e-mail|email|emailadres is ..1 [ ++5 ]',
      'Mijn nummer is {06 71234567}.',
      'Zijn nummer is 06 71234567.',
    ],
    [
      'ik ben bereikbaar|bereiken ..1 op|via|onder [ ++5 ]',
      'Ik ben bereikbaar op {06 71234567}.',
      'Hij is bereikbaar op 06 71234567.',
    ],
    [
      'bel|mail|app|call|text mij|me|terug maar|dan|gerust? op|naar|via|on|at [ ++5 ]',
      'Bel mij op {06 71234567}.',
      'Bel de politie op 112.',
    ],
  ]),
  ...rules('self-address', [
    [
      '[ $IK $WOON ..2 $PLEK >> ]',
      '{Ik woon er recht tegenover}, dus ik zie het.',
      'Hij woont er recht tegenover.',
      2,
    ],
    ['[ $IK $WOON zelf? op|in|aan|bij >> ]', '{Ik woon op nummer 12}.', 'Hij woont op nummer 12.', 2],
    [
      '[ $WIJ $WOON ..3 $PLEK|op|in|aan >> ]',
      '{Wij wonen er schuin boven}.',
      'Zij wonen er schuin boven.',
      2,
    ],
    [
      'waar [ $IK|$WIJ ..1 woon|wonen|woonde|woonden|huur|huren ]',
      'Het is de flat waar {ik woon}.',
      'Het is de flat waar hij woont.',
      3,
    ],
    [
      '[ bij $ONS in|op|aan|onder|boven de|het|t ..1 $WOON|$KIJKPLEK ]',
      'Het ruikt {bij ons in het portiek}.',
      'Bij hem in het portiek ruikt het.',
      3,
    ],
    [
      '[ $MIJN|$ONS $KLEUR? huis|woning|flat|appartement|straat|portiek|trap|galerij|blok|pand|straatje|complex|hofje|gebouw ]',
      'Het staat voor {mijn woning}.',
      'Het staat voor zijn woning.',
      3,
    ],
    [
      '[ i|we live|lived ..2 next|above|below|opposite|across|behind >> ]',
      '{I live right above the shop}.',
      'He lives right above the shop.',
      2,
    ],
    [
      '[ $MIJN|$ONS *bovenwoning|*benedenwoning|boot|woonboot|caravan|stacaravan|chalet|vakantiehuisje|volkstuin ]',
      'De stank trekt in {onze stacaravan}.',
      'De stank trekt in hun stacaravan.',
      3,
    ],
  ]),
  ...rules('relation', [
    [
      '[ $MIJN|$ONS ..1 $KIN ]',
      '{Mijn jongste zwager} handelt in pillen.',
      'Zijn jongste zwager handelt in pillen.',
      1,
    ],
    ['[ $MIJN|$ONS ..1 $PARTNER ]', '{Mijn ex} slaat haar.', 'Haar ex slaat haar.', 1],
    ['[ $MIJN|$ONS ..1 $BUUR ]', '{Onze nieuwe overbuurman} dealt.', 'De nieuwe overbuurman dealt.', 2],
    [
      '[ $MIJN|$ONS ..1 $TIE ]',
      '{Mijn vroegere werkgever} fraudeert.',
      'De vroegere werkgever fraudeert.',
      2,
    ],
    [
      '[ $BUUR|$KIN|$TIE van mij|ons|$MELDER|mijn ]',
      'Het is een oude man, {buurman van beller}.',
      'Hij is de buurman van Kees.',
      2,
    ],
    [
      'een [ $TIE|$KIN|$BUUR van mij|me|ons ]',
      'Een {kennis van mij} doet dit.',
      'Een kennis van hem doet dit.',
      2,
    ],
    [
      '[ $IK ken|kende hem|haar|ze|hen >> ]',
      '{Ik ken hem van de voetbal}.',
      'Zij kent hem van de voetbal.',
      3,
    ],
    [
      '[ $IK ..1 $PAST|heb|ben ..2 relatie|getrouwd|samen|verkering|bevriend ++3 ]',
      '{Ik was vroeger getrouwd met hem}.',
      'Zij was vroeger getrouwd met hem.',
      1,
    ],
    [
      '[ $MELDER is ..2 $KIN|$PARTNER|$BUUR|$TIE >> ]',
      '{Beller is de zus van de man}.',
      'Betrokkene is de zus van de man.',
      2,
    ],
    ['[ $IK|$MELDER ..1 huur|huurt|huurde ..1 van|bij >> ]', '{Ik huur van hem}.', 'Zij huurt van hem.', 2],
    [
      '[ hij|zij|ze is ..1 $MIJN >> ]',
      '{Hij is mijn leermeester geweest}.',
      'Hij is zijn leermeester geweest.',
      2,
    ],
    [
      '[ $MIJN|our ..1 landlord|boss|neighbour|neighbor|colleague|roommate|housemate|friend ]',
      '{My landlord} threatens people.',
      'The landlord threatens people.',
      2,
    ],
    [
      '[ hij|zij|ze is|was|krijgt|kreeg ..2 geld|euro ..1 van mij >> ]',
      '{Hij kreeg nog geld van mij}.',
      'Hij kreeg nog geld van haar.',
      1,
    ],
  ]),
  ...rules('household', [
    [
      '[ $MIJN|$ONS ..1 kinderen|kind|kids|zoon|zoontje|dochter|dochtertje|baby|gezin|huisgenoot|huisgenoten|hond|tweeling|kleinzoon|kleindochter|kleinkinderen ]',
      '{Onze oudste dochter} durft niet langs.',
      'Zijn oudste dochter durft niet langs.',
      1,
    ],
    [
      '[ $MIJN eigen? man|vrouw|echtgenoot|echtgenote|partner|husband|wife ] ..2 $ZIE|$HOOR|$RUIK|$VOEL|$WERK|durft|wil|vindt',
      '{Mijn vrouw} ruikt het ook.',
      'Zijn vrouw ruikt het ook.',
      1,
    ],
    [
      '[ $IK ..3 kinderen|zwanger|baby ]',
      '{Ik heb twee kleine kinderen}.',
      'Hij heeft twee kleine kinderen.',
      2,
    ],
    [
      '[ my|our ..1 kids|children|son|daughter|wife|husband|baby ]',
      '{My two kids} are afraid.',
      'His two kids are afraid.',
      1,
    ],
  ]),
  ...rules('style', [
    [
      'een|uw [ bezorgde|ongeruste|verontruste|trouwe|betrokken|boze|wanhopige ..1 *bewoner|burger|inwoner|moeder|vader|oma|opa|oudere|ondernemer|buurtbewoner ]',
      'Groet, een {bezorgde moeder}.',
      'Hij is een bezorgde man.',
      4,
    ],
    [
      '[ $IK ben|bun ..2 jaar|jarige|gepensioneerd|weduwe|weduwnaar|student|studente|bejaard ]',
      '{Ik ben 74 jaar}.',
      'Hij is 74 jaar.',
      3,
    ],
    [
      '[ als ..1 moeder|vader|oudere|vrouw|gepensioneerde|alleenstaande|oma|opa ] ..2 $IK|$MIJ',
      '{Als oudere} durf ik niet meer langs.',
      'Als moeder weet zij dat.',
      4,
    ],
    [
      '[ with kind regards|concerned|worried >> ]',
      '{With kind regards from a worried mum}.',
      'With a gun he came.',
      4,
    ],
  ]),
];
