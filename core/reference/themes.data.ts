// The rows of themes.ts. Codes are wire format: never rename one, add a new one instead.
// Care crime (zorgcriminaliteit) is part of fraude.zorg.

export interface Named {
  readonly nl: string;
  readonly en: string;
}

export const TOP_ROWS = {
  drugs: { nl: 'Drugs', en: 'Drugs' },
  wapens: { nl: 'Wapens', en: 'Weapons' },
  geweld: { nl: 'Geweld', en: 'Violence' },
  diefstal: { nl: 'Diefstal', en: 'Theft' },
  heling: { nl: 'Gestolen spullen', en: 'Stolen goods' },
  inbraak: { nl: 'Inbraak', en: 'Burglary' },
  overval: { nl: 'Overval', en: 'Robbery' },
  fraude: { nl: 'Fraude', en: 'Fraud' },
  witwassen: { nl: 'Witwassen', en: 'Money laundering' },
  ondermijning: { nl: 'Ondermijning', en: 'Organised crime in society' },
  adresfraude: { nl: 'Adresfraude', en: 'Address fraud' },
  'illegale-bewoning': { nl: 'Illegale bewoning', en: 'Illegal occupancy' },
  woonfraude: { nl: 'Woonfraude', en: 'Housing fraud' },
  overlastpand: { nl: 'Overlastpand', en: 'Nuisance premises' },
  prostitutie: { nl: 'Prostitutie', en: 'Prostitution' },
  mensenhandel: { nl: 'Mensenhandel', en: 'Human trafficking' },
  uitbuiting: { nl: 'Uitbuiting', en: 'Exploitation' },
  milieu: { nl: 'Milieu', en: 'Environment' },
  afvaldumping: { nl: 'Dumpen van afval', en: 'Dumping of waste' },
  vuurwerk: { nl: 'Vuurwerk', en: 'Fireworks' },
  radicalisering: { nl: 'Radicalisering', en: 'Radicalisation' },
  vervalsing: { nl: 'Vervalsing', en: 'Forgery' },
  geneesmiddelen: { nl: 'Medicijnen', en: 'Medicines' },
  'gezocht-persoon': { nl: 'Gezocht persoon', en: 'Wanted person' },
  dierenmishandeling: { nl: 'Dierenmishandeling', en: 'Cruelty to animals' },
  corruptie: { nl: 'Corruptie', en: 'Corruption' },
  wonen: { nl: 'Wonen', en: 'Housing' },
  overig: { nl: 'Iets anders', en: 'Something else' },
} as const satisfies Record<string, Named>;

