import { describe, expect, it } from 'vitest';
import { organisationNameOf } from './organisation-names.ts';

describe('an organisation that no roster names yet', () => {
  it('is called by what everybody calls it, and an unknown code by itself', () => {
    expect(organisationNameOf('GM0193')).toBe('Gemeente Zwolle');
    expect(organisationNameOf('NS-FIOD')).toBe('FIOD');
    expect(organisationNameOf('PE04')).toMatch(/^Politie /);
    expect(organisationNameOf('DESK')).toBe('het meldpunt');
    expect(organisationNameOf('PL-NH')).toBe('PL-NH');
  });
});
