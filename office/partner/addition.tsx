import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { ReportText } from '../ui/report-text.tsx';
import { spoken } from '../ui/spoken.ts';
import { partnerWords } from '../words/partner.ts';
import type { Line } from './series.ts';
import { Signers } from './signers.tsx';

/** A number of the report that is not here: said as it is, never passed over. */
const Missing = ({ part, withdrawn }: { readonly part: number; readonly withdrawn: boolean }) => {
  const words = useWords(partnerWords);
  if (part === 1)
    return (
      <Notice kind="wrong" title={words.firstMissing}>
        <p>{words.missingText}</p>
      </Notice>
    );
  return withdrawn ? (
    <Notice kind="wrong" title={words.additionWithdrawn(part - 1)}>
      <p>{words.additionWithdrawnText}</p>
    </Notice>
  ) : (
    <Notice kind="wrong" title={words.additionMissing(part - 1)}>
      <p>{words.missingText}</p>
    </Notice>
  );
};

/** What was added to the report, with the day, both signatures and whatever is wrong with its number. */
export const Addition = ({ line, wrong }: { readonly line: Line; readonly wrong: boolean }) => {
  const words = useWords(partnerWords);
  if (line.kind === 'missing') return <Missing {...line} />;
  const { item } = line;
  return (
    <Part title={words.additionOf(item.day)}>
      {wrong && (
        <Notice kind="wrong">
          <p>{words.contradicting}</p>
        </Notice>
      )}
      {line.unlinked && (
        <Notice kind="wrong">
          <p>{words.unlinked}</p>
        </Notice>
      )}
      {line.repeats.length > 0 && (
        <Notice kind="warn">
          <p>{words.additionAgain(line.repeats.map(spoken).join(', '))}</p>
        </Notice>
      )}
      <ReportText report={item.report} />
      <Signers item={item} />
    </Part>
  );
};
