/** Characters that make a string: shorter ones stand everywhere by chance. A Chinese one counts as two. */
const shortest = 6;
/** Bytes after which a string goes on as another one. */
const longest = 2_000;

const isPlain = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x09;
/** Bytes that follow the first one of a character in UTF-8; 0 for what begins none. */
const following = (byte: number): number =>
  byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;

/** Looks for strings in bytes that come piece by piece: in UTF-8, and in UTF-16 as far as it is Latin. */
export function stringsIn(): { take(bytes: Uint8Array): string[]; end(): string[] } {
  let narrow: number[] = [];
  /** Bytes that the character under way still needs, and the length of the whole ones before it. */
  let needed = 0;
  let whole = 0;
  let wide = '';
  let low: number | undefined;
  let done: string[] = [];

  const keep = (text: string): void => {
    const weight = text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
    if (weight >= shortest && /[\p{L}\p{N}]{3}|\p{Script=Han}{2}/u.test(text)) done.push(text.trim());
  };
  const endNarrow = (): void => {
    if (whole >= shortest) keep(Buffer.from(narrow.slice(0, whole)).toString('utf8'));
    narrow = [];
    needed = 0;
    whole = 0;
  };
  const endWide = (): void => {
    if (wide.length >= shortest) keep(wide);
    wide = '';
    low = undefined;
  };
  const takeNarrow = (byte: number): void => {
    if (needed > 0 && (byte & 0xc0) !== 0x80) endNarrow();
    const goesOn = needed > 0;
    const more = goesOn ? 0 : following(byte);
    if (!goesOn && more === 0 && !isPlain(byte)) return endNarrow();
    narrow.push(byte);
    needed = goesOn ? needed - 1 : more;
    if (needed === 0) whole = narrow.length;
    if (whole >= longest) endNarrow();
  };
  const takeWide = (byte: number): void => {
    if (low !== undefined && byte === 0) {
      wide += String.fromCharCode(low);
      low = undefined;
      if (wide.length >= longest) endWide();
      return;
    }
    if (low !== undefined || !isPlain(byte)) endWide();
    if (isPlain(byte)) low = byte;
  };
  const given = (): string[] => {
    const strings = done;
    done = [];
    return strings;
  };

  return {
    take(bytes) {
      for (const byte of bytes) {
        takeNarrow(byte);
        takeWide(byte);
      }
      return given();
    },
    end() {
      endNarrow();
      endWide();
      return given();
    },
  };
}
