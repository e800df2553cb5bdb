import { describe, expect, it } from 'vitest';
import { securityTxt, securityTxtWarning } from './security-txt.ts';

const contact = {
  contacts: ['mailto:veilig@meldpunt.example', 'https://meldpunt.example/veilig'],
  expires: '2027-03-31',
  policy: 'https://meldpunt.example/beleid',
} as const;
const at = (moment: string): number => Date.parse(moment);

describe('security.txt', () => {
  it('has the fields of RFC 9116, the contacts in their order', () => {
    expect(securityTxt(contact, 'https://meldpunt.example', at('2027-01-01T00:00:00Z'))).toBe(
      [
        'Contact: mailto:veilig@meldpunt.example',
        'Contact: https://meldpunt.example/veilig',
        'Expires: 2027-03-31T00:00:00Z',
        'Policy: https://meldpunt.example/beleid',
        'Preferred-Languages: nl, en',
        'Canonical: https://meldpunt.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('is not there any more from the moment that it expires', () => {
    expect(securityTxt(contact, '', at('2027-03-30T23:59:59Z'))).not.toBeNull();
    expect(securityTxt(contact, '', at('2027-03-31T00:00:00Z'))).toBeNull();
  });

  it.each([
    ['2026-12-01T00:00:00Z', null],
    ['2027-02-28T23:00:00Z', null],
    ['2027-03-01T00:00:00Z', 'expires in 30 days'],
    ['2027-03-30T12:00:00Z', 'expires in 1 day,'],
    ['2027-03-31T00:00:00Z', 'is not served any more'],
    ['2026-01-01T00:00:00Z', 'more than a year'],
  ])('on %s those who run the server are told: %s', (moment, said) => {
    const warning = securityTxtWarning(contact, at(moment));
    if (said === null) expect(warning).toBeNull();
    else expect(warning).toContain(said);
  });

  it('that was never set up is missed too', () => {
    expect(securityTxtWarning(null, 0)).toContain('SEINHUIS_SECURITY_CONTACT');
  });
});
