import { encodeQR } from 'qr';

/** Light around the squares, in squares: without it scanners do not find the code. */
const BORDER = 4;

/** The dark squares as one path: a run of them in a row is one rectangle. */
const pathOf = (squares: readonly (readonly boolean[])[]): string =>
  squares
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const width = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join('');

/** A text as a QR code, drawn here: dark on white in dark mode too, because that is what scanners read. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const squares = encodeQR(text, 'raw', { border: BORDER, ecc: 'medium' });
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${squares.length} ${squares.length}`}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" className="light" />
      <path d={pathOf(squares)} className="dark" />
    </svg>
  );
};
