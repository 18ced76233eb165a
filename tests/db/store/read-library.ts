/** Opens the library that is named and says its name, or how that failed. */
import { Failure } from '../../../contract/failure.ts';
import { openStore } from '../../../db/store/open.ts';

const seen = async (folder: string): Promise<unknown> => {
  try {
    const store = await openStore(folder);
    const { readOnly } = store;
    const name = store.library.value('SELECT name FROM library');
    store.close();
    return { name, readOnly };
  } catch (error) {
    if (error instanceof Failure) return { code: error.code };
    throw error;
  }
};
process.stdout.write(JSON.stringify(await seen(process.argv[2] ?? '')));
