const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the check must come to: for addresses of version 0 (BIP 173), and for later ones (BIP 350). */
const first = 1;
const later = 0x2bc830a3;

/** Whether an address in small letters has the right check digits for its version. */
export function passesBech32(address: string): boolean {
  const at = address.lastIndexOf('1');
  const prefix = address.slice(0, at);
  const values = Array.from(address.slice(at + 1), character => alphabet.indexOf(character));
  if (at < 1 || values.length < 8 || values.includes(-1)) return false;
  const codes = Array.from(prefix, character => character.charCodeAt(0));
  const check = polymod([...codes.map(code => code >> 5), 0, ...codes.map(code => code & 31), ...values]);
  return check === (values[0] === 0 ? first : later);
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of generator.entries()) if ((top >> bit) & 1) check ^= term;
  }
  return check >>> 0;
}
