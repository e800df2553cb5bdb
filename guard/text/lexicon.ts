// Word classes: the vocabulary that rules are written in ($KIN) and that the tagger sees as features. A class is a list
// of whole words, "-tail" for compounds that end so (-buurman) and "head-" for those that begin so (sleutel-).
// Written from our own knowledge of Dutch and English; nothing is mined from the development set.

import { type Form, perForm } from './forms.ts';
import { memo } from './memo.ts';

const CLASSES = {
  IK: 'ik k ikke ikzelf ick i im ive id ill',
  MIJ: 'mij me mijzelf mezelf mn myself mi',
  MIJN: "mijn m'n mn mijne my mine men",
  WIJ: 'wij we wijzelf us ourselves wy',
  ONS: 'ons onze onzen our ours',
  MELDER:
    'melder melders melderes meldster beller belster bellers tipgever tipgeefster tipster caller inzender ondergetekende schrijver schrijfster',
  HIJ: 'hij ie zij ze hem haar hun hen die dat he she they him her them deze men',
  VOLGENS:
    'volgens vermoed vermoedelijk denk misschien waarschijnlijk lijkt schijnt zou zouden think maybe probably',
  KIN: "vader moeder pa ma papa mama pap mam vaders moeders ouders ouder zus zusje zuster broer broertje broeder broers zussen neef neefje nicht nichtje neven nichten oom ome tante opa oma grootvader grootmoeder opa's oma's kleinkind kleinzoon kleindochter zoon zoontje dochter dochtertje dochters zoons zonen zwager schoonzus schoonzusje schoonbroer schoonvader schoonmoeder schoonouders schoonzoon schoondochter stiefvader stiefmoeder stiefzoon stiefdochter stiefbroer stiefzus halfbroer halfzus pleegkind pleegzoon pleegdochter peetoom achterneef achternicht familie familielid bloedverwant brother sister father mother dad mum mom uncle aunt cousin nephew niece son daughter grandson stepfather brother-in-law sister-in-law tweelingbroer tweelingzus bro broertjes zusjes aangetrouwde ex-schoonvader ex-zwager ex-schoonmoeder ex-schoonzoon -schoonzoon -zwager",
  PARTNER:
    'man vrouw ex ex-man ex-vrouw exman exvrouw ex-vriend ex-vriendin exvriend exvriendin ex-partner expartner partner echtgenoot echtgenote vriend vriendin vriendje vriendinnetje verloofde geliefde minnaar minnares mannetje wijf vent husband wife boyfriend girlfriend fiance ex-echtgenoot ex-verloofde ex-husband ex-wife ex-boyfriend',
  BUUR: 'buurman buurvrouw buren buurjongen buurmeisje buurtgenoot buurtbewoner buur -buurman -buurvrouw -buren -buurjongen -buur neighbour neighbor neighbours neighbors medebewoner medebewoners flatgenoot',
  TIE: "collega collega's oud-collega ex-collega baas bazin chef werkgever ex-werkgever leidinggevende teamleider manager directeur bedrijfsleider voorman huurder onderhuurder verhuurder huisbaas huisbazin hospita kamergenoot huisgenoot huisgenote klant klanten client clienten patient patienten leerling leerlingen student studente stagiair stagiaire pupil trainer coach teamgenoot ploeggenoot maat maatje maten kameraad kennis kennissen bekende vrienden vriendinnen vriendengroep jeugdvriend schoolvriend klasgenoot studiegenoot zakenpartner compagnon vennoot medewerker medewerkster werknemer personeelslid ondergeschikte schuldeiser schuldenaar kapster kapper tandarts huisarts boekhouder accountant advocaat werkster schoonmaakster oppas gastouder begeleider begeleidster cursist medecursist celgenoot opdrachtgever leverancier afnemer dealer tenant landlord landlady colleague colleagues coworker co-worker boss employer employee customer client roommate housemate flatmate friend friends mate buddy classmate teammate -collega -genoot -genote -baas -huurder -klant -client -leerling -vriend -vriendin",
  ZIE: 'zie zag zagen gezien kijk kijken keek gekeken zien ziet spot see saw seen watch watched look bekijk gadeslaan observeer opmerkte merk merkte gemerkt opviel',
  HOOR: 'hoor hoorde hoorden gehoord horen hoort luister luisterde meegeluisterd meeluisteren opving opgevangen ving hear heard overheard overhoorde',
  RUIK: 'ruik rook roken geroken ruiken ruikt stank meur meurt stinkt stonk geur lucht snuif smell smelled smelt',
  VOEL: 'voel voelde voelen gevoeld tril trilt trillen trillingen dreunt dreunen bonkt gebonk feel felt wakker hoofdpijn misselijk benauwd hoesten',
  TEL: 'vertel vertelde vertellen verteld vertelt vertrouwde toevertrouwd zei zegt zeggen gezegd zeiden beken bekende bekend biechtte opgebiecht app appte appten geappt stuurde gestuurd stuurt sms belde gebeld belt toonde liet laat laten schreef geschreven fluisterde schepte opgeschept pochte gepocht versprak verklapte verklapt noemde beweerde riep schreeuwde antwoordde vroeg vraagt gevraagd bood aangeboden biedt told tells said says asked showed texted confided admitted bragged offered',
  TOON: 'laten liet laat zien toonde getoond showde showen gestuurd stuurde filmpje foto screenshot spraakbericht appje berichtje voice-bericht snap video',
  WERK: 'werk werkte werken gewerkt werkzaam dienst diensten baan bijbaan stage ploeg ploegendienst invalkracht ingevallen inval uitzendkracht vrijwilligerswerk rayon wijk route ronde opdracht klus kluste job work worked working employed shift kantoor loonlijst salaris loon vrijwillig zzp detachering ingehuurd aangenomen sollicitatie sollicteerde proefdag nachtdienst nachtdiensten avonddienst dagdienst ploegleider balie spreekuur praktijk',
  BEROEP:
    'schoonmaker schoonmaakster schoonmaken bezorger bezorgster koerier monteur loodgieter elektricien installateur huisarts verpleger verpleegkundige wijkverpleegkundige verzorgende thuiszorg thuiszorgmedewerker docent docente leraar lerares juf meester mentor conducteur concierge portier beveiliger beveiligster receptionist receptioniste kassiere kassamedewerker barman barvrouw barkeeper bardienst ober serveerster kok afwasser chauffeur buschauffeur vrachtwagenchauffeur taxichauffeur makelaar notaris notarisklerk boekhouder boekhoudster accountant bankmedewerker baliemedewerker ambtenaar boa handhaver wethouder raadslid secretaresse postbode postbezorger pakketbezorger krantenbezorger folderaar glazenwasser tuinman hovenier schilder dakdekker stukadoor timmerman metselaar tegelzetter klusjesman kapper kapster schoonheidsspecialiste nagelstyliste masseur masseuse trainer coach scheidsrechter bewindvoerder mentor curator deurwaarder maatschappelijk jongerenwerker straatcoach hulpverlener hulpverleenster begeleider begeleidster groepsleider persoonlijk oppas nanny gastouder vrijwilliger vrijwilligster dierenarts paraveterinair apotheker apothekersassistente doktersassistente tandartsassistente assistent assistente planner magazijnmedewerker magazijnier orderpicker heftruckchauffeur vakkenvuller uitzendkracht stagiair stagiaire penningmeester voorzitter secretaris bestuurslid huismeester complexbeheerder wijkbeheerder beheerder opzichter toezichthouder havenmeester sluiswachter brugwachter campingbeheerder kampeerder boer boerin veehouder melkveehouder akkerbouwer loonwerker tuinder teler ondernemer winkelier eigenaar eigenaresse uitbater verhuurder exploitant onderhoudsmonteur meteropnemer cv-monteur glasvezelmonteur liftmonteur verhuizer sloper afvalinzamelaar vuilnisman kraanmachinist lasser automonteur garagehouder apk-keurmeester keurmeester inspecteur controleur taxateur verzekeringsagent adviseur jurist advocaat tolk vertaler dominee pastoor imam koster kosteres diaken archivaris bibliothecaris rijinstructeur pianoleraar zwemleraar sportinstructeur visser jager imker schipper matroos stuurman cleaner driver teacher nurse guard plumber electrician accountant bookkeeper caretaker waiter waitress bartender courier receptionist volunteer trainee apprentice farmer barkeepster pedicure kraamverzorgster kraamhulp -monteur -bezorger -medewerker -medewerkster -chauffeur -assistente -leraar -beheerder -meester -begeleider -verzorger -verkoper -verkoopster -arbeider -houder -werker -werkster',
  KLUS: 'poets poetste gepoetst schoonmaak schoonmaken dweil bezorg bezorgde bezorgd lever leverde geleverd breng bracht gebracht haal haalde opgehaald ophaal repareer repareerde gerepareerd monteer installeer installeerde geinstalleerd plaatste schilder schilderde behang stukadoor knip knipte geknipt verzorg verzorgde was waste douche verhuur verhuurde verhuurd lesgeef train trainde oppas pas paste gepast opgepast rijd reed gereden begeleid begeleidde behandel behandelde behandeld verkocht verkoop verkopen verkoopt controleer controleerde keur keurde inspecteer boekte boek factureer factureerde doe deed regel regelde bewaar bewaarde beheer beheerde onderhoud bewaak bewaakte open sluit afsluit sluit draai draaide sta sorteer laad laadde los loste gelost vul vulde leeg leegde maai maaide snoei voer voerde melk melkte verzamel clean cleaned deliver delivered repair repaired fix fixed rent teach maakte maak ontving ontvang tekende onderteken meet mat neem nam opnam',
  TOEGANG:
    "sleutel sleutels reservesleutel huissleutel loper toegang toegangspas toegangscode pasje inlog inloggen ingelogd wachtwoord code alarmcode agenda administratie boekhouding boeken kasboek kas factuur facturen contract huurcontract rooster roosters urenstaat urenlijst camera camera's camerabeelden beelden dossier dossiers systeem mailbox laptop telefoon computer bankafschrift bankafschriften pakbon pakbonnen vrachtbrief keys key access code password invoice invoices payroll books sleutelkastje loonstrook loonstroken loonstrookjes offerte bestelbon magazijnlijst groepsapp appgroep buurtapp teamapp whatsappgroep familieapp -app -sleutel",
  KIJKPLEK:
    'raam ramen keukenraam slaapkamerraam zolderraam dakraam zolderkamer balkon balkonnetje dakterras terras tuin achtertuin voortuin tuinhuis schutting heg haag muur muren tussenmuur scheidingsmuur plafond vloer wand wanden gang hal trappenhuis trapportaal portiek galerij zolder kelder berging badkamer douche wc toilet keuken woonkamer slaapkamer kinderkamer kamer werkkamer bed bank deur voordeur achterdeur spionnetje deurbel videodeurbel camera uitzicht overkant achterkant erf volkstuin stacaravan caravan woonboot boot bovenwoning benedenwoning appartement flat verdieping etage serre veranda garage carport schuur brievenbus poort brandgang steeg ventilatie afzuigkap rooster lift parkeerdek window balcony garden wall ceiling attic bedroom kitchen fence upstairs downstairs overloop dakgoot zijraam studeerkamer logeerkamer vensterbank gordijn vitrage luik tuinhek coniferen waslijn kozijn -raam -kamer -balkon -muur -tuin -zolder',
  PLEK: 'naast tegenover boven onder achter beneden hiernaast hierboven hieronder hiertegenover schuin aangrenzend grenst grenzend schuins daarnaast ertegenover ernaast erboven eronder erachter recht vlak dezelfde naastgelegen langs opzij next opposite above below across behind aangrenzende bovenaan',
  WOON: 'woon woonde wonen gewoond woont huur huurde huren logeer logeerde logeren slaap sliep slapen verblijf verbleef verblijven inwoon inwonen woonachtig thuis huis woning flat appartement kamer straat portiek trap galerij pand complex gebouw hofje blok erf boerderij camping park live lived lives living stay stayed rent home house street building adres ingetrokken verhuisd straatje buurt dorp wijk -straat -woning -huis -flat',
  GEZIN:
    'kinderen kind kindje kids zoon zoontje dochter dochtertje zoons dochters baby peuter kleuter puber tieners man vrouw gezin gezinsleden echtgenoot echtgenote huisgenoot huisgenoten huisgenote hond hondje kat poes opa oma ouders moeder vader oudste jongste middelste tweeling kleinkinderen kleinkind kleinzoon kleindochter zus broer children child kids son daughter wife husband dog family kroost meisje vriendin vriend partner schoonmoeder schoonvader bejaarde inwonende huisdier',
  ERBIJ:
    'erbij aanwezig bij binnen naar langs mee meegereden meegelopen meegeweest meegegaan meeging meegeholpen geholpen hielp stond zat liep kwam ging was waren gingen kwamen zaten stonden belde aanbelde aan bezocht bezoek visite feest feestje feestjes verjaardag barbecue bruiloft begrafenis koffie kop borrel borrelen etentje gegeten bbq training wedstrijd kantine spelletje kaartavond kaarten rit ritje lift vakantie weekend getuige betrapte betrapt tegenkwam ontmoette uitgenodigd gast there present inside visited visiting went party helped witness passagier bijrijder',
  PAST: 'was waren had hadden stond stonden zat zaten lag lagen liep kwam kwamen ging gingen kreeg deed deden zei gaf vroeg bracht haalde nam vond zag hoorde rook werd wilde moest kon mocht belde keek toen reed hielp tilde opende pakte legde zette droeg liet zag vertelde',
  NU: 'nu momenteel meteen direct onmiddellijk zojuist net vanavond vannacht straks morgen vandaag now tonight today immediately help snel spoed acuut vlug haast gauw',
  TIJDPUNT:
    'gisteren gister gisteravond gisterenavond gistermiddag gisterochtend gisternacht eergisteren vanochtend vanmorgen vanmiddag vanavond vannacht vandaag vorige afgelopen laatst laatste onlangs pas geleden destijds toen ooit keer laatstleden yesterday ago recently jl',
  DAG: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandags dinsdags woensdags donderdags vrijdags zaterdags zondags maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond zondagavond maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend zaterdagochtend zondagochtend maandagmiddag dinsdagmiddag woensdagmiddag donderdagmiddag vrijdagmiddag zaterdagmiddag zondagmiddag maandagnacht dinsdagnacht woensdagnacht donderdagnacht vrijdagnacht zaterdagnacht zondagnacht monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays maandagmorgen dinsdagmorgen woensdagmorgen donderdagmorgen vrijdagmorgen zaterdagmorgen zondagmorgen ma di wo vrij',
  DAGDEEL:
    'ochtend ochtends morgens middag middags avond avonds nacht nachts avonden nachten ochtenden weekend weekends weekenden overdag morning afternoon evening evenings night nights namiddag voormiddag',
  MAAND:
    'januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec january february march may june july august october',
  EENHEID:
    'minuut minuten uur uren dag dagen week weken maand maanden jaar jaren kwartaal kwartier seizoen zomer winter voorjaar lente herfst najaar nacht keer maal hour hours day days weeks month months year years weekje maandje jaartje uurtje tijdje dagje',
  ELK: 'elke elk iedere ieder alle every each om',
  GETAL:
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd tweehonderd driehonderd vierhonderd vijfhonderd duizend tweeduizend drieduizend vijfduizend tienduizend miljoen half halve anderhalf anderhalve paar enkele aantal tientallen honderden duizenden beide one two three four five six seven eight nine ten dozen hundred thousand ton mille kwart eenmaal tweemaal driemaal',
  KLACHT:
    'aangifte melding meldingen gemeld klacht klachten geklaagd klaagde klaag klagen ruzie ruzies conflict onenigheid mot rechtszaak kort geding advocaat mediation bemiddeling deurwaarder bezwaar beroep handhaving wijkagent politie gemeente corporatie woningcorporatie verhuurder woningbouw meldpunt inspectie brief mail gemaild gebeld aangesproken gewaarschuwd gezegd geweigerd weigerde weigeren geweigerde ontslagen ontslag opgestapt opgezegd weggestuurd eruit gezet geschorst verbroken uit gescheiden scheiding alimentatie schuld schulden geleend geld terug bedreigd bedreigde bedreigt vernield gesloopt lekgestoken complained complaint reported police refused fired quarrel argument argued dispute fight vete verweten vernielde klokkenluider',
  ALLEEN:
    'alleen alleenig enige enigste niemand behalve naast uitsluitend slechts only nobody else alone enkel geheim vertrouwelijk stiekem per ongeluk toevallig vertrouwen onder vier ogen verder weten weet wist zelf uitgelekt verraden herleidbaar herleiden herkennen vermoeden meteen direct doorheeft doorhebben raden verdenkt verdenken',
  STIJL:
    'groet groeten groetjes hoogachtend vriendelijke mvg gegroet liefs dank bedankt succes sterkte bezorgde ongeruste verontruste betrokken trouwe anonieme bezorgd burger inwoner buurtbewoner bewoner moeder vader oma opa regards sincerely jonge oude jarige jaar gepensioneerd gepensioneerde aow weduwe weduwnaar bejaard student accent tongval dialect moi goeiendag houdoe adieu hoi hallo yo ewa wollah wallah fakka salam',
  NAAM: 'naam heet heette genaamd noem noemt genoemd heten bijnaam alias name called known ondertekend getekend',
  EUR: 'euro euros eur € $ piek cent dollar pond ruggen rug mille k ton tientje tientjes briefjes bankbiljetten meier meiers barkie joet geeltje doekoe',
  MAAT: 'gram grammen kilo kilos kg liter liters pallet pallets doos dozen zak zakken tas tassen vaten vat jerrycan jerrycans stuks stuk plant planten pil pillen pakje pakjes sloffen slof krat kratten container containers meter ton zakje zakjes lampen flessen gasflessen honden puppy pups dieren blokken pakken strips doosje doosjes rollen emmers cilinders kuub ponypacks bolletjes',
  STRAATSUFFIX:
    '-straat -straatje -weg -laan -plein -singel -gracht -kade -dijk -hof -pad -steeg -dreef -plantsoen -erf -park -markt -burgwal -haven -wal -vaart -ring -boulevard -baan -hoeve -veld -akker -weide -kamp -zijde -plaats -oever -kant -rade -horst -meent -drift -gaard -gaarde -brink -es -burg -borg -dam -brug -sluis -steiger -allee -tuin -hoek -berg -poort -dwarsstraat -straatweg -kampen -vliet -meer -zoom -ham -stee -werf -bos -hout -heuvel -kerk -land -landen -wijk',
  BEDRIJF:
    'bv b.v nv vof stichting vereniging gmbh ltd holding bedrijf firma garage autobedrijf restaurant cafe kapsalon kapper supermarkt winkel snackbar shoarma pizzeria loods hotel school basisschool sportschool club massagesalon nagelstudio autowasstraat bakkerij slagerij kringloop uitzendbureau transport logistiek import export trading beheer vastgoed verhuur zorg thuiszorg -school -salon -bedrijf -bar -shop -markt -bureau',
  WAPEN:
    'wapen wapens vuurwapen vuurwapens pistool pistolen revolver geweer geweren jachtgeweer shotgun uzi glock kalasjnikov ak-47 ak47 mes messen vlindermes zakmes steekwapen steekwapens machete kapmes zwaard bijl knuppel honkbalknuppel boksbeugel ploertendoder wapenstok taser stroomstootwapen pepperspray traangas handgranaat granaat granaten explosief explosieven bom bommen munitie patronen kogels kogel alarmpistool gasdrukpistool luchtbuks buks balletjespistool slagwapen katapult kruisboog koevoet breekijzer gun guns knife rifle pistol strap ijzer burner blaffer klapper shank nepwapen schietpen loper jerrycan hamer honkbalknuppels dolk scooterketting',
  DRUGS:
    'drugs wiet hennep cannabis skunk hasj hash joint joints weed nederwiet toppen cocaine coke coca sneeuw wit bruin heroine speed amfetamine amfetamines xtc mdma pillen ecstasy ketamine keta ghb gbl lsd paddo paddos truffels lachgas crack basecoke flakka 3-mmc 4-mmc 3mmc 4mmc miauw poes meow meth crystal methamfetamine fentanyl oxycodon oxycontin tramadol ritalin viagra kamagra diazepam xanax lyrica pregabalin temazepam benzo rivotril opium morfine snus qat khat 2c-b tucibi designerdrugs slaappillen slaapmiddelen botox ozempic semaglutide anabolen steroiden groeihormoon testosteron medicijnen apaan bmk pmk aceton zoutzuur mierenzuur fosfor wiri ganja osso snuif hennep- wiet- xtc- coke- drugs- -drugs wietlucht hennepgeur hennepplanten wietplanten stekjes stekken antibiotica afslankpillen tabletten',
  MERK: 'audi bmw mercedes vw volkswagen golf polo passat tiguan transporter caddy crafter opel astra corsa vivaro movano zafira ford fiesta focus transit mondeo renault clio megane twingo kangoo trafic master captur peugeot 206 207 208 308 partner boxer expert citroen c1 c3 berlingo jumper jumpy fiat punto panda 500 ducato doblo toyota yaris aygo corolla hilux volvo v40 v60 v70 seat ibiza leon skoda octavia fabia kia picanto ceed hyundai i10 i20 tucson nissan qashqai micra navara suzuki swift mazda mitsubishi outlander dacia duster sandero logan mini cooper tesla model porsche cayenne jaguar land rover range lexus jeep chevrolet iveco daf scania man alfa romeo lancia honda civic vespa piaggio sprinter vito e-klasse c-klasse a-klasse lamborghini ferrari bentley smart yamaha kawasaki ducati harley lynk polestar cupra kymco sym tomos puch fatbike aprilia saab daihatsu subaru dodge ram urus rs3 rs6 q5 q7 a1 a3 a4 a6 x5 x6 gti amg',
  VOERTUIG:
    "auto auto's wagen busje bus bestelbus bestelbusje bestelauto bestelwagen vrachtwagen vrachtauto truck aanhanger aanhangwagen aanhangwagentje trailer oplegger scooter brommer motor motorfiets snorfiets fiets fietsen bakfiets fatbike camper caravan suv stationwagen stationcar cabrio pick-up pickup sloep speedboot boot jetski quad tractor trekker shovel heftruck graafmachine taxi personenauto hatchback terreinwagen jeep sportwagen car van lorry koelwagen kiepwagen terreinauto stepje step bakwagen motorboot -busje -auto -wagen -bus -boot -scooter",
  KLEUR:
    'witte wit zwarte zwart grijze grijs blauwe blauw rode rood groene groen gele geel bruine bruin oranje paarse paars roze beige zilveren zilverkleurige zilvergrijze zilver donkerblauwe donkergroene donkergrijze donkerrode lichtblauwe lichtgrijze lichtgroene matzwarte antraciet antracietkleurige bordeauxrode goudkleurige gouden creme champagne white black grey gray blue red green silver yellow brown donkere lichte oude nieuwe turquoise lichtgele legergroene donkerbruine knalgele knalrode metallic',
  UITERLIJK:
    'haar haren krullen kaal kale baard baardje snor snorretje bril tatoeage tattoo tatoeages litteken oorbel oorbellen pet petje muts capuchon jas trainingspak slank dik dun mager gespierd fors forse lang lange lengte klein kleine groot postuur huid getint getinte blank blanke donker blond blonde bruin grijs rossig ros stekeltjes paardenstaart staartje dreads gouden tand sproeten neus ogen ooglid mank loopt hinkt vest hoodie trui broek schoenen sneakers ketting jaar leeftijd tall hair beard glasses bald tattoo jacket jarige twintiger dertiger veertiger vijftiger zestiger vlecht vlechtjes moedervlek bodywarmer matje stoppelbaard ringbaardje gezet gezette',
  FUNCTIE:
    'de het een en van in is dat die te op met voor aan er niet ook om bij zijn als uit naar nog wel maar dan al door over heeft worden wordt zo of hebben tot want geen omdat the a an and of to in is that for on with as at by from',
  MENSEN:
    'jongen jongens meisje meisjes mannen vrouwen meiden gasten gozer gozers persoon personen bewoner bewoners kerel kerels lui mensen figuren chauffeur bestuurder eigenaar dader slachtoffer tiener kinderen oude dame heer meneer mevrouw dhr mevr mw',
} as const;

