/** Who may hold which key of an organisation: the reviewer never gets what opens raw tips (claims C7, C9). */
const HOLDERS = {
  inbox: ['reader'],
  intake: ['operator'],
  review: ['operator', 'reviewer'],
  letter: ['operator'],
} as const;

/** Which keys an organisation has: the desk takes tips and never receives deliveries, partners only receive. */
const PURPOSES = { desk: ['intake', 'review', 'letter'], partner: ['inbox'] } as const;

export const mayHoldKey = (purpose: keyof typeof HOLDERS, roles: readonly string[]): boolean =>
  HOLDERS[purpose].some((role) => roles.includes(role));

export const hasKeyOf = (kind: string, purpose: keyof typeof HOLDERS): boolean =>
  PURPOSES[kind === 'desk' ? 'desk' : 'partner'].some((own) => own === purpose);
