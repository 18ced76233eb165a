import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { type ReportChoices, previewHeaders, previewPath } from '../../contract/report.ts';
import { useClient } from '../client/client.tsx';
import { openPdf } from './open-pdf.ts';

export type Preview = {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  readonly bytes: number;
  readonly standard: string;
};

/** Milliseconds without a further change before the pages are set anew: a choice shows soon, an import under way does not. */
const afterChoice = 250;
const afterChange = 1500;
/** What changes without changing the document. */
const besides: readonly string[] = ['jobs', 'saved_searches'];

/** The pages of a case summary as they would be written now; the last ones stay until the next are there. */
export function usePreview(
  caseId: number,
  choices: ReportChoices,
): {
  readonly preview: Preview | undefined;
  readonly isWorking: boolean;
  readonly problem: string | undefined;
  again(): void;
} {
  const client = useClient();
  const [preview, setPreview] = useState<Preview>();
  const [problem, setProblem] = useState<string>();
  const [isWorking, setWorking] = useState(true);
  const [asked, setAsked] = useState(0);
  const wait = useRef(0);
  const address = previewPath(caseId, choices);

  useEffect(
    () =>
      client.listen(event => {
        if (event.kind !== 'changed' || besides.includes(event.noun)) return;
        wait.current = afterChange;
        setAsked(count => count + 1);
      }),
    [client],
  );

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      wait.current = afterChoice;
      setWorking(true);
      load(address, stop.signal).then(
        next => {
          setPreview(next);
          setProblem(undefined);
          setWorking(false);
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          setProblem(error instanceof Error ? error.message : String(error));
          setWorking(false);
        },
      );
    }, wait.current);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, asked]);

  // Subtle: the one that was shown is let go only when another has taken its place, or the screen is left.
  useEffect(() => () => void preview?.document.loadingTask.destroy(), [preview]);

  return { preview, isWorking, problem, again: () => setAsked(count => count + 1) };
}

async function load(address: string, signal: AbortSignal): Promise<Preview> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) {
    const { message } = (await answer.json()) as { message?: unknown };
    throw new Error(String(message));
  }
  const data = await answer.arrayBuffer();
  const bytes = data.byteLength;
  const document = await openPdf(new Uint8Array(data));
  if (signal.aborted) {
    void document.loadingTask.destroy();
    throw new Error('Not wanted any more');
  }
  return { document, pages: document.numPages, bytes, standard: answer.headers.get(previewHeaders.standard) ?? '' };
}
