export type RtfEvents = {
  /** A group begins or ends. */
  open(): void;
  close(): void;
  /** A control word with its number, such as \fs24. A control symbol, such as \~, is a word of one character. */
  word(name: string, value: number | undefined): void;
  /** One byte of text, literal or written as \'hh. */
  byte(value: number): void;
};

export type RtfTokens = { write(bytes: Uint8Array): void };

const [backslash, openBrace, closeBrace, quote, space, minus] = [0x5c, 0x7b, 0x7d, 0x27, 0x20, 0x2d];
const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d || byte === 0;

/** A control word has at most 32 letters, and a number at most ten digits (RTF 1.9.1, "Control word"). */
const longestWord = 32;
const longestNumber = 11;

/** Takes RTF apart as its bytes come. Words and numbers may be cut anywhere between two pieces. */
export function rtfTokens(events: RtfEvents): RtfTokens {
  let state: 'text' | 'backslash' | 'word' | 'number' | 'hex' | 'raw' = 'text';
  let name = '';
  let number = '';
  let hex = '';
  let raw = 0;

  function endWord(): void {
    state = 'text';
    const value = number === '' || number === '-' ? undefined : Number(number);
    // What follows \bin is not RTF: so many bytes of anything.
    if (name === 'bin' && value !== undefined && value > 0) {
      raw = value;
      state = 'raw';
    }
    events.word(name, value);
  }

  /** Takes one byte; false when it ended a word without belonging to it and is to be taken again. */
  function take(byte: number): boolean {
    switch (state) {
      case 'text':
        if (byte === backslash) state = 'backslash';
        else if (byte === openBrace) events.open();
        else if (byte === closeBrace) events.close();
        else if (!isLineEnd(byte)) events.byte(byte);
        return true;
      case 'backslash':
        name = String.fromCharCode(byte);
        number = '';
        hex = '';
        if (isLetter(byte)) state = 'word';
        else if (byte === quote) state = 'hex';
        else {
          state = 'text';
          if (byte === backslash || byte === openBrace || byte === closeBrace) events.byte(byte);
          else events.word(isLineEnd(byte) ? 'par' : byte === 0x09 ? 'tab' : name, undefined);
        }
        return true;
      case 'word':
        if (isLetter(byte) && name.length < longestWord) {
          name += String.fromCharCode(byte);
          return true;
        }
        if (isDigit(byte) || byte === minus) {
          number = String.fromCharCode(byte);
          state = 'number';
          return true;
        }
        endWord();
        return byte === space;
      case 'number':
        if (isDigit(byte) && number.length < longestNumber) {
          number += String.fromCharCode(byte);
          return true;
        }
        endWord();
        return byte === space;
      case 'hex':
        hex += String.fromCharCode(byte);
        if (hex.length < 2) return true;
        state = 'text';
        if (/^[0-9a-f]{2}$/i.test(hex)) events.byte(Number.parseInt(hex, 16));
        return true;
      case 'raw':
        raw -= 1;
        if (raw === 0) state = 'text';
        return true;
    }
  }

  return {
    write(bytes) {
      for (const byte of bytes) if (!take(byte)) take(byte);
    },
  };
}
