/** Opens the library named first, writes something, says "open", and stays until it is ended. */
import { openStore } from '../../../db/store/open.ts';

const [folder = '', passphrase] = process.argv.slice(2);
const store = await openStore(folder, passphrase === undefined ? {} : { passphrase });
store.library.transaction(() =>
  store.library.run("INSERT INTO jobs (kind, subject, created_at) VALUES ('written before the crash', 1, 0)"),
);
store.text.run("INSERT OR REPLACE INTO file_texts (file_id, text_rev, reader, page_count) VALUES (1, 1, 'text 1', 0)");
process.stdout.write('open\n');
setInterval(() => {}, 1_000);