export type LexiconClass = keyof typeof CLASSES;

export const CLASS_NAMES = Object.keys(CLASSES) as readonly LexiconClass[];
const WHOLE = new Map<string, LexiconClass[]>();
const TAILS: (readonly [string, LexiconClass])[] = [];
const HEADS: (readonly [string, LexiconClass])[] = [];

for (const name of CLASS_NAMES) {
  for (const word of CLASSES[name].split(' ')) {
    if (word.startsWith('-')) TAILS.push([word.slice(1), name]);
    else if (word.endsWith('-')) HEADS.push([word.slice(0, -1), name]);
    else WHOLE.set(word, [...new Set([...(WHOLE.get(word) ?? []), name])]);
  }
}

// Tails and heads are looked up by their last or first two letters, so that a word meets only a handful.
const TAIL_BY_END = Map.groupBy(TAILS, ([tail]) => tail.slice(-2));
const HEAD_BY_START = Map.groupBy(HEADS, ([head]) => head.slice(0, 2));
const NONE: readonly LexiconClass[] = [];

/** The classes of a normalised word. */
export const classesOf = memo((norm: string): readonly LexiconClass[] => {
  const whole = WHOLE.get(norm);
  const tails = TAIL_BY_END.get(norm.slice(-2));
  const heads = HEAD_BY_START.get(norm.slice(0, 2));
  if (!tails && !heads) return whole ?? NONE;
  const found = new Set(whole);
  for (const [tail, name] of tails ?? [])
    if (norm.length > tail.length + 1 && norm.endsWith(tail)) found.add(name);
  for (const [head, name] of heads ?? [])
    if (norm.length > head.length + 1 && norm.startsWith(head)) found.add(name);
  return [...found];
});

export function inClass(norm: string, name: LexiconClass): boolean {
  return classesOf(norm).includes(name);
}

/** The classes of a form, also as bits: the first 32 classes in `low`, the others in `high`. */
export type Classes = {
  readonly names: readonly LexiconClass[];
  readonly low: number;
  readonly high: number;
};

export const classesIn: (form: Form) => Classes = perForm(({ norm }) => bitsOf(classesOf(norm)));

export function bitsOf(names: readonly LexiconClass[]): Classes {
  let [low, high] = [0, 0];
  for (const name of names) {
    const at = CLASS_NAMES.indexOf(name);
    if (at < 0) throw new TypeError('no such class of words');
    if (at < 32) low |= 1 << at;
    else high |= 1 << (at - 32);
  }
  return { names, low, high };
}
