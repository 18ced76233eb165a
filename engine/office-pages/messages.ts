/** What the engine tells the layout process to do. */
export type ToLayout = {
  readonly bytes: Uint8Array;
  /** The ending by which LibreOffice knows the kind, such as `docx`. */
  readonly extension: string;
  /** Tried one after another where the file is protected. */
  readonly passwords: readonly string[];
};

/** What it answers. `why`: whether the file or the program is at fault, as far as can be told. */
export type FromLayout =
  | { readonly type: 'done'; readonly pdf: Uint8Array }
  | { readonly type: 'refused'; readonly why: 'file' | 'password' | 'program'; readonly message: string };
