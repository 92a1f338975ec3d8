// The stock tus client against a real office: it uploads, is cut in the middle, loses its server, resumes, completes;
// the tablet's receipt says so, and only then.
//   node tests/tus/stock.mjs BIN BUILD OUT
import { createHash, randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { fetchPackages } from './fetch.mjs';
import { expect, Office, stockClient, upload } from './office.mjs';

const [, , programs, build, out] = process.argv;
const tus = stockClient(fetchPackages(build));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const hashes = [];
const files = [90_000, 1_000_000, 1_500_000, 700_000].map((size, index) => {
  const path = join(out, `foto-${index}`), content = randomBytes(size);
  writeFileSync(path, content);
  hashes.push(createHash('sha256').update(content).digest('hex'));
  return path;
});
const office = new Office(programs, out);
await office.serve();
let said = office.tablet(files);
const missing = () => JSON.parse(office.run('jemput-office', ['devices', '--data', office.folder, '--json']))[0].files_missing;
expect(missing() === 4, 'the office says what has not come yet');
expect(said.confirmed.length === 0, 'nothing is confirmed before it is there');
const endpoint = () => `https://${office.listen}/v1/files`;

await upload(tus, endpoint(), files[0], said);
expect(office.tablet(files).confirmed.join() === hashes[0], 'a plain upload is confirmed');

// A road that breaks once after 300,000 bytes, in the middle of the one long PATCH.
let carried = 0, broken = 0;
const road = createServer(near => {
  const [host, port] = office.listen.split(':');
  const far = connect(Number(port), host);
  near.pipe(far).pipe(near);
  near.on('data', bytes => {
    carried += bytes.length;
    if (carried > 300_000 && broken++ === 0) { near.destroy(); far.destroy(); }
  });
  near.on('error', () => far.destroy());
  far.on('error', () => near.destroy());
});
await new Promise(resolve => road.listen(0, '127.0.0.1', resolve));
carried = 0;
await upload(tus, `https://127.0.0.1:${road.address().port}/v1/files`, files[1], said);
expect(broken > 0, 'the road broke');
expect(carried <= 1_000_000 * 1.15 + 36 * 1024, `a cut costs at most what was in flight (${carried} bytes carried)`);
expect(office.tablet(files).confirmed.length === 2, 'the upload that was cut is confirmed');
road.close();

// The client goes away in the middle, the office is killed, and another client goes on at the same address.
let half_ = null;
const half = await new Promise((resolve, reject) => {
  upload(tus, endpoint(), files[2], said, {
    chunkSize: 200_000,
    meet: one => { half_ = one; },
    onChunkComplete: (size, sent) => { if (sent >= 600_000) half_.abort().then(() => resolve(half_)); },
  }).catch(reject);
});

await office.end('SIGKILL');
await office.serve();
said = office.tablet(files);
let first = null;
await upload(tus, endpoint(), files[2], said, {
  uploadUrl: half.url.replace(/https:\/\/[^/]+/, `https://${office.listen}`),
  onProgress: sent => { first ??= sent; },
});
expect(first >= 600_000, `what was confirmed before the kill is not sent again (${first})`);
expect(office.tablet(files).confirmed.length === 3, 'the upload that outlived a kill is confirmed');

await upload(tus, endpoint(), files[3], said, { uploadDataDuringCreation: true });
expect(office.tablet(files).confirmed.length === 4, 'creation with upload is confirmed');
// A second time: the office has it already, and the stock client comes to its end.
await upload(tus, endpoint(), files[3], said);

expect(missing() === 0, 'the office misses nothing any more');

await office.end('SIGTERM');
const verified = office.run('jemput-office', ['verify', '--data', office.folder]).trim();
expect(verified.includes('Lampiran utuh: 4 berkas'), 'verify reads every file again');
console.log(verified);
const store = join(office.folder, 'files'), one = join(store, readdirSync(store)[0]), bytes = readFileSync(one);
bytes[bytes.length >> 1] ^= 1;
writeFileSync(one, bytes);
const found = spawnSync(join(programs, 'jemput-office'), ['verify', '--data', office.folder], { encoding: 'utf8' });
expect(found.status === 3 && found.stderr.includes('Lampiran'), 'verify finds one flipped bit in a file');
