import { municipality, POLICE_UNITS, RIECS } from './municipalities.ts';
import { nationalService } from './services.ts';

/**
 * What an organisation is called before a roster names it, by its code; the code itself when it is none of ours.
 * Names are Dutch in both languages, as they are in a roster.
 */
export const organisationNameOf = (code: string): string => {
  if (code === 'DESK') return 'het meldpunt';
  const gm = municipality(code);
  if (gm !== null) return `Gemeente ${gm.name}`;
  const unit = POLICE_UNITS.find((u) => u.code === code);
  if (unit !== undefined) return `Politie ${unit.name}`;
  return nationalService(code)?.nl ?? RIECS.find((r) => r.code === code)?.name ?? code;
};
