/** The short name of a tip, report or delivery that people say to each other: from random bits, so no order shows. */
export const spoken = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
