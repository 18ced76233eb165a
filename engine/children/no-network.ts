import dgram from 'node:dgram';
import dns from 'node:dns';
import inspector from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { namesOf, refuseAll } from './refuse.ts';

/** Functions of the resolver that ask the network. */
const asks = /^(lookup|resolve|reverse)/;

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
  // It would open a server.
  refuseAll(inspector, ['open']);
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name);
  syncBuiltinESMExports();
}
