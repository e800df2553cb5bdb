import { describe, expect, it } from 'vitest';
import {
  MUNICIPALITIES,
  municipalitiesOf,
  municipalitiesOn,
  municipality,
  POLICE_UNITS,
  PROVINCES,
  RIECS,
  SAFETY_REGIONS,
  successorOn,
} from './municipalities.ts';

const codes = (list: readonly { readonly code: string }[]): string[] => list.map((one) => one.code).sort();

describe('municipalities', () => {
  it('are 342 in 2023 up to and including 2026', () => {
    for (const day of ['2023-01-01', '2024-06-30', '2026-12-31']) {
      expect(municipalitiesOn(day)).toHaveLength(342);
    }
    expect(new Set(codes(MUNICIPALITIES)).size).toBe(342);
    expect(MUNICIPALITIES.every((m) => /^GM\d{4}$/.test(m.code) && m.name !== '')).toBe(true);
  });

  it('lie in exactly one of 12 provinces, 25 safety regions, 10 police units and 10 RIECs', () => {
    expect([PROVINCES, SAFETY_REGIONS, POLICE_UNITS, RIECS].map((list) => list.length)).toEqual([
      12, 25, 10, 10,
    ]);
    const all = codes(MUNICIPALITIES);
    expect(codes(PROVINCES.flatMap(({ code }) => municipalitiesOf({ province: code })))).toEqual(all);
    expect(codes(SAFETY_REGIONS.flatMap(({ code }) => municipalitiesOf({ safetyRegion: code })))).toEqual(
      all,
    );
    expect(codes(POLICE_UNITS.flatMap(({ code }) => municipalitiesOf({ policeUnit: code })))).toEqual(all);
    expect(codes(RIECS.flatMap(({ code }) => municipalitiesOf({ riec: code })))).toEqual(all);
  });

  it('lie inside the European Netherlands', () => {
    for (const { lat, lon } of MUNICIPALITIES) {
      expect(lat).toBeGreaterThan(50.7);
      expect(lat).toBeLessThan(53.6);
      expect(lon).toBeGreaterThan(3.3);
      expect(lon).toBeLessThan(7.3);
    }
  });

  it('count 14 in the safety region Twente and 12 in the province of Drenthe', () => {
    expect(municipalitiesOf({ safetyRegion: 'VR05' })).toHaveLength(14);
    expect(municipalitiesOf({ province: 'PV22' })).toHaveLength(12);
    expect(municipalitiesOf({ province: 'PV99' })).toEqual([]);
  });

  it('know Friesland as another name for Fryslân', () => {
    expect(PROVINCES.find((province) => province.name === 'Fryslân')?.aliases).toEqual(['Friesland']);
  });
});

describe('a merger', () => {
  it('ends Wijdemeren on 2027-01-01 in favour of Hilversum', () => {
    expect(municipality('GM1696')).toMatchObject({ validTo: '2027-01-01', successor: 'GM0402' });
    expect(successorOn('GM1696', '2026-12-31')).toBe('GM1696');
    expect(successorOn('GM1696', '2027-01-01')).toBe('GM0402');
    expect(codes(municipalitiesOn('2027-01-01'))).not.toContain('GM1696');
    expect(municipalitiesOn('2027-01-01')).toHaveLength(341);
  });

  it('leaves the others as they are', () => {
    expect(successorOn('GM0402', '2030-01-01')).toBe('GM0402');
    expect(municipalitiesOf({ province: 'PV27' }, '2027-01-01')).toHaveLength(43);
  });

  it('has no answer for an unknown municipality or one that is not there yet', () => {
    expect(successorOn('GM9999', '2026-01-01')).toBeNull();
    expect(successorOn('GM1992', '2022-12-31')).toBeNull();
    expect(municipality('GM9999')).toBeNull();
  });
});
