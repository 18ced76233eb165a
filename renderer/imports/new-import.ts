import { useQueryClient } from '@tanstack/react-query';
import { Failure } from '../../contract/failure.ts';
import type { HostOutputOf } from '../../contract/host.ts';
import { type ImportRules, importRules } from '../../contract/imports.ts';
import { useClient } from '../client/client.tsx';
import { useKept } from '../ui/kept.ts';
import { tellFailure } from '../ui/tell.ts';
import { type DroppedFile, type UploadFile, withFiles } from './dropped-files.ts';
import type { ChosenPath } from './folder-browser.tsx';
import { uploadFiles } from './upload-files.ts';

/** An import that is being put together. */
export type Draft = {
  readonly paths: readonly ChosenPath[];
  readonly uploads: readonly UploadFile[];
  readonly custodian: string;
  readonly source: string;
  readonly acquired: string;
  readonly rules: ImportRules;
  /** Bytes that are with the program already, and how to stop, while files are on their way. */
  readonly sending: { readonly bytes: number; readonly stop: () => void } | null;
};

type Measure = HostOutputOf<'host.measure'>;

const blank: Draft = {
  paths: [],
  uploads: [],
  custodian: '',
  source: '',
  acquired: '',
  rules: importRules.parse({}),
  sending: null,
};

/** The import that is being put together for a case; it waits where it is while other screens are looked at. */
export function useDraft(caseId: number): {
  readonly draft: Draft;
  change(changes: Partial<Draft>): void;
  addPaths(paths: readonly ChosenPath[]): void;
  addFiles(files: readonly DroppedFile[]): void;
  forget(): void;
  /** Brings dropped files to the program and starts the import. Gives its id, or undefined when that failed, which the person was told. */
  start(failureTitle: string, counted: Measure): Promise<number | undefined>;
} {
  const client = useClient();
  const queries = useQueryClient();
  const [draft, keep, forget] = useKept(`imports-draft-${caseId}`, blank);
  const change = (changes: Partial<Draft>): void => keep({ ...draft, ...changes });

  const send = async (): Promise<readonly string[]> => {
    if (draft.uploads.length === 0) return [];
    const stop = new AbortController();
    const tell = (bytes: number): void => keep({ ...draft, sending: { bytes, stop: () => stop.abort() } });
    tell(0);
    return uploadFiles(draft.uploads, stop.signal, tell);
  };

  return {
    draft,
    change,
    forget,
    addPaths: paths =>
      change({
        paths: [...draft.paths, ...paths.filter(({ path }) => draft.paths.every(known => known.path !== path))],
      }),
    addFiles: files => change({ uploads: withFiles(draft.uploads, files) }),
    start: async (failureTitle, counted) => {
      try {
        const sent = await send();
        const paths = [...draft.paths.map(({ path }) => path), ...sent];
        const { importId } = await client.call('imports.start', {
          caseId,
          paths,
          custodian: draft.custodian,
          source: draft.source,
          acquired: draft.acquired,
          rules: { ...draft.rules, skip: [...draft.rules.skip] },
        });
        // It was counted already: the progress need not count again, beside the import on the same disk.
        queries.setQueryData(['host.measure', { paths }], counted);
        forget();
        return importId;
      } catch (error) {
        keep({ ...draft, sending: null });
        if (!(error instanceof Failure)) throw error;
        if (error.code !== 'cancelled') tellFailure(failureTitle, error);
        return undefined;
      }
    },
  };
}
