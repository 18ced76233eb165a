import { ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs, { readFileSync, writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import http2 from 'node:http2';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { Worker } from 'node:worker_threads';

// An extractor process that also tries to get out, and reports how far it came. Started by walls.test.ts.
await import('../../../engine/extract/extractor-process.ts');

/** Port 9 of this machine: nothing listens there, so that without the walls the answer would be "refused" by the system. */
const [host, port] = ['127.0.0.1', 9];

const require = createRequire(import.meta.url);
const own = import.meta.filename;
const foreign = '/etc/hostname';
const target = join(tmpdir(), `casewright-wall-${process.pid}`);

const attempts: Record<string, () => unknown> = {
  'net.connect': () => net.connect(port, host),
  'new net.Socket().connect': () => new net.Socket().connect(port, host),
  'net.createServer().listen': () => net.createServer().listen(0, host),
  'tls.connect': () => tls.connect(port, host),
  'http.get': () => http.get(`http://${host}:${port}`).on('error', () => undefined),
  'http2.connect': () => http2.connect(`http://${host}:${port}`),
  'dgram send': () => dgram.createSocket('udp4').send('x', port, host),
  'dgram bind': () => dgram.createSocket('udp4').bind(0),
  'dns.lookup': () => dns.lookup('localhost', () => undefined),
  'dns.resolve4': () => dns.resolve4('localhost', () => undefined),
  'dns.promises.lookup': () => dns.promises.lookup('localhost'),
  'new dns.Resolver().resolve4': () => new dns.Resolver().resolve4('localhost', () => undefined),
  fetch: () => fetch(`http://${host}:${port}`),
  WebSocket: () => new WebSocket(`ws://${host}:${port}`),
  EventSource: () => new EventSource(`http://${host}:${port}`),
  'another thread': () => new Worker('0', { eval: true }),
  'another process': () => spawnSync(process.execPath, ['--version']),
  'another process, not waited for': () => spawn(process.execPath, ['--version']),
  'another program of Node': () => fork(own),
  'another process, the class': () => new ChildProcess(),
  'writing a file': () => writeFileSync(target, 'x'),
  'writing a file, later': () => writeFile(target, 'x'),
  'opening a file to write': () => fs.openSync(target, 'w'),
  'opening a file to write, by number': () => fs.openSync(own, fs.constants.O_RDWR),
  'reading and making a file': () => readFileSync(target, { flag: 'w+' }),
  'a stream into a file': () => new Promise((_, reject) => fs.createWriteStream(target).on('error', reject)),
  'removing a file': () => rm(target, { force: true }),
  'making a folder': () => fs.mkdirSync(target),
  'copying a file': () => fs.copyFileSync(own, target),
  'a link': () => fs.symlinkSync(own, target),
  'reading a file of the user': () => readFileSync(foreign),
  'reading a file of the user, later': () => readFile(foreign),
  'reading a file of the user by its address': () => readFileSync(new URL(`file://${foreign}`)),
  'a stream of a file of the user': () =>
    new Promise((_, reject) => fs.createReadStream(foreign).on('error', reject).resume()),
  'a way out of the program': () => readFileSync(`${import.meta.dirname}/../../../../../../../..${foreign}`),
  'looking for a file of the user': () => fs.statSync(foreign),
  'listing a folder of the user': () => fs.readdirSync('/etc'),
  'native code': () => process.dlopen({ exports: {} }, 'any.node'),
  'the inside of Node': () => (process as unknown as { binding(name: string): unknown }).binding('fs'),
  'a database': () => process.getBuiltinModule('node:sqlite'),
  'a database, required': () => void require('node:sqlite'),
  'a system for WebAssembly': () => import('node:wasi'),
  'the inspector': () => inspector.open(0),
};

const report: Record<string, string> = {};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt();
    report[name] = 'done';
  } catch (error) {
    report[name] = String(error);
  }
}
process.send?.({ type: 'report', report, environment: Object.keys(process.env) });
