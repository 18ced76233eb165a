import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import workerThreads from 'node:worker_threads';

/** Functions of the resolver that ask the network. */
const asks = /^(lookup|resolve|reverse)/;

function refuse(): never {
  throw new Error('Not allowed in an extractor process.');
}

function refuseAll(owner: object, names: Iterable<string>): void {
  for (const name of names) Object.defineProperty(owner, name, { value: refuse, writable: false, configurable: false });
}

function namesOf(owner: object, pattern: RegExp): string[] {
  return Object.getOwnPropertyNames(owner).filter(name => pattern.test(name));
}

/**
 * Takes the network away from this process, for good: sockets, servers, datagrams, names, and the globals on top of them.
 * Everything else in Node (http, https, http2, tls, fetch) goes through these. The wall beneath it is the operating system's.
 */
export function takeNetworkAway(): void {
  refuseAll(net.Socket.prototype, ['connect']);
  refuseAll(net.Server.prototype, ['listen']);
  refuseAll(net, ['connect', 'createConnection']);
  refuseAll(dgram.Socket.prototype, ['bind', 'connect', 'send']);
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    refuseAll(resolver, namesOf(resolver, asks));
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name);
  syncBuiltinESMExports();
}

/** Ends the making of threads: a new thread would start with its own, unchanged network functions. */
export function takeThreadsAway(): void {
  refuseAll(workerThreads, ['Worker']);
  syncBuiltinESMExports();
}
