/** The part of fontkit that the report uses; the package ships no types. */
declare module 'fontkit' {
  export type Font = {
    readonly familyName: string;
    /** Every code point the font has a glyph for. */
    readonly characterSet: readonly number[];
  };
  /** Reads a font file; throws when the bytes are not a font. */
  export function create(bytes: Uint8Array): Font;
}
