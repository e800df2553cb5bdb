import { asApp, type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import { checkWall, readGaps, WallError } from '@seinhuis/switchboard/db/wall';
import type { Settings } from '../settings.ts';
import { type Finding, ok, unseen, warning, wrong } from './finding.ts';

// The second wall (docs/decisions/0019): whether rows say whose they are, and as whom `serve` comes in.

const ABOUT = 'rows';

/** As whom `serve` comes in, tried. */
const judgeComingIn = async (settings: Settings, url: string): Promise<Finding> => {
  const own = settings.appDatabaseUrl;
  const app = openDatabase(own ?? asApp(url, settings.databaseUrl === null ? 'by name' : 'taken on'), 1);
  try {
    await checkWall(app);
    return own === null && settings.databaseUrl !== null
      ? warning(
          ABOUT,
          'serve comes in as the owner and takes on the role that owns nothing: set DATABASE_APP_URL (docs/operate/database.md).',
        )
      : ok(ABOUT, 'serve comes in as a role that owns nothing and sees no row but by its policies.');
  } catch (error) {
    return error instanceof WallError
      ? wrong(ABOUT, `serve does not start: ${error.message}.`)
      : wrong(
          ABOUT,
          'The role that serve works as cannot come in. Is DATABASE_APP_URL right (docs/operate/database.md)?',
        );
  } finally {
    await app.close();
  }
};

/** The wall as it stands around this database, which `db` looks at and `url` leads to. */
export const judgeWall = async (settings: Settings, db: Db, url: string): Promise<readonly Finding[]> => {
  const gaps = await readGaps(db);
  if (gaps.length > 0)
    return gaps.map(({ what, name, says }) =>
      wrong(ABOUT, `The ${what} ${name} ${says}: serve does not start. Run seinhuis migrate.`),
    );
  return [
    ok(ABOUT, 'Every table says whose its rows are, and holds everybody to it.'),
    settings.databaseUrl === null && settings.appDatabaseUrl !== null
      ? unseen(ABOUT, 'The owner of the tables: serve was not told its address, and need not be.')
      : await judgeComingIn(settings, url),
  ];
};
