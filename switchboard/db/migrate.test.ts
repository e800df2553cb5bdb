import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { openDatabase } from './database.ts';
import { describeSchema } from './describe-schema.ts';
import { MigrationError, migrate, SCHEMA, SchemaTooNewError } from './migrate.ts';

describe('migrating', () => {
  it('may be done by twenty processes at once, and any number of times', async () => {
    const { url, close } = await testDatabase(null);
    await Promise.all(Array.from({ length: 20 }, () => migrate(url)));
    await migrate(url);
    const db = openDatabase(url, 1);
    const [row] = await db.sql<{ done: number; newest: number }>`
      select count(*) as done, max(number) as newest from migration`;
    expect(row).toEqual({ done: SCHEMA, newest: SCHEMA });
    expect(await describeSchema(db)).toContain('create table tip (');
    await db.close();
    await close();
  });

  it('names the migration that a database does not take, leaves nothing of it, and finishes when it can', async () => {
    const { url, close } = await testDatabase(null);
    await migrate(url, 1);
    const db = openDatabase(url, 1);
    // Somebody made a table by hand that a later migration makes.
    await db.sql`create table audit_open (of_somebody_else integer)`;
    const failed = migrate(url);
    await expect(failed).rejects.toThrow(MigrationError);
    await expect(failed).rejects.toThrow('the migration 0005-audit.sql failed (42P07)');
    const [row] = await db.sql<{ newest: number }>`select max(number) as newest from migration`;
    expect(row).toEqual({ newest: 4 });
    await db.sql`drop table audit_open`;
    await migrate(url);
    const [now] = await db.sql<{ newest: number }>`select max(number) as newest from migration`;
    expect(now).toEqual({ newest: SCHEMA });
    await db.close();
    await close();
  });

  it('refuses a database that a newer version has migrated, and leaves it as it is', async () => {
    const { url, close } = await testDatabase();
    const db = openDatabase(url, 1);
    await db.sql`insert into migration (number) values (${SCHEMA + 1})`;
    const before = await describeSchema(db);
    await expect(migrate(url)).rejects.toThrow(SchemaTooNewError);
    expect(await describeSchema(db)).toBe(before);
    await db.close();
    await close();
  });
});
