import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { hostname } from 'node:os';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadableStore, WritableStore } from '../store/handles.ts';
import { newUid } from './uid.ts';

/** The copy of the library that writes: each has a custody chain and a signing key of its own. */
export type Device = { readonly id: number; readonly uid: Buffer; readonly name: string; readonly publicKey: Buffer };

type DeviceRow = { id: number; uid: Buffer; name: string; public_key: Buffer };

/**
 * The device that this folder is, on this machine. A copy in another place and a library.db put back from a backup
 * are new devices: two chains with the same device and numbers could never be told apart.
 * `text` remembers the last entry seen, so that a library.db that is behind it is known to be an old one.
 */
export function deviceOf(folder: string, library: WritableStore, text: WritableStore, now: number): Device {
  return library.transaction(() => {
    const place = placeOf(folder);
    const known = library.one<DeviceRow>(
      'SELECT id, uid, name, public_key FROM device WHERE place = ? ORDER BY id DESC LIMIT 1',
      [place],
    );
    if (known && !isBehind(known, library, text)) return deviceFrom(known);
    return newDevice(library, place, now);
  });
}

/** Remembers the newest entry of the device outside library.db. Called when a session ends. */
export function rememberHead(device: Device, library: ReadableStore, text: WritableStore): void {
  const head = headOf(device, library);
  if (!head) return;
  text.run(
    `INSERT INTO custody_seen (device_uid, seq, hash) VALUES (?, ?, ?)
     ON CONFLICT (device_uid) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
    [device.uid, head.seq, head.hash],
  );
}

/** The newest entry of a device's log. */
export function headOf(device: Pick<Device, 'id'>, library: ReadableStore): { seq: number; hash: Buffer } | undefined {
  return library.one('SELECT seq, hash FROM custody WHERE device = ? ORDER BY seq DESC LIMIT 1', [device.id]);
}

/** Signs the newest entry with the device's key (Ed25519), unless it is signed. Only a head kept elsewhere proves the tail of a log. */
export function signHead(device: Device, library: WritableStore, now: number): void {
  library.transaction(() => {
    const head = headOf(device, library);
    if (!head) return;
    if (library.value('SELECT 1 FROM custody_head WHERE device = ? AND seq = ?', [device.id, head.seq]) !== undefined)
      return;
    const key = library.value<Buffer>('SELECT private_key FROM device WHERE id = ?', [device.id]);
    if (!key) throw new Error('This device has no signing key');
    const signature = sign(null, head.hash, createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
    library.run('INSERT INTO custody_head (device, seq, hash, signature, signed_at) VALUES (?, ?, ?, ?, ?)', [
      device.id,
      head.seq,
      head.hash,
      signature,
      now,
    ]);
  });
}

function newDevice(library: WritableStore, place: string, now: number): Device {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const uid = newUid();
  const name = hostname();
  const publicBytes = publicKey.export({ format: 'der', type: 'spki' });
  const { id } = library.run(
    'INSERT INTO device (uid, place, name, created_at, public_key, private_key) VALUES (?, ?, ?, ?, ?, ?)',
    [uid, place, name, now, publicBytes, privateKey.export({ format: 'der', type: 'pkcs8' })],
  );
  return { id, uid, name, publicKey: publicBytes };
}

function isBehind(device: DeviceRow, library: ReadableStore, text: ReadableStore): boolean {
  const seen = text.one<{ seq: number; hash: Buffer }>('SELECT seq, hash FROM custody_seen WHERE device_uid = ?', [
    device.uid,
  ]);
  if (!seen) return false;
  const hash = library.value<Buffer>('SELECT hash FROM custody WHERE device = ? AND seq = ?', [device.id, seen.seq]);
  return hash === undefined || !hash.equals(seen.hash);
}

/** A fingerprint of machine and folder. The folder's own number on the disk tells a copy from the original. */
function placeOf(folder: string): string {
  const { dev, ino } = statSync(join(folder, 'library.db'), { bigint: true });
  return createHash('sha256').update(`${hostname()}\n${dev}\n${ino}`).digest('hex');
}

function deviceFrom(row: DeviceRow): Device {
  return { id: row.id, uid: row.uid, name: row.name, publicKey: row.public_key };
}
