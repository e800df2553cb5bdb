// Is a labelled number in the form that its kind promises? Foreign and partial plates are labelled, not well-formed.
import { isBsn } from '../entities/bsn.ts';
import { isIban } from '../entities/ibans.ts';
import { isPlate } from '../entities/plates.ts';

const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  plate: isPlate,
  iban: isIban,
  bsn: (text) => isBsn(text.replace(/[\s.]/g, '')),
  postcode: (text) => /^[1-9]\d{3} ?[A-Za-z]{2}$/.test(text),
  phone: (text) => /^(?:\+31|0031|0)\d{9}$/.test(text.replace(/[\s().-]/g, '').replace('+310', '+31')),
  email: (text) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text),
};

export function wellFormed(kind: string, text: string): boolean {
  return FORMS[kind]?.(text) ?? false;
}
