import { spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { Worker } from 'node:worker_threads';

// An extractor process that also tries to get out, and reports how far it came. Started by walls.test.ts.
await import('../../../engine/extract/extractor-process.ts');

/** Port 9 of this machine: nothing listens there, so that without the walls the answer would be "refused" by the system. */
const [host, port] = ['127.0.0.1', 9];

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
  'writing a file': () => writeFileSync(join(tmpdir(), `casewright-wall-${process.pid}`), 'x'),
  'reading a file of the user': () => readFileSync('/etc/hostname'),
  'native code': () => process.dlopen({ exports: {} }, 'any.node'),
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
