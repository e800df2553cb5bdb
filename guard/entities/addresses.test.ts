import { describe, expect, it } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { findAddresses } from './addresses.ts';
import { findPlaces } from './places.ts';

function streetsOf(text: string): readonly string[] {
  const tokens = tokenise(text);
  return findAddresses(tokens, findPlaces(tokens)).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}

describe('a street', () => {
  it.each([
    ['Hij staat vaak in de Tulpenstraat te wachten', 'Tulpenstraat'],
    ['ze wonen op de tulpenstraat 5 achterin', 'tulpenstraat 5'],
    ['De winkel aan de Ossendijk is leeg', 'Ossendijk'],
    ['De loods aan de Oosterhaven staat open', 'Oosterhaven'],
    ['Het is Plein 12 in de stad', 'Plein 12'],
    ['Het is aan de Laan van de Boterbloem', 'Laan van de Boterbloem'],
    ['Het is Laan der Blauwe Bloemen 9 bis', 'Laan der Blauwe Bloemen 9 bis'],
    ['Het is op Plein 1944 nummer 12 daar', 'Plein 1944 nummer 12'],
    ['Het is aan Plein 1944 daar', 'Plein 1944'],
    ['hij slaapt nu bij zijn moeder, singel 300', 'singel 300'],
    ['De boerderij staat langs de Oude Rijksweg bij het bos', 'Oude Rijksweg'],
    ['Het kantoor is Rijksweg Zuid 14', 'Rijksweg Zuid 14'],
    ['Zij huurt Ossenweg-Oost 14', 'Ossenweg-Oost 14'],
    ['Het pakje ging naar Tulpenstr. 14', 'Tulpenstr. 14'],
  ])('is found by its ending and what is around it: %s', (text, street) => {
    expect(streetsOf(text)).toEqual([street]);
  });

  it.each([
    ['Het is de Jan van Ossenstraat 5', 'Jan van Ossenstraat 5'],
    ['Het is de Karel de Bokkenlaan 5', 'Karel de Bokkenlaan 5'],
    ['Aan de Van der Ossenlaan 5', 'Van der Ossenlaan 5'],
    ['vlak bij de van ossenlaan 5 is het', 'van ossenlaan 5'],
    ['aan de korte tulpenstraat 5 is het', 'korte tulpenstraat 5'],
    ['aan de marco ossenlaan 5 is het', 'marco ossenlaan 5'],
    ['Het is de Tweede Ossendwarsstraat 5', 'Tweede Ossendwarsstraat 5'],
    ["Het is de Nieuwe 's-Ossenlandseweg 5", "Nieuwe 's-Ossenlandseweg 5"],
    ['Het is bij hem, Achter de Ossenhof 5', 'Achter de Ossenhof 5'],
    ['Het is de Prof. Ossenlaan 5', 'Prof. Ossenlaan 5'],
    ['Het is de K.R. Ossenlaan 5', 'K.R. Ossenlaan 5'],
    ['Hij woont op De Ossenweg 5', 'De Ossenweg 5'],
  ])('begins with the first word of its name: %s', (text, street) => {
    expect(streetsOf(text)).toEqual([street]);
  });

  it.each([
    ['In Emmeloord aan de Ossenweg 5', 'Ossenweg 5'],
    ['Assen Tulpenstraat 5', 'Tulpenstraat 5'],
    ['Garage Bokhorst aan de Tulpenstraat 5', 'Tulpenstraat 5'],
    ['Evert van de Ossenweg 5', 'Ossenweg 5'],
    ['Evert Bokhorst van Ossenlandseweg 5', 'Ossenlandseweg 5'],
    ['Corporatiewoning Tulpenstraat 5', 'Tulpenstraat 5'],
    ['Adres Tulpenstraat 5', 'Tulpenstraat 5'],
    ['aan de boterstraad 5', 'boterstraad 5'],
    ['aan de boterstr', 'boterstr'],
    ['Maar op de Tulpenstraat 5', 'Tulpenstraat 5'],
    ['De schuur achter Tulpenstraat 5', 'Tulpenstraat 5'],
  ])('begins behind who and what is there: %s', (text, street) => {
    expect(streetsOf(text)).toEqual([street]);
  });

  it.each([
    'Ik reed over de snelweg en kwam onderweg niemand tegen.',
    'Hij ging er op slaan en weglopen.',
    'De werkhof, het schoolplein en het fietspad waren leeg.',
    'Op het kerkhof en in de jachthaven was niemand.',
    'Zijn voorman heet Huibert Molendijk en lacht erom.',
    'De zaak zit in Moerdijk, of in Halfweg.',
    'Hij heet daar boterweg_23 en verkoopt van alles.',
    'Op de hoek van de straat en in het park.',
    'De hele straat weet het, en het einde is zoek.',
    'Hij komt elk weekend 3 keer.',
    'Een vriend 2 huizen verder, pal aan de waterkant.',
    'Het paspoort 3 weken later, het bos in 2023.',
    'De supermarkt 5 minuten verder.',
  ])('is not found in: %s', (text) => {
    expect(streetsOf(text)).toEqual([]);
  });
});

describe('behind a street', () => {
  it.each([
    ...['12', '12a', '12 a', '12 A', '12-2', '12-2 hoog', '12 II', '12-III', '44 bis', '44-bis', '9 hs'],
    ...['12 rood', '12 zw', 'nr 12 rood', 'nr. 12', 'nummer 12', '12 2-hoog', '12 tweehoog', '12, 3 hoog'],
    ...['12 links', '12 souterrain', '12, bovenwoning', '12-achter', '12 B02', '12, tweede etage'],
    ...['12, kamer 4', '12 unit 3.02', '12, app. 3', '12, toev. B', '12 hal D', '12 flat 9', '12, nr. 22'],
    ...['12 t/m 34', '12 A t/m C', '12 tot en met 34', '12, 14 en 18', '12 en 14', '12, kamers 1 tot 12'],
    ...[', op nummer 36', ' tegenover 36', ' ter hoogte van nr. 36', ' tussen 61 en 65', ' naast nr 70'],
    ...[', box 14', ' flat 9 deur 3', ', berth 12', '12 upstairs', '12, 4th floor'],
  ])('the whole number is part of the address: %s', (number) => {
    const address = `Tulpenstraat ${number}`.replace(/ (?=[, ])/, '');
    expect(streetsOf(`Het is ${address}.`)).toEqual([address]);
  });

  it.each([
    ['Tulpenstraat 77a boven de winkel', 'Tulpenstraat 77a'],
    ['Tulpenstraat 12 achter het station', 'Tulpenstraat 12'],
    ['Tulpenstraat 12 a man came out', 'Tulpenstraat 12'],
    ['Tulpenstraat 12 en 3 auto’s', 'Tulpenstraat 12'],
    ['Tulpenstraat 12, 06', 'Tulpenstraat 12'],
    ['Tulpenstraat 12 in Assen', 'Tulpenstraat 12'],
    ['Tulpenstraat 150 euro', 'Tulpenstraat'],
    ['Tulpenstraat 3 keer', 'Tulpenstraat'],
    ['Tulpenstraat 1,200', 'Tulpenstraat'],
    ['Tulpenstraat 12:30', 'Tulpenstraat'],
    ['Tulpenstraat tussen de bomen', 'Tulpenstraat'],
    ['Tulpenstraat. 12 mannen', 'Tulpenstraat'],
  ])('what follows is not: %s', (text, address) => {
    expect(streetsOf(`Op de ${text}`)).toEqual([address]);
  });
});
