// One village hall on a slow link: two network namespaces, the link between them, an office at the far end, a tablet
// at the near one. Everything of it is gone after end(). Needs root.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noisyPng } from './photos.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const env = { ...process.env, JEMPUT_PIN: '135790' };
export const soon = ms => new Promise(done => setTimeout(done, ms));

function ended(child) {
  return new Promise(done => {
    let out = '';
    child.stdout?.on('data', bytes => { out += bytes; });
    child.stderr?.on('data', bytes => { out += bytes; });
    child.on('close', status => done({ status, out }));
  });
}

/// One run of a program to its end, beside others.
export async function run(command, args, input = '', mayFail = false) {
  const child = spawn(command, args, { env });
  const end = ended(child);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const made = await end;
  if (made.status !== 0 && !mayFail) throw new Error(`${command} ${args.join(' ')}: ${made.out}`);
  return made;
}

/// A program that goes on, once it has said `word`.
async function start(command, args, word) {
  const child = spawn(command, args, { env });
  child.said = '';
  await new Promise((yes, no) => {
    child.stdout.on('data', bytes => { child.said += bytes; if (child.said.includes(word)) yes(); });
    child.stderr.on('data', bytes => { child.said += bytes; });
    child.on('exit', code => no(new Error(`${command} ended (${code}): ${child.said}`)));
  });
  return child;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(done => child.on('close', done));
  child.kill('SIGTERM');
  await gone;
}

export class Village {
  constructor(name, bin) {
    this.near = `jemput-near-${name}`;
    this.far = `jemput-far-${name}`;
    this.bin = program => join(bin, program);
    this.folder = mkdtempSync(join(tmpdir(), 'jemput-link-'));
    this.office = ['--data', join(this.folder, 'office')];
    this.tablet = ['--data', join(this.folder, 'tablet')];
    this.open = [];
  }

  async begin() {
    for (const space of [this.near, this.far]) {
      await run('ip', ['netns', 'add', space], '', true);
      await run('ip', ['-n', space, 'link', 'set', 'lo', 'up']);
    }
    await run(this.bin('jemput-office'), ['init', ...this.office, '--recovery-out', join(this.folder, 'recovery.json')]);
    await run(this.bin('jemput-office'), ['officer', ...this.office, '--name', 'Hendra Wijaya']);
  }

  /// The link, from now on as these options of slowlink say.
  async link(options) {
    if (this.slow) await stop(this.slow);
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.slow = await start(this.bin('slowlink'), [this.near, this.far, ...words], 'ready');
  }

  /// With `harm` ({mode, bytes}) a proxy stands before the office.
  async serve(harm) {
    const port = harm ? 8444 : 8443;
    this.server = await this.within(this.far, this.bin('jemput-office'), ['serve', ...this.office, '--listen',
      harm ? `127.0.0.1:${port}` : `192.0.2.2:${port}`], 'https://');
    if (harm)
      await this.within(this.far, process.execPath, [join(here, 'proxy.mjs'), '8443', String(port), harm.mode,
        String(harm.bytes)], 'ready');
  }

  async within(space, command, args, word) {
    const child = await start('ip', ['netns', 'exec', space, command, ...args], word);
    this.open.push(child);
    return child;
  }

  field(args, input, mayFail) {
    return run('ip', ['netns', 'exec', this.near, this.bin('jemput-field'), ...args], input, mayFail);
  }

  async enrol(url = 'https://192.0.2.2:8443') {
    for (let tries = 0; ; ++tries) {
      const made = await run(this.bin('jemput-office'),
        ['ticket', ...this.office, '--villages', '52.08.04.2008', '--url', url, '--json']);
      const enrolled = await this.field(['enrol', ...this.tablet, '--ticket', JSON.parse(made.out).ticket], '', true);
      if (enrolled.status === 0) return;
      if (tries > 20) throw new Error(`enrolment: ${enrolled.out}`);
    }
  }

  /// People, and one photo with each of the first `photos`; gives the bytes of photos that wait.
  async register(people, photos = 0, photo = { width: 360, height: 358, slot: 'orang' }) {
    const lines = [];
    for (let i = 0; i < people; ++i) {
      const day = 1 + i % 28, names = ['LALE RATNA SARI', 'BAIQ NURHASANAH', 'SITI AULIA', 'DENDE WULANDARI', 'INAYAH PUTRI'];
      const line = {
        nik: `520804${40 + day}0718${9001 + i}`, kk: `52080412031090${String(10 + i).padStart(2, '0')}`,
        name: names[i % names.length], sex: 'P', birth_date: `2018-07-${String(day).padStart(2, '0')}`,
        birth_place: 'TANJUNG', marital_status: 1, mother: names[(i * 3 + 1) % names.length],
        address: `DUSUN LENDANG ${i * 7 % 90}`, rt: '003', rw: '001', village: '52.08.04.2008',
        services: [{ code: 'KIA-02', papers: [{ code: 'kk', state: 'asli_ditunjukkan' }] }],
        visit: { date: '2025-02-07', village: '52.08.04.2008', place_kind: 'desa', place: 'Kantor desa' },
      };
      if (i < photos) {
        const file = join(this.folder, `photo-${i}.png`);
        writeFileSync(file, noisyPng(photo.width, photo.height, i + 1));
        line.photos = [{ slot: photo.slot, file }];
      }
      lines.push(JSON.stringify(line));
    }
    // A machine with much else to do may take too long for a large photo: once more.
    for (let left = lines, tries = 0; left.length > 0; ++tries) {
      const made = await this.field(['register', ...this.tablet], left.join('\n') + '\n', true);
      const answers = made.out.split('\n').filter(line => line.startsWith('{'));
      left = left.filter((line, i) => answers[i]?.includes('"seq":null'));
      if (left.length > 0 && (tries > 9 || !made.out.includes('took-too-long'))) throw new Error(made.out);
    }
    return (await this.status()).files?.waiting_bytes ?? 0;
  }

  async status() {
    return JSON.parse((await this.field(['status', ...this.tablet, '--json'])).out);
  }

  /// Syncs until everything is received, or until `seconds` are over; after a break again as the tablet does it. The time
  /// is the sync's own, without the program's start and its PIN.
  async sync({ seconds = 3 * 3600 } = {}) {
    const made = await this.field(['sync', ...this.tablet, '--patience', String(seconds), '--json'], '', true);
    const [json, said] = made.out.split('\n');
    if (!json.startsWith('{')) throw new Error(made.out);
    const told = JSON.parse(json);
    return { done: made.status === 0 && told.unreceipted === 0 && (told.files?.waiting ?? 0) === 0,
      seconds: told.milliseconds / 1000, tries: told.tries ?? 1, up: told.bytes_up, down: told.bytes_down,
      left: told.files?.waiting_bytes ?? 0, unreceipted: told.unreceipted, said };
  }

  /// The name of the office, for programs at the near end alone: an address, or nothing for a name that nobody knows.
  hosts(name, address) {
    const folder = join('/etc/netns', this.near);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'hosts'), address ? `${address} ${name}\n` : '127.0.0.1 localhost\n');
    writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
  }

  /// What the link has carried above TCP, each byte once.
  async carried() {
    const child = this.slow;
    this.slow = null;
    await stop(child);
    return JSON.parse(child.said.slice(child.said.indexOf('{')));
  }

  async end() {
    if (this.slow) await stop(this.slow);
    for (const child of this.open.reverse()) await stop(child);
    for (const space of [this.near, this.far]) spawnSync('ip', ['netns', 'del', space]);
    rmSync(join('/etc/netns', this.near), { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}
