import type { Report } from '@seinhuis/core/wire/report';
import { additionWords } from '../words/additions.ts';
import { useWords } from './language.tsx';
import { Part } from './page.tsx';
import { ReportText } from './report-text.tsx';

/** What partners already have of a report, for whoever writes or reads an addition to it. */
export const EarlierParts = ({ parts }: { readonly parts: readonly Report[] }) => {
  const words = useWords(additionWords);
  if (parts.length === 0) return null;
  return (
    <Part title={words.before}>
      <p className="hint">{words.beforeText}</p>
      {parts.map((part) => (
        <ReportText key={part.adds?.part ?? 1} report={part} />
      ))}
    </Part>
  );
};
