import { isThemeCode, type ThemeCode } from '@seinhuis/core/reference/themes';

// Standard sentences in the house style: third person, "zou", short, and nothing of how the desk knows it. What stands
// in brackets is filled in or taken away; a report with brackets left is not sent. Reports are Dutch, so these are.

/** These fit every theme. */
const ALWAYS = [
  'Er zijn aanwijzingen dat dit al langere tijd gebeurt.',
  'Dit zou vaker gebeuren, vooral [dagen en dagdeel].',
  'Bij het pand zou vaak een voertuig staan: [merk, kleur, kenteken].',
  'Meer mensen in de omgeving zouden dit weten.',
] as const;

const OF_THEME: Readonly<Record<ThemeCode, readonly string[]>> = {
  'drugs.hennep': [
    'In het pand aan [adres] zou hennep worden gekweekt.',
    'Er zijn aanwijzingen voor een kwekerij: [geur, geluid, afgeplakte ramen].',
    'Er zouden spullen voor een kwekerij worden gebracht, zoals [lampen, slangen, potgrond].',
  ],
  'drugs.hard': [
    '[Naam] zou handelen in harddrugs.',
    'Op [adres] zouden harddrugs liggen opgeslagen.',
    'De drugs zouden worden gebracht en gehaald met [voertuig].',
  ],
  'drugs.lab': [
    'Op [adres] zou een drugslab zijn.',
    'Er zouden vaten en jerrycans met chemische stoffen staan.',
    'Er zijn aanwijzingen voor een lab: [geur, damp, geluid van machines].',
  ],
  'drugs.straat': [
    'Op [plek] zou op straat drugs worden verkocht.',
    'De verkoop zou vooral zijn op [dagen en dagdeel].',
    'Kopers zouden kort komen en weer gaan, te voet en met de auto.',
  ],
  wapens: [
    '[Naam] zou een vuurwapen hebben.',
    'Op [adres] zouden wapens liggen.',
    '[Naam] zou wapens te koop aanbieden.',
  ],
  geweld: [
    '[Naam] zou anderen bedreigen of mishandelen.',
    'Er zou geld worden geëist onder bedreiging.',
    'Er zijn aanwijzingen dat er plannen zijn voor geweld tegen [persoon of plek].',
  ],
  diefstal: [
    '[Naam] zou zich bezighouden met diefstal van [spullen].',
    'De gestolen spullen zouden worden bewaard op [adres].',
    'Er zou gebruik worden gemaakt van [voertuig].',
  ],
  heling: [
    'Op [adres] zouden gestolen spullen worden opgekocht of bewaard.',
    '[Naam] zou gestolen [spullen] te koop aanbieden.',
    'De spullen zouden veel goedkoper zijn dan gewoon is.',
  ],
  inbraak: [
    '[Naam] zou betrokken zijn bij inbraken in [gebied].',
    'Er zouden woningen of bedrijven worden verkend voor een inbraak.',
    'De buit zou worden gebracht naar [adres].',
  ],
  overval: [
    '[Naam] zou betrokken zijn bij een overval op [plek].',
    'Er zijn aanwijzingen dat er een overval wordt voorbereid op [plek].',
    'Bij de overval zou een wapen zijn gebruikt.',
  ],
  'fraude.uitkering': [
    '[Naam] zou een uitkering krijgen en daarnaast werken zonder dit op te geven.',
    '[Naam] zou samenwonen op [adres] zonder dit op te geven.',
    'Het werk zou bestaan uit [soort werk] en zou contant worden betaald.',
  ],
  'fraude.toeslag': [
    '[Naam] zou toeslagen krijgen zonder daar recht op te hebben.',
    'Er zouden toeslagen zijn aangevraagd met valse gegevens.',
    'Op [adres] zouden mensen staan ingeschreven om toeslagen te krijgen.',
  ],
  'fraude.zorg': [
    '[Bedrijf] zou geld krijgen voor zorg die niet wordt gegeven.',
    'Er zouden uren worden opgeschreven die niet zijn gewerkt.',
    'Cliënten van [bedrijf] zouden veel minder zorg krijgen dan is afgesproken.',
  ],
  'fraude.overig': [
    '[Naam of bedrijf] zou mensen oplichten.',
    'Er zouden valse facturen worden gemaakt.',
    'Omzet zou buiten de boeken worden gehouden.',
  ],
  witwassen: [
    '[Naam] zou veel meer geld uitgeven dan past bij het inkomen.',
    'In [bedrijf] zouden weinig klanten komen, terwijl er veel geld omgaat.',
    'Aankopen zouden contant worden betaald: [auto, woning, verbouwing].',
  ],
  ondermijning: [
    'Criminelen zouden invloed krijgen op [wijk, club, bedrijf of haven].',
    'Ondernemers in [gebied] zouden onder druk worden gezet.',
    'Er zijn aanwijzingen dat [bedrijf of club] dient als dekmantel.',
  ],
  adresfraude: [
    'Op [adres] zouden mensen staan ingeschreven die er niet wonen.',
    '[Naam] zou staan ingeschreven op [adres], maar ergens anders wonen.',
    'Voor de inschrijving zou worden betaald.',
  ],
  'illegale-bewoning': [
    'In [pand] zouden mensen wonen terwijl dat daar niet mag.',
    'In [pand] zouden veel te veel mensen wonen.',
    'Er zijn aanwijzingen voor gevaar bij brand: [te weinig uitgangen, losse stroomkabels].',
  ],
  woonfraude: [
    'De huurwoning aan [adres] zou zonder toestemming worden doorverhuurd.',
    'De huurder zou zelf niet op [adres] wonen.',
    'De huur zou contant worden betaald.',
  ],
  overlastpand: [
    'Bij [adres] zou veel aanloop zijn, vooral [dagdeel].',
    'Bij het pand zou vaak ruzie en geschreeuw zijn.',
    'Er zijn aanwijzingen dat in het pand ook strafbare dingen gebeuren.',
  ],
  'prostitutie.illegaal': [
    'Op [adres] zou prostitutie zijn zonder vergunning.',
    'Klanten zouden zich melden via [website of nummer].',
    'De mensen die er werken zouden vaak wisselen.',
  ],
  mensenhandel: [
    'Op [adres] zouden mensen worden gedwongen tot [seks, werk of misdaad].',
    'Zij zouden hun paspoort hebben moeten afgeven.',
    'Zij zouden niet vrij zijn om weg te gaan.',
  ],
  uitbuiting: [
    'Bij [bedrijf] zouden mensen werken voor veel te weinig loon.',
    'Er zouden heel lange dagen worden gemaakt zonder vrije dagen.',
    'De werknemers zouden slapen op de plek waar zij werken.',
  ],
  milieu: [
    '[Bedrijf] zou afvalstoffen lozen op [water of bodem].',
    'Er zouden stoffen vrijkomen die gevaarlijk zijn voor de omgeving.',
    'Het lozen zou vooral gebeuren op [dagen en dagdeel].',
  ],
  afvaldumping: [
    'Op [plek] zouden vaten of zakken met afval worden gedumpt.',
    'Het afval zou worden gebracht met [voertuig].',
    'Het zou gaan om [asbest, bouwafval, chemisch afval].',
  ],
  vuurwerk: [
    'Op [adres] zou zwaar vuurwerk liggen opgeslagen.',
    '[Naam] zou zwaar vuurwerk verkopen.',
    'De opslag zou gevaar geven voor woningen in de buurt.',
  ],
  radicalisering: [
    '[Naam] zou geweld goedkeuren voor een overtuiging.',
    '[Naam] zou proberen anderen over te halen.',
    'Er zijn aanwijzingen voor plannen tegen [persoon of plek].',
  ],
  vervalsing: [
    'Op [adres] zouden valse papieren worden gemaakt.',
    '[Naam] zou vals geld of valse papieren verkopen.',
    'Er zouden nepmerken worden verkocht, zoals [soort spullen].',
  ],
  geneesmiddelen: [
    '[Naam] zou medicijnen verkopen zonder recept.',
    'Het zou gaan om [naam van het middel].',
    'De verkoop zou lopen via [website, account of adres].',
  ],
  'gezocht-persoon': [
    '[Naam], die wordt gezocht, zou zijn gezien op [plek].',
    '[Naam] zou verblijven op [adres].',
    '[Naam] zou zich verplaatsen met [voertuig].',
  ],
  dierenmishandeling: [
    'Op [adres] zouden dieren worden verwaarloosd of mishandeld.',
    'De dieren zouden te weinig eten, water of ruimte hebben.',
    'Er zou illegaal in dieren worden gehandeld.',
  ],
  corruptie: [
    '[Functie] bij [organisatie] zou geld of diensten aannemen.',
    'Er zou vertrouwelijke informatie worden doorgegeven.',
    'Vergunningen of opdrachten zouden worden gegund in ruil voor [voordeel].',
  ],
  'wonen.jeugd': [
    'Jongeren in [woonvorm] zouden worden gebruikt voor misdaad.',
    'Jongeren zouden worden opgehaald met [voertuig] en later terugkomen met geld of spullen.',
    'Er zou weinig toezicht zijn in [woonvorm].',
  ],
  overig: [
    'Op [adres] zou [wat er gebeurt].',
    '[Naam] zou betrokken zijn bij [wat er gebeurt].',
    'Er zijn aanwijzingen voor strafbare feiten: [welke].',
  ],
};

/** The sentences for a theme, its own first. */
export const sentencesFor = (theme: string): readonly string[] => [
  ...(isThemeCode(theme) ? OF_THEME[theme] : []),
  ...ALWAYS,
];
