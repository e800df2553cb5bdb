/** How many people of an organisation may open reports at the same time (DOMAIN 2, 7; claim C9). */
const LIMITS = {
  municipality: 2,
  desk: 200,
  police: 50,
  service: 50,
  riec: 10,
} as const;

export const readerLimit = (kind: keyof typeof LIMITS): number => LIMITS[kind];
