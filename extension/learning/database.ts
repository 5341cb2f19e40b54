import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface LearningSchema extends DBSchema {
  /** Key: the event's id. What was written may come back damaged: `log-store.ts` checks it. */
  events: { key: string; value: unknown };
}

export type LearningDatabase = IDBPDatabase<LearningSchema>;

const databaseName = 'kith-learning';

/** Each step brings a log from one version to the next and loses nothing. Steps are added and never changed. */
const migrations: readonly ((database: LearningDatabase) => void)[] = [
  (database) => void database.createObjectStore('events'),
];

let opened: Promise<LearningDatabase> | undefined;

/**
 * The user's own log, apart from the cache, which may be deleted at any time. Opened once for each context. Nothing here
 * mends by deleting: a log that cannot be opened stays as it is, and the page says so.
 * @throws DOMException where it cannot be used, for instance where a newer Kith wrote it
 */
export function openLearning(): Promise<LearningDatabase> {
  opened ??= connect().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

const connect = (): Promise<LearningDatabase> =>
  openDB<LearningSchema>(databaseName, migrations.length, {
    upgrade(database, from) {
      for (const migrate of migrations.slice(from)) migrate(database);
    },
    blocking(_current, _wanted, event) {
      // A newer Kith in another window wants to bring it to its version: let it.
      opened = undefined;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated() {
      opened = undefined;
    },
  });
