import { isMainThread, workerData } from 'node:worker_threads';
import type { Watch } from '../children/memory-watch.ts';
import type { FromLayout, ToLayout } from './messages.ts';

// The program of the process that lays out one Office file, of the thread in it that watches its memory, and of the
// threads of LibreOffice. It is ended by the engine. Loaded one by one, so that the walls stand first.
if (isMainThread) {
  const folder = toldFolder();
  const { putUpWalls } = await import('../children/walls.ts');
  putUpWalls({ addons: false, folder });
  const { startMemoryWatch } = await import('../children/memory-watch.ts');
  startMemoryWatch(import.meta.filename, Number(process.argv[2]));
  const { openLine } = await import('../children/line.ts');
  const line = openLine();
  line.hear(message => void layOut(folder, message as ToLayout).then(answer => line.say(answer)));
} else if (workerData === 'em-pthread') {
  // A new thread starts with its own, unchanged functions: it needs walls of its own.
  const folder = toldFolder();
  const { putUpWalls } = await import('../children/walls.ts');
  putUpWalls({ addons: false, folder });
  const { takeThreadsAway } = await import('../children/no-threads.ts');
  takeThreadsAway();
  const { runThread } = await import('./libreoffice.ts');
  runThread(folder);
} else {
  const { watchMemory } = await import('../children/memory-watch.ts');
  watchMemory(workerData as Watch);
}

/** Where LibreOffice stands. Without it there would be no wall around the files of the machine, so there is no default. */
function toldFolder(): string {
  const folder = process.argv[3];
  if (!folder) throw new Error('The folder of LibreOffice was not told');
  return folder;
}

async function layOut(folder: string, { bytes, extension, passwords }: ToLayout): Promise<FromLayout> {
  const { startLibreOffice } = await import('./libreoffice.ts');
  const { plainBytes } = await import('./plain-bytes.ts');
  try {
    const plain = await plainBytes(bytes, passwords);
    if (!plain) return { type: 'refused', why: 'password', message: '' };
    const office = await startLibreOffice(folder, import.meta.filename);
    const pdf = office.layOut(plain, extension);
    return typeof pdf === 'string' ? { type: 'refused', why: 'file', message: pdf } : { type: 'done', pdf };
  } catch (error) {
    return { type: 'refused', why: 'program', message: error instanceof Error ? error.message : String(error) };
  }
}