// code: nl, en, hintNl, hintEn, offered
export const THEME_ROWS = {
  'drugs.hennep': [
    'Wiet kweken of verkopen', 'Growing or selling cannabis',
    'Iemand kweekt wiet in een huis of loods.',
    'Somebody grows cannabis in a house or shed.', true,
  ],
  'drugs.hard': [
    'Handel in harddrugs', 'Dealing in hard drugs',
    'Iemand verkoopt, bewaart of vervoert cocaïne, pillen of heroïne.',
    'Somebody sells, stores or moves cocaine, pills or heroin.', true,
  ],
  'drugs.lab': [
    'Drugslab', 'Drug lab',
    'Iemand maakt drugs, of slaat vaten en chemische stoffen op.',
    'Somebody makes drugs, or stores drums and chemicals.', true,
  ],
  'drugs.straat': [
    'Dealen op straat', 'Dealing in the street',
    'Iemand verkoopt drugs op straat, bij een school of vanuit een auto.',
    'Somebody sells drugs in the street, near a school or from a car.', true,
  ],
  wapens: [
    'Wapens', 'Weapons',
    'Iemand heeft, verkoopt of verbergt een wapen of explosieven.',
    'Somebody has, sells or hides a weapon or explosives.', true,
  ],
  geweld: [
    'Geweld, bedreiging of afpersing', 'Violence, threats or extortion',
    'Iemand mishandelt, bedreigt of perst een ander af, of is dat van plan.',
    'Somebody hurts, threatens or extorts another, or plans to.', true,
  ],
  diefstal: [
    'Diefstal', 'Theft',
    'Iemand steelt auto’s, fietsen, koper, lading of spullen uit winkels.',
    'Somebody steals cars, bicycles, copper, cargo or goods from shops.', true,
  ],
  heling: [
    'Handel in gestolen spullen', 'Dealing in stolen goods',
    'Iemand koopt, bewaart of verkoopt gestolen spullen.',
    'Somebody buys, stores or sells stolen goods.', true,
  ],
  inbraak: [
    'Inbraak', 'Burglary',
    'Iemand breekt in bij huizen of bedrijven, of bereidt dat voor.',
    'Somebody breaks into homes or businesses, or prepares to.', true,
  ],
  overval: [
    'Overval of straatroof', 'Robbery',
    'Iemand heeft een overval gepleegd, of is dat van plan.',
    'Somebody committed a robbery, or plans one.', true,
  ],
  'fraude.uitkering': [
    'Fraude met een uitkering', 'Benefit fraud',
    'Iemand krijgt een uitkering, maar werkt zwart of woont samen.',
    'Somebody gets benefits, but works off the books or lives with a partner.', true,
  ],
  'fraude.toeslag': [
    'Fraude met toeslagen', 'Allowance fraud',
    'Iemand vraagt toeslagen aan waar geen recht op is.',
    'Somebody claims tax allowances without a right to them.', true,
  ],
  'fraude.zorg': [
    'Fraude in de zorg', 'Care fraud',
    'Een zorgbedrijf krijgt geld voor zorg die niemand geeft.',
    'A care company gets money for care that nobody gives.', true,
  ],
  'fraude.overig': [
    'Andere fraude of oplichting', 'Other fraud or scams',
    'Iemand licht mensen op, of rommelt met belasting, facturen of een failliet bedrijf.',
    'Somebody scams people, or tampers with tax, invoices or a bankrupt company.', true,
  ],
  witwassen: [
    'Witwassen', 'Money laundering',
    'Iemand geeft veel meer geld uit dan kan kloppen, of een zaak draait zonder klanten.',
    'Somebody spends far more money than adds up, or a business runs without customers.', true,
  ],
  ondermijning: [
    'Criminelen in een wijk of bedrijfstak', 'Criminals in a neighbourhood or trade',
    'Criminelen krijgen macht in een wijk, club, bedrijf of haven.',
    'Criminals gain power in a neighbourhood, club, company or port.', false,
  ],
  adresfraude: [
    'Adresfraude', 'Address fraud',
    'Iemand staat op een adres ingeschreven, maar woont daar niet.',
    'Somebody is registered at an address, but does not live there.', true,
  ],
  'illegale-bewoning': [
    'Illegale bewoning', 'Illegal occupancy',
    'Mensen wonen waar dat niet mag, of met veel te veel in één pand.',
    'People live where that is not allowed, or far too many in one building.', true,
  ],
  woonfraude: [
    'Woonfraude', 'Housing fraud',
    'Iemand verhuurt een huurwoning of sociale woning stiekem door.',
    'Somebody secretly sublets a rented or social home.', true,
  ],
  overlastpand: [
    'Pand met overlast en misdaad', 'Premises with nuisance and crime',
    'In een pand is steeds aanloop en overlast, en waarschijnlijk ook misdaad.',
    'Premises with constant callers and nuisance, and probably crime.', true,
  ],
  'prostitutie.illegaal': [
    'Illegale prostitutie', 'Illegal prostitution',
    'In een huis, hotel of salon is prostitutie zonder vergunning.',
    'There is prostitution without a permit in a home, hotel or salon.', true,
  ],
  mensenhandel: [
    'Mensenhandel', 'Human trafficking',
    'Iemand dwingt een ander tot seks, werk of misdaad, of smokkelt mensen.',
    'Somebody forces another into sex, work or crime, or smuggles people.', true,
  ],
  uitbuiting: [
    'Uitbuiting op het werk', 'Exploitation at work',
    'Mensen werken voor veel te weinig geld, of in gevaarlijke omstandigheden.',
    'People work for far too little money, or in dangerous conditions.', true,
  ],
  milieu: [
    'Milieumisdaad', 'Environmental crime',
    'Een bedrijf of persoon vervuilt de bodem, het water of de lucht.',
    'A company or person pollutes the soil, the water or the air.', true,
  ],
  afvaldumping: [
    'Dumpen van afval', 'Dumping of waste',
    'Iemand dumpt afval, vaten of asbest in de natuur of op straat.',
    'Somebody dumps waste, drums or asbestos in nature or in the street.', true,
  ],
  vuurwerk: [
    'Illegaal vuurwerk', 'Illegal fireworks',
    'Iemand bewaart, maakt of verkoopt zwaar vuurwerk.',
    'Somebody stores, makes or sells heavy fireworks.', true,
  ],
  radicalisering: [
    'Radicalisering of terrorisme', 'Radicalisation or terrorism',
    'Iemand wil geweld gebruiken voor een overtuiging, of haalt anderen over.',
    'Somebody wants to use violence for a conviction, or wins over others.', true,
  ],
  vervalsing: [
    'Valse papieren, geld of merken', 'Forged papers, money or brands',
    'Iemand maakt of verkoopt valse papieren, vals geld of nepmerken.',
    'Somebody makes or sells forged papers, counterfeit money or fake brands.', true,
  ],
  geneesmiddelen: [
    'Illegale medicijnen', 'Illegal medicines',
    'Iemand verkoopt medicijnen zonder recept, of nepmedicijnen.',
    'Somebody sells medicines without prescription, or fake medicines.', true,
  ],
  'gezocht-persoon': [
    'Iemand die gezocht wordt', 'Somebody who is wanted',
    'U weet waar iemand is die door de politie wordt gezocht.',
    'You know where somebody is whom the police look for.', true,
  ],
  dierenmishandeling: [
    'Dierenmishandeling', 'Cruelty to animals',
    'Iemand mishandelt of verwaarloost dieren, of handelt er illegaal in.',
    'Somebody hurts or neglects animals, or trades in them illegally.', true,
  ],
  corruptie: [
    'Corruptie', 'Corruption',
    'Iemand bij de overheid of een bedrijf neemt geld aan of lekt informatie.',
    'Somebody in government or a company takes money or leaks information.', true,
  ],
  'wonen.jeugd': [
    'Misstanden in een woonvorm voor jongeren', 'Wrongs in supervised youth housing',
    'Jongeren in begeleid wonen worden gebruikt voor misdaad of seks.',
    'Young people in supervised housing are used for crime or sex.', true,
  ],
  overig: [
    'Iets anders', 'Something else',
    'Uw melding past nergens bij.',
    'Your report fits none of these.', true,
  ],
} as const satisfies Record<string, readonly [string, string, string, string, boolean]>;
