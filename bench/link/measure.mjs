// Measures the reference link (G8): 40 kbit/s, 550 ms, 5 % loss, 12 s there and 5 s away. Needs root.
//   node bench/link/measure.mjs [--seeds 5] [--registrations 20] [--bin build/bin]
// For each seed a new office, a new tablet, that many registrations, and the time from the first sync's start until all
// of them are receipted; a sync that breaks is started again after 2 s, doubling, as the tablet does it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const options = { seeds: 5, registrations: 20, bin: 'build/bin' };
for (let i = 2; i + 1 < process.argv.length; i += 2) options[process.argv[i].slice(2)] = process.argv[i + 1];
const bin = name => join(resolve(options.bin), name);
const [near, far] = ['jemput-near', 'jemput-far'];
const soon = ms => new Promise(done => setTimeout(done, ms));

function run(command, args, input = '', mayFail = false) {
  const made = spawnSync(command, args, { input, encoding: 'utf8', env: { ...process.env, JEMPUT_PIN: '135790' } });
  if (made.status !== 0 && !mayFail) throw new Error(`${command} ${args.join(' ')}: ${made.stdout}${made.stderr}`);
  return made;
}
const within = (space, command, args, input, mayFail) =>
  run('ip', ['netns', 'exec', space, command, ...args], input, mayFail);

function start(command, args, word) {
  const child = spawn(command, args, { env: { ...process.env, JEMPUT_PIN: '135790' } });
  const ready = new Promise((yes, no) => {
    let said = '';
    child.stdout.on('data', bytes => { said += bytes; if (said.includes(word)) yes(); });
    child.stderr.on('data', bytes => { said += bytes; });
    child.on('exit', code => no(new Error(`${command} ended (${code}): ${said}`)));
  });
  return ready.then(() => child);
}

function people(count) {
  const lines = [];
  for (let i = 0; i < count; ++i) {
    const day = 1 + i % 28, names = ['LALE RATNA SARI', 'BAIQ NURHASANAH', 'SITI AULIA', 'DENDE WULANDARI', 'INAYAH PUTRI'];
    lines.push(JSON.stringify({
      nik: `520804${40 + day}0718${9001 + i}`, kk: `52080412031090${String(10 + i).padStart(2, '0')}`,
      name: names[i % names.length], sex: 'P', birth_date: `2018-07-${String(day).padStart(2, '0')}`, birth_place: 'TANJUNG',
      marital_status: 1, mother: names[(i * 3 + 1) % names.length], address: `DUSUN LENDANG ${i * 7 % 90}`, rt: '003', rw: '001',
      village: '52.08.04.2008', services: [{ code: 'KIA-02' }],
      visit: { date: '2025-02-07', village: '52.08.04.2008', place_kind: 'desa', place: 'Kantor desa' },
    }));
  }
  return lines.join('\n') + '\n';
}

async function syncAll(field) {
  const began = performance.now();
  let tries = 0, up = 0, down = 0, wait = 2000;
  for (;;) {
    ++tries;
    const made = await new Promise(done => {
      const child = spawn('ip', ['netns', 'exec', near, bin('jemput-field'), 'sync', ...field, '--json'],
        { env: { ...process.env, JEMPUT_PIN: '135790' } });
      let out = '';
      child.stdout.on('data', bytes => { out += bytes; });
      child.on('exit', status => done({ status, out }));
    });
    let told = {};
    try { told = JSON.parse(made.out); } catch { /* a broken road says so in words */ }
    up += told.bytes_up ?? 0;
    down += told.bytes_down ?? 0;
    if (made.status === 0 && told.unreceipted === 0)
      return { seconds: (performance.now() - began) / 1000, tries, up, down };
    if (tries > 20) throw new Error(`no sync ends well: ${made.out}`);
    await soon(wait);
    wait = Math.min(wait * 2, 300000);
  }
}

async function measure(seed) {
  const folder = mkdtempSync(join(tmpdir(), 'jemput-link-'));
  const office = ['--data', join(folder, 'office')], field = ['--data', join(folder, 'tablet')];
  const open = [];
  try {
    open.push(await start(bin('slowlink'), [near, far, '--seed', String(seed)], 'ready'));
    run(bin('jemput-office'), ['init', ...office, '--recovery-out', join(folder, 'recovery.json')]);
    run(bin('jemput-office'), ['officer', ...office, '--name', 'Hendra Wijaya']);
    open.push(await start('ip', ['netns', 'exec', far, bin('jemput-office'), 'serve', ...office, '--listen',
      '192.0.2.2:8443'], 'https://'));
    for (let tries = 0; ; ++tries) {
      const ticket = JSON.parse(run(bin('jemput-office'), ['ticket', ...office, '--villages', '52.08.04.2008', '--json'])
        .stdout).ticket;
      const made = within(near, bin('jemput-field'), ['enrol', ...field, '--ticket', ticket], '', true);
      if (made.status === 0) break;
      if (tries > 5) throw new Error(`enrolment: ${made.stdout}${made.stderr}`);
    }
    within(near, bin('jemput-field'), ['register', ...field], people(Number(options.registrations)));
    return await syncAll(field);
  } finally {
    for (const child of open.reverse()) child.kill('SIGTERM');
    await soon(300);
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const space of [near, far]) {
  run('ip', ['netns', 'add', space], '', true);
  run('ip', ['-n', space, 'link', 'set', 'lo', 'up']);
}
try {
  const results = [];
  for (let seed = 1; seed <= Number(options.seeds); ++seed) {
    const one = await measure(seed);
    console.log(JSON.stringify({ seed, ...one, seconds: Number(one.seconds.toFixed(1)) }));
    results.push(one.seconds);
  }
  results.sort((a, b) => a - b);
  console.log(JSON.stringify({ registrations: Number(options.registrations),
    median: Number(results[Math.floor(results.length / 2)].toFixed(1)), worst: Number(results.at(-1).toFixed(1)) }));
} finally {
  for (const space of [near, far]) run('ip', ['netns', 'del', space], '', true);
}
