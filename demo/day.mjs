// Plays one field day through the two programs, the way people run them, and checks every step.
//   node demo/day.mjs BIN OUT
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [bin, out] = process.argv.slice(2, 4).map(path => resolve(path));
const office = join(out, 'kantor'), tablet = join(out, 'tablet');
const running = new Set();
process.on('exit', () => running.forEach(child => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

let steps = 0;
const say = (indonesian, english) => console.log(`${String(++steps).padStart(2)}. ${indonesian}\n    ${english}`);
function expect(condition, what) {
  if (condition) return;
  console.error(`demo: this was expected and did not happen: ${what}`);
  process.exit(1);
}

const environment = { ...process.env, JEMPUT_PIN: '135790' };
/// Runs a program to its end; `codes` are the exit codes that are fine here.
function run(program, args, { input = '', codes = [0] } = {}) {
  const done = spawnSync(join(bin, program), args, { input, encoding: 'utf8', env: environment, maxBuffer: 1 << 28 });
  expect(codes.includes(done.status), `${program} ${args[0]} ends with ${codes.join(' or ')}, not ${done.status}: ${done.stderr.trim()}`);
  return done.stdout;
}
const runOffice = (verb, args = [], options = {}) => run('jemput-office', [verb, '--data', office, ...args], options);
const runField = (verb, args = [], options = {}) => run('jemput-field', [verb, '--data', tablet, ...args], options);
const json = text => JSON.parse(text);
const jsonLines = text => text.trim().split('\n').filter(Boolean).map(line => JSON.parse(line));

/// Starts `serve` and waits until it says where it is.
function serve(listen) {
  const child = spawn(join(bin, 'jemput-office'), ['serve', '--data', office, '--listen', listen, '--board', '127.0.0.1:0'], { env: environment });
  running.add(child);
  return new Promise(ready => {
    let text = '';
    child.stdout.on('data', data => {
      text += data;
      const url = text.match(/https:\/\/(\S+)/), board = text.match(/http:\/\/\S+\/papan/);
      if (url && board) ready({ child, address: url[1], board: board[0] });
    });
    child.on('exit', code => expect(child.stopping, `the office keeps serving (it ended with ${code})`));
  });
}
function stop({ child }) {
  child.stopping = true;
  running.delete(child);
  return new Promise(gone => { child.once('exit', gone); child.kill('SIGTERM'); });
}

const visit = { date: '2025-02-07', village: '52.08.04.2008', place_kind: 'desa', place: 'Kantor Desa Sambik Elen' };
/// A registration line for somebody out of the roster file.
const lineFor = (person, services, more = {}) => JSON.stringify({
  nik: person.nik, kk: person.no_kk, name: person.nama, sex: person.jk, birth_date: person.tgl_lahir, birth_place: person.tempat_lahir,
  marital_status: Number(person.status_kawin), mother: person.nama_ibu, father: person.nama_ayah, address: person.alamat,
  rt: person.rt, rw: person.rw, village: person.kode_desa, visit, services, ...more });

function roster() {
  const csv = join(out, 'warga.csv');
  run('jemput-office', ['generate', '--csv', csv]);
  const [header, ...lines] = readFileSync(csv, 'utf8').split('\r\n').filter(Boolean).map(line => line.split(','));
  rmSync(csv);
  const people = lines.map(cells => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
  return people.filter(person => person.kode_desa === visit.village && !Object.values(person).some(cell => cell?.startsWith('"')));
}

/// Somebody whose NIK says what the roster says, so that no warning has to be answered.
function isPlain({ nik, jk, tgl_lahir }) {
  const [year, month, day] = tgl_lahir.split('-');
  return nik.slice(0, 12) === `520804${String(Number(day) + (jk === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}`;
}
const ageOf = person => Math.floor((new Date('2025-02-07') - new Date(person.tgl_lahir)) / 31557600000);
function register(lines) {
  const answers = jsonLines(runField('register', [], { input: lines.join('\n') + '\n', codes: [0, 3] }));
  expect(answers.length === lines.length, 'every line gets one answer');
  return answers;
}

function progress(title) {
  const report = json(runOffice('progress', ['--year', '2025', '--json']));
  console.log(`\n    ${title}\n    ${'Desa'.padEnd(20)}${'Indikator'.padEnd(11)}${'Jumlah'.padStart(8)}${'Dasar'.padStart(8)}${'Diajukan'.padStart(10)}${'Selesai'.padStart(9)}${'Kurang'.padStart(8)}`);
  for (const row of report.villages.filter(one => ['52.08.04.2008', '52.08.02.2007'].includes(one.village)))
    console.log(`    ${row.name.padEnd(20)}${row.indicator.padEnd(11)}${String(row.denominator).padStart(8)}${String(row.baseline).padStart(8)}${String(row.applied).padStart(10)}${String(row.completed).padStart(9)}${String(row.gap).padStart(8)}`);
  console.log('');
  return report;
}
const applied = (report, village) => report.villages.filter(row => row.village === village).reduce((sum, row) => sum + row.applied, 0);

async function killWhileRegistering(lines) {
  const child = spawn(join(bin, 'jemput-field'), ['register', '--data', tablet], { env: environment });
  running.add(child);
  let text = '';
  child.stdin.on('error', () => {});
  child.stdin.write(lines.slice(0, 3).join('\n') + '\n');
  await new Promise(three => child.stdout.on('data', data => { text += data; if (text.split('\n').length > 3) three(); }));
  child.stdin.write(lines[3] + '\n');
  child.kill('SIGKILL');
  await new Promise(gone => child.once('exit', gone));
  running.delete(child);
  return text.split('\n').slice(0, -1).map(line => JSON.parse(line));
}

async function page(url) {
  const html = await (await fetch(url)).text();
  writeFileSync(join(out, 'papan.html'), html);
  expect(html.includes('Sambik Elen') && html.length <= 60000, 'the progress page shows the villages in at most 60 kB');
  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  if (!chromium) return 'papan.html';
  const profile = join(out, 'profil');
  spawnSync(chromium, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', `--user-data-dir=${profile}`, '--hide-scrollbars', '--window-size=1180,1400',
    `--screenshot=${join(out, 'papan.png')}`, url], { stdio: 'ignore' });
  rmSync(profile, { recursive: true, force: true });
  expect(existsSync(join(out, 'papan.png')), 'Chromium makes a picture of the progress page');
  return 'papan.html, papan.png';
}

// ---- the day ---------------------------------------------------------------------------------------

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

say('Kantor dibuat, dengan penduduk rekaan.', 'An office is made, with synthetic people.');
runOffice('init', ['--regency', '52.08', '--recovery-out', join(out, 'kunci-pemulihan.json')]);
runOffice('generate');
const officer = json(runOffice('officer', ['--name', 'Hendra Wijaya', '--json'])).officer;
let service = await serve('127.0.0.1:0');

say('Tablet didaftarkan untuk Sambik Elen dan Rempek Darussalam.', 'A tablet is enrolled for Sambik Elen and Rempek Darussalam.');
const ticket = json(runOffice('ticket', ['--villages', '52.08.04.2008,52.08.02.2007', '--officer', officer, '--json'])).ticket;
runField('enrol', ['--ticket', ticket]);
const first = json(runField('sync', ['--json']));
expect(first.snapshots === 3, 'two rosters and the targets arrive');

const before = progress('Sebelum kunjungan / before the visit');

say('Jaringan hilang: kantor tidak terjangkau dari balai desa.', 'The network is gone: the office cannot be reached from the village hall.');
await stop(service);
runField('sync', [], { codes: [75] });

const people = roster().filter(isPlain);
const children = people.filter(person => person.kia === 'tidak' && person.akta === 'ya' && ageOf(person) < 16);
const adults = people.filter(person => person.rekam_ktp === 'tidak' && ageOf(person) >= 17);
expect(children.length >= 12 && adults.length >= 2, 'the village has people who lack something');

say('Warga dicari dengan nama dan dengan angka NIK.', 'People are found by name and by digits of the NIK.');
const byName = json(runField('search', [children[0].nama.split(' ').reverse().join(' ').toLowerCase(), '--date', visit.date, '--json']));
expect(byName.hits.some(hit => hit.name === children[0].nama), 'the name is found, whatever the order of its words');
const byNik = json(runField('search', [children[1].nik.slice(4, 12), '--date', visit.date, '--json']));
expect(byNik.hits.some(hit => hit.name === children[1].nama && !hit.nik.includes(children[1].nik.slice(8, 12))), 'the NIK is found, and shown masked');

const kia = person => [{ code: ageOf(person) < 5 ? 'KIA-01' : 'KIA-02', papers: [{ code: 'kk', state: 'asli_ditunjukkan' }] }];
say('Enam warga dari daftar, satu bayi tanpa NIK, satu peringatan dijawab dengan alasan, satu ditolak.',
  'Six people from the roster, a newborn without NIK, one warning answered with a reason, one refused.');
const newborn = JSON.stringify({ no_nik_reason: 'baru_lahir', name: 'BAYI SUMIATI', sex: 'P', birth_date: '2025-01-20', birth_place: 'Lombok Utara',
  marital_status: 1, mother: 'SUMIATI', village: visit.village, visit, services: [{ code: 'AKL-01', papers: [{ code: 'surat_lahir', state: 'asli_ditunjukkan' }] }] });
const otherSex = { ...children[6], jk: children[6].jk === 'L' ? 'P' : 'L' };
const tooOld = lineFor(adults[1], [{ code: 'KIA-02' }]);
const answers = register([
  ...children.slice(0, 4).map(person => lineFor(person, kia(person))),
  lineFor(adults[0], [{ code: 'KTP-01' }]), lineFor(children[4], kia(children[4])),
  newborn,
  lineFor(otherSex, kia(otherSex), { overrides: { 'nik-sex-differs': 'NIK sesuai KK, jenis kelamin sesuai akta' } }),
  tooOld,
]);
const accepted = answers.filter(answer => answer.seq !== null);
expect(accepted.length === 8, `eight are saved: ${JSON.stringify(answers.filter(answer => answer.seq === null).slice(0, -1).map(answer => answer.issues))}`);
expect(answers[7].issues.some(issue => issue.level === 'warning' && issue.code === 'nik-sex-differs'), 'the warning stands beside its reason');
expect(answers[8].seq === null && answers[8].issues.some(issue => issue.level === 'error'), 'an adult gets no child card, and is told why');
console.log(`    ${answers[8].issues.find(issue => issue.level === 'error').text}`);

say('Tablet dimatikan paksa di tengah pendaftaran, lalu dinyalakan lagi.', 'The tablet is killed in the middle of registering, and started again.');
const promised = await killWhileRegistering(children.slice(7, 11).map(person => lineFor(person, kia(person))));
const entries = jsonLines(runField('log', ['--json']));
for (const answer of promised) expect(entries.some(entry => entry.id === answer.id), 'what the tablet called saved is there after the kill');
const last = children.slice(7, 11).filter(person => !entries.some(entry => entry.entry?.fields?.nik === person.nik));
if (last.length > 0) register(last.map(person => lineFor(person, kia(person))));
const status = json(runField('status', ['--json']));
expect(status.unreceipted === 13 && status.receipted === 0, 'twelve people and their visit are safe on the tablet, nothing is called received');
console.log(`    ${status.unreceipted} catatan aman di tablet: 12 warga dan 1 kunjungan`);

say('Kantor terjangkau lagi; tablet mengirim.', 'The office can be reached again; the tablet sends.');
service = await serve(service.address);
const sent = json(runField('sync', ['--json']));
expect(sent.receipted === 13 && sent.unreceipted === 0, 'everything is under a verified receipt');
const rows = jsonLines(runOffice('registrations', ['--json', '--reason', 'demo']));
expect(rows.length === 12 && new Set(rows.map(row => row.id)).size === 12, 'each of the twelve is at the office exactly once');
const again = json(runField('sync', ['--json']));
expect(again.sent === 0 && again.exchanges === 1, 'a second sync is one exchange and sends nothing');
console.log(`    12 warga diterima kantor, ${sent.bytes_up} bita naik, ${sent.exchanges} pertukaran; sinkron kedua: ${again.bytes_up + again.bytes_down} bita`);

say('Kantor memproses satu permohonan; tablet melihatnya.', 'The office processes one request; the tablet sees it.');
const one = accepted[0].id;
for (const state of ['DIPROSES', 'DICETAK']) runOffice('mark', ['--id', one, '--status', state, '--siak-ref', 'DEMO-1']);
expect(json(runField('sync', ['--json'])).pulled === 2, 'the two decisions come to the tablet');

const after = progress('Sesudah kunjungan / after the visit');
expect(applied(after, visit.village) - applied(before, visit.village) === 12, 'twelve people are in the progress of Sambik Elen');

say('Buku besar diperiksa, tablet menjadi saksi.', 'The ledger is verified, with the tablet as witness.');
writeFileSync(join(out, 'saksi.txt'), runField('log', ['--witness']));
console.log(`    ${runOffice('verify', ['--witness', join(out, 'saksi.txt')]).trim()}`);

say('Papan capaian.', 'The progress page.');
console.log(`    ${service.board}\n    ${await page(service.board)} ada di build/demo/`);
await stop(service);
console.log('\nSelesai: semua langkah terjadi seperti yang diharapkan. / Done: every step happened as expected.');
