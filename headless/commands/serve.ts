import { type Command, Option } from 'commander';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../contract/failure.ts';
import { type Host, startHost } from '../../engine/host/host.ts';
import { type AddCommand, newCommand, shellOf } from '../command.ts';
import { dataFolder } from '../../engine/host/data-folder.ts';
import { askPassphrase } from '../library/passphrase.ts';
import type { Text } from '../messages/messages.ts';
import { printable, printableLines } from '../output/printable.ts';
import { openBrowser } from '../serve/open-browser.ts';
import { type Served, serve } from '../serve/serve.ts';
import type { Shell } from '../shell.ts';
import { wholeNumber } from '../values/parsers.ts';

/** The built window; on sources it lies in out/. */
const windowFolder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../out/window' : '../../window', import.meta.url),
);

export const addServe: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  newCommand(parent, context, 'serve', 'serve', ['serve', 'serve --port 8123 --no-open'], [help.serve])
    .addOption(
      new Option('--port <number>', help.options.port).argParser(wholeNumber(text, '--port', 1, 65_535)).default(0, ''),
    )
    .option('--no-open', help.options.noOpen)
    .action(async (options: { readonly port: number; readonly open: boolean }, command: Command) => {
      const shell = shellOf(context, command);
      const { output, environment, common, stop } = shell;
      // Told at once: this command may run for days, and the window only says that the log has the details.
      const onError = (error: unknown): void =>
        output.remark(printableLines(error instanceof Error ? (error.stack ?? error.message) : String(error)));
      const host = startHost({
        dataFolder: dataFolder(environment),
        actor: common.actor,
        // Loaded only when somebody asks for the sample library.
        loadSamples: async library => {
          const { loadSamples } = await import('../../samples/load.ts');
          await loadSamples(library);
        },
        onError,
      });
      try {
        if (common.library !== undefined) await openIn(host, resolve(common.library), shell);
        const served = await serveAt(host, { windowFolder, port: options.port, now: Date.now, onError }, text);
        try {
          output.result({ address: served.address }, () => output.line(served.address));
          const shown = options.open && (await openBrowser(served.address, environment));
          output.remark(shown ? text.serve.opened : text.serve.openYourself);
          output.remark(text.serve.howToStop);
          if (!stop.aborted) await once(stop, 'abort');
        } finally {
          await served.close();
        }
      } finally {
        await host.close();
      }
    });
};

async function openIn(host: Host, folder: string, { messages: { text }, environment, streams }: Shell): Promise<void> {
  let reply = await host.answer('host.open', { folder });
  // Subtle: "locked" also means that another process has it open; only then the failure has that owner as details.
  if (!reply.ok && reply.code === 'locked' && reply.details === undefined) {
    const passphrase = await askPassphrase({ words: text, environment, streams });
    reply = await host.answer('host.open', { folder, passphrase });
  }
  if (reply.ok) return;
  if (reply.code === 'not-found') throw new Failure('not-found', text.failure.noLibrary(printable(folder)));
  throw new Failure(reply.code, reply.message, reply.details);
}

async function serveAt(host: Host, options: Parameters<typeof serve>[1], text: Text): Promise<Served> {
  try {
    return await serve(host, options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new Failure('conflict', text.serve.portTaken(options.port), undefined, { cause: error });
  }
}
