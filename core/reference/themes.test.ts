import { describe, expect, it } from 'vitest';
import { defaultCompetence } from './competence.ts';
import { NATIONAL_SERVICES, nationalService } from './services.ts';
import { isThemeCode, THEMES, TOP_THEMES, theme, topOf } from './themes.ts';

const tops = TOP_THEMES.map((top) => top.code);
const isCovered = (list: readonly string[], code: string): boolean =>
  list.some((own) => own === '*' || own === code || code.startsWith(`${own}.`));
const known = (code: string): boolean =>
  code === '*' || isThemeCode(code) || tops.some((top) => top === code);

describe('themes', () => {
  it('are 34, each with a label and one line in two languages', () => {
    expect(THEMES).toHaveLength(34);
    for (const { nl, en, hintNl, hintEn } of THEMES) {
      for (const text of [nl, en]) expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
      for (const hint of [hintNl, hintEn]) expect(hint).toMatch(/^\p{Lu}[^.]{8,100}\.$/u);
    }
  });

  it('each have a top level, and no top level is empty', () => {
    expect(topOf('drugs.hennep')).toBe('drugs');
    expect(topOf('witwassen')).toBe('witwassen');
    expect(new Set(THEMES.map(({ top }) => top))).toEqual(new Set(tops));
  });

  it('are looked up by code, and nothing else is a theme', () => {
    expect(theme('fraude.zorg')?.nl).toBe('Fraude in de zorg');
    for (const code of ['drugs', '', 'toString', 'drugs.', 'drugs.hennep.x']) {
      expect(isThemeCode(code)).toBe(false);
      expect(theme(code)).toBeNull();
    }
  });
});

describe('competence by default', () => {
  it('names themes that exist', () => {
    const lists = [
      ...(['police', 'municipality', 'riec'] as const).map((kind) => defaultCompetence(kind, '')),
      ...NATIONAL_SERVICES.map(({ code }) => defaultCompetence('service', code)),
    ];
    for (const { primary, info } of lists) {
      expect([...primary, ...info].filter((code) => !known(code))).toEqual([]);
      expect(primary.filter((code) => info.includes(code))).toEqual([]);
    }
  });

  it('leaves no theme without a police unit that receives or hears of it', () => {
    const { primary, info } = defaultCompetence('police', 'PE01');
    for (const { code } of THEMES) expect(isCovered([...primary, ...info], code)).toBe(true);
  });

  it('gives every theme somebody to act on it', () => {
    const primary = (['police', 'municipality'] as const).flatMap(
      (kind) => defaultCompetence(kind, '').primary,
    );
    for (const { code } of THEMES) expect(isCovered(primary, code)).toBe(true);
  });

  it('gives a RIEC information only', () => {
    expect(defaultCompetence('riec', 'RC01').primary).toEqual([]);
    expect(defaultCompetence('riec', 'RC01').info).toContain('ondermijning');
  });

  it('gives a service its own themes, and one that we do not know nothing', () => {
    expect(defaultCompetence('service', 'NS-FIOD').primary).toContain('witwassen');
    expect(defaultCompetence('service', 'NS-OTHER')).toEqual({ primary: [], info: [] });
  });
});

describe('national services', () => {
  it('have codes of their own that fit the roster', () => {
    const codes = NATIONAL_SERVICES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^NS-[A-Z0-9-]{2,17}$/);
    expect(nationalService('NS-NVWA')?.en).toContain('Food');
    expect(nationalService('NS-')).toBeNull();
  });
});
