// Drugs: what grows, what is cooked, what is carried and what is sold on the corner.
export const DRUGS = {
  cannabis:
    '~hennep ~wiet ~cannabis weed marihuana nederwiet skunk haze plantage- ~kwekerij kweker- kweek- ~teelt teler- toppen topjes growshop pot+plants weedplant- cannabisplant- wietje ganja thuiskweek planterij',
  'grow gear':
    '~lampen kweeklamp- groeilamp- armatu- assimilat- slakkenhui- koolstof- ~filter ~filters ventilator- afzuig- ~slangen ~slang potgrond potten kweekbak- growtent planttent ~tent ~tenten tijdklok- tijdschakelaar- trafo- transformator- droogrek- droognet- waslijn- folie zwartfolie steenwol kokosmat- voeding voedingsstof- plantenvoeding bewatering druppelslang- dompelpomp ~schotten luchtbevochtiger- airco- grow+lights lamps fans extractor- carbon ducting potting+soil led-lampen',
  plants:
    'plant planten plantjes plantje stek stekje stekjes stekken stekkerij moederplant- ~oogst oogsten geoogst oogst- knippen knipt geknipt knipper- knipploeg- knippersploeg drogen droogt droogrui- harvest- plants cuttings trimming trimmers zaailing- zaadjes bladeren bloei- plukken groeit groeien groeide tuincentrum bonsai kruiden tomaten- orchidee-',
  power:
    '~stroom ~elektra elektriciteit- meterkast- ~meterkast energiemeter- kwh stoppen+slaan zekering- hoofdzekering aftakk- afgetakt aftapp+stroom buiten+de+meter om+de+meter liander stedin enexis netbeheerder- verlengsnoer- haspel- aggregaat- generator- elektricien- kortsluit- electricity meter+cupboard fuse fuses power+cable stroomkabel- energierekening stroomstoring stroomuitval knettert vonkt vonken bypass stroomrekening energieverbruik verbruik accu+pakket',
  'dark windows':
    'afgeplakt- afplakken afplakt dichtgeplakt- plakt geblindeerd- blindeer- verduister- rolluik- luiken luxaflex gordijn gordijnen karton kranten vuilniszak+voor purschuim dichtgemaakt- dichtgetimmerd- blinds curtains taped+up blacked blacked-out covered+windows lamellen plakplastic zwart+plastic ramen raam windows dakraam dakramen',
  smell:
    'ruik ruikt ruiken rook geroken geur geuren -geur stank stanken stinkt stinken stonk -stank -lucht luchtje lucht walm walmt smell smells smelled stinks stench reuk reukt riekt muf meurt meuren snuif+op neus odour odor weeig misselijk-',
  'smell sweet':
    'zoet zoete zoetig zoetige zoetachtig weeig weeige kruidig- weedgeur wietlucht wietgeur wiet+lucht hennepgeur hennepluch- skunky sweet sweetish grassy bloemig-',
  'smell chemical':
    'anijs- ~aceton zuur- zure ammoniak chloor- nagellak- verfverdunner oplosmiddel- thinner chemisch- prikt prikkel- bijtend- scherpe branderig- kattenpis kattenpies kattenurine tranende tranen hoofdpijn- terpentine medicinaal drop dropluch- ether chemical solvent- acrid stinging',
  damp: 'condens- vocht- vochtig- schimmel- druppel- druipt lekkage- lekt lek nat natte beslagen mould moisture humid dauw kringen vochtplek- waterschade water+door+het+plafond',
  warmth:
    'warm warme warmte- heet hete hitte- gesmolten smelt smelten sneeuw+smelt sneeuwvrij dooit bloedheet tropisch- kas+warm heat hot snow+melts warmtecamera warmtebeeld',
  hum: 'zoem- gezoem brom- gebrom bromt dreun- gedreun ruis- geruis suizen suist pomp pompt pompen ratel- rammel- humming buzzing hums hum motor+draait ventilatoren trilt trillen tikken pruttel- borrel- gepruttel machine+draait',
  'grow light':
    'paars- paarse roze+licht geel+licht gele+gloed fel+licht felle fluorescerend- gloed purple uv-licht ledlicht lichtschijnsel kier+licht natriumlamp- bouwlampen',
  'hard drugs':
    '~cocaine coke coca coka snow sneeuw+gram heroine ~heroine crack basecoke base basen freebase opium crystal- meth flakka ~ketamine ketamine keta miauw bruin+en+wit harddrug- cocaine-base bolivia colombi- ecuador- peru suriname+kilo antillen+bolletjes wit+spul witte+poeder wit+poeder sos sossa yay pakketten+wit sneeuw dope narco- drugsbaas drugsbaron wasserij cocawasser-',
  'synthetic drugs':
    'xtc ~xtc mdma ~amfetamine amfetamine- speed methamfetamine meth- crystal+meth 3-mmc 3mmc 4-mmc 2c-b ghb gbl ~pillen pillendraai- tabletteer- ecstasy pilletjes poes+drugs designerdrug- spacepillen paarse+pillen lsd truffels tripmiddel-',
  'kilos and blocks':
    'kilo kilos blok blokken blokjes gesealde sealen geseald sealbag- vacuum- pakken+kilo baal balen ton+coke bricks brick kilogram kg pallets+met kiloprijs partij partijen groothandel- pond ponds ladingen voorraadje kilos+coke stempel+blok persen geperst hydraulische+pers pers',
  'port and container':
    '~container containers zeecontainer- reefer- koelcontainer- containernummer- haven havens -haven havenmedewerk- havenwerk- haventerrein terminal- maasvlakte waalhaven kade -kade stuwadoor- kraanmachinist- straddle- uithaal- uithaler- uithalen rip-on rip+on zegel zegels verzegel- lading- vrachtschip- schip schepen matroos zeeman- bemanning duiker- rompen koelruim scheepsruim douane vrachtbrief- bill+of+lading pincode+container vrijgavecode- port dock docks ship seaman shipping antwerpen vlissingen moerdijk loods+haven toegangspas- havenpas- gate',
  'hidden space':
    'dubbele+bodem dubbele+wand dubbele+vloer verborgen geheime+ruimte geheim+vak geheim+luik uitgehold- holle+ruimte ingelast ingebouwd- ingebouwde hidden+compartment secret+compartment hydraulisch+luik magneet+luik verstopplek- verstopplaats- reservewiel- stash- stashplek stashwoning bergplaats- reservetank false+bottom schuifwand valse+wand loze+ruimte kruipruim- achter+de+plint plafondplat-',
  'fruit cargo':
    'banan- ananas- mango- avocado- fruitimport fruithandel sinaasappel- citroen- cassave houtskool hout+uit bloemen+uit garnalen+uit importeur- import invoer- ingevoerd importeert vrucht- dekvracht',
  'body courier':
    'bolletjes+slik- bolletjesslik- slikt slikken geslikt slikker- koerier- vluchtkoerier drugskoerier- schiphol vlucht+uit vliegtuig- koffer+uit paramaribo curacao bonaire aruba sao+paulo handbagage inwendig mule courier courriers drugsrunner- drugsvlucht sportvliegtuig- drone-',
  cutting:
    'versnij- aanleng- aangelengd levamisol cafeine paracetamol+mengen mannitol weegschaal- wegen weegt blender- verpak- inpak- portion- wikkelen fenacetine cutting+agent scales lidocaine maizena melkpoeder',
  laboratory:
    '~lab ~labs laborator- drugslab- xtc-lab speedlab cokewasser- kokers kook+drugs koken+drugs brouw- destill- distill- reactor- ketel ketels roerketel- reageer- verwarmingsmantel- tabletteermach- pillenpers- glaswerk kolf kolven koeler+glas trechter- cooking+drugs brewing productielocat- productieplek mengketel- chemicus scheikund- scheikundige laborant- stookketel- branders gasbrander- kookpan- drukvat- vacuumpomp-',
  chemicals:
    'chemical- chemie ~aceton mierenzuur zoutzuur zwavelzuur- fosforzuur bmk pmk apaan mapa glycid- caustic+soda natronloog loog formamide methanol methylamine tolueen ether ammoniak waterstof- peroxide kaliumpermanganaat caustische soda ijsazijn safrol jodium rode+fosfor stikstof- droogijs grondstof- precursor- chemicalien acid vloeistof- vloeistoffen zuren gootsteenontstopper ontstopper etiket+vaten',
  vessels:
    'vat vaten -vaten vaatjes jerrycan- jerrycans ibc ibcs ibc-vat- ibc-container- ~gasfles ~gasflessen gasflessen gascilinder- propaan- butaan- tankjes drum drums barrel barrels kuubsvat- kuubs emmers mortelkuip- kannen blauwe+vaten witte+kannen cilinder cilinders lachgasfles- canisters cans+of vloeistofcontainer- kubiek',
  fumes:
    'damp- dampen dampt ~damp walm- rookpluim- stoom stoomt gele+rook witte+rook nevel mist+uit gas+lucht gaslucht koolmonoxide dampafzuig- fumes vapour steam smoke+from schuim schuimt schuimend benauwd- kuchen hoesten hoest keelpijn ogen+prikken duizelig- flauwgevallen flauw',
  'protective gear':
    'gasmasker- ~masker maskers mondkap- mondmasker- overall overalls witte+pakken wit+pak chemicalienpak- handschoen- laarzen duikbril- veiligheidsbril- zuurkast beschermpak- beschermende gloves respirator mask+on white+suits adembescherm- filtermasker-',
  'foreign cooks':
    'mexican- colombian- dominican- chinezen+lab mexico spaanstalig- zuid-amerikan- zuidamerik- spaans+sprekend latino latinos drugskok kok+lab marokkaan+lab poolse+mannen slapen+in+de+schuur',
  dealing:
    'deal deals dealt dealen dealer- -dealer gedeald dealtelefoon- deallijn dealertelefoon straatdeal- drugshandel drugsverko- verkoop+drugs drugsdealer- drugspand- verkooppunt- scoort scoren handelt handeltje handjeklap overhandig- overdracht- handje+schudden dealing dealers deal+drugs sells+drugs klantjes drugs drug drugsgebruik- drugsgerelateerd- handel slinger- op+de+pof',
  'small packs':
    'zakje zakjes gripzak- ponypack- wikkel wikkels wikkeltje- bolletje bolletjes pakketje+drugs pakjes gram grammen grammetje- halfje halve+gram kauwgomdoos- envelopje- sealtje- snuifje snuif snuiven snuift lijntje lijntjes baggies baggie grams buisje buisjes gesealde+zakjes joint joints jointje- blowen blowt blow hasj- hash hasjies stickie- vloeitjes jonko space+cake spacecake',
  runners:
    'runner runners loopjong- loopjochies rondreng- brengt+rond bezorgt bezorgen bezorger- bezorgdienst bezorgservice rondbreng- thuisbezorg- koerierdienst- brengservice drugsbezorg- jongetje+brengt bestellijn- bestel- bestelt besteld bestelling- appen+en appje+sturen belt+en+dan menukaart- prijslijst- whatsapplijst snapchat+verkoop snap story telegramkanaal telegram+kanaal emoji- smileys delivers delivery deelt+uit samples proefje-',
  'street corners':
    'hangplek- hangjong- portiek- portieken steeg steegje- plein pleintje- speeltuin- speelplaats speelveld- schoolplein- bushokje- bushalte- bankje bankjes parkje park plantsoen- parkeerplaats- parkeerterrein- parkeergarage- carpoolplek carpoolplaats trapveld- voetbalkooi kruyff- cruyff- skatebaan skatepark metrostation- station- tunneltje fietstunnel- viaduct- brug+onder struiken bosjes heg- bosje prullenbak- winkelcentrum afhaalrestaurant snackbar- coffeeshop- playground underpass alley corner schuurtjes brandgang-',
  users:
    'junk junks junkie- junkies verslaafd- verslaafden ~gebruiker gebruikers zwerver- zwervers daklo- spuiter- scorende spuit+gebruik overdosis addict addicts users snuiver- feestgangers klanten+aan+de+deur afkick- onder+invloed stoned high trillend',
  'laughing gas':
    'lachgas- lachgascilinder- ballon ballonnen ballonnetje- slagroompatro- fast+gas fastgas exotic+whip cilinder+ballon vape vapes vapen vaper- snus nicotinezakje- elfbar pod pods sigaretten+illegaal balloons nitrous disposable',
  scooters:
    'scooter- fatbike- brommer- brommers fiets+rond e-bike- ebike- step elektrische+step deelscooter- capuchon- capuchons helm helmen bivak+scooter tasje schoudertas- heuptas- nektasje- designertasje pet+op trainingspak- nike tech moped hoodie',
} as const;
