import { describe, expect, it } from 'vitest';
import { guard } from '../guard.ts';

describe('an address', () => {
  it.each([
    ['de flat aan de Burgemeester van Tuyllkade 88 III', 'Burgemeester van Tuyllkade 88 III'],
    ['Hij zit aan de Tweede Schinkelstraat 9 hs', 'Tweede Schinkelstraat 9 hs'],
    ['kerkstr. 14 in meppel', 'kerkstr. 14'],
    ['Op de camping in Ermelo woont hij in chalet 88 achteraan', 'chalet 88'],
    ['Zij werkt op de hoek van de Kapelstraat en de Molenweg', 'hoek van de Kapelstraat en de Molenweg'],
    ['Het is in de Kapelstraat hoek Molenweg', 'Kapelstraat hoek Molenweg'],
    ['Hij woont op nr 90 aan de Kapelweg', 'op nr 90 aan de Kapelweg'],
    ['De winkel zit aan de Kapelweg, op nummer 36', 'Kapelweg, op nummer 36'],
    ['Het kantoor is Kapelstraat 41, tweede etage', 'Kapelstraat 41, tweede etage'],
    ['Hij woont aan de Kapelstraat 77a boven de winkel', 'Kapelstraat 77a'],
    ['vanuit kapelstraat 88 roermond verkoopt hij', 'kapelstraat 88'],
    ['De auto staat aan de Generaal Molenstraat 48', 'Generaal Molenstraat 48'],
    ['Zij zit op de Kapellaan 300 t/m 480', 'Kapellaan 300 t/m 480'],
  ])('is whole, with its ordinal and addition: %s', (text, address) => {
    const found = guard(text).entities.filter(({ kind }) => kind === 'address');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([address]);
  });
});

describe('no address', () => {
  it.each([
    ['a verb that ends like an avenue', 'Ik zag hem slaan en daarna weglopen.'],
    ['a number that counts', 'The owner charges 150 euros a month.'],
    ['a sum', 'He takes 1,200 euros from every one.'],
    ['a surname that ends like a dike', 'Zijn voorman heet Huibert Molendijk en lacht erom.'],
    ['a road of no name', 'Iedereen loopt over de boulevard.'],
  ])('is %s', (_, text) => {
    expect(guard(text).entities.filter(({ kind }) => kind === 'address')).toEqual([]);
  });
});
