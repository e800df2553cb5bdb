// What each kind of organisation receives when nobody has chosen otherwise. Defaults: partners choose their
// own themes (DOMAIN 5) and the registrar writes those into the roster.
import { nationalService } from './services.ts';
import type { Covered } from './themes.ts';

export interface Competence {
  /** Receives the report to act on it; counts in results. */
  readonly primary: readonly Covered[];
  /** Receives it to know of it; never counts in results. */
  readonly info: readonly Covered[];
}

export type CompetentKind = 'police' | 'service' | 'municipality' | 'riec';

/** Themes that the police prosecute; the three they only hear of are the municipality's to enforce. */
const POLICE: Competence = {
  primary: [
    'drugs',
    'wapens',
    'geweld',
    'diefstal',
    'heling',
    'inbraak',
    'overval',
    'fraude',
    'witwassen',
    'ondermijning',
    'overlastpand',
    'prostitutie',
    'mensenhandel',
    'uitbuiting',
    'milieu',
    'afvaldumping',
    'vuurwerk',
    'radicalisering',
    'vervalsing',
    'geneesmiddelen',
    'gezocht-persoon',
    'dierenmishandeling',
    'corruptie',
    'wonen',
    'overig',
  ],
  info: ['adresfraude', 'illegale-bewoning', 'woonfraude'],
};

/**
 * Themes for which a mayor or municipal executive has a power of its own: closing premises (Opiumwet 13b,
 * Gemeentewet 174a), registration (Wet BRP), housing (Huisvestingswet, building rules), permits and Bibob,
 * benefits and care (Participatiewet, Wmo, Jeugdwet), prostitution and dealers' registers (APV), waste and
 * environment (Omgevingswet), and the local approach to radicalisation and trafficking.
 */
const MUNICIPALITY: Competence = {
  primary: [
    'drugs',
    'heling',
    'fraude.uitkering',
    'fraude.zorg',
    'ondermijning',
    'adresfraude',
    'illegale-bewoning',
    'woonfraude',
    'overlastpand',
    'prostitutie',
    'mensenhandel',
    'uitbuiting',
    'milieu',
    'afvaldumping',
    'vuurwerk',
    'radicalisering',
    'wonen',
  ],
  info: ['wapens', 'witwassen'],
};

/** A RIEC has no power of its own: it sees the pattern across partners. */
const RIEC: Competence = {
  primary: [],
  info: ['ondermijning', 'witwassen', 'drugs.lab', 'mensenhandel', 'uitbuiting', 'fraude.zorg', 'corruptie'],
};

const NOTHING: Competence = { primary: [], info: [] };

const BY_KIND: Readonly<Record<Exclude<CompetentKind, 'service'>, Competence>> = {
  police: POLICE,
  municipality: MUNICIPALITY,
  riec: RIEC,
};

/** The defaults for an organisation. A service has those of its code; one we do not know begins with nothing. */
export function defaultCompetence(kind: CompetentKind, code: string): Competence {
  if (kind !== 'service') return BY_KIND[kind];
  const service = nationalService(code);
  return service === null ? NOTHING : { primary: service.themes, info: [] };
}
