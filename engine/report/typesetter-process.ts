import { isMainThread, workerData } from 'node:worker_threads';
import type { Watch } from '../children/memory-watch.ts';
import type { FromTypesetter, ToTypesetter } from './messages.ts';

// The program of the typesetter process, and of the thread in it that watches its memory. It sets one document and is
// ended by the engine: Typst keeps what it has laid out in memory for ever. Loaded one by one, so that the walls stand
// first.
if (isMainThread) {
  const { putUpWalls } = await import('../children/walls.ts');
  putUpWalls({ addons: true });
  const { startMemoryWatch } = await import('../children/memory-watch.ts');
  startMemoryWatch(import.meta.filename, Number(process.argv[2]));
  const { takeThreadsAway } = await import('../children/no-threads.ts');
  takeThreadsAway();
  const { openLine } = await import('../children/line.ts');
  const line = openLine();
  line.hear(message => void typeset(message as ToTypesetter, message => line.say(message)));
} else {
  const { watchMemory } = await import('../children/memory-watch.ts');
  watchMemory(workerData as Watch);
}

async function typeset({ summary, standard }: ToTypesetter, say: (message: FromTypesetter) => void): Promise<void> {
  try {
    const { chooseCompiler } = await import('./compiler.ts');
    const { typesetDocument } = await import('./typeset-document.ts');
    const typeset = await typesetDocument(summary, standard, await chooseCompiler(), stage =>
      say({ type: 'stage', stage }),
    );
    say({ type: 'done', typeset });
  } catch (error) {
    say({ type: 'refused', message: error instanceof Error ? error.message : String(error) });
  }
}
