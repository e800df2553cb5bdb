import type { Day } from '@seinhuis/core/ids';

/** Whom to write about a weakness, as RFC 9116 has it. */
export type SecurityContact = {
  /** Addresses in the order of preference: mailto:, https: or tel:. */
  readonly contacts: readonly string[];
  /** The first day on which this is no longer true, unless somebody looked after it. */
  readonly expires: Day;
  /** Address of what a finder may do and expect. */
  readonly policy: string | null;
};

const DAY_MS = 86_400_000;
/** How long before its end the people who run the server are told. */
const WARN_DAYS = 30;
/** RFC 9116 2.5.5: less than a year ahead. */
const LONGEST_DAYS = 366;

const endOf = ({ expires }: SecurityContact): number => Date.parse(`${expires}T00:00:00Z`);

/** The file as it is served; null when its day has come: a contact that nobody looks after is worse than none. */
export const securityTxt = (contact: SecurityContact, origin: string, now: number): string | null =>
  now >= endOf(contact)
    ? null
    : [
        ...contact.contacts.map((address) => `Contact: ${address}`),
        `Expires: ${contact.expires}T00:00:00Z`,
        ...(contact.policy === null ? [] : [`Policy: ${contact.policy}`]),
        'Preferred-Languages: nl, en',
        `Canonical: ${origin}/.well-known/security.txt`,
        '',
      ].join('\n');

/** What whoever runs the server has to do about it, or null. `soon`: so many days before its end. */
export const securityTxtWarning = (
  contact: SecurityContact | null,
  now: number,
  soon = WARN_DAYS,
): string | null => {
  if (contact === null)
    return 'security.txt: there is none; a finder of a weakness has nobody to tell. Set SEINHUIS_SECURITY_CONTACT.';
  const days = Math.ceil((endOf(contact) - now) / DAY_MS);
  if (days <= 0)
    return `security.txt: expired on ${contact.expires} and is not served any more. Set SEINHUIS_SECURITY_EXPIRES.`;
  if (days <= soon)
    return `security.txt: expires in ${days} ${days === 1 ? 'day' : 'days'}, on ${contact.expires}. Look after it, then set SEINHUIS_SECURITY_EXPIRES.`;
  return days > LONGEST_DAYS ? 'security.txt: expires in more than a year; let it be less.' : null;
};
