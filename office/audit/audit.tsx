import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { auditWords } from '../words/audit.ts';
import { Alarms } from './alarms.tsx';
import { Kept } from './kept.tsx';
import { Lines } from './lines.tsx';

/** Who of my organisation did what, what was unusual, and whether all of it is still what it was. */
export const Audit = () => {
  const words = useWords(auditWords);
  return (
    <Page title={words.title} intro={words.intro} wide>
      <Alarms />
      <Kept />
      <Lines />
    </Page>
  );
};
