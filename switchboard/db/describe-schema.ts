import type { Db } from './database.ts';

type Line = { readonly relation: string; readonly line: string };

/**
 * The schema of a database as text, from its catalogue: tables with their columns, constraints and indexes, each in
 * one order. Compared with schema.sql by a test, so that what the migrations add up to is read in one place.
 */
export const describeSchema = async ({ sql }: Db): Promise<string> => {
  const columns = await sql<Line>`
    select c.relname as relation, '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
      || case when a.attstorage = 'e' then ' storage external' else '' end as line
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    order by c.relname, a.attnum`;
  const constraints = await sql<Line>`
    select c.relname as relation, '  ' || pg_get_constraintdef(k.oid) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.connamespace = 'public'::regnamespace and k.contype <> 'n'
    order by c.relname, k.contype, k.conname`;
  const indexes = await sql<Line>`
    select tablename as relation, lower(indexdef) as line from pg_indexes i
    where schemaname = 'public' and not exists (select from pg_constraint k where k.conname = i.indexname)
    order by tablename, indexname`;
  const tables = [...new Set(columns.map(({ relation }) => relation))];
  const of = (lines: readonly Line[], table: string) =>
    lines.filter(({ relation }) => relation === table).map(({ line }) => line);
  return tables
    .map((table) => {
      const body = [...of(columns, table), ...of(constraints, table)].join(',\n');
      return [`create table ${table} (\n${body}\n);`, ...of(indexes, table).map((line) => `${line};`)].join(
        '\n',
      );
    })
    .join('\n\n')
    .concat('\n');
};
