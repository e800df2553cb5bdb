import type pg from 'pg';

export type Table = { readonly name: string; readonly columns: readonly string[] };

/** All tables with their columns, each after those that it refers to: they can be filled in this order. */
export const readTables = async (client: pg.ClientBase): Promise<readonly Table[]> => {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.relname order by c.relname`);
  const { rows: links } = await client.query<{ from: string; to: string }>(`
    select distinct f.relname as "from", t.relname as "to" from pg_constraint k
    join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and f.oid <> t.oid`);
  const ordered: Table[] = [];
  const place = (table: Table): void => {
    if (ordered.includes(table)) return;
    for (const { to } of links.filter(({ from }) => from === table.name)) {
      const before = tables.find(({ name }) => name === to);
      if (before !== undefined) place(before);
    }
    ordered.push(table);
  };
  for (const table of tables) place(table);
  return ordered;
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const copyOut = ({ name, columns }: Table): string =>
  `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`;

export const copyIn = ({ name, columns }: Table): string =>
  `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`;
