import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useOffice } from './keys/office.ts';
import { dayText } from './ui/day-text.ts';
import { useLanguage, useWords } from './ui/language.tsx';
import { Notice } from './ui/notice.tsx';
import { auditWords } from './words/audit.ts';

const PAGE = '/toezicht';

/**
 * Above every room: the switchboard shows another past than this office keeps, or somebody read more than is usual,
 * until this person went to look.
 */
export const AuditChanged = () => {
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const { audit } = useOffice();
  const here = useRouterState({ select: (state) => state.location.pathname.endsWith(PAGE) });
  const alarms = audit?.ok ? audit.alarms : 0;
  const [looked, setLooked] = useState(0);
  useEffect(() => {
    if (here) setLooked(alarms);
  }, [here, alarms]);
  const changed = audit?.ok === false ? audit : null;
  if (changed === null && (here || alarms <= looked)) return null;
  return (
    <div className="roster-changed">
      <Notice
        kind={changed === null ? 'warn' : 'wrong'}
        title={changed === null ? words.someAlarms(alarms) : words.broken}
      >
        {changed !== null && <p>{words.reasons[changed.reason](dayText(changed.day, language))}</p>}
        <p>
          <Link to={PAGE as '/'}>{words.toPage}</Link>
        </p>
      </Notice>
    </div>
  );
};
