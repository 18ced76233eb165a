/**
 * JSON as people read it: letters instead of `\u6d17`, and lines where there were none. Character by character and
 * never through JSON.parse: that would round long account numbers, and need the whole file in memory.
 */
export function jsonText(): { write(json: string): string; end(): string } {
  let inString = false;
  /** An escape that is not complete yet. */
  let escape = '';
  let depth = 0;
  /** Undefined until a line end or enough text was seen: a file that has lines keeps them as they are. */
  let addsLines: boolean | undefined;

  /** At the start of a line that was added: a space that stood between two values is none before one. */
  let atStart = false;

  const newLine = (): string => {
    atStart = addsLines === true;
    return atStart ? `\n${'  '.repeat(Math.min(depth, deepestIndent))}` : '';
  };

  function outside(character: string): string {
    if (atStart && /\s/.test(character)) return '';
    atStart = false;
    switch (character) {
      case '"':
        inString = true;
        return character;
      case '{':
      case '[':
        depth += 1;
        return character + newLine();
      case '}':
      case ']':
        depth = Math.max(0, depth - 1);
        return newLine() + character;
      case ',':
        return character + newLine();
      default:
        return character;
    }
  }

  function inside(character: string): string {
    if (escape !== '') {
      escape += character;
      if (escape.startsWith('\\u') && escape.length < unicodeEscape && /[0-9a-fu]/i.test(character)) return '';
      const whole = escape;
      escape = '';
      return shown(whole);
    }
    if (character === '\\') {
      escape = character;
      return '';
    }
    if (character === '"') inString = false;
    return character;
  }

  return {
    write(json) {
      addsLines ??= json === '' ? undefined : !/[\r\n]\s*\S/.test(json.slice(0, lookedAt));
      let text = '';
      for (const character of json) text += inString ? inside(character) : outside(character);
      return text;
    },
    end: () => escape,
  };
}

/** Characters of the start in which a file shows whether it has lines. */
const lookedAt = 4096;
/** Deeper levels are not moved further to the right. */
const deepestIndent = 10;
/** `\u6d17` */
const unicodeEscape = 6;

/** An escape as the character it stands for; those of quotes, backslashes and control characters stay as written. */
function shown(escape: string): string {
  if (escape === '\\/') return '/';
  const code = /^\\u([0-9a-f]{4})$/i.exec(escape)?.[1];
  if (code === undefined) return escape;
  const character = String.fromCharCode(Number.parseInt(code, 16));
  // Subtle: halves of a pair are let through one by one, and meet again in the text.
  return /[\p{Cc}"\\]/u.test(character) ? escape : character;
}
