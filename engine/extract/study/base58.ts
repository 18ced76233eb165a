import { createHash } from 'node:crypto';

/** The alphabet of Bitcoin, which most others use as well. */
export const bitcoinAlphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const rippleAlphabet = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The bytes that figures to the base 58 stand for; undefined when one is none. */
export function base58Bytes(address: string, alphabet: string = bitcoinAlphabet): Buffer | undefined {
  let number = 0n;
  for (const character of address) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    number = number * 58n + BigInt(value);
  }
  const hex = number === 0n ? '' : number.toString(16);
  const zeros = [...address].findIndex(character => character !== alphabet[0]);
  return Buffer.concat([
    Buffer.alloc(zeros < 0 ? address.length : zeros),
    Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'),
  ]);
}

/** The bytes of an address whose last four are the beginning of the doubled SHA-256 of the others (Base58Check); undefined when they are not. */
export function base58Checked(address: string): Buffer | undefined {
  const bytes = base58Bytes(address, address.startsWith('r') ? rippleAlphabet : bitcoinAlphabet);
  if (bytes?.length !== 25) return undefined;
  const payload = bytes.subarray(0, 21);
  return sha256(sha256(payload)).subarray(0, 4).equals(bytes.subarray(21)) ? payload : undefined;
}
