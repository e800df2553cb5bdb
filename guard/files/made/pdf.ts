import { deflateSync } from 'node:zlib';

// For tests: documents written by hand, with everything that can stand in one besides its pages.

type Part = string | Uint8Array;

/** A document of numbered objects, the first of which is its root. */
export const madePdf = (objects: readonly (readonly Part[])[], trailer = ''): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const starts = objects.map((object, i) => {
    const start = length();
    parts.push(Buffer.from(`${i + 1} 0 obj\n`, 'latin1'));
    for (const part of object) parts.push(Buffer.from(part as string, 'latin1'));
    parts.push(Buffer.from('\nendobj\n', 'latin1'));
    return start;
  });
  const table = length();
  const lines = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${starts.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${table}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
};

export const stream = (bytes: Uint8Array, dictionary = ''): readonly Part[] => [
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n`,
  bytes,
  '\nendstream',
];

export const packed = (bytes: Uint8Array, dictionary = ''): readonly Part[] =>
  stream(deflateSync(bytes), `/Filter /FlateDecode ${dictionary}`);

/** A page with words, a photo with Exif, a remark with a name, an attachment, a script, a form, titles and an id. */
export const tellingPdf = (photo: Uint8Array, width: number, height: number): Buffer =>
  madePdf(
    [
      [
        '<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R /AcroForm << /Fields [] >> /Names << /EmbeddedFiles << /Names [(geheim.txt) 8 0 R] >> >> >>',
      ],
      ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Annots [7 0 R] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /P 5 0 R >> >> >>',
      ],
      packed(Buffer.from('BT /F 24 Tf 20 150 Td (Zaterdag om elf uur) Tj ET q 100 0 0 75 20 20 cm /P Do Q')),
      stream(
        photo,
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      ),
      ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>'],
      ['<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /T (Sjoerd) /Contents (van het balkon) >>'],
      ['<< /Type /Filespec /F (geheim.txt) /EF << /F 9 0 R >> >>'],
      stream(Buffer.from('Sjoerd woont hier'), '/Type /EmbeddedFile'),
      ['<< /Author (Sjoerd) /Producer (Schrijfding 3) /CreationDate (D:20240601100000Z) >>'],
    ],
    '/Info 10 0 R /ID [<aabb> <ccdd>] ',
  );
