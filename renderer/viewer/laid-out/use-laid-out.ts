import { useEffect, useState } from 'react';

/** The pages of an Office file as a PDF, a sentence why there are none, or undefined until LibreOffice has laid them out. */
export function useLaidOut(exhibitId: number): Uint8Array | string | undefined {
  const [made, setMade] = useState<Uint8Array | string>();
  useEffect(() => {
    const stop = new AbortController();
    const make = async (): Promise<Uint8Array | string> => {
      const reply = await fetch(`laid-out/${exhibitId}`, { signal: stop.signal });
      return reply.ok ? await reply.bytes() : await reply.text();
    };
    make().then(setMade, (error: unknown) => {
      // Where the program has ended, the window says so.
      if (!stop.signal.aborted) setMade(String(error));
    });
    return () => stop.abort();
  }, [exhibitId]);
  return made;
}
