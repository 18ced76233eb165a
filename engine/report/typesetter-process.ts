import { isMainThread, workerData } from 'node:worker_threads';
import { startMemoryWatch, type Watch, watchMemory } from '../extract/memory-watch.ts';
import { takeNetworkAway, takeThreadsAway } from '../extract/no-network.ts';
import type { FromTypesetter, ToTypesetter } from './messages.ts';

// The program of the typesetter process, and of the thread in it that watches its memory. It sets one document and
// ends: Typst keeps what it has laid out in memory for ever.

function say(message: FromTypesetter): Promise<void> {
  return new Promise(resolve => {
    process.send?.(message, () => resolve());
  });
}

async function serve({ summary, standard }: ToTypesetter): Promise<void> {
  try {
    // Loaded only now, so that the walls stand first.
    const { chooseCompiler } = await import('./compiler.ts');
    const { typesetDocument } = await import('./typeset-document.ts');
    const typeset = await typesetDocument(summary, standard, await chooseCompiler(), stage => {
      void say({ type: 'stage', stage });
    });
    await say({ type: 'done', typeset });
  } catch (error) {
    await say({ type: 'refused', message: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect();
}

if (isMainThread) {
  takeNetworkAway();
  startMemoryWatch(import.meta.filename, Number(process.argv[2]));
  takeThreadsAway();
  process.once('message', (message: ToTypesetter) => void serve(message));
} else {
  watchMemory(workerData as Watch);
}
