// Sources: CBS and Kadaster (gebiedsindelingen 2023, gemeentelijke indeling 2025), GeoNames (CC BY 4.0).
// Facts put into tables of our own; `node core/reference/reference.check.ts FOLDER` compares every row
// with the source tables.
// 2501 places. Per line: CBS code of the municipality without GM, then its places by semicolons, the one with
// most postcodes first.

export const PLACE_LINES = `
0014|Groningen;Haren Gn;Harkstede GN;Lageland GN;Garmerwolde;Glimmen;Lellens;Meerstad;Noordlaren;Onnen;Sint Annen;Ten Boer;Ten Post;Thesinge;Winneweer;Woltersum
0034|Almere
0037|Stadskanaal;Alteveer;Mussel;Musselkanaal;Onstwedde;Vledderveen
0047|Veendam;Borgercompagnie;Wildervank
0050|Zeewolde
0059|Stroobos;Augustinusga;Boelenslaan;Buitenpost;Drogeham;Gerkesklooster;Harkema;Kootstertille;Surhuisterveen;Surhuizum;Twijzel;Twijzelerheide
0060|Ballum;Buren;Hollum;Nes
0072|Harlingen;Midlum;Wijnaldum
0074|Heerenveen;Akkrum;Aldeboarn;Bontebok;De Knipe;Gersloot;Haskerdijken;Hoornsterzwaag;Jubbega;Katlijk;Luinjeberd;Mildam;Nes;Nieuwebrug;Nieuwehorne;Nieuweschoot;Oranjewoud;Oudehorne;Oudeschoot;Terband;Tjalleberd
0080|Leeuwarden;Jorwert;Alde Leie;Baard;Bears;Britsum;Eagum;Easterlittens;Feinsum;Friens;Goutum;Grou;Hempens;Hijum;Hilaard;Húns;Idaerd;Jellum;Jelsum;Jirnsum;Koarnjum;Lekkum;Leons;Mantgum;Miedum;Reduzum;Snakkerburen;Stiens;Swichum;Teerns;Warstiens;Warten;Weidum;Wergea;Wirdum;Wytgaard
0085|Appelscha;Donkerbroek;Elsloo;Fochteloo;Haule;Haulerwijk;Langedijke;Makkinga;Nijeberkoop;Oldeberkoop;Oosterwolde;Ravenswoud;Waskemeer
0086|Bakkeveen;Beetsterzwaag;Drachten-Azeven;Frieschepalen;Gorredijk;Hemrik;Jonkerslân;Langezwaag;Lippenhuizen;Luxwoude;Nij Beets;Olterterp;Siegerswoude;Terwispel;Tijnje;Ureterp;Wijnjewoude
0088|Schiermonnikoog
0090|Drachten;Boornbergum;De Tike;De Veenhoop;De Wilgen;Drachtstercompagnie;Goëngahuizen;Houtigehage;Kortehemmen;Nijega;Opeinde;Oudega;Rottevalle;Smalle Ee
0093|Baaiduinen;Formerum;Hee;Hoorn;Kaard;Kinnum;Landerum;Lies;Midsland;Oosterend;Striep;West-Terschelling
0096|Vlieland
0098|Wolvega;Blesdijke;Boijl;De Blesse;De Hoeve;Langelille;Munnekeburen;Nijeholtpade;Nijeholtwolde;Nijelamer;Nijetrijne;Noordwolde;Oldeholtpade;Oldeholtwolde;Oldelamer;Oldetrijne;Oosterstreek;Peperga;Scherpenzeel;Slijkenburg;Sonnega;Spanga;Steggerda;Ter Idzard;Vinkega;Zandhuizen
0106|Assen;Loon;Rhee;Ter Aard;Ubbena;Zeijerveen;Zeijerveld
0109|Coevorden;Schoonoord;Wezuperbrug;'t Haantje;Aalden;Benneveld;Dalen;Dalerpeel;Dalerveen;De Kiel;Diphoorn;Erm;Gees;Geesbrug;Holsloot;Meppen;Nieuwlande Coevorden;Noord-Sleen;Oosterhesselen;Sleen;Stieltjeskanaal;Wachtum;Wezup;Zweeloo;Zwinderen
0114|Emmen;Emmer-Compascuum;Klazienaveen;Nieuw-Dordrecht;Schoonebeek;Barger-Compascuum;Erica;Klazienaveen-Noord;Nieuw-Amsterdam;Nieuw-Schoonebeek;Nieuw-Weerdinge;Roswinkel;Veenoord;Weiteveen;Zandpol;Zwartemeer
0118|Hoogeveen;Hollandscheveld;Nieuweroord;Noordscheschut;Alteveer gem Hoogeveen;Elim;Fluitenberg;Nieuwlande;Pesse;Stuifzand;Tiendeveen
0119|Meppel;Nijeveen;Broekhuizen;De Schiphorst;Rogat
0141|Almelo;Aadorp;Bornerbroek
0147|Borne;Hertme;Zenderen
0148|Lemelerveld;Dalfsen;Nieuwleusen
0150|Deventer;Bathmen;Colmschate;Diepenveen;Lettele;Okkenbroek;Schalkhaar
0153|Enschede
0158|Haaksbergen
0160|Hardenberg;Dedemsvaart;Collendoorn;De Krim;Kloosterhaar;Lutten;Rheeze;Rheezerveen;Slagharen;Ane;Anerveen;Anevelde;Balkbrug;Bergentheim;Brucht;Bruchterveld;Den Velde;Diffelen;Gramsbergen;Heemserveen;Holtheme;Holthone;Hoogenweg;Loozen;Mariënberg;Radewijk;Schuinesloot;Sibculo;Venebrugge
0163|Nijverdal;Daarle;Daarlerveen;Haarle;Hellendoorn
0164|Hengelo
0166|Kampen;IJsselmuiden;'s-Heerenbroek;Grafhorst;Kamperveen;Mastenbroek;Reeve;Wilsum;Zalk
0168|Losser;Beuningen;Glane;Overdinkel;de Lutte
0171|Emmeloord;Bant;Creil;Ens;Espel;Kraggenburg;Luttelgeest;Marknesse;Nagele;Rutten;Schokland;Tollebeek
0173|Oldenzaal;Deurningen
0175|Ommen;Arriën;Beerze;Beerzerveld;Dalmsholte;Giethmen;Lemele;Stegeren;Vilsteren;Vinkenbuurt;Witharen
0177|Raalte;Broekland;Heeten;Heino;Laag Zuthem;Lierderholthuis;Luttenberg;Mariënheem;Nieuw Heeten
0180|Rouveen;Staphorst;IJhorst;Punthorst
0183|Albergen;Fleringen;Geesteren;Haarle;Harbrinkhoek;Hezingen;Langeveen;Mander;Manderveen;Mariaparochie;Reutum;Tubbergen;Vasse
0184|Urk
0189|Notter;Wierden;Hoge Hexel;Enter;Zuna
0193|Zwolle
0197|Aalten;Bredevoort;De Heurne;Dinxperlo
0200|Apeldoorn;Ugchelen;Beekbergen;Beemte Broekland;Hoenderloo;Hoog Soeren;Klarenbeek;Lieren;Loenen;Radio Kootwijk;Uddel;Wenum Wiesel
0202|Arnhem
0203|Barneveld;Voorthuizen;Achterveld;De Glind;Garderen;Kootwijk;Kootwijkerbroek;Stroe;Terschuur;Zwartebroek
0209|Beuningen Gld;Ewijk;Weurt;Winssen
0213|Brummen;Eerbeek;Empe;Hall;Leuvenheim;Tonden
0214|Maurik;Asch;Beusichem;Buren;Buurmalsen;Eck en Wiel;Erichem;Ingen;Kapel-Avezaath;Kerk-Avezaath;Lienden;Ommeren;Ravenswaaij;Rijswijk (GLD);Zoelen;Zoelmond
0216|Culemborg
0221|Doesburg
0222|Doetinchem;Gaanderen;Wehl
0225|Druten;Afferden;Deest;Horssen;Puiflijk
0226|Duiven;Groessen;Loo Gld
0228|Ede;Deelen;Hoenderloo;Bennekom;De Klomp;Ederveen;Harskamp;Lunteren;Otterlo;Wekerom
0230|Doornspijk;Elburg;'t Harde
0232|Emst;Epe;Vaassen;Oene
0233|Ermelo
0243|Harderwijk;Hierden
0244|Hattem
0246|Heerde;Veessen;Vorchten;Wapenveld
0252|Heumen;Malden;Nederasselt;Overasselt
0262|Lochem;Almen;Barchem;Eefde;Epse;Gorssel;Harfsen;Joppe;Kring van Dorth;Laren
0263|Kerkdriel;Alem;Ammerzoden;Hedel;Heerewaarden;Hoenzadriel;Hurwenen;Rossum;Velddriel;Well
0267|Nijkerk;Hoevelaken;Nijkerkerveen
0268|Nijmegen;Lent
0269|Oldebroek;Hattemerbroek;'t Loo Oldebroek;Noordeinde Gld;Oosterwolde Gld;Wezep
0273|Putten
0274|Oosterbeek;Renkum;Doorwerth;Heelsum;Heveadorp;Wolfheze
0275|Dieren;Velp;De Steeg;Ellecom;Laag-Soeren;Rheden;Spankeren
0277|Rozendaal
0279|Scherpenzeel
0281|Tiel;Kapel Avezaath;Kerk Avezaath;Wadenoijen;Zennewijnen
0285|Twello;Nijbroek;Wilp;Klarenbeek;Steenenkamer;Terwolde;Teuge;Voorst
0289|Wageningen
0293|Westervoort
0294|Winterswijk;Winterswijk Brinkheurne;Winterswijk Corle;Winterswijk Henxel;Winterswijk Huppel;Winterswijk Kotten;Winterswijk Meddo;Winterswijk Miste;Winterswijk Ratum;Winterswijk Woold
0296|Wijchen;Balgoij;Batenburg;Bergharen;Hernen;Leur;Niftrik
0297|Zaltbommel;Aalst;Bern;Brakel;Bruchem;Delwijnen;Gameren;Kerkwijk;Nederhemert;Nieuwaal;Poederoijen;Zuilichem
0299|Zevenaar;Lobith;Aerdt;Angerlo;Babberich;Giesbeek;Herwen;Lathum;Pannerden;Spijk;Tolkamer
0301|Zutphen;Warnsveld
0302|Nunspeet;Elspeet;Hulshorst;Vierhouten
0303|Dronten;Biddinghuizen;Swifterbant
0307|Amersfoort;Hoogland;Hooglanderveen;Stoutenburg Noord
0308|Baarn;Lage Vuursche
0310|Bilthoven;De Bilt;Groenekan;Hollandsche Rading;Maartensdijk;Westbroek
0312|Bunnik;Odijk;Werkhoven
0313|Bunschoten-Spakenburg;Eemdijk
0317|Eemnes
0321|Houten;'t Goy;Schalkwijk;Tull en 't Waal
0327|Leusden;Achterveld;Stoutenburg
0331|Lopik;Benschop;Jaarsveld;Lopikerkapel;Polsbroek
0335|Linschoten;Montfoort
0339|Renswoude
0340|Elst Ut;Rhenen
0342|Soest;Soesterberg
0344|Utrecht;Vleuten;De Meern;Haarzuilens
0345|Veenendaal
0351|Woudenberg
0352|Wijk bij Duurstede;Cothen;Langbroek
0353|IJsselstein
0355|Zeist;Austerlitz;Bosch en Duin;Den Dolder;Huis ter Heide
0356|Nieuwegein
0358|Aalsmeer;Kudelstaart
0361|Alkmaar;Ursem;Zuidschermer;De Rijp;Driehuizen;Graft;Grootschermer;Koedijk;Markenbinnen;Noordeinde;Oost-Graftdijk;Oterleek;Oudorp;Schermerhorn;Starnmeer;Stompetoren;West-Graftdijk
0362|Amstelveen
0363|Amsterdam;Weesp
0373|Bergen (NH);Egmond aan den Hoef;Egmond-Binnen;Schoorl;Bergen aan Zee;Egmond aan Zee;Groet
0375|Beverwijk;Wijk aan Zee
0376|Blaricum
0377|Aerdenhout;Bennebroek;Bloemendaal;Overveen;Vogelenzang
0383|Castricum;Akersloot;Limmen;de Woude
0384|Diemen
0385|Volendam;Beets;Edam;Hobrede;Kwadijk;Middelie;Oosthuizen;Purmer;Schardam;Warder
0388|Enkhuizen
0392|Haarlem;Spaarndam gem. Haarlem
0394|Hoofddorp;Nieuw-Vennep;Schiphol;Vijfhuizen;Aalsmeerderbrug;Abbenes;Badhoevedorp;Beinsdorp;Boesingheliede;Buitenkaag;Burgerveen;Cruquius;Haarlemmerliede;Halfweg;Leimuiderbrug;Lijnden;Lisserbroek;Oude Meer;Rijsenhout;Rozenburg;Schiphol-Rijk;Spaarndam;Weteringbrug;Zwaanshoek;Zwanenburg
0396|Heemskerk
0397|Heemstede
0399|Heiloo
0400|Den Helder;Julianadorp;Huisduinen
0402|Hilversum
0405|Hoorn;Blokker;Zwaag
0406|Huizen
0415|Den Ilp;Landsmeer;Purmerland
0417|Laren
0420|Zwaagdijk-Oost;Hauwert;Zwaagdijk-West;Abbekerk;Andijk;Benningbroek;Lambertschaag;Medemblik;Midwoud;Nibbixwoud;Oostwoud;Opperdoes;Sijbekarspel;Twisk;Wervershoof;Wognum
0431|Oostzaan
0432|De Weere;Aartswoud;Hoogwoud;Opmeer;Spanbroek
0437|Amsterdam-Duivendrecht;Duivendrecht;Ouderkerk aan de Amstel
0439|Purmerend;Middenbeemster;Noordbeemster;Westbeemster;Zuidoostbeemster
0441|Schagen;Schagerbrug;'t Zand;Burgerbrug;Callantsoog;Dirkshorn;Oudesluis;Oudkarspel;Petten;Sint Maarten;Sint Maartensbrug;Sint Maartensvlotbrug;Tuitjenhorn;Waarland;Warmenhuizen
0448|De Cocksdorp;De Koog;De Waal;Den Burg;Den Hoorn;Oosterend;Oudeschild
0450|Uitgeest
0451|Uithoorn;De Kwakel
0453|IJmuiden;Velserbroek;Driehuis NH;Santpoort-Noord;Santpoort-Zuid;Velsen-Noord;Velsen-Zuid
0473|Zandvoort;Bentveld
0479|Zaandam;Krommenie;Assendelft;Westknollendam;Wormerveer;Zaandijk;Koog aan de Zaan;Westzaan
0482|Alblasserdam
0484|Alphen aan den Rijn;Hazerswoude-Dorp;Hazerswoude-Rijndijk;Aarlanderveen;Benthuizen;Boskoop;Koudekerk aan den Rijn;Zwammerdam
0489|Barendrecht
0498|Oosterblokker;Hem;Hoogkarspel;Oosterleek;Schellinkhout;Venhuizen;Westwoud;Wijdenes
0502|Capelle aan den IJssel
0503|Delft
0505|Dordrecht
0512|Gorinchem;Dalem
0513|Gouda
0518|'s-Gravenhage
0523|Hardinxveld-Giessendam
0531|Hendrik-Ido-Ambacht
0532|Lutjebroek;Bovenkarspel;Grootebroek
0534|Hillegom
0537|Katwijk;Rijnsburg;Valkenburg
0542|Krimpen aan den IJssel
0546|Leiden
0547|Leiderdorp
0553|Lisse
0556|Maassluis
0569|Woerdense Verlaat;Noorden;Nieuwkoop;Nieuwveen;Ter Aar;Vrouwenakker;Zevenhoven
0575|Noordwijk;Noordwijkerhout;De Zilk
0579|Oegstgeest
0589|Hekendorp;Oudewater;Papekop;Snelrewaard
0590|Papendrecht
0597|Ridderkerk
0599|Rotterdam;Hoogvliet Rotterdam;Maasvlakte Rotterdam;Botlek Rotterdam;Europoort Rotterdam;Hoek van Holland;Pernis Rotterdam;Rozenburg;Vondelingenplaat Rotterdam
0603|Rijswijk
0606|Schiedam
0610|Sliedrecht
0613|Poortugaal;Rhoon;Rotterdam-Albrandswaard
0622|Vlaardingen
0626|Voorschoten
0627|Waddinxveen
0629|Wassenaar
0632|Woerden;Zegveld;Harmelen;Kamerik
0637|Zoetermeer
0638|Zoeterwoude;Gelderswoude
0642|Zwijndrecht;Heerjansdam
0654|'s-Heerenhoek;'s-Gravenpolder;'s-Heer Abtskerke;Baarland;Borssele;Driewegen;Ellewoutsdijk;Heinkenszand;Hoedekenskerke;Kwadendamme;Lewedorp;Nieuwdorp;Nisse;Oudelande;Ovezande
0664|Goes;'s-Heer Hendrikskinderen;Wolphaartsdijk;'s-Heer Arendskerke;Kattendijke;Kloetinge;Wilhelminadorp
0668|Alphen;Altforst;Appeltern;Beneden-Leeuwen;Boven-Leeuwen;Dreumel;Maasbommel;Wamel
0677|Hulst;Clinge;Graauw;Heikant;Hengstdijk;Kapellebrug;Kloosterzande;Kuitaart;Lamswaarde;Nieuw Namen;Ossenisse;Sint Jansteen;Terhole;Vogelwaarde;Walsoorden
0678|Wemeldinge;Kapelle;Kloetinge;Schore
0687|Middelburg;Arnemuiden;Nieuw- en Sint Joosland
0703|Hansweert;Krabbendijke;Kruiningen;Oostdijk;Rilland;Waarde;Yerseke
0715|Terneuzen;Axel;Biervliet;Hoek;Koewacht;Overslag;Philippine;Sas van Gent;Sluiskil;Spui;Westdorpe;Zaamslag;Zuiddorpe
0716|Oud-Vossemeer;Poortvliet;Scherpenisse;Sint Philipsland;Sint-Annaland;Sint-Maartensdijk;Stavenisse;Tholen
0717|Aagtekerke;Biggekerke;Domburg;Gapinge;Grijpskerke;Koudekerke;Meliskerke;Oostkapelle;Serooskerke;Veere;Vrouwenpolder;Westkapelle;Zoutelande
0718|Vlissingen;Oost-Souburg;Ritthem
0736|Mijdrecht;Vinkeveen;Abcoude;Amstelhoek;Baambrugge;Waverveen;Wilnis;de Hoef
0737|Aldtsjerk;Burgum;Earnewâld;Eastermar;Garyp;Gytsjerk;Hurdegaryp;Jistrum;Mûnein;Noardburgum;Oentsjerk;Ryptsjerk;Sumar;Suwâld;Tytsjerk;Wyns
0743|Asten;Heusden;Ommel
0744|Baarle-Nassau;Castelre;Ulicoten
0748|Bergen op Zoom;Halsteren;Lepelstraat
0753|Best
0755|Boekel;Venhorst
0757|Boxtel;Esch;Liempde
0758|Breda;Bavel;Prinsenbeek;Teteringen;Ulvenhout
0762|Deurne;Liessel;Helenaveen;Neerkant;Vlierden
0765|Nieuwe Pekela;Oude Pekela
0766|Dongen;'s Gravenmoer
0770|Eersel;Duizel;Knegsel;Steensel;Vessem;Wintelre
0772|Eindhoven
0777|Etten-Leur
0779|Raamsdonksveer;Geertruidenberg;Raamsdonk
0784|Rijen;Gilze;Hulten;Molenschot
0785|Goirle;Riel
0794|Helmond
0796|'s-Hertogenbosch;Rosmalen;Vinkel;Nuland
0797|Vlijmen;Drunen;Haarsteeg;Herpt;Doeveren;Hedikhuizen;Heesbeen;Nieuwkuijk;Oudheusden;Elshout;Heusden
0798|Haghorst;Biest-Houtakker;Diessen;Esbeek;Hilvarenbeek
0809|Kaatsheuvel;De Moer;Loon op Zand
0820|Nuenen
0823|Oirschot;Oost West en Middelbeers
0824|Oisterwijk;Heukelom;Haaren;Moergestel
0826|Oosterhout;Den Hout;Dorst;Oosteind
0828|Oss;Demen;Deursen-Dennenburg;Dieden;Geffen;Herpen;Huisseling;Neerloon;Overlangel;Berghem;Haren;Keent;Lith;Lithoijen;Macharen;Maren-Kessel;Megen;Neerlangel;Oijen;Ravenstein;Teeffelen
0840|Schijf;Rucphen;Sprundel;St. Willebrord;Zegge
0845|Gemonde;Den Dungen;Sint-Michielsgestel;Berlicum
0847|Someren;Lierop
0848|Son en Breugel
0851|Steenbergen;De Heen;Dinteloord;Kruisland;Nieuw-Vossemeer
0852|Broek in Waterland;Ilpendam;Katwoude;Marken;Monnickendam;Purmer;Uitdam;Watergang;Zuiderwoude
0855|Tilburg;Berkel-Enschot;Biezenmortel;Udenhout
0858|Valkenswaard
0861|Veldhoven
0865|Vught;Cromvoirt;Helvoirt
0866|Waalre
0867|Waalwijk;Sprang-Capelle;Waspik
0873|Huijbergen;Hoogerheide;Ossendrecht;Putte;Woensdrecht
0879|Wernhout;Achtmaal;Klein Zundert;Rijsbergen;Zundert
0880|Jisp;Oostknollendam;Spijkerboor;Wijdewormer;Wormer
0882|Landgraaf
0888|Beek;Maastricht-Airport;Spaubeek
0889|Beesel;Reuver
0893|Afferden L;Bergen L;Siebengewald;Well L;Wellerlooi
0899|Brunssum
0907|Gennep;Heijen;Milsbeek;Ottersum;Ven-Zelderheide
0917|Heerlen;Hoensbroek
0928|Kerkrade;Eygelshoven
0935|Maastricht
0938|Bunde;Geulle;Meerssen;Moorveld;Ulestraten
0944|Middelaar;Molenhoek;Mook;Plasmolen
0946|Leveroy;Nederweert;Nederweert-Eind;Ospel
0957|Roermond;Herten;Swalmen
0965|Baneheide;Bocholtz;Simpelveld
0971|Elsloo;Stein;Urmond
0981|Lemiers;Vaals;Vijlen
0983|Venlo;Tegelen;Arcen;Belfeld;Lomm;Steyl;Velden
0984|Venray;Oirlo;Blitterswijck;Castenray;Geijsteren;Heide;Leunen;Merselo;Oostrum;Smakt;Veulen;Vredepeel;Wanssum;Ysselsteyn
0986|Ransdaal;Klimmen;Voerendaal
0988|Weert;Stramproy
0994|Walem;Berg en Terblijt;Schin op Geul;Valkenburg
0995|Lelystad
1507|America;Horst;Meerlo;Broekhuizen;Broekhuizenvorst;Evertsoord;Griendtsveen;Grubbenvorst;Hegelsom;Kronenberg;Lottum;Melderslo;Meterik;Sevenum;Swolgen;Tienray
1509|Terborg;Breedenbroek;Etten;Gendringen;Heelweg;Megchelen;Netterden;Silvolde;Sinderen;Ulft;Varsselder;Varsseveld;Voorst;Westendorp
1525|Sassenheim;Warmond;Voorhout
1581|Maarn;Amerongen;Driebergen-Rijsenburg;Doorn;Leersum;Maarsbergen;Overberg
1586|Groenlo;Lichtenvoorde;Harreveld;Lievelde;Mariënvelde;Vragender;Zieuwent
1598|Spierdijk;Avenhorn;Berkhout;De Goorn;Hensbroek;Obdam;Oudendijk;Scharwoude;Ursem;Zuidermeer
1621|Bergschenhoek;Berkel en Rodenrijs;Bleiswijk
1640|Baexem;Buggenum;Ell;Grathem;Haelen;Haler;Heibloem;Heythuysen;Horn;Hunsel;Ittervoort;Kelpen-Oler;Neer;Neeritter;Nunhem;Roggel
1641|Beegden;Heel;Linne;Maasbracht;Ohéen Laak;Stevensweert;Thorn;Wessem
1652|Gemert;Bakel;De Mortel;De Rips;Elsendorp;Handel;Milheeze
1655|Hoeven;Bosschenhoofd;Oud Gastel;Oudenbosch;Stampersgat
1658|Heeze;Leende;Sterksel
1659|Lieshout;Aarle-Rixtel;Beek en Donk;Mariahout
1667|Hooge Mierde;Hulsel;Lage Mierde;Reusel
1669|Vlodrop;Herkenbosch;Melick;Montfort;Posterholt;Sint Odiliënberg
1674|Roosendaal;Heerle;Moerstraten;Wouw;Nispen;Wouwse Plantage
1676|Zierikzee;Burgh-Haamstede;Brouwershaven;Bruinisse;Dreischor;Ellemeet;Kerkwerve;Nieuwerkerk;Noordgouwe;Noordwelle;Oosterland;Ouwerkerk;Renesse;Scharendijke;Serooskerke;Sirjansland;Zonnemaire
1680|Amen;Anderen;Anloo;Annen;Annerveenschekanaal;Balloo;Balloërveld;Deurze;Eext;Eexterveen;Eexterveenschekanaal;Eexterzandvoort;Ekehaar;Eldersloo;Eleveld;Gasselte;Gasselternijveen;Gasselternijveenschemond;Gasteren;Geelbroek;Gieten;Gieterveen;Grolloo;Marwijksoord;Nieuw Annerveen;Nieuwediep;Nijlande;Nooitgedacht;Oud Annerveen;Papenvoort;Rolde;Schipborg;Schoonloo;Spijkerboor;Vredenheim
1681|2e Exloërmond;Eeserveen;1e Exloërmond;2e Valthermond;Borger;Bronneger;Bronnegerveen;Buinen;Buinerveen;Drouwen;Drouwenermond;Drouwenerveen;Ees;Eesergroen;Ellertshaar;Exloo;Exloërveen;Klijndijk;Nieuw-Buinen;Odoorn;Odoornerveen;Valthe;Valthermond;Westdorp;Zandberg
1690|Alteveer;Ansen;Drogteropslagen;Echten;Eursinge;Kerkenveld;Koekange;Linde;Ruinen;Ruinerwold;Veeningen;Zuidwolde;de Wijk
1695|Colijnsplaat;Geersdijk;Kamperland;Kats;Kortgene;Wissenkerke
1696|Kortenhoef;Ankeveen;Loosdrecht;'s-Graveland;Breukeleveen;Nederhorst den Berg
1699|Nieuw-Roden;Roden;Alteveer;Een;Een-West;Foxwolde;Huis ter Heide;Langelo;Leutingewolde;Lieveren;Matsloot;Nietap;Norg;Peest;Peize;Roderesch;Roderwolde;Steenbergen;Veenhuizen;Westervelde;Zuidvelde
1700|Vriezenveen;Bruinehaar;Den Ham;Geerdijk;Kloosterhaar;Sibculo;Vroomshoop;Westerhaar-Vriezenveensewijk
1701|Havelte;Ansen;Boschoord;Darp;Diever;Dieverbrug;Doldersum;Dwingeloo;Frederiksoord;Geeuwenbrug;Havelterberg;Hoogersmilde;Nijensleek;Oude Willem;Pesse;Ruinen;Spier;Uffelte;Vledder;Vledderveen;Wapse;Wapserveen;Wateren;Wilhelminaoord;Wittelte;Zorgvlied
1705|Angeren;Bemmel;Huissen;Doornenburg;Gendt;Haalderen;Loo Gld;Ressen
1706|Budel;Budel-Dorplein;Budel-Schoot;Gastel;Maarheeze;Soerendonk
1708|Steenwijk;Kallenkote;Baarlo;Baars;Basse;Belt-Schutsloot;Blankenham;Blokzijl;De Bult;De Pol;Eesveen;Giethoorn;IJsselham;Kalenberg;Kuinre;Marijenkampen;Nederland;Oldemarkt;Onna;Ossenzijl;Paasloo;Scheerwolde;Sint Jansklooster;Steenwijkerwold;Tuk;Vollenhove;Wanneperveen;Wetering;Willemsoord;Witte Paarden;Zuidveen
1709|Langeweg;Moerdijk;Zevenbergen;Fijnaart;Heijningen;Klundert;Noordhoek;Oudemolen;Standdaarbuiten;Willemstad;Zevenbergschen Hoek
1711|Echt;Sint Joost;Koningsbosch;Maria Hoop;Nieuwstadt;Roosteren;Susteren
1714|Aardenburg;Biervliet;Breskens;Cadzand;Eede;Groede;Hoofdplaat;IJzendijke;Nieuwvliet;Oostburg;Retranchement;Schoondijke;Sint Kruis;Sluis;Waterlandkerkje;Zuidzande
1719|Drimmelen;Hooge Zwaluwe;Lage Zwaluwe;Made;Terheijden;Wagenberg;Zevenbergschen Hoek
1721|Loosbroek;Heesch;Heeswijk-Dinther;Nistelrode;Vinkel;Vorstenbosch
1723|Alphen;Bavel AC;Chaam;Galder;Strijbeek;Ulvenhout AC
1724|Bergeijk;Luyksgestel;Riethoven;Westerhoven
1728|Bladel;Casteren;Hapert;Hoogeloon;Netersel
1729|Beutenaken;Elkenrade;Epen;Eys;Gulpen;Heijenrath;Ingber;Mechelen;Reijmerstok;Slenaken;Wijlre;Wittem
1730|Zuidlaren;Bunne;De Groeve;De Punt;Donderen;Eelde;Eelderwolde;Midlaren;Oudemolen;Paterswolde;Taarlo;Tynaarlo;Vries;Winde;Yde;Zeegse;Zeijen;Zuidlaarderveen
1731|Beilen;Balinge;Bovensmilde;Bruntinge;Drijber;Elp;Eursinge;Garminge;Hijken;Hoogersmilde;Hooghalen;Mantinge;Nieuw-Balinge;Nieuweroord;Oranje;Orvelte;Smilde;Spier;Stuifzand;Tiendeveen;Westerbork;Wijster;Witteveen;Zuidveld;Zwiggelte
1734|Andelst;Elst;Driel;Hemmen;Herveld;Heteren;Homoet;Oosterhout;Randwijk;Slijk-Ewijk;Valburg;Zetten
1735|Goor;Ambt Delden;Bentelo;Delden;Diepenheim;Hengevelde;Markelo
1740|Dodewaard;Echteld;IJzendoorn;Kesteren;Ochten;Opheusden
1742|Rijssen;Holten
1771|Geldrop;Mierlo
1773|Marle;Olst;Welsum;Wesepe;Wijhe
1774|Agelo;Denekamp;Deurningen;Lattrop-Breklenkamp;Nutter;Ootmarsum;Oud Ootmarsum;Rossum;Saasveld;Tilligte;Weerselo
1783|'s-Gravenzande;Naaldwijk;Kwintsheul;Wateringen;De Lier;Honselersdijk;Maasdijk;Monster;Poeldijk;Ter Heijde
1842|Den Hoorn;Maasland;Schipluiden
1859|Borculo;Eibergen;Beltrum;Geesteren;Gelselaar;Haarlo;Neede;Rekken;Rietmolen;Ruurlo
1876|Baak;Bronkhorst;Drempt;Halle;Hengelo (Gld);Hoog-Keppel;Hummelo;Keijenborg;Laag-Keppel;Olburgen;Rha;Steenderen;Toldijk;Vierakker;Vorden;Wichmond;Zelhem
1883|Geleen;Sittard;Born;Buchten;Einighausen;Grevenbicht;Guttecoven;Holtum;Limbricht;Munstergeleen;Obbicht;Papenhoven;Windraak
1884|Hoogmade;Kaag;Leimuiden;Nieuwe Wetering;Oud Ade;Oude Wetering;Rijnsaterwoude;Rijpwetering;Roelofarendsveen;Woubrugge
1891|Damwâld;De Falom;Broeksterwâld;De Westereen;Driezum;Feanwâlden;Readtsjerk;Rinsumageast;Sibrandahûs;Wâlterswâld
1892|Nieuwerkerk aan den IJssel;Moerkapelle;Moordrecht;Zevenhuizen
1894|Baarlo;Beringe;Egchel;Grashoek;Helden;Kessel;Koningslust;Maasbree;Meijel;Panningen
1895|Winschoten;Finsterwolde;Scheemda;'t Waar;Bad Nieuweschans;Beerta;Blauwestad;Drieborg;Heiligerlee;Midwolda;Nieuw Beerta;Nieuw Scheemda;Nieuwolda;Oostwold;Oudezijl;Westerlee
1896|Mastenbroek;Genemuiden;Hasselt;Zwartsluis
1900|Sneek;Bolsward;Indijk;Pingjum;Abbega;Allingawier;Arum;Blauwhuis;Boazum;Breezanddijk;Britswert;Burgwerd;Cornwerd;Dearsum;Dedgum;Easterein;Easterwierrum;Exmorra;Ferwoude;Folsgare;Gaast;Gaastmeer;Gauw;Goënga;Greonterp;Hartwerd;Heeg;Hemelum;Hichtum;Hidaard;Hieslum;Hindeloopen;Hinnaard;Hommerts;IJlst;Idsegahuizum;Idzega;Iens;It Heidenskip;Itens;Jutrijp;Kimswerd;Kornwerderzand;Koudum;Koufurderrige;Kûbaard;Lollum;Longerhouw;Loënga;Lytsewierrum;Makkum;Molkwerum;Nijhuizum;Nijland;Offingawier;Oosthem;Oppenhuizen;Oudega;Parrega;Piaam;Poppenwier;Raerd;Reahûs;Rien;Sandfirden;Scharnegoutum;Schettens;Schraard;Sibrandabuorren;Smallebrugge;Stavoren;Tersoal;Tirns;Tjalhuizum;Tjerkwerd;Uitwellingerga;Waaksens;Warns;Westhem;Witmarsum;Wiuwert;Wolsum;Wommels;Wons;Workum;Woudsend;Ypecolsga;Ysbrechtum;Zurich
1901|Bodegraven;Driebruggen;Nieuwerbrug aan den Rijn;Reeuwijk;Waarder
1903|Eckelrade;Banholt;Bemelen;Cadier en Keer;Eijsden;Gronsveld;Margraten;Mheer;Noorbeek;Scheulder;Sint Geertruid
1904|Maarssen;Breukelen;Kockengen;Loenen aan de Vecht;Loenersloot;Nieuwer Ter Aa;Nieuwersluis;Nigtevecht;Oud Zuilen;Tienhoven;Vreeland
1911|'t Veld;Anna Paulowna;Barsingerhorn;Breezand;Den Oever;Haringhuizen;Hippolytushoef;Kolhorn;Kreileroord;Lutjewinkel;Middenmeer;Nieuwe Niedorp;Oude Niedorp;Slootdorp;Westerland;Wieringerwaard;Wieringerwerf;Winkel;Zijdewind
1916|Leidschendam;Voorburg
1924|Dirksland;Goedereede;Melissant;Ouddorp;Achthuizen;Den Bommel;Herkingen;Middelharnis;Nieuwe-Tonge;Ooltgensplaat;Oude-Tonge;Sommelsdijk;Stad aan 't Haringvliet;Stellendam
1926|Pijnacker;Nootdorp;Delfgauw
1930|Spijkenisse;Geervliet;Hekelingen;Simonshaven;Abbenbroek;Heenvliet;Zuidland
1931|Schoonhoven;Ammerstol;Bergambacht;Berkenwoude;Gouderak;Haastrecht;Krimpen aan de Lek;Lekkerkerk;Ouderkerk aan den IJssel;Stolwijk;Vlist
1940|Joure;Lemmer;Akmarijp;Bakhuizen;Balk;Bantega;Boornzwaag;Broek;Delfstrahuizen;Dijken;Doniaga;Echten;Echtenerbrug;Eesterga;Elahuizen;Follega;Goingarijp;Harich;Haskerhorne;Idskenhuizen;Kolderwolde;Langweer;Legemeer;Mirns;Nijehaske;Nijemirdum;Oldeouwer;Oosterzee;Oudega;Oudehaske;Oudemirdum;Ouwster-Nijega;Ouwsterhaule;Rijs;Rohel;Rotstergaast;Rotsterhaule;Rottum;Ruigahuizen;Scharsterbrug;Sint Nicolaasga;Sintjohannesga;Sloten;Snikzwaag;Sondel;Terherne;Terkaple;Teroele;Tjerkgaast;Vegelinsoord;Wijckel
1942|Bussum;Naarden;Muiden;Muiderberg
1945|Berg en Dal;Groesbeek;Beek;Erlecom;Heilig Landstichting;Kekerdom;Leuth;Millingen aan de Rijn;Ooij;Persingen;Ubbergen
1948|Veghel;Schijndel;Sint-Oedenrode;Erp
1949|Franeker;St.-Jacobiparochie;Westhoek;Achlum;Baaium;Berltsum;Bitgum;Bitgummole;Blessum;Boer;Boksum;Deinum;Dongjum;Dronryp;Firdgum;Herbaijum;Hitzum;Ingelum;Klooster Lidlum;Marsum;Menaam;Minnertsga;Nij Altoenae;Oosterbierum;Oudebildtzijl;Peins;Pietersbierum;Ried;Schalsum;Sexbierum;Skingen;Slappeterp;Spannum;St.-Annaparochie;Tzum;Tzummarum;Vrouwenparochie;Wier;Winsum;Wjelsryp;Zweins
1950|Ter Apel;Bellingwolde;Blijham;Bourtange;Oudeschans;Sellingen;Ter Apelkanaal;Veelerveen;Vlagtwedde;Vriescheloo;Wedde
1952|Hoogezand;Steendam;Borgercompagnie;Foxhol;Froombosch;Harkstede;Hellum;Kiel-Windeweer;Kolham;Kropswolde;Lageland;Luddeweer;Meeden;Muntendam;Noordbroek;Overschild;Sappemeer;Scharmer;Schildwolde;Siddeburen;Slochteren;Tjuchem;Tripscompagnie;Waterhuizen;Westerbroek;Woudbloem;Zuidbroek
1954|Amstenrade;Bingelrade;Doenrade;Hulsberg;Jabeek;Merkelbeek;Nuth;Oirsbeek;Puth;Schimmert;Schinnen;Schinveld;Sweikhuizen;Wijnandsrade
1955|Didam;'s-Heerenberg;Azewijn;Beek;Braamt;Kilder;Lengel;Loerbeek;Stokkum;Vethuizen;Wijnbergen;Zeddam
1959|Almkerk;Andel;Babyloniënbroek;Drongelen;Dussen;Eethen;Genderen;Giessen;Hank;Meeuwen;Nieuwendijk;Rijswijk (NB);Sleeuwijk;Uitwijk;Veen;Waardhuizen;Werkendam;Wijk en Aalburg;Woudrichem
1960|Geldermalsen;Spijk;Vuren;Acquoy;Asperen;Beesd;Buurmalsen;Deil;Enspijk;Est;Gellicum;Haaften;Heesselt;Hellouw;Herwijnen;Heukelum;Meteren;Neerijnen;Ophemert;Opijnen;Rhenoy;Rumpt;Tricht;Tuil;Varik;Waardenburg;Zennewijnen
1961|Leerdam;Vianen;Hagestein;Tienhoven aan de Lek;Ameide;Everdingen;Hei- en Boeicop;Hoef en Haag;Kedichem;Leerbroek;Lexmond;Meerkerk;Nieuwland;Oosterwijk;Ossenwaard;Schoonrewoerd;Zijderveld
1963|Oud-Beijerland;Maasdam;Numansdorp;Puttershoek;'s-Gravendeel;Goudswaard;Heinenoord;Klaaswaal;Mijnsheerenland;Mookhoek;Nieuw-Beijerland;Piershil;Strijen;Strijensas;Westmaas;Zuid-Beijerland
1966|Kantens;Usquert;Adorp;Baflo;Bedum;Den Andel;Eemshaven;Eenrum;Eppenhuizen;Hornhuizen;Houwerzijl;Kloosterburen;Lauwersoog;Leens;Mensingeweer;Niekerk;Noordwolde;Oldenzijl;Onderdendam;Oosternieland;Oudeschip;Pieterburen;Rasquert;Roodeschool;Rottum;Saaxumhuizen;Sauwerd;Schouwerzijl;Startenhuizen;Stitswerd;Tinallinge;Uithuizen;Uithuizermeeden;Ulrum;Vierhuizen;Warffum;Warfhuizen;Wehe-den Hoorn;Westernieland;Wetsinge;Winsum;Zandeweer;Zoutkamp;Zuidwolde;Zuurdijk
1969|Boerakker;Doezum;Enumatil;Kommerzijl;Niezijl;Aduard;Briltil;De Wilp;Den Ham;Den Horn;Ezinge;Feerwerd;Garnwerd;Grijpskerk;Grootegast;Jonkersvaart;Kornhorn;Lauwerzijl;Leek;Lettelbert;Lucaswolde;Lutjegast;Marum;Midwolde;Niebert;Niehove;Niekerk;Noordhorn;Noordwijk;Nuis;Oldehove;Oldekerk;Oostwold;Opende;Pieterzijl;Saaksum;Sebaldeburen;Tolbert;Visvliet;Zevenhuizen;Zuidhorn
1970|Dokkum;Burdaard;Aalsum;Aldwâld;Augsbuert-Lytsewâld;Blije;Boarnwert;Brantgum;Burum;De Trieme;Eanjum;Easternijtsjerk;Eastrum;Feankleaster;Ferwert;Foudgum;Ginnum;Hallum;Hantum;Hantumerútbuorren;Hantumhuzen;Hegebeintum;Hiaure;Holwert;Ie;Ingwierrum;Jannum;Jislum;Jouswier;Kollum;Kollumerpomp;Kollumersweach;Lichtaard;Ljussens;Marrum;Mitselwier;Moarre;Moddergat;Munnekezijl;Nes;Nijewier;Peazens;Raard;Reitsum;Sweagerbosk;Ternaard;Waaxens;Warfstermolen;Westergeast;Wetsens;Wierum;Wânswert
1978|Arkel;Bleskensgraaf ca;Brandwijk;Giessenburg;Goudriaan;Groot-Ammers;Hoogblokland;Hoornaar;Kinderdijk;Langerak;Molenaarsgraaf;Nieuw-Lekkerland;Nieuwpoort;Noordeloos;Ottoland;Oud-Alblas;Schelluinen;Streefkerk;Waal;Wijngaarden
1979|Delfzijl;Appingedam;'t Zandt;Bierum;Borgsweer;Eenum;Farmsum;Garrelsweer;Garsthuizen;Godlinze;Holwierde;Huizinge;Krewerd;Leermens;Loppersum;Losdorp;Meedhuizen;Middelstum;Oosterwijtwerd;Spijk;Startenhuizen;Stedum;Termunten;Termunterzijl;Toornwerd;Wagenborgen;Westeremden;Westerwijtwerd;Wirdum;Woldendorp;Zeerijp;Zijldijk
1980|Heerhugowaard;Noord-Scharwoude;Oudkarspel;Sint Pancras;Broek op Langedijk;Koedijk;Zuid-Scharwoude
1982|Cuijk;Beers NB;Beugen;Boxmeer;Escharen;Gassel;Grave;Groeningen;Haps;Holthees;Katwijk NB;Landhorst;Langenboom;Ledeacker;Linden;Maashees;Mill;Oeffelt;Oploo;Overloon;Rijkevoort;Rijkevoort-De Walsert;Sambeek;Sint Agatha;Sint Anthonis;Sint Hubert;Stevensbeek;Velp;Vianen NB;Vierlingsbeek;Vortum-Mullem;Wanroij;Westerbeek;Wilbertoord
1991|Uden;Odiliapeel;Reek;Schaijk;Volkel;Zeeland
1992|Hellevoetsluis;Vierpolders;Brielle;Oostvoorne;Zwartewaal;Oudenhoorn;Rockanje;Tinte
`;
