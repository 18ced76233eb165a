import { base58Bytes, base58Checked } from './base58.ts';
import { passesBech32 } from './bech32.ts';
import { type Finding, placesOf } from './finding.ts';
import { keccak256 } from './keccak.ts';
import { isMonero } from './monero.ts';

const base58 = /(?<![A-Za-z0-9])[13LMDTr][1-9A-HJ-NP-Za-km-z]{24,34}(?![A-Za-z0-9])/g;
const bech32 = /(?<![A-Za-z0-9])(?:bc1|ltc1)[02-9ac-hj-np-z]{11,87}(?![A-Za-z0-9])/gi;
const ethereum = /(?<![A-Za-z0-9])0x[0-9a-fA-F]{40}(?![A-Za-z0-9])/g;
const monero = /(?<![A-Za-z0-9])[48](?:[1-9A-HJ-NP-Za-km-z]{94}|[1-9A-HJ-NP-Za-km-z]{105})(?![A-Za-z0-9])/g;
/** The key of an account, 32 bytes: any figures to the base 58 of that length may be one. */
const solana = /(?<![A-Za-z0-9])[1-9A-HJ-NP-Za-km-z]{32,44}(?![A-Za-z0-9])/g;
/** So it is one where the words before say so: characters of them that are looked at, and what is looked for. */
const [wordsBefore, saysSolana] = [60, /\b(?:solana|SOL|phantom)\b/i] as const;

/** First bytes of addresses: Bitcoin, Litecoin, Dogecoin, Tron, XRP. */
const versions: Readonly<Record<string, readonly number[]>> = {
  1: [0x00],
  3: [0x05],
  L: [0x30],
  M: [0x32],
  D: [0x1e],
  T: [0x41],
  r: [0x00],
};

/**
 * Addresses of wallets with the right check digits. Those of Ethereum in one case of letters have none: their form is
 * enough. Those of Solana never have any, and count behind its name alone.
 */
export function* findWallets(text: string): Generator<Finding> {
  for (const { start, end, match } of placesOf(text, base58)) {
    const [address] = match;
    const version = base58Checked(address)?.[0];
    if (version !== undefined && versions[address[0] ?? '']?.includes(version))
      yield { kind: 'wallet', key: address, start, end };
  }
  for (const { start, end, match } of placesOf(text, bech32)) {
    const [address] = match;
    const key = address.toLowerCase();
    const isOneCase = address === key || address === address.toUpperCase();
    if (isOneCase && passesBech32(key)) yield { kind: 'wallet', key, start, end };
  }
  for (const { start, end, match } of placesOf(text, monero))
    if (isMonero(match[0])) yield { kind: 'wallet', key: match[0], start, end };
  for (const { start, end, match } of placesOf(text, solana))
    if (saysSolana.test(text.slice(Math.max(0, start - wordsBefore), start)) && base58Bytes(match[0])?.length === 32)
      yield { kind: 'wallet', key: match[0], start, end };
  for (const { start, end, match } of placesOf(text, ethereum))
    if (isEthereum(match[0].slice(2))) yield { kind: 'wallet', key: match[0].toLowerCase(), start, end };
}

/** Which letters are capital is the check of an address (EIP-55). */
function isEthereum(hex: string): boolean {
  const small = hex.toLowerCase();
  if (hex === small || hex === hex.toUpperCase()) return true;
  const hash = keccak256(Buffer.from(small, 'ascii')).toString('hex');
  return [...small].every((figure, place) => {
    const isCapital = parseInt(hash[place] ?? '0', 16) >= 8;
    return hex[place] === (isCapital ? figure.toUpperCase() : figure);
  });
}
