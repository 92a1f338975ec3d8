// 100 photos of 1 MB from the stock tus client, one after the other on loopback with TLS 1.3: to our office, which
// seals and flushes them, and to the stock server with its file store. Prints a table and writes BUILD/bench/files.json.
//   node bench/files.mjs BIN BUILD [COUNT]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fetchPackages } from '../tests/tus/fetch.mjs';
import { Office, stockClient, upload } from '../tests/tus/office.mjs';

const [, , programs, build, wanted = '100'] = process.argv;
const count = Number(wanted), size = 1_000_000, rounds = 3;
const packages = fetchPackages(build);
const tus = stockClient(packages);
const out = resolve(build, 'bench', 'files');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const fresh = round => Array.from({ length: count }, (_, index) => {
  const path = join(out, `foto-${round}-${index}`);
  writeFileSync(path, randomBytes(size));
  return path;
});

/// Seconds of user and system time of a process so far, and its largest memory in MB.
function cost(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const peak = Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) / 1024;
  return { cpu: (Number(stat[11]) + Number(stat[12])) / 100, peak };
}

async function measure(pid, endpoint, files, said) {
  const before = cost(pid).cpu, begin = performance.now();
  for (const file of files) await upload(tus, endpoint, file, said);
  const seconds = (performance.now() - begin) / 1000, after = cost(pid);
  return { seconds, mbPerSecond: files.length * size / 1e6 / seconds, cpu: after.cpu - before, peak: after.peak };
}

const stockSource = `
  const { createServer } = require('node:https');
  const { Server } = require('@tus/server');
  const { FileStore } = require('@tus/file-store');
  const said = JSON.parse(require('node:fs').readFileSync(process.argv[2], 'utf8'));
  const tus = new Server({ path: '/files', datastore: new FileStore({ directory: process.argv[3] }),
    relativeLocation: true });
  const server = createServer({ cert: said.certificate, key: said.key, minVersion: 'TLSv1.3' },
    (request, response) => tus.handle(request, response));
  server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));
`;

const office = new Office(programs, out);
await office.serve();
const rows = [];
let said;
for (let round = 0; round < rounds; ++round) {
  const files = fresh(round);
  said = office.tablet(files);
  rows.push({ server: 'jemput-office', ...await measure(office.server.pid, `https://${office.listen}/v1/files`, files, said) });

  const facts = join(out, 'said.json'), program = join(packages, 'stock-server.cjs'), store = join(out, `store-${round}`);
  writeFileSync(facts, JSON.stringify(said));
  writeFileSync(program, stockSource);
  mkdirSync(store);
  const stock = spawn(process.execPath, [program, facts, store], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const piece of stock.stdout) if ((text += piece).includes('\n')) break;
  const endpoint = `https://127.0.0.1:${text.match(/\d+/)[0]}/files`;
  rows.push({ server: '@tus/server', ...await measure(stock.pid, endpoint, files, said) });
  stock.kill();
}
await office.end('SIGTERM');

for (const row of rows)
  console.log(row.server.padEnd(15) + `${row.seconds.toFixed(2)} s`.padStart(10) + `${row.mbPerSecond.toFixed(1)} MB/s`.padStart(12)
    + `CPU ${row.cpu.toFixed(2)} s`.padStart(14) + `peak ${row.peak.toFixed(0)} MB`.padStart(14));
writeFileSync(resolve(build, 'bench', 'files.json'), JSON.stringify({ count, size, rows }, null, 2));
