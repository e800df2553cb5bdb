import { Link } from '@tanstack/react-router';
import { useOffice } from './keys/office.ts';
import { dayText } from './ui/day-text.ts';
import { useLanguage, useWords } from './ui/language.tsx';
import { Notice } from './ui/notice.tsx';
import { auditWords } from './words/audit.ts';

/** Above every room, when the switchboard shows another past than this office keeps. */
export const AuditChanged = () => {
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const { audit } = useOffice();
  if (audit === null || audit.ok) return null;
  return (
    <div className="roster-changed">
      <Notice kind="wrong" title={words.broken}>
        <p>{words.reasons[audit.reason](dayText(audit.day, language))}</p>
        <p>
          <Link to={'/toezicht' as '/'}>{words.toPage}</Link>
        </p>
      </Notice>
    </div>
  );
};
