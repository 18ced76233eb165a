import { useEffect, useState } from 'react';
import type { FailureCode } from '../../../contract/failure.ts';

type WhyNot = { readonly code: FailureCode; readonly message: string };

/** The pages of an Office file as a PDF, why there are none, or undefined until LibreOffice has laid them out. */
export function useLaidOut(exhibitId: number): Uint8Array | WhyNot | undefined {
  const [made, setMade] = useState<Uint8Array | WhyNot>();
  useEffect(() => {
    const stop = new AbortController();
    const make = async (): Promise<Uint8Array | WhyNot> => {
      const reply = await fetch(`laid-out/${exhibitId}`, { signal: stop.signal });
      return reply.ok ? await reply.bytes() : ((await reply.json()) as WhyNot);
    };
    make().then(setMade, (error: unknown) => {
      // Where the program has ended, the window says so.
      if (!stop.signal.aborted) setMade({ code: 'internal', message: String(error) });
    });
    return () => stop.abort();
  }, [exhibitId]);
  return made;
}
