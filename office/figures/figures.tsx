import { useEntered, useListed, useOrganisations } from '../keys/office.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { monthText } from '../ui/day-text.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Progress } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { themeName } from '../ui/theme-name.ts';
import { deskWords } from '../words/desk.ts';
import { figureWords } from '../words/figures.ts';
import { frameWords } from '../words/frame.ts';
import { type DeliverySum, type MonthSum, reasons, sumsBy, sumsByMonth } from './sums.ts';

/** Below this a percentage says more than there is to say: 1 of 1 is no 100%. */
const FEW = 20;

/** A share as a bar with its number in words: the bar adds nothing that the number does not say. */
const Share = ({ of, part }: { readonly of: number; readonly part: number }) => {
  const words = useWords(figureWords);
  return (
    <>
      {of === 0 ? '—' : of < FEW ? words.partOf(part, of) : `${Math.round((part / of) * 100)}%`}
      <progress className="bar" aria-hidden="true" value={part} max={Math.max(1, of)} />
    </>
  );
};

const useDeliveryColumns = (): readonly Column<DeliverySum>[] => {
  const words = useWords(figureWords);
  return [
    { id: 'sent', header: words.sent, value: (r) => r.sent, numeric: true },
    { id: 'opened', header: words.opened, value: (r) => r.opened, numeric: true },
    { id: 'followedUp', header: words.followedUp, value: (r) => r.followedUp, numeric: true },
    { id: 'confirmed', header: words.confirmed, value: (r) => r.confirmed, numeric: true },
    { id: 'reported', header: words.reported, value: (r) => r.reported, numeric: true },
    {
      id: 'share',
      header: words.share,
      value: (r) => (r.sent === 0 ? 0 : Math.round((r.followedUp / r.sent) * 100)),
      show: (r) => <Share of={r.sent} part={r.followedUp} />,
      numeric: true,
    },
  ];
};

export const Figures = () => {
  const words = useWords(figureWords);
  const desk = useWords(deskWords);
  const frame = useWords(frameWords);
  const { language } = useLanguage();
  const { nameOf } = useOrganisations();
  const { data, error, isPending } = useListed('figures');
  const columns = useDeliveryColumns();
  // A partner sees its own deliveries: what the desk did and a list of one organisation say nothing to it.
  const deskColumns: readonly Column<MonthSum>[] = [
    { id: 'contacts', header: words.contacts, value: (r) => r.contacts, numeric: true },
    { id: 'usable', header: words.usable, value: (r) => r.usable, numeric: true },
    { id: 'forwarded', header: words.forwarded, value: (r) => r.forwarded, numeric: true },
  ];
  const network = useEntered().roles.some((role) => role !== 'reader');
  const reasonText = (code: string): string =>
    code === 'forwarded'
      ? words.forwardedReason
      : code === 'answer'
        ? words.answerReason
        : (desk.reasons[code as keyof typeof desk.reasons] ?? code);
  const months = data === undefined ? [] : sumsByMonth(data);
  return (
    <Page title={words.title} intro={words.intro} wide>
      <ErrorNotice error={error} />
      {isPending && <Progress label={frame.loading} />}
      {data !== undefined && months.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      )}
      {data !== undefined && months.length > 0 && (
        <>
          <Part title={words.byMonth}>
            <DataTable<MonthSum>
              caption={words.byMonth}
              counted="months"
              rows={months}
              rowId={(r) => r.name}
              searchable={false}
              columns={[
                {
                  id: 'name',
                  short: true,
                  header: words.month,
                  value: (r) => r.name,
                  show: (r) => monthText(r.name, language),
                },
                ...(network ? deskColumns : []),
                ...(columns as readonly Column<MonthSum>[]),
              ]}
            />
            {network && <p className="hint">{words.usableMeans}</p>}
            <p className="hint">
              {words.primaryOnly} {words.followedUpMeans}
            </p>
          </Part>
          <Part title={words.byTheme}>
            <DataTable<DeliverySum>
              caption={words.byTheme}
              counted="themes"
              rows={sumsBy(data, 'theme')}
              rowId={(r) => r.name}
              searchable={false}
              columns={[
                { id: 'name', header: words.theme, value: (r) => themeName(r.name, language) },
                ...columns,
              ]}
            />
          </Part>
          {network && (
            <Part title={words.byOrganisation}>
              <DataTable<DeliverySum>
                caption={words.byOrganisation}
                counted="organisations"
                rows={sumsBy(data, 'organisation')}
                rowId={(r) => r.name}
                columns={[
                  { id: 'name', header: words.organisation, value: (r) => nameOf(r.name) },
                  ...columns,
                ]}
              />
            </Part>
          )}
          {data.closed.length > 0 && (
            <Part title={words.reasons}>
              <DataTable
                caption={words.reasons}
                counted="reasons"
                rows={reasons(data)}
                rowId={(r) => r.name}
                searchable={false}
                columns={[
                  { id: 'name', header: words.outcome, value: (r) => reasonText(r.name) },
                  { id: 'count', header: words.count, value: (r) => r.count, numeric: true },
                ]}
              />
            </Part>
          )}
        </>
      )}
    </Page>
  );
};
