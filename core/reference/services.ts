// National services that can be partners, with the themes they are competent for by law or by task.
// Facts about tasks, not about who is affiliated: the roster says that. Defaults that a registrar can change.
import type { Covered } from './themes.ts';

export interface NationalService {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly themes: readonly Covered[];
}

export const NATIONAL_SERVICES: readonly NationalService[] = [
  {
    // Fiscal, financial and customs crime (Wet op de bijzondere opsporingsdiensten).
    code: 'NS-FIOD',
    nl: 'FIOD',
    en: 'Fiscal Intelligence and Investigation Service (FIOD)',
    themes: ['fraude.toeslag', 'fraude.overig', 'witwassen', 'corruptie'],
  },
  {
    // Labour exploitation, fraud in social security and with care budgets (Directie Opsporing).
    code: 'NS-NLA',
    nl: 'Nederlandse Arbeidsinspectie',
    en: 'Netherlands Labour Authority',
    themes: ['uitbuiting', 'mensenhandel', 'fraude.uitkering', 'fraude.zorg'],
  },
  {
    // Animal welfare, food, illegal pesticides (NVWA-IOD).
    code: 'NS-NVWA',
    nl: 'Nederlandse Voedsel- en Warenautoriteit',
    en: 'Netherlands Food and Consumer Product Safety Authority',
    themes: ['dierenmishandeling', 'milieu'],
  },
  {
    // Borders, airports, people smuggling, identity documents (Politiewet 2012, art. 4).
    code: 'NS-KMAR',
    nl: 'Koninklijke Marechaussee',
    en: 'Royal Netherlands Marechaussee',
    themes: ['mensenhandel', 'vervalsing', 'gezocht-persoon'],
  },
  {
    // Goods that cross the outer border: drugs, weapons, fake brands, medicines.
    code: 'NS-DOUANE',
    nl: 'Douane',
    en: 'Dutch Customs',
    themes: ['drugs.hard', 'wapens', 'vervalsing', 'geneesmiddelen'],
  },
  {
    // Waste, asbestos, chemicals, heavy fireworks in transport (ILT-IOD).
    code: 'NS-ILT',
    nl: 'Inspectie Leefomgeving en Transport',
    en: 'Human Environment and Transport Inspectorate',
    themes: ['milieu', 'afvaldumping', 'vuurwerk'],
  },
  {
    // Medicines law and the quality of care.
    code: 'NS-IGJ',
    nl: 'Inspectie Gezondheidszorg en Jeugd',
    en: 'Health and Youth Care Inspectorate',
    themes: ['geneesmiddelen', 'wonen.jeugd'],
  },
  {
    code: 'NS-UWV',
    nl: 'UWV',
    en: 'Employee Insurance Agency (UWV)',
    themes: ['fraude.uitkering'],
  },
  {
    code: 'NS-SVB',
    nl: 'Sociale Verzekeringsbank',
    en: 'Social Insurance Bank (SVB)',
    themes: ['fraude.uitkering'],
  },
  {
    code: 'NS-TOESLAGEN',
    nl: 'Dienst Toeslagen',
    en: 'Benefits Service (Dienst Toeslagen)',
    themes: ['fraude.toeslag'],
  },
  {
    // The police's own national unit has no territory of a regional one.
    code: 'NS-LO',
    nl: 'Eenheid Landelijke Opsporing en Interventies',
    en: 'National Investigation and Special Operations Unit',
    themes: ['drugs.lab', 'ondermijning', 'radicalisering', 'mensenhandel', 'gezocht-persoon'],
  },
  {
    code: 'NS-RIJKSRECHERCHE',
    nl: 'Rijksrecherche',
    en: 'National Police Internal Investigations Department',
    themes: ['corruptie'],
  },
];

const BY_CODE: ReadonlyMap<string, NationalService> = new Map(
  NATIONAL_SERVICES.map((service) => [service.code, service]),
);

/** The national service with this code, or null when there is none. */
export function nationalService(code: string): NationalService | null {
  return BY_CODE.get(code) ?? null;
}
