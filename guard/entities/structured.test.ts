import { describe, expect, it } from 'vitest';
import { findStructured } from './structured.ts';

const found = (text: string): readonly string[] =>
  findStructured(text).map(({ start, end, kind, value }) => `${kind} ${text.slice(start, end)} ${value}`);

describe('numbers with a hard format', () => {
  it.each([
    ['XX-99-99', 'AB-12-34'],
    ['99-99-XX', '12-34-AB'],
    ['99-XX-99', '12-AB-34'],
    ['XX-99-XX', 'AB-12-CD'],
    ['XX-XX-99', 'AB-CD-12'],
    ['99-XX-XX', '12-AB-CD'],
    ['99-XXX-9', '12-ABC-3'],
    ['9-XXX-99', '1-ABC-23'],
    ['XX-999-X', 'AB-123-C'],
    ['X-999-XX', 'A-123-BC'],
    ['XXX-99-X', 'ABC-12-D'],
    ['X-99-XXX', 'A-12-BCD'],
    ['9-XX-999', '1-AB-234'],
    ['999-XX-9', '123-AB-4'],
  ])('reads a plate of side code %s, also in small letters', (_, plate) => {
    const value = plate.replaceAll('-', '');
    expect(found(`Hij rijdt in ${plate}.`)).toEqual([`plate ${plate} ${value}`]);
    expect(found(`hij rijdt in ${plate.toLowerCase()} weg`)).toEqual([
      `plate ${plate.toLowerCase()} ${value}`,
    ]);
  });

  it('takes a plate without hyphens only after a cue word', () => {
    expect(found('kenteken ab12cd')).toEqual(['plate ab12cd AB12CD']);
    expect(found('de code is ab12cd')).toEqual([]);
  });

  it('takes a foreign plate after "kenteken"', () => {
    expect(found('een Pools kenteken WGM 7K41')).toEqual(['plate WGM 7K41 WGM7K41']);
  });

  it('takes no date, no number and no word in hyphens for a plate', () => {
    expect(found('op 12-10-2024 of 06-12-34 en doe-het-zelf')).toEqual([]);
  });

  it('reads accounts by mod 97, in groups or in one', () => {
    expect(found('op NL91 ABNA 0417 1643 00 gezet')).toEqual([
      'iban NL91 ABNA 0417 1643 00 NL91ABNA0417164300',
    ]);
    expect(found('op NL91ABNA0417164300, toch')).toEqual(['iban NL91ABNA0417164300 NL91ABNA0417164300']);
    expect(found('op NL92ABNA0417164300')).toEqual([]);
  });

  it('reads a citizen number by the eleven test, before phones', () => {
    expect(found('bsn 123456782')).toEqual(['bsn 123456782 123456782']);
    expect(found('nummer 123456789')).toEqual([]);
  });

  it('reads phones into E.164', () => {
    expect(found('bel 06-12345678 of 0592 123456')).toEqual([
      'phone 06-12345678 +31612345678',
      'phone 0592 123456 +31592123456',
    ]);
    expect(found('+31 (0)6 1234 5678')).toEqual(['phone +31 (0)6 1234 5678 +31612345678']);
    expect(found('via +48 512 345 678')).toEqual(['phone +48 512 345 678 +48512345678']);
  });

  it('reads postcodes, and no amounts or years', () => {
    expect(found('9401 HB Assen, 9401hb')).toEqual(['postcode 9401 HB 9401 HB', 'postcode 9401hb 9401 HB']);
    expect(found('in 2024 en 1500 km')).toEqual([]);
  });

  it('reads a company number only after its cue', () => {
    expect(found('KvK 99041237')).toEqual(['kvk 99041237 99041237']);
    expect(found('order 99041237')).toEqual([]);
  });

  it('reads mail, web and handles', () => {
    expect(found('mail jan@bedrijf.example of www.site.example/x')).toEqual([
      'email jan@bedrijf.example jan@bedrijf.example',
      'url www.site.example/x http://www.site.example/x',
    ]);
    expect(found('op insta: coole_gast9, of @coole.gast')).toEqual([
      'social coole_gast9 coole_gast9',
      'social @coole.gast coole.gast',
    ]);
    expect(found('Om tien uur.De man kwam')).toEqual([]);
  });
});
