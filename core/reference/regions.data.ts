// Sources: CBS and Kadaster (gebiedsindelingen 2023, gemeentelijke indeling 2025), GeoNames (CC BY 4.0).
// Facts put into tables of our own; `node core/reference/reference.check.ts FOLDER` compares every row
// with the source tables.
// Provinces and safety regions have CBS codes. Police units (PE) and RIECs (RC) have codes of our own, in the
// usual official order; each police unit is a number of whole safety regions (Politiewet 2012), each RIEC is
// taken as one police unit: defaults that a registrar can change.

export const PROVINCE_ROWS: readonly (readonly [code: string, name: string, ...aliases: string[]])[] = [
  ['PV20', 'Groningen'],
  ['PV21', 'Fryslân', 'Friesland'],
  ['PV22', 'Drenthe'],
  ['PV23', 'Overijssel'],
  ['PV24', 'Flevoland'],
  ['PV25', 'Gelderland'],
  ['PV26', 'Utrecht'],
  ['PV27', 'Noord-Holland'],
  ['PV28', 'Zuid-Holland'],
  ['PV29', 'Zeeland'],
  ['PV30', 'Noord-Brabant'],
  ['PV31', 'Limburg'],
];

export const SAFETY_REGION_ROWS: readonly (readonly [code: string, name: string, policeUnitCode: string])[] = [
  ['VR01', 'Groningen', 'PE01'],
  ['VR02', 'Fryslân', 'PE01'],
  ['VR03', 'Drenthe', 'PE01'],
  ['VR04', 'IJsselland', 'PE02'],
  ['VR05', 'Twente', 'PE02'],
  ['VR06', 'Noord- en Oost-Gelderland', 'PE02'],
  ['VR07', 'Gelderland-Midden', 'PE02'],
  ['VR08', 'Gelderland-Zuid', 'PE02'],
  ['VR09', 'Utrecht', 'PE03'],
  ['VR10', 'Noord-Holland Noord', 'PE04'],
  ['VR11', 'Zaanstreek-Waterland', 'PE04'],
  ['VR12', 'Kennemerland', 'PE04'],
  ['VR13', 'Amsterdam-Amstelland', 'PE05'],
  ['VR14', 'Gooi en Vechtstreek', 'PE03'],
  ['VR15', 'Haaglanden', 'PE06'],
  ['VR16', 'Hollands Midden', 'PE06'],
  ['VR17', 'Rotterdam-Rijnmond', 'PE07'],
  ['VR18', 'Zuid-Holland Zuid', 'PE07'],
  ['VR19', 'Zeeland', 'PE08'],
  ['VR20', 'Midden- en West-Brabant', 'PE08'],
  ['VR21', 'Brabant-Noord', 'PE09'],
  ['VR22', 'Brabant-Zuidoost', 'PE09'],
  ['VR23', 'Limburg-Noord', 'PE10'],
  ['VR24', 'Zuid-Limburg', 'PE10'],
  ['VR25', 'Flevoland', 'PE03'],
];

export const POLICE_UNIT_ROWS: readonly (readonly [code: string, name: string, riecCode: string])[] = [
  ['PE01', 'Noord-Nederland', 'RC01'],
  ['PE02', 'Oost-Nederland', 'RC02'],
  ['PE03', 'Midden-Nederland', 'RC03'],
  ['PE04', 'Noord-Holland', 'RC04'],
  ['PE05', 'Amsterdam', 'RC05'],
  ['PE06', 'Den Haag', 'RC06'],
  ['PE07', 'Rotterdam', 'RC07'],
  ['PE08', 'Zeeland-West-Brabant', 'RC08'],
  ['PE09', 'Oost-Brabant', 'RC09'],
  ['PE10', 'Limburg', 'RC10'],
];

export const RIEC_ROWS: readonly (readonly [code: string, name: string])[] = [
  ['RC01', 'RIEC Noord-Nederland'],
  ['RC02', 'RIEC Oost-Nederland'],
  ['RC03', 'RIEC Midden-Nederland'],
  ['RC04', 'RIEC Noord-Holland'],
  ['RC05', 'RIEC Amsterdam-Amstelland'],
  ['RC06', 'RIEC Den Haag'],
  ['RC07', 'RIEC Rotterdam'],
  ['RC08', 'RIEC Zeeland-West-Brabant'],
  ['RC09', 'RIEC Oost-Brabant'],
  ['RC10', 'RIEC Limburg'],
];
