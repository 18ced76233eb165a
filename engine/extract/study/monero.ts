import { bitcoinAlphabet } from './base58.ts';
import { keccak256 } from './keccak.ts';

/** Characters for so many bytes: eight bytes at a time, and what is left of them at the end. */
const charactersFor = [0, 2, 3, 5, 6, 7, 9, 10, 11] as const;
const [block, blockCharacters] = [8, 11];
/** First bytes of an address, of one with a payment id, and of a subaddress of the main network; and their lengths. */
const lengths: Readonly<Record<number, number>> = { 18: 69, 19: 77, 42: 69 };

/** Whether an address of Monero is right: its last four bytes are the beginning of the Keccak-256 of the others. */
export function isMonero(address: string): boolean {
  const parts: Buffer[] = [];
  for (let at = 0; at < address.length; at += blockCharacters) {
    const bytes = bytesOf(address.slice(at, at + blockCharacters));
    if (bytes === undefined) return false;
    parts.push(bytes);
  }
  const bytes = Buffer.concat(parts);
  return (
    lengths[bytes[0] ?? 0] === bytes.length &&
    keccak256(bytes.subarray(0, -4)).subarray(0, 4).equals(bytes.subarray(-4))
  );
}

function bytesOf(characters: string): Buffer | undefined {
  const size = charactersFor.findIndex(count => count === characters.length);
  if (size < 1 || size > block) return undefined;
  let number = 0n;
  for (const character of characters) {
    const value = bitcoinAlphabet.indexOf(character);
    if (value < 0) return undefined;
    number = number * 58n + BigInt(value);
  }
  const hex = number.toString(16).padStart(size * 2, '0');
  return hex.length > size * 2 ? undefined : Buffer.from(hex, 'hex');
}
