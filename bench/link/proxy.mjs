// A TCP proxy that harms the first connection which carries enough: node proxy.mjs LISTEN_PORT SERVER_PORT MODE BYTES
//   cut    once BYTES have gone up, both ends see a reset; later connections pass unharmed
//   stall  from BYTES on one byte goes up every 10 s; later connections pass unharmed
import { createServer, connect } from 'node:net';

const [listen, server, mode, bytes] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4], Number(process.argv[5])];
let isDone = false;

function trickle(held, to) {
  const timer = setInterval(() => {
    if (held.length > 0) to.write(held.shift());
  }, 10000);
  to.on('close', () => clearInterval(timer));
}

createServer(client => {
  const office = connect(server, '127.0.0.1');
  let up = 0, held = null;
  for (const socket of [client, office]) {
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('close', () => { client.destroy(); office.destroy(); });
  }
  office.pipe(client);
  client.on('data', piece => {
    up += piece.length;
    if (held) {
      for (const byte of piece) held.push(Buffer.from([byte]));
      if (held.length > 64 * 1024) client.pause();
      return;
    }
    if (!office.write(piece)) {
      client.pause();
      office.once('drain', () => client.resume());
    }
    if (isDone || up < bytes) return;
    isDone = true;
    console.log(`${mode} after ${up} bytes`);
    if (mode === 'stall') trickle(held = [], office);
    else setTimeout(() => { client.resetAndDestroy(); office.resetAndDestroy(); }, 0);
  });
  client.on('end', () => office.end());
}).listen(listen, '192.0.2.2', () => console.log('ready'));
